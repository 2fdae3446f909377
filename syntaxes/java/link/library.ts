/**
 * What java.lang and the collections bring: enough for chains to survive them and for lambdas to know what they are given. A type's own
 * parameters are replaced by its arguments; other single capitals are found from what is passed.
 */
import { libraryTable, type WrittenType } from '../../../server/src/linker/library/libraryTable.ts';
import { packageOfPlatform, platformTypes } from './platform.ts';

/** Names that are there without an import (java.lang). */
export const JAVA_LANG: ReadonlySet<string> = new Set(
  `AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError AutoCloseable Boolean
  BootstrapMethodError Byte CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError ClassLoader
  ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum
  EnumConstantNotPresentException Error Exception ExceptionInInitializerError Float FunctionalInterface IllegalAccessError
  IllegalAccessException IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException
  IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal InstantiationError
  InstantiationException Integer InternalError InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException
  Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException NoSuchMethodError
  NoSuchMethodException NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder
  ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission SafeVarargs
  SecurityException SecurityManager Short StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder
  StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException
  UnknownError UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void`.split(
    /\s+/,
  ),
);

/** What has the methods of a function: its method, its type parameters, the function. */
export const FUNCTIONS: Readonly<Record<string, readonly [method: string, parameters: string, signature: string]>> = {
  Function: ['apply', 'T R', '(T) -> R'],
  BiFunction: ['apply', 'T U R', '(T, U) -> R'],
  UnaryOperator: ['apply', 'T', '(T) -> T'],
  BinaryOperator: ['apply', 'T', '(T, T) -> T'],
  Supplier: ['get', 'T', '() -> T'],
  Consumer: ['accept', 'T', '(T) -> void'],
  BiConsumer: ['accept', 'T U', '(T, U) -> void'],
  Predicate: ['test', 'T', '(T) -> boolean'],
  BiPredicate: ['test', 'T U', '(T, U) -> boolean'],
  Comparator: ['compare', 'T', '(T, T) -> int'],
  Callable: ['call', 'T', '() -> T'],
  Runnable: ['run', '', '() -> void'],
  ToIntFunction: ['applyAsInt', 'T', '(T) -> int'],
  ToLongFunction: ['applyAsLong', 'T', '(T) -> long'],
  ToDoubleFunction: ['applyAsDouble', 'T', '(T) -> double'],
  IntFunction: ['apply', 'R', '(int) -> R'],
  IntPredicate: ['test', '', '(int) -> boolean'],
  IntUnaryOperator: ['applyAsInt', '', '(int) -> int'],
  IntBinaryOperator: ['applyAsInt', '', '(int, int) -> int'],
  IntConsumer: ['accept', '', '(int) -> void'],
  IntSupplier: ['getAsInt', '', '() -> int'],
  BooleanSupplier: ['getAsBoolean', '', '() -> boolean'],
  LongFunction: ['apply', 'R', '(long) -> R'],
  DoubleFunction: ['apply', 'R', '(double) -> R'],
};

const ITERABLE = 'iterator: () -> Iterator<E>; forEach: (Consumer<E>) -> void; spliterator: () -> Object';
const COLLECTION =
  'stream parallelStream: () -> Stream<E>; size: () -> int; isEmpty contains containsAll remove removeAll retainAll add addAll: () -> boolean; ' +
  'removeIf: (Predicate<E>) -> boolean; toArray: (A[]) -> A[]';
const ENDS = 'getFirst getLast removeFirst removeLast: () -> E; reversed: () -> List<E>';
const QUEUE =
  'peek poll element remove pop pollFirst pollLast peekFirst peekLast getFirst getLast removeFirst removeLast: () -> E; ' +
  'descendingIterator: () -> Iterator<E>; push: (E) -> void; offer: (E) -> boolean';
const STRING =
  'trim strip stripLeading stripTrailing toLowerCase toUpperCase substring replace replaceAll replaceFirst concat intern repeat indent ' +
  'formatted toString format join valueOf copyValueOf stripIndent translateEscapes: () -> String; split: () -> String[]; ' +
  'length indexOf lastIndexOf compareTo compareToIgnoreCase hashCode codePointAt codePointCount: () -> int; charAt: () -> char; ' +
  'toCharArray: () -> char[]; getBytes: () -> byte[]; chars codePoints: () -> IntStream; lines: () -> Stream<String>; subSequence: () -> CharSequence; ' +
  'isEmpty isBlank equals equalsIgnoreCase startsWith endsWith contains matches contentEquals regionMatches: () -> boolean';
