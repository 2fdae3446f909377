/** Of reflection, streams of bytes, dates and the like what chains and the choice among overloads need: what builds on what, and what calls give. */
import type { WrittenType } from '../../../server/src/linker/library/libraryTable.ts';
import { TESTING } from './testing.ts';

const READS = 'read available: () -> int; skip: () -> long; readAllBytes readNBytes: () -> byte[]; markSupported ready: () -> boolean';
const ATOMS = 'get incrementAndGet getAndIncrement decrementAndGet getAndDecrement addAndGet getAndAdd';
const BUFFER =
  'remaining position limit capacity arrayOffset: () -> int; hasRemaining hasArray isReadOnly isDirect: () -> boolean; getInt: () -> int; getLong: () -> long; getShort: () -> short; getDouble: () -> double; getFloat: () -> float; getChar: () -> char';
const TIME =
  'getYear getMonthValue getDayOfMonth getDayOfYear getHour getMinute getSecond getNano compareTo: () -> int; isBefore isAfter isEqual equals: () -> boolean; toString format: () -> String';
const BIG = 'signum compareTo bitLength scale precision: () -> int; toString toPlainString: () -> String';

/** Types by package. */
const PLATFORM: Readonly<Record<string, Readonly<Record<string, WrittenType>>>> = {
  'java.lang.reflect': {
    Type: { members: 'getTypeName: () -> String' },
    AnnotatedElement: {
      members:
        'isAnnotationPresent: () -> boolean; getAnnotations getDeclaredAnnotations: () -> Annotation[]; getAnnotation: (Class<A>) -> A',
    },
    GenericDeclaration: { base: 'AnnotatedElement', members: 'getTypeParameters: () -> TypeVariable[]' },
    ParameterizedType: { base: 'Type', members: 'getRawType getOwnerType: () -> Type; getActualTypeArguments: () -> Type[]' },
    GenericArrayType: { base: 'Type', members: 'getGenericComponentType: () -> Type' },
    WildcardType: { base: 'Type', members: 'getUpperBounds getLowerBounds: () -> Type[]' },
    TypeVariable: {
      base: 'Type',
      members: 'getName: () -> String; getBounds: () -> Type[]; getGenericDeclaration: () -> GenericDeclaration',
    },
    AccessibleObject: { base: 'AnnotatedElement', members: 'setAccessible: () -> void; isAccessible trySetAccessible: () -> boolean' },
    Member: { members: 'getName: () -> String; getModifiers: () -> int; getDeclaringClass: () -> Class; isSynthetic: () -> boolean' },
    Field: {
      base: 'AccessibleObject',
      members:
        'getName toString toGenericString: () -> String; getModifiers getInt: () -> int; getDeclaringClass getType: () -> Class; getGenericType: () -> Type; get: () -> Object; set: () -> void; isSynthetic isEnumConstant getBoolean: () -> boolean',
    },
    Executable: {
      base: 'AccessibleObject',
      members:
        'getName toString toGenericString: () -> String; getModifiers getParameterCount: () -> int; getDeclaringClass: () -> Class; getParameterTypes getExceptionTypes: () -> Class[]; getGenericParameterTypes getGenericExceptionTypes: () -> Type[]; getParameters: () -> Parameter[]; getTypeParameters: () -> TypeVariable[]; isSynthetic isVarArgs: () -> boolean',
    },
    Method: {
      base: 'Executable',
      members:
        'getReturnType: () -> Class; getGenericReturnType: () -> Type; invoke getDefaultValue: () -> Object; isBridge isDefault: () -> boolean',
    },
    Constructor: { parameters: 'T', base: 'Executable', members: 'newInstance: () -> T' },
    Parameter: {
      base: 'AnnotatedElement',
      members:
        'getName: () -> String; getType: () -> Class; getParameterizedType: () -> Type; getModifiers: () -> int; getDeclaringExecutable: () -> Executable; isNamePresent isVarArgs isImplicit: () -> boolean',
    },
    Modifier: {
      members:
        'isStatic isFinal isAbstract isPublic isPrivate isProtected isInterface isVolatile isTransient isNative isSynchronized: () -> boolean; toString: () -> String',
    },
  },
  'java.lang.annotation': { Annotation: { members: 'annotationType: () -> Class' } },
  'java.lang': {
    Package: { base: 'AnnotatedElement', members: 'getName getImplementationVersion getImplementationTitle: () -> String' },
    StackTraceElement: { members: 'getClassName getMethodName getFileName: () -> String; getLineNumber: () -> int' },
    ClassLoader: {
      members:
        'loadClass: () -> Class; getParent getSystemClassLoader: () -> ClassLoader; getResource: () -> URL; getResourceAsStream: () -> InputStream',
    },
    Runtime: { members: 'availableProcessors: () -> int; totalMemory freeMemory maxMemory: () -> long; getRuntime: () -> Runtime' },
  },
  'java.io': {
    InputStream: { members: READS },
    ByteArrayInputStream: { base: 'InputStream', members: '' },
    FileInputStream: { base: 'InputStream', members: '' },
    FilterInputStream: { base: 'InputStream', members: '' },
    BufferedInputStream: { base: 'FilterInputStream', members: '' },
    DataInputStream: {
      base: 'FilterInputStream',
      members:
        'readInt readUnsignedByte readUnsignedShort: () -> int; readLong: () -> long; readUTF: () -> String; readBoolean: () -> boolean; readDouble: () -> double',
    },
    ObjectInputStream: {
      base: 'InputStream',
      members: 'readObject: () -> Object; readInt: () -> int; readUTF: () -> String; readLong: () -> long',
    },
    OutputStream: { members: 'write flush close: () -> void' },
    ByteArrayOutputStream: {
      base: 'OutputStream',
      members: 'toByteArray: () -> byte[]; toString: () -> String; size: () -> int; reset writeTo: () -> void',
    },
    FileOutputStream: { base: 'OutputStream', members: '' },
    FilterOutputStream: { base: 'OutputStream', members: '' },
    BufferedOutputStream: { base: 'FilterOutputStream', members: '' },
    DataOutputStream: { base: 'FilterOutputStream', members: 'size: () -> int' },
    ObjectOutputStream: { base: 'OutputStream', members: '' },
    PrintStream: { base: 'FilterOutputStream', members: 'append printf format: () -> PrintStream; checkError: () -> boolean' },
    Reader: { members: READS },
    StringReader: { base: 'Reader', members: '' },
    CharArrayReader: { base: 'Reader', members: '' },
    InputStreamReader: { base: 'Reader', members: 'getEncoding: () -> String' },
    FileReader: { base: 'InputStreamReader', members: '' },
    Writer: { members: 'append: () -> Writer' },
    StringWriter: { base: 'Writer', members: 'append: () -> StringWriter; toString: () -> String; getBuffer: () -> StringBuffer' },
    CharArrayWriter: { base: 'Writer', members: 'toCharArray: () -> char[]; toString: () -> String; size: () -> int' },
    OutputStreamWriter: { base: 'Writer', members: '' },
    FileWriter: { base: 'OutputStreamWriter', members: '' },
    BufferedWriter: { base: 'Writer', members: '' },
    PrintWriter: { base: 'Writer', members: 'append printf format: () -> PrintWriter; checkError: () -> boolean' },
  },
  'java.nio': {
    ByteBuffer: {
      members: `${BUFFER}; array: () -> byte[]; allocate wrap put putInt putLong putShort putChar putDouble putFloat flip clear rewind slice duplicate order compact mark asReadOnlyBuffer: () -> ByteBuffer; get: () -> byte`,
    },
    CharBuffer: {
      base: 'CharSequence',
      members: `${BUFFER}; array: () -> char[]; allocate wrap put flip clear rewind slice duplicate: () -> CharBuffer; get: () -> char`,
    },
  },
  'java.nio.file': {
    Paths: { members: 'get: () -> Path' },
    Files: {
      members:
        'getLastModifiedTime: () -> FileTime; size copy mismatch: () -> long; exists notExists isDirectory isRegularFile isSymbolicLink isHidden isReadable isWritable isExecutable isSameFile deleteIfExists: () -> boolean; createFile createDirectory createDirectories createTempFile createTempDirectory createLink createSymbolicLink readSymbolicLink move write writeString setLastModifiedTime walkFileTree: () -> Path; readAllBytes: () -> byte[]; readString probeContentType: () -> String; readAllLines: () -> List<String>; lines: () -> Stream<String>; list walk find: () -> Stream<Path>; newInputStream: () -> InputStream; newOutputStream: () -> OutputStream; newBufferedReader: () -> BufferedReader; newBufferedWriter: () -> BufferedWriter',
    },
  },
  'java.nio.file.attribute': {
    FileTime: { members: 'toMillis to: () -> long; toInstant: () -> Instant; from fromMillis: () -> FileTime; compareTo: () -> int' },
  },
  'java.nio.charset': {
    Charset: {
      members: 'name displayName: () -> String; forName defaultCharset: () -> Charset; encode: () -> ByteBuffer; decode: () -> CharBuffer',
    },
  },
  'java.net': {
    URL: {
      members:
        'toString toExternalForm getHost getPath getProtocol getFile getQuery getRef: () -> String; getPort: () -> int; toURI: () -> URI; openStream: () -> InputStream',
    },
    URI: {
      members:
        'toString getHost getPath getScheme getQuery getFragment toASCIIString getAuthority: () -> String; getPort: () -> int; toURL: () -> URL; create resolve normalize: () -> URI',
    },
    InetAddress: {
      members: 'getHostAddress getHostName: () -> String; getAddress: () -> byte[]; getByName getLocalHost: () -> InetAddress',
    },
  },
  'java.math': {
    BigInteger: {
      base: 'Number',
      members: `${BIG}; add subtract multiply divide mod pow negate abs valueOf gcd shiftLeft shiftRight: () -> BigInteger; toByteArray: () -> byte[]`,
    },
    BigDecimal: {
      base: 'Number',
      members: `${BIG}; add subtract multiply divide negate abs valueOf setScale stripTrailingZeros: () -> BigDecimal; toBigInteger unscaledValue: () -> BigInteger`,
    },
  },
  'java.text': {
    Format: { members: 'format: () -> String; parseObject: () -> Object' },
    DateFormat: {
      base: 'Format',
      members: 'parse: () -> Date; getInstance getDateInstance getTimeInstance getDateTimeInstance: () -> DateFormat',
    },
    SimpleDateFormat: { base: 'DateFormat', members: 'toPattern: () -> String' },
    NumberFormat: { base: 'Format', members: 'getInstance getNumberInstance getIntegerInstance getPercentInstance: () -> NumberFormat' },
    DecimalFormat: { base: 'NumberFormat', members: 'toPattern: () -> String' },
    MessageFormat: { base: 'Format', members: 'toPattern: () -> String' },
    ParsePosition: { members: 'getIndex getErrorIndex: () -> int' },
  },
  'java.util': {
    Date: {
      members:
        'getTime: () -> long; getYear getMonth getDate getDay getHours getMinutes getSeconds compareTo: () -> int; before after: () -> boolean',
    },
    Calendar: {
      members:
        'get getActualMaximum getActualMinimum getMaximum getMinimum getFirstDayOfWeek getWeekYear getWeeksInWeekYear compareTo: () -> int; getTime: () -> Date; getTimeInMillis: () -> long; getTimeZone: () -> TimeZone; getInstance: () -> Calendar; before after isLenient: () -> boolean; getDisplayName: () -> String',
    },
    GregorianCalendar: { base: 'Calendar', members: 'isLeapYear: () -> boolean' },
    TimeZone: {
      members:
        'getID getDisplayName: () -> String; getTimeZone getDefault: () -> TimeZone; getRawOffset getOffset getDSTSavings: () -> int; getAvailableIDs: () -> String[]; inDaylightTime useDaylightTime: () -> boolean',
    },
    Locale: {
      members:
        'getLanguage getCountry getVariant getDisplayName toLanguageTag toString getDisplayCountry getDisplayLanguage: () -> String; getDefault forLanguageTag: () -> Locale; getAvailableLocales: () -> Locale[]',
    },
    UUID: {
      members:
        'toString: () -> String; randomUUID fromString nameUUIDFromBytes: () -> UUID; getMostSignificantBits getLeastSignificantBits: () -> long',
    },
    Currency: { members: 'getCurrencyCode getSymbol getDisplayName: () -> String; getInstance: () -> Currency' },
    BitSet: {
      members:
        'get isEmpty intersects: () -> boolean; cardinality length size nextSetBit nextClearBit: () -> int; toByteArray: () -> byte[]; stream: () -> IntStream',
    },
    Properties: { base: 'Map', members: 'getProperty: () -> String; stringPropertyNames: () -> Set<String>; load store: () -> void' },
    ResourceBundle: {
      members:
        'getString: () -> String; getObject: () -> Object; getBundle: () -> ResourceBundle; containsKey: () -> boolean; keySet: () -> Set<String>',
    },
    StringTokenizer: { members: 'nextToken: () -> String; hasMoreTokens hasMoreElements: () -> boolean; countTokens: () -> int' },
    Enumeration: { parameters: 'E', members: 'nextElement: () -> E; hasMoreElements: () -> boolean; asIterator: () -> Iterator<E>' },
    OptionalInt: { members: 'getAsInt orElse orElseThrow: () -> int; isPresent isEmpty: () -> boolean' },
    OptionalLong: { members: 'getAsLong orElse orElseThrow: () -> long; isPresent isEmpty: () -> boolean' },
  },
  'java.util.concurrent.atomic': {
    AtomicIntegerArray: { members: `${ATOMS} length: () -> int` },
    AtomicLongArray: { members: `${ATOMS}: () -> long; length: () -> int` },
  },
  'java.time': {
    Instant: {
      members:
        'toEpochMilli getEpochSecond: () -> long; getNano compareTo: () -> int; now ofEpochMilli ofEpochSecond parse plus minus: () -> Instant; isBefore isAfter: () -> boolean',
    },
    Duration: {
      members:
        'toMillis toNanos toSeconds getSeconds toMinutes toHours toDays: () -> long; getNano: () -> int; ofMillis ofSeconds ofMinutes ofNanos between plus minus: () -> Duration; isZero isNegative: () -> boolean',
    },
    LocalDate: {
      members: `${TIME}; now of parse plusDays minusDays plusMonths plusYears ofEpochDay: () -> LocalDate; toEpochDay: () -> long`,
    },
    LocalTime: { members: `${TIME}; now of parse plusHours plusMinutes: () -> LocalTime` },
    LocalDateTime: {
      members: `${TIME}; now of parse ofInstant plusDays: () -> LocalDateTime; toLocalDate: () -> LocalDate; toLocalTime: () -> LocalTime`,
    },
    ZonedDateTime: { members: `${TIME}; now of parse ofInstant: () -> ZonedDateTime; toInstant: () -> Instant; getZone: () -> ZoneId` },
    ZoneId: { members: 'getId: () -> String; of systemDefault: () -> ZoneId' },
    ZoneOffset: { base: 'ZoneId', members: 'getTotalSeconds: () -> int' },
  },
};

const PACKAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...PLATFORM, ...TESTING }).flatMap(([module, types]) => Object.keys(types).map((name) => [name, module] as const)),
);

/** The package of a type of these. */
export function packageOfPlatform(name: string): string | undefined {
  return PACKAGES.get(name);
}

export function platformTypes(): Readonly<Record<string, WrittenType>> {
  return Object.assign({}, ...Object.values(PLATFORM), ...Object.values(TESTING));
}
