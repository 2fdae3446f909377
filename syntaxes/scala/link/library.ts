/** Types of the members of Scala's own types: enough for chains to survive them and for functions to know what they are given. */
import { libraryTable, readMembers, type WrittenType } from '../../../server/src/linker/library/libraryTable.ts';

/** https://www.scala-lang.org/api/current/scala/collection/immutable/Seq.html; `Self` is the collection itself. */
const SEQUENCE = `filter filterNot takeWhile dropWhile withFilter: (T => Boolean) => Self[T]; sortBy distinctBy tapEach: (T => U) => Self[T];
  sortWith: ((T, T) => Boolean) => Self[T]; take drop takeRight dropRight: Int => Self[T]; slice: (Int, Int) => Self[T];
  reverse distinct tail init sorted view: Self[T]; concat appendedAll intersect diff union: Self[T] => Self[T];
  append appended prepend prepended addOne enqueue push: T => Self[T]; updated: (Int, T) => Self[T];
  map collect: (T => U) => Self[U]; flatMap: (T => IterableOnce[U]) => Self[U]; foreach: (T => U) => Unit; find: (T => Boolean) => Option[T];
  exists forall: (T => Boolean) => Boolean; count indexWhere: (T => Boolean) => Int; head last max min sum product: T; maxBy minBy: (T => U) => T;
  maxByOption minByOption: (T => U) => Option[T]; headOption lastOption maxOption minOption: Option[T]; collectFirst: (T => U) => Option[U];
  reduceOption reduceLeftOption: ((T, T) => T) => Option[T]; reduce reduceLeft reduceRight: ((T, T) => T) => T;
  foldLeft fold: U => ((U, T) => U) => U; foldRight: U => ((T, U) => U) => U; scanLeft: U => ((U, T) => U) => Self[U];
  zipWithIndex: Self[(T, Int)]; zip: IterableOnce[U] => Self[(T, U)]; groupBy: (T => U) => Map[U, Self[T]];
  groupMap: (T => U) => (T => V) => Map[U, Self[V]]; partition span: (T => Boolean) => (Self[T], Self[T]); splitAt: Int => (Self[T], Self[T]);
  partitionMap: (T => Either[U, V]) => (Self[U], Self[V]); toList: List[T]; toSeq: Seq[T]; toSet: Set[T]; toVector: Vector[T]; toArray: Array[T];
  toIndexedSeq: IndexedSeq[T]; iterator reverseIterator: Iterator[T]; mkString: String => String; size length: Int; isEmpty nonEmpty hasNext: Boolean;
  contains add remove: T => Boolean; indexOf: T => Int; apply: Int => T; lift: Int => Option[T]; next dequeue pop: () => T; sliding grouped: Int => Iterator[Self[T]];
  empty: () => Self[T]; fill: Int => U => Self[U]; from: IterableOnce[U] => Self[U]`;

const OPTION = `get orNull: T; getOrElse: T => T; orElse: Option[T] => Option[T]; map collect: (T => U) => Option[U]; flatMap: (T => Option[U]) => Option[U];
  filter filterNot withFilter tapEach: (T => Boolean) => Option[T]; foreach: (T => U) => Unit; fold: U => (T => U) => U;
  exists forall: (T => Boolean) => Boolean; contains: T => Boolean; toList: List[T]; toSeq: Seq[T]; iterator: Iterator[T]; isDefined isEmpty nonEmpty: Boolean;
  toRight: U => Either[U, T]; toLeft: U => Either[T, U]; zip: Option[U] => Option[(T, U)]; empty: () => Option[T]`;

const TRY = `get: T; getOrElse: T => T; orElse: Try[T] => Try[T]; map collect: (T => U) => Try[U]; flatMap: (T => Try[U]) => Try[U]; filter: (T => Boolean) => Try[T];
  foreach: (T => U) => Unit; recover: (Throwable => T) => Try[T]; recoverWith: (Throwable => Try[T]) => Try[T]; toOption: Option[T];
  toEither: Either[Throwable, T]; fold: (Throwable => U, T => U) => U; failed: Try[Throwable]; isSuccess isFailure: Boolean`;

const EITHER = `map: (R => U) => Either[L, U]; flatMap: (R => Either[L, U]) => Either[L, U]; left: LeftProjection[L, R]; swap: Either[R, L]; getOrElse: R => R;
  orElse: Either[L, R] => Either[L, R]; fold: (L => U, R => U) => U; toOption: Option[R]; toTry: Try[R]; toSeq: Seq[R]; foreach: (R => U) => Unit;
  exists forall: (R => Boolean) => Boolean; contains: R => Boolean; filterOrElse: (R => Boolean, L) => Either[L, R]; isLeft isRight: Boolean;
  cond: (Boolean, R, L) => Either[L, R]`;

const FUTURE = `map collect: (T => U) => Future[U]; flatMap: (T => Future[U]) => Future[U]; filter withFilter: (T => Boolean) => Future[T]; foreach: (T => U) => Unit;
  recover: (Throwable => T) => Future[T]; recoverWith: (Throwable => Future[T]) => Future[T]; fallbackTo: Future[T] => Future[T];
  zip: Future[U] => Future[(T, U)]; onComplete: (Try[T] => U) => Unit; andThen: (Try[T] => U) => Future[T]; transform: (Try[T] => Try[U]) => Future[U];
  successful: U => Future[U]; sequence: Seq[Future[U]] => Future[Seq[U]]; traverse: Seq[U] => (U => Future[V]) => Future[Seq[V]]; isCompleted: Boolean`;

