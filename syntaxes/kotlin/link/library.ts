/** What Kotlin's library brings: enough for chains to survive it and for lambdas to know what they are given. */
import { libraryTable, readMembers, type WrittenType } from '../../../server/src/linker/library/libraryTable.ts';
import { ALIKE, CONCURRENCY, CONCURRENT_FUNCTIONS } from './concurrency.ts';

/** Names that are there without an import: of kotlin, kotlin.collections, kotlin.text and their kin. */
export const DEFAULTS: ReadonlySet<string> = new Set(
  `Any Annotation Array ArrayList Boolean BooleanArray Byte ByteArray Char CharArray CharSequence Collection Comparable Comparator Deprecated Double
  DoubleArray Enum Error Exception Float FloatArray Function HashMap HashSet IllegalArgumentException IllegalStateException
  IndexOutOfBoundsException Int IntArray IntRange Iterable Iterator Lazy LinkedHashMap LinkedHashSet List ListIterator Long LongArray Map
  MutableCollection MutableIterable MutableIterator MutableList MutableMap MutableSet NoSuchElementException Nothing NullPointerException Number
  NumberFormatException Pair Regex Result RuntimeException Sequence Set Short ShortArray String StringBuilder Suppress Throwable Throws Triple UInt
  ULong Unit UnsupportedOperationException JvmField JvmName JvmOverloads JvmStatic TODO also apply arrayListOf arrayOf arrayOfNulls assert
  buildList buildMap buildSet buildString byteArrayOf check checkNotNull compareBy compareByDescending compareValues emptyArray emptyList emptyMap
  emptySequence emptySet error generateSequence hashMapOf hashSetOf intArrayOf lazy lazyOf let linkedMapOf listOf listOfNotNull longArrayOf mapOf
  maxOf minOf mutableListOf mutableMapOf mutableSetOf print println readLine repeat require requireNotNull run runCatching sequence sequenceOf
  setOf sortedMapOf synchronized use with null true false it field
  Appendable ArrayDeque AutoCloseable Character Class Cloneable Integer InterruptedException JvmInline Math OptIn Object Process ProcessBuilder ReplaceWith Runnable Runtime StackOverflowError System
  Thread ThreadLocal Void`.split(/\s+/),
);

const ITERABLE = `iterator: () -> Iterator<E>; first last single random elementAt max min reduce reduceOrNull component1 component2 component3: ((E) -> Boolean) -> E;
  firstOrNull lastOrNull singleOrNull find findLast: ((E) -> Boolean) -> E; getOrNull elementAtOrNull randomOrNull: (Int) -> E; maxOf minOf maxOfOrNull minOfOrNull firstNotNullOf firstNotNullOfOrNull: ((E) -> R) -> R; maxByOrNull minByOrNull maxBy minBy: ((E) -> R) -> E;
  filter filterNot takeWhile dropWhile distinctBy sortedBy sortedByDescending onEach takeLastWhile dropLastWhile sortedWith: ((E) -> R) -> List<E>; filterIsInstance: () -> List<R>; ifEmpty: (() -> List<E>) -> List<E>; filterIndexed: ((Int, E) -> Boolean) -> List<E>; zipWithNext: ((E, E) -> R) -> List<R>; scan runningFold: (R, (R, E) -> R) -> List<R>; mapTo mapNotNullTo: (C, (E) -> R) -> C; filterTo: (C, (E) -> Boolean) -> C;
  filterNotNull distinct sorted sortedDescending reversed shuffled toList toMutableList take drop takeLast dropLast plus minus slice asReversed: () -> List<E>; asFlow: () -> Flow<E>; indexOfFirst indexOfLast: ((E) -> Boolean) -> Int;
  toSet toMutableSet toHashSet intersect union subtract: () -> Set<E>; asSequence: () -> Sequence<E>; asIterable: () -> List<E>;
  map mapNotNull: ((E) -> R) -> List<R>; mapIndexed mapIndexedNotNull: ((Int, E) -> R) -> List<R>; flatMap: ((E) -> Iterable<R>) -> List<R>; flatten: () -> E; withIndex: () -> List<IndexedValue<E>>;
  forEach: ((E) -> Unit) -> Unit; forEachIndexed: ((Int, E) -> Unit) -> Unit; any all none count sumOf: ((E) -> Boolean) -> Boolean; groupBy: ((E) -> K) -> Map<K, List<E>>; associateBy: ((E) -> K) -> Map<K, E>;
  associateWith: ((E) -> V) -> Map<E, V>; associate: ((E) -> Pair<K, V>) -> Map<K, V>; zip: (Iterable<B>) -> List<Pair<E, B>>; partition: ((E) -> Boolean) -> Pair<List<E>, List<E>>; chunked windowed: () -> List<List<E>>;
  fold: (R, (R, E) -> R) -> R; joinToString: (Any) -> String; isEmpty isNotEmpty contains: () -> Boolean; orEmpty: () -> List<E>; size: Int; indices: IntRange; lastIndex: Int; toTypedArray: () -> Array<E>`;
