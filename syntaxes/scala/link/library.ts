/** Types of the members of Scala's own types: enough for chains to survive them and for functions to know what they are given. */
import type { LibrarySignatures, LibraryType } from '../../../server/src/linker/library/librarySignatures.ts';
import { parseMember } from './typeText.ts';

const same = (self: string): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...'filter filterNot takeWhile dropWhile'.split(' ').map((name) => [name, `${self}[T](T => Boolean)`]),
    ...'sortBy distinctBy'.split(' ').map((name) => [name, `${self}[T](T => U)`]),
    ...'take drop takeRight dropRight slice'.split(' ').map((name) => [name, `${self}[T](Int)`]),
    ...'reverse distinct tail init sorted toSeq toVector toIndexedSeq'.split(' ').map((name) => [name, `${self}[T]`]),
  ]);

/** https://www.scala-lang.org/api/current/scala/collection/immutable/Seq.html */
const SEQUENCE: Readonly<Record<string, string>> = {
  ...same('List'),
  map: 'List[U](T => U)',
  flatMap: 'List[U](T => List[U])',
  collect: 'List[U](T => U)',
  foreach: 'Unit(T => U)',
  withFilter: 'List[T](T => Boolean)',
  find: 'Option[T](T => Boolean)',
  exists: 'Boolean(T => Boolean)',
  forall: 'Boolean(T => Boolean)',
  count: 'Int(T => Boolean)',
  head: 'T',
  last: 'T',
  headOption: 'Option[T]',
  lastOption: 'Option[T]',
  apply: 'T(Int)',
  foldLeft: 'U(U)',
  reduce: 'T((T, T) => T)',
  zipWithIndex: 'List[(T, Int)]',
  zip: 'List[(T, U)](List[U])',
  groupBy: 'Map[U, List[T]](T => U)',
  partition: '(List[T], List[T])(T => Boolean)',
  toList: 'List[T]',
  toSet: 'List[T]',
  toArray: 'List[T]',
  iterator: 'List[T]',
  maxBy: 'T(T => U)',
  minBy: 'T(T => U)',
  mkString: 'String(String)',
  size: 'Int',
  length: 'Int',
  isEmpty: 'Boolean',
  nonEmpty: 'Boolean',
};

const OPTION: Readonly<Record<string, string>> = {
  get: 'T',
  getOrElse: 'T(T)',
  orElse: 'Option[T](Option[T])',
  map: 'Option[U](T => U)',
  flatMap: 'Option[U](T => Option[U])',
  filter: 'Option[T](T => Boolean)',
  foreach: 'Unit(T => U)',
  fold: 'U(U)',
  exists: 'Boolean(T => Boolean)',
  forall: 'Boolean(T => Boolean)',
  toList: 'List[T]',
  isDefined: 'Boolean',
  isEmpty: 'Boolean',
};

const MAP: Readonly<Record<string, string>> = {
  get: 'Option[V](K)',
  getOrElse: 'V(K, V)',
  apply: 'V(K)',
  keys: 'List[K]',
  values: 'List[V]',
  toList: 'List[(K, V)]',
  toSeq: 'List[(K, V)]',
  filter: 'Map[K, V]((K, V) => Boolean)',
  mapValues: 'Map[K, U](V => U)',
  size: 'Int',
};

const like = (base: string): LibraryType => ({ parameters: ['T'], members: {}, base });

export const SEQUENCES: ReadonlySet<string> = new Set(
  `List Seq Vector Set Iterable Iterator Array IndexedSeq Stream LazyList Traversable TraversableOnce IterableOnce ListBuffer ArrayBuffer Buffer
  Queue Stack HashSet SortedSet TreeSet`.split(/\s+/),
);
export const MAPS: ReadonlySet<string> = new Set(['Map', 'HashMap', 'TreeMap', 'SortedMap', 'ListMap', 'TrieMap']);

const TYPES: Readonly<Record<string, LibraryType>> = {
  List: { parameters: ['T'], members: SEQUENCE },
  Seq: like('List'),
  Vector: like('List'),
  Set: like('List'),
  Iterable: like('List'),
  Iterator: like('List'),
  Array: like('List'),
  IndexedSeq: like('List'),
  Stream: like('List'),
  LazyList: like('List'),
  Traversable: like('List'),
  ListBuffer: like('List'),
  ArrayBuffer: like('List'),
  Buffer: like('List'),
  Option: { parameters: ['T'], members: OPTION },
  Some: like('Option'),
  Try: like('Option'),
  Future: like('Option'),
  Map: { parameters: ['K', 'V'], members: MAP },
  HashMap: { parameters: ['K', 'V'], members: {}, base: 'Map' },
  TreeMap: { parameters: ['K', 'V'], members: {}, base: 'Map' },
};

export const LIBRARY: LibrarySignatures = { types: TYPES, parse: parseMember };
