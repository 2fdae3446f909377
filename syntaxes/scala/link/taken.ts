/** Values that patterns take out, that branches give, and that `for ... yield` and types make of others. */
import { TYPE_ARGUMENTS } from '../../../server/src/facts/fileFacts.ts';
import { typeArgumentsAt } from '../../../server/src/linker/inference/calls.ts';
import { parameterAt, resultOfValue } from '../../../server/src/linker/inference/functions.ts';
import { type Found, infer, withFound } from '../../../server/src/linker/inference/inference.ts';
import { narrowedTo } from '../../../server/src/linker/inference/narrowed.ts';
import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import { meaningsOf } from '../../../server/src/linker/lookup/meanings.ts';
import { declaredType, replaceParameters, substitute } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import {
  type Builtin,
  builtin,
  type Entity,
  entitiesAmong,
  isTypeDefinition,
  partsOf,
  type Type,
  UNKNOWN,
  unionOf,
} from '../../../server/src/linker/types/types.ts';
import { ANY, YIELD } from '../branches.ts';
import { CLASS } from '../creations.ts';
import { PART } from '../patterns.ts';
import { APPLIED } from '../values.ts';
import { elementOf } from './builtins.ts';
import { constructorsOf, isObject } from './companions.ts';
import { MAPS } from './library.ts';

/** The type of such a literal; undefined for any other. */
export function literalOf(linking: Linking, view: FileView, index: number): Type | undefined {
  const fact = view.expression(index);
  if (fact === undefined) return undefined;
  const { name, operand, start } = fact;
  if (fact.operation === 'array') return tuple(linking, view, index);
  if (name === ANY) return unionOf(valuesOf(linking, view, index));
  if (name === YIELD) return yielded(linking, linking.ask.evaluate(linking, view, operand).type, unionOf(valuesOf(linking, view, index)));
  if (name === APPLIED) return applied(linking, view, operand);
  if (name.startsWith(`${CLASS} `)) return maker(linking, view, view.scopeAt(start), name.slice(CLASS.length + 1));
  const [word, place, count, extractor = ''] = name.split(' ', 4);
  if (word !== PART) return undefined;
  const value = operand < 0 ? UNKNOWN : linking.ask.evaluate(linking, view, operand).type;
  return takenOut(linking, view, { value, extractor, scope: view.scopeAt(start), place: Number(place), count: Number(count) });
}

/** A class as what makes it. */
function maker(linking: Linking, view: FileView, scope: number, written: string): Type {
  return unionOf(
    partsOf(declaredType(linking, view, scope, written)).map((part) =>
      part.kind === 'instance' ? { kind: 'definition', entity: part.entity } : part,
    ),
  );
}

/** Each place of a tuple has a type of its own. */
function tuple(linking: Linking, view: FileView, index: number): Type {
  const parts = view.parts(index).toSorted((one, other) => one.place - other.place);
  const last = parts.at(-1)?.place ?? -1;
  const held = new Map(parts.map(({ place, expression }) => [place, linking.ask.evaluate(linking, view, expression).type]));
  return builtin('tuple', ...Array.from({ length: last + 1 }, (_, place) => held.get(place) ?? UNKNOWN));
}

function valuesOf(linking: Linking, view: FileView, index: number): readonly Type[] {
  return view.parts(index).flatMap(({ name, expression }) => (name === ANY ? [linking.ask.evaluate(linking, view, expression).type] : []));
}

/** What mapping each element of a source to a value gives. */
function yielded(linking: Linking, source: Type, value: Type): Type {
  return unionOf(
    partsOf(source).map((part): Type => {
      if (part.kind === 'builtin') return ofElement(part, value);
      if (part.kind !== 'instance') return UNKNOWN;
      const [map] = linking.ask.membersOfDefinition(linking, part.entity, 'map');
      if (map === undefined) return UNKNOWN;
      const found: Found = new Map();
      const taken = parameterAt(linking, { kind: 'definition', entity: map }, 0, part);
      if (taken.kind === 'function') infer({ linking, owner: map, found }, taken.result, value);
      return withFound(linking, resultOfCall(linking, map, part).type, map, found);
    }),
  );
}

function ofElement(source: Builtin, value: Type): Type {
  if (MAPS.has(source.name))
    return value.kind === 'builtin' && value.name === 'tuple' ? { ...source, args: value.args } : builtin('Iterable', value);
  return { ...source, args: [...source.args.slice(0, -1), value] };
}

