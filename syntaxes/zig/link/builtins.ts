/** What the language and its library bring: enough for chains to survive them. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Entity, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';

const LISTS: ReadonlySet<string> = new Set([
  'ArrayList',
  'ArrayListUnmanaged',
  'ArrayListAligned',
  'BoundedArray',
  'SegmentedList',
  'DoublyLinkedList',
  'SinglyLinkedList',
  'TailQueue',
]);
const MAPS: ReadonlySet<string> = new Set([
  'AutoHashMap',
  'AutoHashMapUnmanaged',
  'AutoArrayHashMap',
  'AutoArrayHashMapUnmanaged',
  'StringHashMap',
  'StringHashMapUnmanaged',
  'StringArrayHashMap',
  'StringArrayHashMapUnmanaged',
]);

/** A type of the library that is named, by its last name. */
export function libraryType(_module: string, name: string, args: readonly Type[]): Type | undefined {
  const last = lastName(name);
  if (LISTS.has(last)) return builtin('list', args[0] ?? UNKNOWN);
  return MAPS.has(last) ? builtin('map', args.at(-1) ?? UNKNOWN) : undefined;
}

const ELEMENTS: ReadonlySet<string> = new Set([
  'pop',
  'popOrNull',
  'getLast',
  'getLastOrNull',
  'get',
  'orderedRemove',
  'swapRemove',
  'addOne',
  'getPtr',
  'first',
  'last',
]);
const SAME: ReadonlySet<string> = new Set(['init', 'initCapacity', 'clone', 'empty', 'fromOwnedSlice', 'move']);

export function builtinMember(_linking: Linking, { name, args }: Builtin, member: string): Type | undefined {
  const [element = UNKNOWN] = args;
  if (member === '()') return UNKNOWN;
  if (name !== 'list' && name !== 'map') return member === 'ptr' ? builtin(name, ...args) : undefined;
  if (member === 'items' || member === 'values') return name === 'list' ? builtin('slice', element) : functionOf(builtin('slice', element));
  if (ELEMENTS.has(member)) return functionOf(element);
  if (member === 'toOwnedSlice') return functionOf(builtin('slice', element));
  if (member === 'valueIterator') return functionOf(builtin('iterator', element));
  return SAME.has(member) ? functionOf(builtin(name, ...args)) : undefined;
}

function functionOf(result: Type): Type {
  return { kind: 'function', result };
}

/** `for` what a loop gives, `[]` what indexing does, a number the place in several values. */
export function elementOf(linking: Linking, type: Type, key: string): Type {
  if (type.kind === 'union') return unionOf(type.of.map((each) => elementOf(linking, each, key)));
  if (type.kind === 'external') return type;
  if (type.kind !== 'builtin') return UNKNOWN;
  if (type.name === 'tuple') return type.args[Number(key)] ?? UNKNOWN;
  return type.name === 'slice' || type.name === 'list' ? (type.args[0] ?? UNKNOWN) : UNKNOWN;
}

/** A function that gives a type is the type that it gives: `fn List(comptime T: type) type { return struct { ... }; }`. */
export function callResult(_linking: Linking, callee: Entity): Type | undefined {
  const { view, symbol } = callee;
  const fact = view.symbol(symbol);
  if (fact?.type !== 'type') return undefined;
  for (const _ of view.memberNames(symbol)) return { kind: 'definition', entity: callee };
  return undefined;
}

export function literal(kind: string): Type {
  return kind === 'string' ? builtin('slice', builtin('u8')) : builtin(kind);
}
