/** Values of .NET's types: members, elements, what waiting gives, literals that mean what is expected. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { expectedType } from '../../../server/src/linker/contexts.ts';
import type { FileView } from '../../../server/src/linker/fileView.ts';
import { libraryMember } from '../../../server/src/linker/librarySignatures.ts';
import type { Linking } from '../../../server/src/linker/linking.ts';
import { declaredType, substitute } from '../../../server/src/linker/typeNames.ts';
import { type Entity, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types.ts';
import { LIBRARY, MAPS, OBJECT, SEQUENCES } from './library.ts';
import { partsOf } from './types.ts';

export type Builtin = Type & { readonly kind: 'builtin' };

export function builtin(name: string, ...args: readonly Type[]): Builtin {
  return { kind: 'builtin', name, args };
}

export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  const known =
    libraryMember(linking, LIBRARY, type, name) ?? (MAPS.has(type.name) ? libraryMember(linking, LIBRARY, pairsOf(type), name) : undefined);
  if (known !== undefined || !Object.hasOwn(OBJECT, name)) return known;
  return libraryMember(linking, OBJECTS, builtin('object'), name);
}

const OBJECTS = { types: { object: { parameters: [], members: OBJECT } }, parse: LIBRARY.parse };

/** A dictionary as what can be gone through. */
function pairsOf({ args }: Builtin): Builtin {
  return builtin('IEnumerable', builtin('KeyValuePair', ...args));
}

/** `key` is the place in a tuple, `each` for what a loop goes through, '' for what stands in brackets. */
export function elementOf(linking: Linking, type: Type, key: string): Type {
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each, key)));
    case 'instance':
      return elementOfInstance(linking, type, key);
    case 'builtin':
      break;
    default:
      return UNKNOWN;
  }
  if (type.name === 'tuple' || type.name === 'KeyValuePair') return /^\d+$/.test(key) ? (type.args[Number(key)] ?? UNKNOWN) : UNKNOWN;
  if (type.name === 'IGrouping') return type.args[1] ?? UNKNOWN;
  if (MAPS.has(type.name)) return key === 'each' ? builtin('KeyValuePair', ...type.args) : (type.args[1] ?? UNKNOWN);
  if (type.name === 'string') return builtin('char');
  return SEQUENCES.has(type.name) ? (type.args[0] ?? UNKNOWN) : UNKNOWN;
}

/** Of a type with an indexer, or one that builds on a type of the library. */
function elementOfInstance(linking: Linking, type: Type & { readonly kind: 'instance' }, key: string): Type {
  const indexed = key === 'each' ? UNKNOWN : linking.ask.derivedType(linking, type, 'member', 'this[]');
  if (indexed.kind !== 'unknown') return indexed;
  for (const base of libraryBases(linking, type.entity)) {
    const element = elementOf(linking, substitute(base, type.entity, type.args), key);
    if (element.kind !== 'unknown') return element;
  }
  const gone = linking.ask.derivedType(linking, type, 'member', 'GetEnumerator');
  const current = linking.ask.derivedType(linking, linking.ask.derivedType(linking, gone, 'result', ''), 'member', 'Current');
  return current;
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
  if (name === 'Invoke' && entity.view.symbol(entity.symbol)?.kind === 'type')
    return underlying(linking, { kind: 'instance', entity, args: [] });
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

export function awaited(type: Type): Type {
  if (type.kind === 'union') return unionOf(type.of.map(awaited));
  return type.kind === 'builtin' && (type.name === 'Task' || type.name === 'ValueTask') ? (type.args[0] ?? builtin('void')) : type;
}

/** `new()`, `out var x` and `default` are what is expected where they stand; so is a list in brackets. */
export function literalOf(linking: Linking, view: FileView, expression: Index): Type {
  const fact = view.expression(expression);
  const kind = fact?.name ?? '';
  if (EXPECTED.has(kind)) return expectedType(linking, view, expression).type;
  if (kind !== 'array' && kind !== 'tuple') return literal(kind);
  const elements = view.parts(expression).map((part) => linking.ask.evaluate(linking, view, part.expression).type);
  if (kind === 'tuple') return builtin('tuple', ...elements);
  const expected = expectedType(linking, view, expression).type;
  return expected.kind === 'unknown' ? builtin('Array', unionOf(elements)) : expected;
}

const EXPECTED: ReadonlySet<string> = new Set(['new', 'out', 'default']);

export function literal(kind: string): Type {
  return kind === 'null' || EXPECTED.has(kind) ? UNKNOWN : kind === 'array' ? builtin('Array') : builtin(kind);
}
