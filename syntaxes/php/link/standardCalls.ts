/** What the commonest functions and types of the language give, so that chains survive them. */
import { LAMBDA } from '../../../server/src/linker/inference/functions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, NOTHING, type Type, type Typed, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { elementOf, isContainer } from './elements.ts';

/** The result of a function that is known by name; undefined for all others. */
export function libraryCall(linking: Linking, view: FileView, callee: number, called: Type): Typed | undefined {
  if (called.kind !== 'builtin') return undefined;
  const how = Object.hasOwn(RESULTS, called.name) ? RESULTS[called.name] : undefined;
  if (how === undefined) return undefined;
  const given = (place: number): Type => {
    const part = view.parts(callee).find((each) => each.place === place && each.name === '');
    return part === undefined ? UNKNOWN : linking.ask.evaluate(linking, view, part.expression).type;
  };
  const type = how(linking, given);
  return type.kind === 'unknown' ? NOTHING : { type, rule: 'return' };
}

type Result = (linking: Linking, given: (place: number) => Type) => Type;

const sameList: Result = (linking, given) => builtin('array', elementOf(linking, given(0), ''));
const element: Result = (linking, given) => elementOf(linking, given(0), '');
const list: Result = () => builtin('array');

const RESULTS: Readonly<Record<string, Result>> = {
  array_filter: sameList,
  array_values: sameList,
  array_merge: sameList,
  array_slice: sameList,
  array_splice: sameList,
  array_reverse: sameList,
  array_unique: sameList,
  array_diff: sameList,
  array_intersect: sameList,
  array_intersect_key: sameList,
  array_diff_key: sameList,
  iterator_to_array: sameList,
  array_map: (linking, given) => {
    const mapper = given(0);
    return builtin('array', mapper.kind === 'closure' || mapper.kind === 'definition' ? resultOf(linking, mapper) : UNKNOWN);
  },
  current: element,
  reset: element,
  end: element,
  next: element,
  prev: element,
  array_pop: element,
  array_shift: element,
  array_combine: (linking, given) => builtin('array', elementOf(linking, given(1), '')),
  array_fill_keys: (_linking, given) => builtin('array', given(1)),
  array_fill: (_linking, given) => builtin('array', given(2)),
  array_chunk: (linking, given) => builtin('array', sameList(linking, given)),
  array_pad: sameList,
  array_find: element,
  array_keys: list,
  explode: list,
  str_split: list,
  preg_split: list,
  file: list,
};

function resultOf(linking: Linking, mapper: Type): Type {
  if (mapper.kind !== 'closure') return UNKNOWN;
  const [first] = mapper.view.returnsOf(mapper.scope);
  return first === undefined ? UNKNOWN : linking.ask.evaluate(linking, mapper.view, first).type;
}

const ANY = builtin('$T');
const MANY = builtin('array', ANY);
const CARRIED = builtin('$U');

const taking = (parameters: readonly Type[], result: Type = UNKNOWN): Type => ({ kind: 'function', parameters, result });

/** What functions of the language take that are given others: those know by it what they are given. */
const CALLBACKS: Readonly<Record<string, Type>> = {
  array_map: taking([taking([ANY]), MANY]),
  array_filter: taking([MANY, taking([ANY])]),
  array_walk: taking([MANY, taking([ANY])]),
  array_find: taking([MANY, taking([ANY])]),
  array_any: taking([MANY, taking([ANY])]),
  array_all: taking([MANY, taking([ANY])]),
  array_reduce: taking([MANY, taking([CARRIED, ANY]), CARRIED]),
  usort: taking([MANY, taking([ANY, ANY])]),
  uasort: taking([MANY, taking([ANY, ANY])]),
};

const CHAINS: Readonly<Record<string, readonly string[]>> = {
  DateTime: ['modify', 'add', 'sub', 'setTimezone', 'setTime', 'setDate', 'setTimestamp'],
  DateTimeImmutable: ['modify', 'add', 'sub', 'setTimezone', 'setTime', 'setDate', 'setTimestamp'],
};

/** The value of a member; of a method the function, whose result is what matters. */
export function builtinMember(type: Builtin, name: string): Type | undefined {
  if (name === '()') return UNKNOWN;
  if (name === LAMBDA) return Object.hasOwn(CALLBACKS, type.name) ? CALLBACKS[type.name] : undefined;
  if (CHAINS[type.name]?.includes(name)) return { kind: 'function', result: type };
  if (name === 'current' || name === 'offsetGet' || name === 'pop' || name === 'top' || name === 'dequeue' || name === 'shift')
    return { kind: 'function', result: type.args.at(-1) ?? UNKNOWN };
  // What a class of the language gives lies outside as well, unless it may be about a type that it is given.
  const isClass = /^[A-Z]/.test(type.name) && !type.name.includes('.') && type.args.length === 0 && !isContainer(type);
  return isClass ? { kind: 'external', module: '', name: `${type.name}.${name}` } : undefined;
}