const NUMBER =
  'intValue: () -> int; longValue: () -> long; doubleValue: () -> double; floatValue: () -> float; shortValue: () -> short; byteValue: () -> byte';
const THROWABLE =
  'getMessage getLocalizedMessage: () -> String; getCause initCause fillInStackTrace: () -> Throwable; getStackTrace: () -> StackTraceElement[]; getSuppressed: () -> Throwable[]; printStackTrace addSuppressed: () -> void';

const TABLE: Readonly<Record<string, WrittenType>> = {
  Object: {
    members:
      'toString: () -> String; hashCode: () -> int; equals: () -> boolean; getClass: () -> Class; clone: () -> Object; notify notifyAll wait finalize: () -> void',
  },
  Iterable: { parameters: 'E', members: ITERABLE },
  Iterator: {
    parameters: 'E',
    members: 'next: () -> E; hasNext: () -> boolean; forEachRemaining: (Consumer<E>) -> void; remove: () -> void',
  },
  ListIterator: {
    parameters: 'E',
    base: 'Iterator',
    members: 'previous: () -> E; hasPrevious: () -> boolean; nextIndex previousIndex: () -> int; set add: (E) -> void',
  },
  Collection: { parameters: 'E', base: 'Iterable', members: COLLECTION },
  List: {
    parameters: 'E',
    base: 'Collection',
    members: `get remove set: () -> E; subList: () -> List<E>; listIterator: () -> ListIterator<E>; indexOf lastIndexOf: () -> int; sort: (Comparator<E>) -> void; replaceAll: (UnaryOperator<E>) -> void; of: (T, T, T, T, T, T) -> List<T>; copyOf: (Collection<T>) -> List<T>; ${ENDS}`,
  },
  Set: { parameters: 'E', base: 'Collection', members: 'of: (T, T, T, T, T, T) -> Set<T>; copyOf: (Collection<T>) -> Set<T>' },
  SortedSet: {
    parameters: 'E',
    base: 'Set',
    members:
      'first last floor ceiling higher lower pollFirst pollLast: () -> E; subSet headSet tailSet descendingSet: () -> SortedSet<E>; descendingIterator: () -> Iterator<E>',
  },
  Queue: { parameters: 'E', base: 'Collection', members: QUEUE },
  Stack: { parameters: 'E', base: 'List', members: 'push: (E) -> E; pop peek: () -> E; empty: () -> boolean; search: () -> int' },
  Vector: { parameters: 'E', base: 'List', members: 'elementAt firstElement lastElement: () -> E' },
  Map: {
    parameters: 'K V',
    members: `get put remove getOrDefault putIfAbsent replace: () -> V; keySet navigableKeySet descendingKeySet: () -> Set<K>; values: () -> Collection<V>;
      entrySet: () -> Set<Map.Entry<K, V>>; computeIfAbsent: (Object, Function<K, V>) -> V; compute computeIfPresent: (Object, BiFunction<K, V, V>) -> V;
      merge: (Object, V, BiFunction<V, V, V>) -> V; forEach: (BiConsumer<K, V>) -> void; replaceAll: (BiFunction<K, V, V>) -> void;
      containsKey containsValue isEmpty: () -> boolean; size: () -> int; clear putAll: () -> void; firstEntry lastEntry floorEntry ceilingEntry higherEntry lowerEntry pollFirstEntry: () -> Map.Entry<K, V>;
      firstKey lastKey floorKey ceilingKey higherKey lowerKey: () -> K; headMap tailMap subMap descendingMap: () -> SortedMap<K, V>;
      of: (A, B, A, B, A, B) -> Map<A, B>; copyOf: (Map<A, B>) -> Map<A, B>; entry: (A, B) -> Map.Entry<A, B>; ofEntries: (Map.Entry<A, B>) -> Map<A, B>`,
  },
  'Map.Entry': {
    parameters: 'K V',
    members:
      'getKey: () -> K; getValue setValue: () -> V; comparingByKey: () -> Comparator<Map.Entry<A, B>>; comparingByValue: () -> Comparator<Map.Entry<A, B>>',
  },
  Stream: {
    parameters: 'T',
    members: `filter takeWhile dropWhile: (Predicate<T>) -> Stream<T>; map: (Function<T, R>) -> Stream<R>; flatMap: (Function<T, Stream<R>>) -> Stream<R>;
      mapToInt: (ToIntFunction<T>) -> IntStream; mapToLong: (ToLongFunction<T>) -> LongStream; mapToDouble: (ToDoubleFunction<T>) -> DoubleStream; mapToObj: (IntFunction<R>) -> Stream<R>;
      distinct limit skip sequential parallel unordered onClose: () -> Stream<T>; sorted: (Comparator<T>) -> Stream<T>; peek: (Consumer<T>) -> Stream<T>; boxed: () -> Stream<T>;
      forEach forEachOrdered: (Consumer<T>) -> void; toArray: (IntFunction<A>) -> A; findFirst findAny: () -> Optional<T>; min max: (Comparator<T>) -> Optional<T>;
      anyMatch allMatch noneMatch: (Predicate<T>) -> boolean; count: () -> long; toList: () -> List<T>; collect: (Collector<T, X, R>) -> R;
      reduce: (T, BinaryOperator<T>) -> T; iterator: () -> Iterator<T>; of: (A, A, A, A) -> Stream<A>; concat: (Stream<A>, Stream<A>) -> Stream<A>; empty: () -> Stream<A>; iterate: (A, UnaryOperator<A>) -> Stream<A>; generate: (Supplier<A>) -> Stream<A>`,
  },
  IntStream: {
    members: `filter: (IntPredicate) -> IntStream; map: (IntUnaryOperator) -> IntStream; mapToObj: (IntFunction<R>) -> Stream<R>; forEach: (IntConsumer) -> void; boxed: () -> Stream<Integer>;
      sum: () -> int; count: () -> long; toArray: () -> int[]; range rangeClosed of distinct sorted limit skip: () -> IntStream; anyMatch allMatch noneMatch: (IntPredicate) -> boolean`,
  },
  Optional: {
    parameters: 'T',
    members: `get orElseThrow: () -> T; orElse: (T) -> T; orElseGet: (Supplier<T>) -> T; map: (Function<T, R>) -> Optional<R>; flatMap: (Function<T, Optional<R>>) -> Optional<R>; filter: (Predicate<T>) -> Optional<T>;
      ifPresent: (Consumer<T>) -> void; ifPresentOrElse: (Consumer<T>, Runnable) -> void; isPresent isEmpty: () -> boolean; or: () -> Optional<T>; stream: () -> Stream<T>; of ofNullable: (A) -> Optional<A>; empty: () -> Optional<A>`,
  },
  Collectors: {
    members: `toList toUnmodifiableList: () -> Collector<T, X, List<T>>; toSet toUnmodifiableSet: () -> Collector<T, X, Set<T>>; joining: () -> Collector<T, X, String>;
      groupingBy: (Function<T, K>) -> Collector<T, X, Map<K, List<T>>>; toMap: (Function<T, K>, Function<T, V>) -> Collector<T, X, Map<K, V>>; partitioningBy: (Predicate<T>) -> Collector<T, X, Map<Boolean, List<T>>>; counting: () -> Collector<T, X, Long>`,
  },
  Collections: {
    members: `emptyList: () -> List<T>; emptySet: () -> Set<T>; emptyMap: () -> Map<K, V>; emptyIterator: () -> Iterator<T>; singletonList singleton: (T) -> List<T>; singletonMap: (K, V) -> Map<K, V>;
      unmodifiableList synchronizedList: (List<T>) -> List<T>; unmodifiableSet synchronizedSet: (Set<T>) -> Set<T>; unmodifiableCollection: (Collection<T>) -> Collection<T>; unmodifiableMap synchronizedMap: (Map<K, V>) -> Map<K, V>;
      sort: (List<T>, Comparator<T>) -> void; max min: (Collection<T>, Comparator<T>) -> T; reverseOrder: () -> Comparator<T>; nCopies: (int, T) -> List<T>; addAll: (Collection<T>, T) -> boolean`,
  },
  Arrays: {
    members:
      'asList: (T, T, T, T, T, T) -> List<T>; stream: (T[]) -> Stream<T>; copyOf copyOfRange: (T) -> T; toString deepToString: () -> String; sort: (T[], Comparator<T>) -> void; equals: () -> boolean; hashCode: () -> int',
  },
  Objects: {
    members:
      'requireNonNull requireNonNullElse requireNonNullElseGet: (T) -> T; equals deepEquals isNull nonNull: () -> boolean; hash hashCode: () -> int; toString: () -> String',
  },
  Comparators: { members: '' },
  String: { base: 'CharSequence', members: STRING },
  CharSequence: {
    members:
      'length: () -> int; charAt: () -> char; subSequence: () -> CharSequence; isEmpty: () -> boolean; chars codePoints: () -> IntStream; toString: () -> String',
  },
  StringBuilder: {
    base: 'CharSequence',
    members:
      'append insert reverse delete deleteCharAt replace appendCodePoint: () -> StringBuilder; toString substring: () -> String; indexOf lastIndexOf capacity: () -> int; setLength setCharAt ensureCapacity: () -> void',
  },
  StringBuffer: {
    base: 'CharSequence',
    members:
      'append insert reverse delete deleteCharAt replace appendCodePoint: () -> StringBuffer; toString substring: () -> String; indexOf lastIndexOf: () -> int',
  },
  StringJoiner: { members: 'add merge setEmptyValue: () -> StringJoiner; toString: () -> String; length: () -> int' },
  Integer: {
    base: 'Number',
    members:
      'parseInt compare compareTo bitCount signum max min sum reverse highestOneBit numberOfLeadingZeros numberOfTrailingZeros rotateLeft hashCode: () -> int; valueOf: () -> Integer; toString toHexString toBinaryString toOctalString: () -> String',
  },
  Long: {
    base: 'Number',
    members:
      'parseLong max min sum: () -> long; bitCount signum numberOfLeadingZeros numberOfTrailingZeros hashCode: () -> int; compare compareTo: () -> int; valueOf: () -> Long; toString toHexString: () -> String',
  },
  Double: {
    base: 'Number',
    members:
      'parseDouble max min sum longBitsToDouble: () -> double; doubleToLongBits doubleToRawLongBits: () -> long; compare compareTo hashCode: () -> int; valueOf: () -> Double; toString: () -> String; isNaN isInfinite: () -> boolean',
  },
  Float: {
    base: 'Number',
    members:
      'parseFloat max min sum intBitsToFloat: () -> float; floatToIntBits floatToRawIntBits compare compareTo hashCode: () -> int; valueOf: () -> Float; toString: () -> String',
  },
  Short: { base: 'Number', members: 'parseShort: () -> short; valueOf: () -> Short' },
  Byte: { base: 'Number', members: 'parseByte: () -> byte; valueOf: () -> Byte' },
  Number: { members: NUMBER },
  Boolean: { members: 'parseBoolean booleanValue logicalAnd logicalOr: () -> boolean; valueOf: () -> Boolean; toString: () -> String' },
  Character: {
    members:
      'charValue toLowerCase toUpperCase toTitleCase: () -> char; isDigit isLetter isLetterOrDigit isWhitespace isUpperCase isLowerCase isSpaceChar: () -> boolean; toString: () -> String; valueOf: () -> Character; toChars: () -> char[]; digit getNumericValue charCount: () -> int',
  },
  Math: {
    members:
      'max min abs: (T) -> T; floor ceil sqrt pow random sin cos: () -> double; round: () -> long; floorMod floorDiv addExact multiplyExact toIntExact: () -> int',
  },
  Class: {
    parameters: 'T',
    base: 'GenericDeclaration',
    members:
      'getName getSimpleName getCanonicalName getTypeName getPackageName: () -> String; cast newInstance: () -> T; getEnumConstants: () -> T[]; isInstance isAssignableFrom isInterface isEnum isArray isPrimitive: () -> boolean; isAnnotation isAnonymousClass isMemberClass isLocalClass isSynthetic isRecord desiredAssertionStatus: () -> boolean; getSuperclass getComponentType getEnclosingClass getDeclaringClass forName: () -> Class; getInterfaces getClasses getDeclaredClasses: () -> Class[]; asSubclass: (Class<A>) -> Class<A>; getModifiers: () -> int; getClassLoader: () -> ClassLoader; getPackage: () -> Package; getGenericSuperclass: () -> Type; getGenericInterfaces: () -> Type[]; getField getDeclaredField: () -> Field; getFields getDeclaredFields: () -> Field[]; getMethod getDeclaredMethod getEnclosingMethod: () -> Method; getMethods getDeclaredMethods: () -> Method[]; getConstructor getDeclaredConstructor: () -> Constructor<T>; getConstructors getDeclaredConstructors: () -> Constructor[]; getResource: () -> URL; getResourceAsStream: () -> InputStream',
  },
  Throwable: { members: THROWABLE },
  Thread: {
    members:
      'currentThread: () -> Thread; getName: () -> String; start join interrupt setDaemon: () -> void; isAlive isInterrupted: () -> boolean',
  },
  ThreadLocal: { parameters: 'T', members: 'get: () -> T; withInitial: (Supplier<A>) -> ThreadLocal<A>; set remove: () -> void' },
  System: {
    members: 'getProperty lineSeparator getenv: () -> String; currentTimeMillis nanoTime: () -> long; identityHashCode: () -> int',
  },
  AtomicReference: {
    parameters: 'T',
    members: 'get getAndSet updateAndGet getAndUpdate: () -> T; set: (T) -> void; compareAndSet: () -> boolean',
  },
  AtomicInteger: { members: 'get incrementAndGet getAndIncrement decrementAndGet getAndDecrement addAndGet getAndAdd intValue: () -> int' },
  AtomicLong: { members: 'get incrementAndGet getAndIncrement decrementAndGet addAndGet getAndAdd: () -> long' },
  AtomicBoolean: { members: 'get getAndSet compareAndSet: () -> boolean' },
  Reference: { parameters: 'T', members: 'get: () -> T; clear: () -> void' },
  CompletableFuture: {
    parameters: 'T',
    members: `get join getNow: () -> T; thenApply thenApplyAsync: (Function<T, R>) -> CompletableFuture<R>; thenCompose: (Function<T, CompletableFuture<R>>) -> CompletableFuture<R>; thenAccept: (Consumer<T>) -> CompletableFuture<Void>;
      whenComplete: (BiConsumer<T, Throwable>) -> CompletableFuture<T>; handle: (BiFunction<T, Throwable, R>) -> CompletableFuture<R>; exceptionally: (Function<Throwable, T>) -> CompletableFuture<T>; supplyAsync: (Supplier<A>) -> CompletableFuture<A>; completedFuture: (A) -> CompletableFuture<A>`,
  },
  Future: { parameters: 'T', members: 'get: () -> T; isDone cancel: () -> boolean' },
  ExecutorService: {
    members:
      'submit: (Callable<T>) -> Future<T>; execute: (Runnable) -> void; invokeAll: (Collection<Callable<T>>) -> List<Future<T>>; shutdown: () -> void',
  },
  Pattern: {
    members: 'matcher: () -> Matcher; compile: () -> Pattern; pattern quote: () -> String; split: () -> String[]; matches: () -> boolean',
  },
  Matcher: {
    members:
      'matches find lookingAt hitEnd: () -> boolean; group replaceAll replaceFirst: () -> String; start end groupCount: () -> int; reset: () -> Matcher',
  },
  File: {
    members:
      'getName getPath getParent getAbsolutePath getCanonicalPath toString: () -> String; getParentFile getAbsoluteFile getCanonicalFile: () -> File; listFiles: () -> File[]; list: () -> String[]; toPath: () -> Path; exists isDirectory isFile canRead canWrite delete mkdir mkdirs: () -> boolean; length lastModified: () -> long; toURI: () -> URI',
  },
  Path: {
    members:
      'resolve resolveSibling getParent getRoot getFileName getName toAbsolutePath toRealPath normalize relativize of: () -> Path; toFile: () -> File; toUri: () -> URI; toString: () -> String; getNameCount: () -> int',
  },
  BufferedReader: { base: 'Reader', members: 'readLine: () -> String; lines: () -> Stream<String>; read: () -> int; close: () -> void' },
  Scanner: { members: 'next nextLine: () -> String; nextInt: () -> int; hasNext hasNextLine hasNextInt: () -> boolean' },
  Random: { members: 'nextInt: () -> int; nextDouble: () -> double; nextBoolean: () -> boolean; nextLong: () -> long' },
};

