/** Types of dart:core and dart:async, as far as chains and callbacks go through them (https://api.dart.dev). */
import type { LibraryType } from '../../../server/src/linker/library/librarySignatures.ts';

const words = (text: string, type: string): Record<string, string> => Object.fromEntries(text.split(' ').map((name) => [name, type]));

const ITERABLE: LibraryType = {
  parameters: ['T'],
  members: {
    ...words('first last single', 'T'),
    ...words('firstWhere lastWhere singleWhere', 'T Function(bool Function(T))'),
    elementAt: 'T Function(int)',
    byName: 'T Function(String)',
    ...words('firstOrNull lastOrNull singleOrNull', 'T'),
    map: 'Iterable<U> Function(U Function(T))',
    expand: 'Iterable<U> Function(Iterable<U> Function(T))',
    ...words('where takeWhile skipWhile', 'Iterable<T> Function(bool Function(T))'),
    ...words('any every', 'bool Function(bool Function(T))'),
    forEach: 'void Function(void Function(T))',
    fold: 'U Function(U, U Function(U, T))',
    reduce: 'T Function(T Function(T, T))',
    ...words('take skip followedBy', 'Iterable<T> Function(int)'),
    toList: 'List<T> Function()',
    toSet: 'Set<T> Function()',
    join: 'String Function(String)',
    length: 'int',
    ...words('isEmpty isNotEmpty', 'bool'),
    contains: 'bool Function(T)',
    iterator: 'Iterator<T>',
    cast: 'Iterable<U> Function()',
    whereType: 'Iterable<U> Function()',
    indexed: 'Iterable<(int, T)>',
  },
};
const LIST: LibraryType = {
  parameters: ['T'],
  base: 'Iterable',
  members: {
    ...words('removeAt', 'T Function(int)'),
    removeLast: 'T Function()',
    ...words('indexWhere lastIndexWhere', 'int Function(bool Function(T))'),
    ...words('removeWhere retainWhere', 'void Function(bool Function(T))'),
    sort: 'void Function(int Function(T, T))',
    ...words('sublist getRange', 'List<T> Function(int)'),
    reversed: 'Iterable<T>',
    asMap: 'Map<int, T> Function()',
    '+': 'List<T> Function(List<T>)',
    ...words('add addAll remove insert insertAll indexOf clear', 'bool Function(T)'),
    // Of the class itself.
    ...words('of from unmodifiable', 'List<E> Function(Iterable<E>)'),
    filled: 'List<E> Function(int, E)',
    generate: 'List<E> Function(int, E Function(int))',
  },
};
const SET: LibraryType = {
  parameters: ['T'],
  base: 'Iterable',
  members: {
    ...words('union difference intersection', 'Set<T> Function(Set<T>)'),
    lookup: 'T Function(T)',
    add: 'bool Function(T)',
    removeWhere: 'void Function(bool Function(T))',
    ...words('of from', 'Set<E> Function(Iterable<E>)'),
  },
};
const MAP: LibraryType = {
  parameters: ['K', 'V'],
  members: {
    keys: 'Iterable<K>',
    values: 'Iterable<V>',
    entries: 'Iterable<MapEntry<K, V>>',
    forEach: 'void Function(void Function(K, V))',
    map: 'Map<U, W> Function(MapEntry<U, W> Function(K, V))',
    putIfAbsent: 'V Function(K, V Function())',
    update: 'V Function(K, V Function(V))',
    remove: 'V Function(K)',
    removeWhere: 'void Function(bool Function(K, V))',
    ...words('containsKey containsValue', 'bool Function(K)'),
    length: 'int',
    ...words('isEmpty isNotEmpty', 'bool'),
  },
};
const FUTURE: LibraryType = {
  parameters: ['T'],
  members: {
    ...Object.fromEntries([['then', 'Future<Awaited<U>> Function(U Function(T))']]),
    ...words('catchError whenComplete timeout', 'Future<T> Function(void Function(Object))'),
    asStream: 'Stream<T> Function()',
    wait: 'Future<List<E>> Function(Iterable<Future<E>>)',
    value: 'Future<E> Function(E)',
    any: 'Future<E> Function(Iterable<Future<E>>)',
  },
};
const STREAM: LibraryType = {
  parameters: ['T'],
  members: {
    ...words('first last single', 'Future<T>'),
    ...words('firstWhere lastWhere', 'Future<T> Function(bool Function(T))'),
    listen: 'StreamSubscription<T> Function(void Function(T))',
    map: 'Stream<U> Function(U Function(T))',
    asyncMap: 'Stream<Awaited<U>> Function(U Function(T))',
    ...words('where takeWhile skipWhile distinct', 'Stream<T> Function(bool Function(T))'),
    forEach: 'Future<void> Function(void Function(T))',
    toList: 'Future<List<T>> Function()',
    ...words('take skip', 'Stream<T> Function(int)'),
    ...words('asBroadcastStream handleError', 'Stream<T> Function()'),
    fromIterable: 'Stream<E> Function(Iterable<E>)',
    value: 'Stream<E> Function(E)',
  },
};
const STRING: LibraryType = {
  parameters: [],
  members: {
    ...words('trim trimLeft trimRight toLowerCase toUpperCase', 'String Function()'),
    ...words('substring padLeft padRight', 'String Function(int)'),
    ...words('replaceAll replaceFirst replaceRange', 'String Function(String, String)'),
    replaceAllMapped: 'String Function(String, String Function(Match))',
    split: 'List<String> Function(String)',
    ...words('startsWith endsWith contains', 'bool Function(String)'),
    ...words('indexOf lastIndexOf compareTo codeUnitAt', 'int Function(String)'),
    length: 'int',
    ...words('isEmpty isNotEmpty', 'bool'),
    codeUnits: 'List<int>',
    runes: 'Iterable<int>',
    ...words('fromCharCode fromCharCodes', 'String Function(int)'),
    '+': 'String Function(String)',
    '*': 'String Function(int)',
  },
};
/** A number of a kind; counted with another it stays of that kind, as far as is known without the other. */
const number = (kind: string): LibraryType => ({
  parameters: [],
  members: {
    ...words('+ - * %', `${kind} Function(num)`),
    '/': 'double Function(num)',
    '~/': 'int Function(num)',
    ...words('toInt round floor ceil', 'int Function()'),
    ...words('toDouble abs', 'double Function()'),
    ...words('toStringAsFixed toRadixString', 'String Function(int)'),
    ...words('isEven isOdd isNaN isNegative', 'bool'),
    ...words('clamp', 'num Function(num, num)'),
    compareTo: 'int Function(num)',
    ...words('parse tryParse', 'int Function(String)'),
  },
});