/** `Show[A]` calls what makes one, `xs.empty[A]` and `config.as[A]` give what their types say. */
function applied(linking: Linking, view: FileView, operand: number): Type {
  const written = view.parts(operand).find(({ name }) => name === TYPE_ARGUMENTS);
  const args = typeArgumentsAt(linking, view, written?.expression ?? -1);
  return unionOf(partsOf(linking.ask.evaluate(linking, view, operand).type).map((part) => withTypes(linking, part, args)));
}

function withTypes(linking: Linking, part: Type, args: readonly Type[]): Type {
  if (part.kind === 'definition') {
    const [maker = part.entity] = isObject(part.entity) ? constructorsOf(linking, part.entity) : [];
    return withOwnTypes(resultOfCall(linking, maker, undefined).type, args);
  }
  if (part.kind === 'function') return withTypes(linking, resultOfValue(linking, part, undefined).type, args);
  if (part.kind === 'builtin' && part.args.every(({ kind }) => kind === 'unknown')) return { ...part, args };
  return withOwnTypes(part, args);
}

/** Puts types in the place of the parameters of methods: those of classes are known by what the method is called on. */
function withOwnTypes(type: Type, args: readonly Type[]): Type {
  return replaceParameters(type, ({ owner, name }) => {
    if (isTypeDefinition(owner)) return undefined;
    return args[owner.view.typeParameters(owner.symbol).findIndex((each) => each.name === name)];
  });
}

interface Taken {
  readonly value: Type;
  /** As written: `Some`, `::`, `Shape.Circle`. */
  readonly extractor: string;
  readonly scope: number;
  readonly place: number;
  /** How many parts the pattern has. */
  readonly count: number;
}

function takenOut(linking: Linking, view: FileView, taken: Taken): Type {
  const { value, extractor: written, place, scope } = taken;
  const extractor = written.replace(/^scala\.(?:\w+\.)*/, '');
  const known = OF_LIBRARY[extractor]?.[place] ?? (/^(?:List|Seq|Vector|Array|IndexedSeq)$/.test(extractor) ? 'element' : undefined);
  if (known === 'whole') return value;
  if (known === 'element')
    return unionOf(partsOf(value).map((part) => (part.kind === 'builtin' ? elementOf(linking, part, 'each') : UNKNOWN)));
  if (known === 'first' || known === 'second')
    return unionOf(partsOf(value).map((part) => (part.kind === 'builtin' ? (part.args[known === 'first' ? 0 : 1] ?? UNKNOWN) : UNKNOWN)));
  const type = declaredType(linking, view, scope, extractor.replace(/\[.*$/, ''));
  const field = type.kind === 'instance' ? fieldOf(linking, type.entity, taken) : UNKNOWN;
  return field.kind === 'unknown' ? unapplied(linking, view, taken) : field;
}

const OF_LIBRARY: Readonly<Record<string, readonly ('first' | 'second' | 'element' | 'whole')[]>> = {
  Some: ['first'],
  Success: ['first'],
  Left: ['first'],
  Right: ['second'],
  '::': ['element', 'whole'],
  '+:': ['element', 'whole'],
  ':+': ['whole', 'element'],
  '->': ['first', 'second'],
};

/** A case class is taken apart into what it is made of; its types are those of what is looked at. */
function fieldOf(linking: Linking, entity: Entity, { value, place }: Taken): Type {
  const { view, symbol } = entity;
  linking.reader.noteOwner(view, symbol);
  const parameter = view.parameters(symbol)[place];
  if (parameter === undefined || isObject(entity)) return UNKNOWN;
  const type = declaredType(linking, view, view.scopeOf(symbol), parameter.type);
  const narrowed = narrowedTo(linking, { kind: 'instance', entity, args: [] }, value);
  return narrowed.kind === 'instance' ? substitute(type, entity, narrowed.args) : type;
}

/** What an `unapply` gives. */
function unapplied(linking: Linking, view: FileView, { extractor, scope, place, count }: Taken): Type {
  const [first = '', ...rest] = extractor.split('.');
  let held = entitiesAmong(meaningsOf(linking, view, scope, first));
  for (const name of rest) held = held.flatMap((each) => linking.ask.membersOfDefinition(linking, each, name));
  const [method] = held.filter(isObject).flatMap((each) => linking.ask.membersOfDefinition(linking, each, 'unapply'));
  if (method === undefined) return UNKNOWN;
  const whole = elementOf(linking, resultOfCall(linking, method, undefined).type, 'each');
  return count > 1 ? elementOf(linking, whole, String(place)) : whole;
}