/** Types that have the members of another and no others that matter. */
const LIKE: Readonly<Record<string, string>> = {
  ArrayList: 'List',
  LinkedList: 'Queue',
  CopyOnWriteArrayList: 'List',
  AbstractList: 'List',
  ImmutableList: 'List',
  HashSet: 'Set',
  LinkedHashSet: 'Set',
  EnumSet: 'Set',
  AbstractSet: 'Set',
  ImmutableSet: 'Set',
  TreeSet: 'SortedSet',
  NavigableSet: 'SortedSet',
  Deque: 'Queue',
  ArrayDeque: 'Queue',
  PriorityQueue: 'Queue',
  BlockingQueue: 'Queue',
  LinkedBlockingQueue: 'Queue',
  ConcurrentLinkedQueue: 'Queue',
  AbstractCollection: 'Collection',
  HashMap: 'Map',
  LinkedHashMap: 'Map',
  TreeMap: 'Map',
  SortedMap: 'Map',
  NavigableMap: 'Map',
  ConcurrentHashMap: 'Map',
  ConcurrentMap: 'Map',
  IdentityHashMap: 'Map',
  WeakHashMap: 'Map',
  EnumMap: 'Map',
  Hashtable: 'Map',
  AbstractMap: 'Map',
  ImmutableMap: 'Map',
  Entry: 'Map.Entry',
  LongStream: 'IntStream',
  DoubleStream: 'IntStream',
  WeakReference: 'Reference',
  SoftReference: 'Reference',
};

