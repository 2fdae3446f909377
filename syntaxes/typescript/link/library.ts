/**
 * Types of the members of the language's own types, as TypeScript declares them: enough for chains to survive them and for callbacks to
 * know what they are given. A type's own parameters are replaced by its arguments; other single capitals are found from what is passed.
 */
import type { LibraryType } from '../../../server/src/linker/library/librarySignatures.ts';

const TEST = '(f: (value: T, index: number, all: T[]) => unknown) =>';

const LIST: Readonly<Record<string, string>> = {
  at: '(index: number) => T',
  pop: '() => T',
  shift: '() => T',
  find: `${TEST} T`,
  findLast: `${TEST} T`,
  filter: `${TEST} T[]`,
  forEach: `${TEST} void`,
  some: `${TEST} boolean`,
  every: `${TEST} boolean`,
  findIndex: `${TEST} number`,
  findLastIndex: `${TEST} number`,
  map: '(f: (value: T, index: number, all: T[]) => U) => U[]',
  flatMap: '(f: (value: T, index: number, all: T[]) => U | U[]) => U[]',
  flat: '() => T[number][]',
  reduce: '(f: (sum: U, value: T, index: number, all: T[]) => U, first: U) => U',
  reduceRight: '(f: (sum: U, value: T, index: number, all: T[]) => U, first: U) => U',
  sort: '(f: (one: T, other: T) => number) => T[]',
  toSorted: '(f: (one: T, other: T) => number) => T[]',
  concat: '(...items: any[]) => T[]',
  slice: '() => T[]',
  splice: '() => T[]',
  reverse: '() => T[]',
  toReversed: '() => T[]',
  toSpliced: '() => T[]',
  with: '() => T[]',
  fill: '() => T[]',
  copyWithin: '() => T[]',
  keys: '() => Iterable<number>',
  values: '() => Iterable<T>',
  entries: '() => Iterable<[number, T]>',
  join: '() => string',
  toString: '() => string',
  push: '(...items: T[]) => number',
  unshift: '(...items: T[]) => number',
  indexOf: '(item: T) => number',
  includes: '(item: T) => boolean',
  // Of the class itself.
  from: '(items: Iterable<E>, f: (value: E, index: number) => unknown) => E[]',
  of: '(...items: E[]) => E[]',
};

const ITERATOR: Readonly<Record<string, string>> = {
  find: LIST['find'] ?? '',
  some: LIST['some'] ?? '',
  every: LIST['every'] ?? '',
  forEach: LIST['forEach'] ?? '',
  reduce: LIST['reduce'] ?? '',
  filter: `${TEST} Iterable<T>`,
  map: '(f: (value: T, index: number) => U) => Iterable<U>',
  flatMap: '(f: (value: T, index: number) => Iterable<U>) => Iterable<U>',
  take: '() => Iterable<T>',
  drop: '() => Iterable<T>',
  toArray: '() => T[]',
  next: '() => { value: T; done: boolean }',
};

const SET: Readonly<Record<string, string>> = {
  add: '(value: T) => Set<T>',
  forEach: '(f: (value: T, key: T, all: Set<T>) => void) => void',
  keys: '() => Iterable<T>',
  values: '() => Iterable<T>',
  entries: '() => Iterable<[T, T]>',
  union: '() => Set<T>',
  difference: '() => Set<T>',
  intersection: '() => Set<T>',
};

const MAP: Readonly<Record<string, string>> = {
  get: '(key: K) => V',
  set: '(key: K, value: V) => Map<K, V>',
  forEach: '(f: (value: V, key: K, all: Map<K, V>) => void) => void',
  keys: '() => Iterable<K>',
  values: '() => Iterable<V>',
  entries: '() => Iterable<[K, V]>',
  getOrInsert: '(key: K, value: V) => V',
  groupBy: '(items: Iterable<E>, f: (value: E, index: number) => U) => Map<U, E[]>',
};

const PROMISE: Readonly<Record<string, string>> = {
  // Not written as a plain key: the table would pass for a promise.
  ...Object.fromEntries([['then', '(f: (value: T) => U, g: (error: any) => U) => Promise<Awaited<U>>']]),
  catch: '(f: (error: any) => T) => Promise<T>',
  finally: '(f: () => void) => Promise<T>',
  all: '(items: Iterable<E>) => Promise<Awaited<E>[]>',
  race: '(items: Iterable<E>) => Promise<Awaited<E>>',
  any: '(items: Iterable<E>) => Promise<Awaited<E>>',
  resolve: '(value: E) => Promise<Awaited<E>>',
};

const OBJECT: Readonly<Record<string, string>> = {
  keys: '(of: any) => string[]',
  getOwnPropertyNames: '(of: any) => string[]',
  values: '(of: Record<string, E>) => E[]',
  entries: '(of: Record<string, E>) => [string, E][]',
  fromEntries: '(entries: Iterable<[string, E]>) => Record<string, E>',
  assign: '(target: E, ...sources: U[]) => E | U',
  freeze: '(of: E) => E',
  seal: '(of: E) => E',
  create: '(of: E) => E',
  setPrototypeOf: '(of: E, prototype: U) => E | U',
  defineProperty: '(of: E) => E',
  defineProperties: '(of: E) => E',
};

const STRING: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'at charAt concat normalize padEnd padStart repeat replace replaceAll slice substr substring toLowerCase toString toUpperCase trim trimEnd trimStart toLocaleLowerCase toLocaleUpperCase valueOf'
      .split(' ')
      .map((name) => [name, '() => string']),
  ),
  split: '() => string[]',
  match: '() => string[]',
  matchAll: '() => Iterable<string[]>',
};

const list = { parameters: ['T'], members: LIST };
const iterator = { parameters: ['T'], members: ITERATOR };
const set = { parameters: ['T'], members: SET };
const map = { parameters: ['K', 'V'], members: MAP };
const promise = { parameters: ['T'], members: PROMISE };
const string = { parameters: [], members: STRING };

export const LIBRARY: Readonly<Record<string, LibraryType>> = {
  Array: list,
  ReadonlyArray: list,
  tuple: list,
  Iterable: iterator,
  IterableIterator: iterator,
  Iterator: iterator,
  Generator: iterator,
  ArrayIterator: iterator,
  IteratorObject: iterator,
  Set: set,
  ReadonlySet: set,
  WeakSet: set,
  Map: map,
  ReadonlyMap: map,
  WeakMap: map,
  Promise: promise,
  PromiseLike: promise,
  Object: { parameters: [], members: OBJECT },
  string,
  String: string,
  RegExp: { parameters: [], members: { exec: '() => string[]' } },
  JSON: { parameters: [], members: { stringify: '() => string' } },
};
