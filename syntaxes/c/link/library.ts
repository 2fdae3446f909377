/** The standard library of C++, as far as what its containers and pointers hold survives it. */
import { type Builtin, builtin, type Type } from '../../../server/src/linker/types.ts';

const POINTERS: ReadonlySet<string> = new Set([
  'unique_ptr',
  'shared_ptr',
  'weak_ptr',
  'auto_ptr',
  'optional',
  'reference_wrapper',
  'iterator',
  'atomic',
]);
const LISTS: ReadonlySet<string> = new Set(
  'vector list deque array set multiset unordered_set unordered_multiset forward_list initializer_list span valarray stack queue priority_queue'.split(
    ' ',
  ),
);
const MAPS: ReadonlySet<string> = new Set(['map', 'multimap', 'unordered_map', 'unordered_multimap']);

/** Without namespaces: `std.vector` is `vector`. */
function plain(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What is held under a key: '->' and '*' for what it leads to, 'each' for a loop, '' for an index. */
export function heldBy({ name, args }: Builtin, key: string): Type | undefined {
  const word = plain(name);
  if (POINTERS.has(word)) return args[0];
  if (key === '->' || key === '*') return undefined;
  if (LISTS.has(word)) return args[0];
  if (MAPS.has(word)) return key === 'each' ? builtin('std.pair', ...args) : args[1];
  if (word === 'tuple') return args[Number(key)];
  return undefined;
}

const FIRST: ReadonlySet<string> = new Set([
  'front',
  'back',
  'at',
  'top',
  'get',
  'value',
  'lock',
  'release',
  'load',
  'value_or',
  'operator->',
  'operator*',
]);
const ITERATORS: ReadonlySet<string> = new Set([
  'begin',
  'end',
  'find',
  'rbegin',
  'rend',
  'cbegin',
  'cend',
  'lower_bound',
  'upper_bound',
  'insert',
  'erase',
  'emplace',
]);

export function libraryMember(type: Builtin, name: string): Type | undefined {
  const word = plain(type.name);
  const [first, second] = type.args;
  if (word === 'pair') return name === 'first' ? first : name === 'second' ? second : undefined;
  if (word === 'iterator' && (name === 'first' || name === 'second'))
    return first?.kind === 'builtin' ? libraryMember(first, name) : undefined;
  if (FIRST.has(name)) return functionOf(valueHeld(type, word));
  return ITERATORS.has(name) ? functionOf(iteratorOf(type, word)) : undefined;
}

function functionOf(result: Type | undefined): Type | undefined {
  return result === undefined ? undefined : { kind: 'function', result };
}

function valueHeld({ args }: Builtin, word: string): Type | undefined {
  if (MAPS.has(word)) return args[1];
  if (!POINTERS.has(word) && !LISTS.has(word)) return undefined;
  return word === 'weak_ptr' && args[0] !== undefined ? builtin('std.shared_ptr', args[0]) : args[0];
}

function iteratorOf({ args }: Builtin, word: string): Type | undefined {
  if (MAPS.has(word)) return builtin('std.iterator', builtin('std.pair', ...args));
  return (POINTERS.has(word) || LISTS.has(word)) && args[0] !== undefined ? builtin('std.iterator', args[0]) : undefined;
}
