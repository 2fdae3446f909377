/** Values of .NET's types: members, elements, what waiting gives, literals that mean what is expected. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { type Index, type PartFact, TYPE_ARGUMENTS } from '../../../server/src/facts/fileFacts.ts';
import { expectedType } from '../../../server/src/linker/inference/contexts.ts';
import { LAMBDA } from '../../../server/src/linker/inference/functions.ts';
import { libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import { declaredType, substitute } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Entity, type Type, type Typed, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { LANGUAGE_TYPES, LIBRARY, LINQ, MAPS, OBJECT, SEQUENCES } from './library.ts';
import { partsOf } from './types.ts';
import { elementNames } from './typeText.ts';

export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  if (type.name === 'tuple') return type.args[Number(/^Item(\d)$/.exec(name)?.[1] ?? 0) - 1];
  const isArrayItself = type.name === 'Array' && type.args.length === 0;
  const known =
    (isArrayItself ? libraryMember(linking, LIBRARY, builtin('Array.'), name) : undefined) ??
    libraryMember(linking, LIBRARY, type, name) ??
    (MAPS.has(type.name) || type.name === 'ILookup' ? libraryMember(linking, LIBRARY, elementsOf(linking, type), name) : undefined);
  if (known !== undefined) return known;
  if (Object.hasOwn(OBJECT, name)) return libraryMember(linking, OBJECTS, builtin('object'), name);
  // What an outside type has lies outside, unless it may be about a type that it is given. Placeholders are no types.
  return type.args.length === 0 && !type.name.startsWith('$') && name !== LAMBDA ? outsideOf(`${type.name}.${name}`) : undefined;
}

function outsideOf(name: string): Type {
  return { kind: 'external', module: '', name };
}

/** `services.GetService<T>()` and its kin: what is asked for by its type alone is given, as far as anybody names such functions. */
export function libraryCall(linking: Linking, view: FileView, callee: Index, called: Type): Typed | undefined {
  if (called.kind !== 'external' && called.kind !== 'builtin' && called.kind !== 'unknown') return undefined;
  const { name = '', operand = -1 } = view.expression(callee) ?? {};
  if (name === 'Compile') return compiled(linking.ask.evaluate(linking, view, operand));
  const written = view.parts(callee).find(({ name }) => name === TYPE_ARGUMENTS);
  const fact = view.expression(written?.expression ?? -1);
  if (fact === undefined || !GIVES.test(name)) return undefined;
  const list = declaredType(linking, view, view.scopeAt(fact.start), `[${fact.name}]`);
  const [only, ...more] = list.kind === 'builtin' ? list.args : [];
  if (only === undefined || more.length > 0) return undefined;
  const type = SEVERAL.has(name) ? builtin('IEnumerable', only) : name.endsWith('Async') ? builtin('Task', only) : only;
  return { type, rule: 'argument' };
}

/** An expression of a function is a function once it is compiled. */
function compiled({ type }: Typed): Typed | undefined {
  return type.kind === 'function' ? { type, rule: 'return' } : undefined;
}

const GIVES = /^(?:Get|Resolve|Create|Deserialize|Find|Require|Locate|Read|Cast|OfType)\w*$/;
const SEVERAL: ReadonlySet<string> = new Set(['Cast', 'OfType']);

const OBJECTS = { types: { object: { parameters: [], members: OBJECT } }, parse: LIBRARY.parse };

/** `System.Collections.Generic.List<T>` is List, however it is named, and `System.Boolean` is bool. */
export function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  const last = lastName(name);
  const isNamed = module === '' && (name === last || name === `System.${last}`);
  const ofLanguage = isNamed && Object.hasOwn(LANGUAGE_TYPES, last) ? LANGUAGE_TYPES[last] : undefined;
  if (ofLanguage !== undefined) return builtin(ofLanguage);
  return module === '' && name.startsWith('System.') && Object.hasOwn(LIBRARY.types, last) ? builtin(last, ...args) : undefined;
}