const MAP = `get getValue remove put getOrDefault: (K) -> V; getOrPut getOrElse computeIfAbsent putIfAbsent: (K, (K) -> V) -> V; compute computeIfPresent merge: (K, (K, V) -> V) -> V; keys: Set<K>; values: Collection<V>; entries: Set<Map.Entry<K, V>>; size: Int;
  forEach onEach: ((Map.Entry<K, V>) -> Unit) -> Unit; map mapNotNull: ((Map.Entry<K, V>) -> R) -> List<R>; filter: ((Map.Entry<K, V>) -> Boolean) -> Map<K, V>; filterKeys: ((K) -> Boolean) -> Map<K, V>; filterValues: ((V) -> Boolean) -> Map<K, V>;
  mapValues: ((Map.Entry<K, V>) -> R) -> Map<K, R>; mapKeys: ((Map.Entry<K, V>) -> R) -> Map<R, V>; toMap toMutableMap plus minus toSortedMap: () -> Map<K, V>; any all none count: ((Map.Entry<K, V>) -> Boolean) -> Boolean; isEmpty isNotEmpty containsKey: () -> Boolean; toList: () -> List<Pair<K, V>>; flatMap: ((Map.Entry<K, V>) -> Iterable<R>) -> List<R>; maxByOrNull minByOrNull maxBy minBy find firstOrNull: ((Map.Entry<K, V>) -> R) -> Map.Entry<K, V>; asSequence: () -> Sequence<Map.Entry<K, V>>; iterator: () -> Iterator<Map.Entry<K, V>>`;

const TABLE: Readonly<Record<string, WrittenType>> = {
  Any: { members: 'toString: () -> String; hashCode: () -> Int; equals: () -> Boolean' },
  Iterable: { parameters: 'E', members: ITERABLE },
  Collection: { parameters: 'E', base: 'Iterable', members: '' },
  List: {
    parameters: 'E',
    base: 'Collection',
    members:
      'get removeAt set removeFirst removeLast getOrElse: (Int) -> E; subList: () -> List<E>; indexOf: () -> Int; add addAll remove: (E) -> Boolean; sortBy removeAll removeIf: ((E) -> R) -> Unit',
  },
  Set: { parameters: 'E', base: 'Collection', members: 'add remove addAll: (E) -> Boolean' },
  Sequence: { parameters: 'E', base: 'Iterable', members: '' },
  Array: { parameters: 'E', base: 'List', members: '' },
  Iterator: { parameters: 'E', members: 'next: () -> E; hasNext: () -> Boolean' },
  Map: { parameters: 'K V', members: MAP },
  'Map.Entry': { parameters: 'K V', members: 'key: K; value: V; component1: () -> K; component2: () -> V' },
  IndexedValue: { parameters: 'E', members: 'index: Int; value: E; component1: () -> Int; component2: () -> E' },
  Pair: { parameters: 'A B', members: 'first: A; second: B; component1: () -> A; component2: () -> B; toList: () -> List<A>' },
  Triple: { parameters: 'A B C', members: 'first: A; second: B; third: C; component1: () -> A; component2: () -> B; component3: () -> C' },
  Lazy: { parameters: 'E', members: 'value: E; getValue: () -> E' },
  ReadWriteProperty: { parameters: 'E', members: 'getValue: () -> E' },
  Result: {
    parameters: 'E',
    members:
      'getOrNull getOrThrow: () -> E; getOrElse: ((Throwable) -> E) -> E; onSuccess: ((E) -> Unit) -> Result<E>; onFailure: ((Throwable) -> Unit) -> Result<E>; map mapCatching recover: ((E) -> R) -> Result<R>; fold: ((E) -> R, (Throwable) -> R) -> R; getOrDefault: (E) -> E; exceptionOrNull: () -> Throwable; isSuccess isFailure: Boolean',
  },
  String: {
    members:
      'length: Int; trim trimEnd trimStart trimIndent trimMargin lowercase uppercase replace substring substringBefore substringAfter substringBeforeLast substringAfterLast removePrefix removeSuffix padStart padEnd repeat take drop takeLast dropLast reversed format plus toString orEmpty capitalize toLowerCase toUpperCase filter ifEmpty ifBlank: () -> String; ' +
      'split lines chunked: () -> List<String>; lineSequence splitToSequence: () -> Sequence<String>; toInt toIntOrNull indexOf lastIndexOf compareTo count: () -> Int; toLong: () -> Long; toDouble: () -> Double; isEmpty isNotEmpty isBlank isNotBlank startsWith endsWith contains equals matches toBoolean: () -> Boolean; first last get single: () -> Char; toRegex: () -> Regex; toByteArray: () -> ByteArray; toList: () -> List<Char>; map: ((Char) -> R) -> List<R>; forEach: ((Char) -> Unit) -> Unit',
  },
  Appendable: { members: 'append appendLine: () -> Appendable' },
  StringBuilder: { members: 'append appendLine insert delete: () -> StringBuilder; toString: () -> String; length: Int' },
  Int: {
    members:
      'toString: () -> String; toLong: () -> Long; toInt coerceAtLeast coerceAtMost coerceIn plus minus times div rem inc dec unaryMinus and or xor shl shr ushr inv: () -> Int; toDouble: () -> Double; compareTo: () -> Int; until downTo rangeTo step: () -> IntRange',
  },
  Long: {
    members:
      'toString: () -> String; toInt: () -> Int; toLong plus minus times div rem inc dec unaryMinus and or xor shl shr ushr inv: () -> Long',
  },
  Short: { members: 'toString: () -> String; toInt plus minus times div rem: () -> Int' },
  Double: { members: 'toString: () -> String; toInt: () -> Int; toLong: () -> Long; plus minus times div rem unaryMinus: () -> Double' },
  Float: { members: 'toString: () -> String; toInt: () -> Int; toLong: () -> Long; plus minus times div rem unaryMinus: () -> Float' },
  KClass: { parameters: 'E', members: 'java: Class<E>; simpleName qualifiedName: String' },
  Class: { parameters: 'E', members: 'kotlin: KClass<E>; name simpleName canonicalName: String' },
  IntRange: { base: 'Iterable', members: 'first last step: Int' },
  Throwable: { members: 'message: String; cause: Throwable; stackTraceToString: () -> String; printStackTrace: () -> Unit' },
};

