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

/** What finds a place in a map, and what such a place has. */
const ENTRIES: ReadonlySet<string> = new Set(['getEntry', 'getOrPut', 'getOrPutValue', 'fetchRemove', 'fetchPut']);
const HELD: ReadonlySet<string> = new Set(['value', 'value_ptr']);

export function builtinMember(_linking: Linking, type: Builtin, member: string): Type | undefined {
  const { name, args } = type;
  const [element = UNKNOWN] = args;
  if (member === '()') return UNKNOWN;
  switch (name) {
    case 'list':
      return member === 'items' ? builtin('slice', element) : collectionMember(type, element, member);
    case 'map':
      return mapMember(element, member) ?? collectionMember(type, element, member);
    case 'iterator':
      return member === 'next' ? functionOf(element) : undefined;
    case 'entry':
      return HELD.has(member) ? element : undefined;
    default:
      return member === 'ptr' ? type : undefined;
  }
}

function mapMember(element: Type, member: string): Type | undefined {
  if (member === 'values') return functionOf(builtin('slice', element));
  if (member === 'valueIterator') return functionOf(builtin('iterator', element));
  if (member === 'iterator') return functionOf(builtin('iterator', builtin('entry', element)));
  return ENTRIES.has(member) ? functionOf(builtin('entry', element)) : undefined;
}

function collectionMember(type: Builtin, element: Type, member: string): Type | undefined {
  if (ELEMENTS.has(member)) return functionOf(element);
  if (member === 'toOwnedSlice') return functionOf(builtin('slice', element));
  return SAME.has(member) ? functionOf(type) : undefined;
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