const COMPARATOR =
  'reversed: () -> Comparator<T>; thenComparing: (Function<T, R>) -> Comparator<T>; comparing: (Function<A, R>) -> Comparator<A>; comparingInt thenComparingInt: (ToIntFunction<T>) -> Comparator<T>; naturalOrder reverseOrder: () -> Comparator<A>';

export const libraryTypes = libraryTable({ types: { ...platformTypes(), ...TABLE, ...functionTypes() }, like: LIKE, root: 'Object' });

function functionTypes(): Readonly<Record<string, WrittenType>> {
  return Object.fromEntries(
    Object.entries(FUNCTIONS).map(([name, [method, parameters, signature]]) => {
      const more = name === 'Comparator' ? COMPARATOR : '';
      return [name, { parameters, members: `${method}: ${signature}; ${more}` }];
    }),
  );
}

const PACKAGE_OF: Readonly<Record<string, string>> = {
  Stream: 'java.util.stream',
  IntStream: 'java.util.stream',
  LongStream: 'java.util.stream',
  DoubleStream: 'java.util.stream',
  Collectors: 'java.util.stream',
  Pattern: 'java.util.regex',
  Matcher: 'java.util.regex',
  File: 'java.io',
  BufferedReader: 'java.io',
  Path: 'java.nio.file',
  Callable: 'java.util.concurrent',
  Future: 'java.util.concurrent',
  ExecutorService: 'java.util.concurrent',
  CompletableFuture: 'java.util.concurrent',
};

/** The package of a type of the tables; '' for others. */
export function packageOfLibrary(name: string): string {
  if (JAVA_LANG.has(name)) return 'java.lang';
  const known = Object.hasOwn(PACKAGE_OF, name) ? PACKAGE_OF[name] : packageOfPlatform(name);
  if (known !== undefined) return known;
  if (Object.hasOwn(FUNCTIONS, name) && name !== 'Comparator') return 'java.util.function';
  if (/^Atomic/.test(name)) return 'java.util.concurrent.atomic';
  return Object.hasOwn(libraryTypes(), name) ? (/Concurrent|CopyOn|Blocking/.test(name) ? 'java.util.concurrent' : 'java.util') : '';
}