const LIKE: Readonly<Record<string, string>> = {
  MutableIterable: 'Iterable',
  MutableCollection: 'Collection',
  MutableList: 'List',
  ArrayList: 'List',
  ArrayDeque: 'List',
  MutableSet: 'Set',
  HashSet: 'Set',
  LinkedHashSet: 'Set',
  MutableMap: 'Map',
  HashMap: 'Map',
  LinkedHashMap: 'Map',
  ConcurrentHashMap: 'Map',
  SortedMap: 'Map',
  Exception: 'Throwable',
  RuntimeException: 'Throwable',
  CharSequence: 'String',
  MutableIterator: 'Iterator',
  Byte: 'Short',
};

/** Functions of the library by name: what they give. */
export const FUNCTIONS: Readonly<Record<string, string>> = {
  ...readMembers(
    `listOf mutableListOf arrayListOf listOfNotNull: (T, T, T, T, T, T) -> List<T>; setOf mutableSetOf hashSetOf linkedSetOf: (T, T, T, T, T, T) -> Set<T>; sequenceOf: (T, T, T, T, T, T) -> Sequence<T>; arrayOf: (T, T, T, T, T, T) -> Array<T>;
  mapOf mutableMapOf hashMapOf linkedMapOf: (Pair<K, V>, Pair<K, V>) -> Map<K, V>; emptyList: () -> List<T>; emptyMap: () -> Map<K, V>; emptySet: () -> Set<T>; lazy: (() -> T) -> Lazy<T>; requireNotNull checkNotNull: (T) -> T; maxOf minOf: (T, T) -> T;
  generateSequence: (T, (T) -> T) -> Sequence<T>; runCatching: (() -> T) -> Result<T>; synchronized: (Any, () -> T) -> T; repeat: (Int, (Int) -> Unit) -> Unit; buildString: (StringBuilder.() -> Unit) -> String; Pair: (A, B) -> Pair<A, B>; Triple: (A, B, C) -> Triple<A, B, C>;
  StringBuilder: () -> StringBuilder; ArrayList: () -> List<T>; run: (() -> T) -> T; with: (T, T.() -> R) -> R; buildList: (MutableList<E>.() -> Unit) -> List<E>; buildSet: (MutableSet<E>.() -> Unit) -> Set<E>; buildMap: (MutableMap<K, V>.() -> Unit) -> Map<K, V>; use: (() -> R) -> R;
  Delegates.observable Delegates.vetoable: (T, (KProperty, T, T) -> Unit) -> ReadWriteProperty<T>; Delegates.notNull: () -> ReadWriteProperty<T>; Result.success: (T) -> Result<T>; Optional.of Optional.ofNullable: (T) -> Optional<T>;
  CompletableFuture.supplyAsync: (() -> T) -> CompletableFuture<T>; CompletableFuture.completedFuture: (T) -> CompletableFuture<T>; ThreadLocal.withInitial: (() -> T) -> ThreadLocal<T>`,
  ),
  ...CONCURRENT_FUNCTIONS,
};

export const libraryTypes = libraryTable({ types: { ...TABLE, ...CONCURRENCY }, like: { ...LIKE, ...ALIKE }, root: 'Any' });