/** Whether a type of the library has a member itself; those of LINQ extend it. */
export function isOwnMember(type: Builtin, name: string): boolean {
  if (Object.hasOwn(OBJECT, name)) return true;
  const { types } = LIBRARY;
  for (let at = types[type.name]; at !== undefined && at.members !== LINQ; at = types[at.base ?? ''])
    if (Object.hasOwn(at.members, name)) return true;
  return false;
}

/** A dictionary, or what is grouped, as what can be gone through. */
function elementsOf(linking: Linking, type: Builtin): Builtin {
  return builtin('IEnumerable', elementOf(linking, type, 'each'));
}

/** `key` is the place in a tuple, `each` for what a loop goes through, '' for what stands in brackets. */
export function elementOf(linking: Linking, type: Type, key: string): Type {
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each, key)));
    case 'instance':
      return elementOfInstance(linking, type, key);
    case 'record':
      return type.members.get(`Item${Number(key) + 1}`) ?? UNKNOWN;
    case 'external':
      return type;
    case 'builtin':
      return elementOfBuiltin(type, key);
    default:
      return UNKNOWN;
  }
}

function elementOfBuiltin(type: Builtin, key: string): Type {
  if (type.name === 'tuple' || type.name === 'KeyValuePair') return /^\d+$/.test(key) ? (type.args[Number(key)] ?? UNKNOWN) : UNKNOWN;
  if (type.name === 'IGrouping') return type.args[1] ?? UNKNOWN;
  if (type.name === 'ILookup') return key === 'each' ? builtin('IGrouping', ...type.args) : builtin('IEnumerable', type.args[1] ?? UNKNOWN);
  if (MAPS.has(type.name)) return key === 'each' ? builtin('KeyValuePair', ...type.args) : (type.args[1] ?? UNKNOWN);
  if (type.name === 'string') return builtin('char');
  if (SEQUENCES.has(type.name)) return type.args[0] ?? UNKNOWN;
  return type.args.length === 0 && !type.name.startsWith('$') ? outsideOf(type.name) : UNKNOWN;
}

/** Of a type with an indexer, or one that builds on a type of the library. */
function elementOfInstance(linking: Linking, type: Type & { readonly kind: 'instance' }, key: string): Type {
  if (/^\d+$/.test(key)) return takenApart(linking, type, Number(key));
  const isIndexed = key !== 'each' && linking.ask.membersOfDefinition(linking, type.entity, 'this[]').length > 0;
  if (isIndexed) return linking.ask.derivedType(linking, type, 'member', 'this[]');
  for (const base of libraryBases(linking, type.entity)) {
    const element = elementOf(linking, substitute(base, type.entity, type.args), key);
    if (element.kind !== 'unknown') return element;
  }
  const gone = linking.ask.derivedType(linking, type, 'member', 'GetEnumerator');
  return linking.ask.derivedType(linking, linking.ask.derivedType(linking, gone, 'result', ''), 'member', 'Current');
}

/** `var (a, b) = x`: what a record is made of, or what `Deconstruct` gives. */
function takenApart(linking: Linking, { entity, args }: Type & { readonly kind: 'instance' }, place: number): Type {
  const [how = entity] = linking.ask.membersOfDefinition(linking, entity, 'Deconstruct');
  const written = how.view.parameters(how.symbol)[place]?.type.replace(/^out\s+/, '') ?? '';
  return substitute(declaredType(linking, how.view, how.view.scopeOf(how.symbol), written), entity, args);
}

/** Types outside of the folder that a type, or one that it builds on, names as its bases. */
export function libraryBases(linking: Linking, entity: Entity, depth = 0): readonly Builtin[] {
  if (depth > DEEPEST) return [];
  return partsOf(linking, entity).flatMap((part) =>
    part.view.heritage(part.symbol).flatMap(({ name, arguments: args, scope }): readonly Builtin[] => {
      const base = declaredType(linking, part.view, scope, args === '' ? name : `${name}<${args}>`);
      if (base.kind === 'builtin') return [base];
      if (base.kind !== 'instance') return [];
      return libraryBases(linking, base.entity, depth + 1).map((each) => {
        const found = substitute(each, base.entity, base.args);
        return found.kind === 'builtin' ? found : each;
      });
    }),
  );
}