export const LIBRARY: Readonly<Record<string, LibraryType>> = {
  Iterable: ITERABLE,
  List: LIST,
  Queue: { parameters: ['T'], base: 'Iterable', members: { ...words('removeFirst removeLast', 'T Function()') } },
  Set: SET,
  Map: MAP,
  MapEntry: { parameters: ['K', 'V'], members: { key: 'K', value: 'V' } },
  Iterator: { parameters: ['T'], members: { current: 'T', moveNext: 'bool Function()' } },
  Future: FUTURE,
  Stream: STREAM,
  StreamController: { parameters: ['T'], members: { stream: 'Stream<T>', add: 'void Function(T)', close: 'Future<void> Function()' } },
  StreamSubscription: { parameters: ['T'], members: { cancel: 'Future<void> Function()' } },
  Completer: { parameters: ['T'], members: { future: 'Future<T>' } },
  String: STRING,
  int: number('int'),
  double: number('double'),
  num: number('num'),
  StringBuffer: { parameters: [], members: { ...words('toString', 'String Function()'), length: 'int' } },
  DateTime: {
    parameters: [],
    members: {
      ...words('add subtract now utc parse fromMillisecondsSinceEpoch toUtc toLocal', 'DateTime Function(Duration)'),
      difference: 'Duration Function(DateTime)',
      toIso8601String: 'String Function()',
      ...words('year month day hour minute second millisecondsSinceEpoch', 'int'),
    },
  },
  RegExp: {
    parameters: [],
    members: { firstMatch: 'Match Function(String)', allMatches: 'Iterable<Match> Function(String)', hasMatch: 'bool Function(String)' },
  },
  Match: { parameters: [], members: { group: 'String Function(int)' } },
  Uri: { parameters: [], members: { ...words('parse resolve replace', 'Uri Function(String)'), ...words('path host scheme', 'String') } },
};

/** What dart:core makes known in every file. */
export const CORE: ReadonlySet<string> = new Set(
  `AbstractClassInstantiationError ArgumentError AssertionError BigInt Comparable Comparator ConcurrentModificationError DateTime Deprecated Duration
  Enum Error Exception Expando FormatException Function Future IndexError Invocation Iterable Iterator List Map MapEntry Match Never Null
  NoSuchMethodError Object OutOfMemoryError Pattern RangeError Record RegExp RegExpMatch RuneIterator Runes Set Sink StackOverflowError StackTrace
  StateError Stopwatch Stream String StringBuffer StringSink Symbol Type TypeError UnimplementedError UnsupportedError Uri UriData bool deprecated
  double dynamic identical identityHashCode int num override pragma print proxy void FutureOr`.split(/\s+/),
);

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Names of Dart's other libraries that programs use most: what packages bring may have any other. */
export const DART: Readonly<Record<string, ReadonlySet<string>>> = {
  'dart:async': names(
    'Completer FutureOr Stream StreamController StreamSubscription StreamTransformer Timer Zone runZoned runZonedGuarded unawaited',
  ),
  'dart:convert': names('Codec Converter Encoding LineSplitter base64 base64Decode base64Encode json jsonDecode jsonEncode latin1 utf8'),
  'dart:io': names(
    `Directory File FileSystemEntity HttpClient HttpHeaders HttpServer HttpStatus IOSink InternetAddress Link Platform Process ProcessResult
    SecurityContext Socket SocketException Stdin Stdout exit exitCode pid sleep stderr stdin stdout`,
  ),
  'dart:math': names('Point Random Rectangle cos log max min pi pow sin sqrt tan'),
  'dart:isolate': names('Isolate ReceivePort SendPort'),
  'dart:typed_data': names('ByteBuffer ByteData BytesBuilder Endian Float32List Float64List Int32List Uint16List Uint32List Uint8List'),
};