const MAP = `get remove: K => Option[V]; getOrElse getOrElseUpdate: (K, V) => V; put: (K, V) => Option[V]; apply: K => V; keys keySet: Set[K]; values: Iterable[V];
  toList: List[(K, V)]; toSeq: Seq[(K, V)]; toVector: Vector[(K, V)]; iterator: Iterator[(K, V)]; toSet: Set[(K, V)]; sortBy: (((K, V)) => U) => Seq[(K, V)];
  filter filterNot withFilter: (((K, V)) => Boolean) => Map[K, V]; map collect: (((K, V)) => U) => Iterable[U];
  flatMap: (((K, V)) => IterableOnce[U]) => Iterable[U]; foreach: (((K, V)) => U) => Unit; exists forall: (((K, V)) => Boolean) => Boolean;
  count: (((K, V)) => Boolean) => Int; find: (((K, V)) => Boolean) => Option[(K, V)]; foldLeft: U => ((U, (K, V)) => U) => U;
  partition: (((K, V)) => Boolean) => (Map[K, V], Map[K, V]); maxBy minBy: (((K, V)) => U) => (K, V); head last: (K, V); headOption: Option[(K, V)];
  mapValues transform: (V => U) => Map[K, U]; filterKeys: (K => Boolean) => Map[K, V]; view toMap tail: Map[K, V]; updated: (K, V) => Map[K, V];
  size: Int; isEmpty nonEmpty: Boolean; contains: K => Boolean; empty: () => Map[K, V]; mkString: String => String`;

const STRING = `trim toUpperCase toLowerCase strip reverse capitalize stripMargin mkString: String; substring stripPrefix stripSuffix take drop filter replace concat: U => String;
  split: String => Array[String]; length size toInt indexOf: Int; toLong: Long; toDouble: Double; isEmpty nonEmpty contains startsWith endsWith: Boolean;
  toList: List[Char]; toSeq: Seq[Char]; toIntOption: Option[Int]; toLongOption: Option[Long]; toDoubleOption: Option[Double]; charAt head last: Char; linesIterator: Iterator[String];
  map: (Char => U) => Seq[U]; foreach: (Char => U) => Unit; exists forall: (Char => Boolean) => Boolean`;

/** Collections whose members are told of themselves. */
const COLLECTIONS = `List Seq Vector Set Iterable Iterator Array IndexedSeq LazyList ListBuffer ArrayBuffer Buffer Queue Stack`.split(' ');

export const SEQUENCES: ReadonlySet<string> = new Set([
  ...COLLECTIONS,
  ...'Stream Traversable TraversableOnce IterableOnce HashSet SortedSet TreeSet ArrayDeque ArraySeq'.split(' '),
]);
export const MAPS: ReadonlySet<string> = new Set(['Map', 'HashMap', 'TreeMap', 'SortedMap', 'ListMap', 'LinkedHashMap', 'TrieMap']);

const TABLE: Readonly<Record<string, WrittenType>> = {
  Any: { members: 'toString: String; hashCode: Int' },
  ...Object.fromEntries(COLLECTIONS.map((name) => [name, { parameters: 'T', members: SEQUENCE.replaceAll('Self', name) }])),
  Option: { parameters: 'T', members: OPTION },
  Try: { parameters: 'T', members: TRY },
  Either: { parameters: 'L R', members: EITHER },
  LeftProjection: {
    parameters: 'L R',
    members:
      'map: (L => U) => Either[U, R]; flatMap: (L => Either[U, R]) => Either[U, R]; foreach: (L => U) => Unit; getOrElse: L => L; toOption: Option[L]; get: L',
  },
  Future: { parameters: 'T', members: FUTURE },
  Promise: { parameters: 'T', members: 'future: Future[T]' },
  Map: { parameters: 'K V', members: MAP },
  String: { members: STRING },
  Int: { members: 'to until: Int => Seq[Int]; toString: String' },
};

const others = (names: ReadonlySet<string>, known: readonly string[], like: string): Record<string, string> =>
  Object.fromEntries([...names].filter((name) => !known.includes(name)).map((name) => [name, like]));

export const libraryTypes = libraryTable({
  types: TABLE,
  like: {
    ...others(SEQUENCES, COLLECTIONS, 'Seq'),
    ...others(MAPS, ['Map'], 'Map'),
    Some: 'Option',
    Success: 'Try',
    Failure: 'Try',
    Left: 'Either',
    Right: 'Either',
  },
  root: 'Any',
});

/** What calling the objects of the library gives; those of collections take any number. */
export const FUNCTIONS: Readonly<Record<string, string>> = readMembers(
  'Some Option: T => Option[T]; Success Try: T => Try[T]; Left: L => Either[L, Nothing]; Right: R => Either[Nothing, R]; Future: T => Future[T]',
);