const DEEPEST = 8;

/** A member that every value has, or that comes from a base outside. */
export function impliedMember(linking: Linking, entity: Entity, name: string): Type | undefined {
  const kind = entity.view.symbol(entity.symbol)?.kind;
  if (kind === 'type' && name === 'Invoke') return underlying(linking, { kind: 'instance', entity, args: [] });
  if (kind === 'type' && OF_DELEGATES.has(name)) return outsideOf(name);
  // A value that may be missing is the value as far as anybody reads it.
  if (kind === 'enum' || kind === 'struct') {
    const itself: Type = { kind: 'instance', entity, args: [] };
    if (name === 'Value') return itself;
    if (name === 'GetValueOrDefault') return { kind: 'function', result: itself, parameters: [] };
    if (OF_VALUES.has(name)) return outsideOf(name);
  }
  for (const base of libraryBases(linking, entity)) {
    const known = libraryMember(linking, LIBRARY, base, name);
    if (known !== undefined) return known;
  }
  return Object.hasOwn(OBJECT, name) ? libraryMember(linking, OBJECTS, builtin('object'), name) : undefined;
}

/** A delegate is what it takes and gives. */
export function underlying(linking: Linking, { entity, args }: Type & { readonly kind: 'instance' }): Type {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  if (fact?.kind !== 'type') return UNKNOWN;
  const scope = view.scopeOf(symbol);
  const parameters = view.parameters(symbol).map(({ type }) => declaredType(linking, view, scope, type));
  return substitute({ kind: 'function', parameters, result: declaredType(linking, view, scope, fact.type) }, entity, args);
}

/** Members that every delegate has. */
export const OF_DELEGATES: ReadonlySet<string> = new Set([
  'Invoke',
  'Method',
  'Target',
  'BeginInvoke',
  'EndInvoke',
  'DynamicInvoke',
  'GetInvocationList',
]);
const OF_VALUES: ReadonlySet<string> = new Set(['HasFlag', 'CompareTo', 'HasValue']);

export function awaited(type: Type): Type {
  if (type.kind === 'union') return unionOf(type.of.map(awaited));
  return type.kind === 'builtin' && (type.name === 'Task' || type.name === 'ValueTask') ? (type.args[0] ?? builtin('void')) : type;
}

/** `new()`, `out var x` and `default` are what is expected where they stand; so is a list in brackets. */
export function literalOf(linking: Linking, view: FileView, expression: Index): Type {
  const fact = view.expression(expression);
  const kind = fact?.name ?? '';
  if (EXPECTED.has(kind)) return expectedType(linking, view, expression).type;
  if (!MADE_OF_PARTS.has(kind)) return literal(kind);
  const parts = view.parts(expression);
  const elements = parts.map((part) => linking.ask.evaluate(linking, view, part.expression).type);
  if (kind === 'query') return builtin('IEnumerable', elements[0] ?? UNKNOWN);
  if (kind === 'group') return builtin('IEnumerable', builtin('IGrouping', elements[1] ?? UNKNOWN, elements[0] ?? UNKNOWN));
  if (kind === 'tuple') return tupleOf(parts, elements);
  const expected = expectedType(linking, view, expression).type;
  return expected.kind === 'unknown' ? builtin('Array', unionOf(elements)) : expected;
}

function tupleOf(parts: readonly PartFact[], elements: readonly Type[]): Type {
  if (parts.every(({ name }) => name === '')) return builtin('tuple', ...elements);
  const named = parts.flatMap(({ name, place }) => elementNames(name, place).map((each) => [each, elements[place] ?? UNKNOWN] as const));
  return { kind: 'record', members: new Map(named) };
}

/** What is made of parts: lists, tuples, and what queries select and group. */
const MADE_OF_PARTS: ReadonlySet<string> = new Set(['array', 'tuple', 'query', 'group']);
const EXPECTED: ReadonlySet<string> = new Set(['new', 'out', 'default']);

export function literal(kind: string): Type {
  return kind === 'null' || kind === 'object' || EXPECTED.has(kind) ? UNKNOWN : kind === 'array' ? builtin('Array') : builtin(kind);
}
