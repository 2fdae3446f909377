/** Types of the standard library, as far as chains and closures go through them (https://developer.apple.com/documentation/swift). */
import type { LibraryType } from '../../../server/src/linker/library/librarySignatures.ts';

const words = (text: string, type: string): Record<string, string> => Object.fromEntries(text.split(' ').map((name) => [name, type]));

const SEQUENCE: LibraryType = {
  parameters: ['T'],
  members: {
    ...words('first last', 'T & (((T) -> Bool) -> T)'),
    ...words('randomElement popLast popFirst removeFirst removeLast remove', '() -> T'),
    ...words('min max', '((T, T) -> Bool) -> T'),
    ...words('map compactMap lazyMap', '((T) -> U) -> [U]'),
    flatMap: '((T) -> [U]) -> [U]',
    ...words('filter drop prefix suffix dropFirst dropLast', '((T) -> Bool) -> [T]'),
    ...words('sorted', '((T, T) -> Bool) -> [T]'),
    ...words('reversed shuffled', '() -> [T]'),
    sort: '((T, T) -> Bool) -> Void',
    forEach: '((T) -> Void) -> Void',
    ...words('contains allSatisfy', '((T) -> Bool) -> Bool'),
    ...words('firstIndex lastIndex', '((T) -> Bool) -> Int'),
    removeAll: '((T) -> Bool) -> Void',
    reduce: '(U, (U, T) -> U) -> U',
    enumerated: '() -> [(Int, T)]',
    joined: '(String) -> String',
    split: '((T) -> Bool) -> [[T]]',
    ...words('count startIndex endIndex', 'Int'),
    isEmpty: 'Bool',
    indices: '[Int]',
    lazy: '[T]',
    ...words('append insert swapAt reserveCapacity', '(T) -> Void'),
    ...words('union intersection subtracting symmetricDifference', '([T]) -> Set<T>'),
  },
};
const DICTIONARY: LibraryType = {
  parameters: ['K', 'V'],
  members: {
    keys: '[K]',
    values: '[V]',
    ...words('removeValue updateValue', '(K) -> V'),
    mapValues: '((V) -> U) -> [K: U]',
    compactMapValues: '((V) -> U) -> [K: U]',
    map: '(((K, V)) -> U) -> [U]',
    filter: '(((K, V)) -> Bool) -> [K: V]',
    first: '(key: K, value: V)',
    count: 'Int',
    isEmpty: 'Bool',
  },
};
const STRING: LibraryType = {
  parameters: [],
  members: {
    ...words('lowercased uppercased trimmingCharacters replacingOccurrences appending description', '(String) -> String'),
    ...words('split components', '(String) -> [String]'),
    ...words('hasPrefix hasSuffix contains', '(String) -> Bool'),
    count: 'Int',
    isEmpty: 'Bool',
    ...words('prefix suffix dropFirst dropLast', '(Int) -> String'),
    ...words('first last', 'Character'),
    utf8: '[Int]',
  },
};
const NUMBER: LibraryType = { parameters: [], members: { ...words('rounded magnitude advanced', '() -> Double'), description: 'String' } };

export const LIBRARY: Readonly<Record<string, LibraryType>> = {
  Array: SEQUENCE,
  ArraySlice: SEQUENCE,
  Set: SEQUENCE,
  Sequence: SEQUENCE,
  Collection: SEQUENCE,
  AnySequence: SEQUENCE,
  AsyncStream: SEQUENCE,
  AsyncThrowingStream: SEQUENCE,
  Dictionary: DICTIONARY,
  String: STRING,
  Substring: STRING,
  Int: NUMBER,
  Double: NUMBER,
  Float: NUMBER,
  Bool: { parameters: [], members: {} },
  Character: { parameters: [], members: {} },
  Result: {
    parameters: ['T', 'E'],
    members: {
      get: '() -> T',
      success: '(T) -> Result<T, E>',
      failure: '(E) -> Result<T, E>',
      map: '((T) -> U) -> Result<U, E>',
      flatMap: '((T) -> Result<U, E>) -> Result<U, E>',
      mapError: '((E) -> U) -> Result<T, U>',
    },
  },
  Task: { parameters: ['T', 'E'], members: { value: 'T' } },
};

/** Functions of the library by name. */
export const FUNCTIONS: LibraryType = {
  parameters: [],
  members: { zip: '([T], [U]) -> [(T, U)]', ...words('max min', '(T, T) -> T') },
};

/** What every file knows without an import. */
export const STANDARD: ReadonlySet<string> = new Set(
  `Any AnyClass AnyHashable AnyIterator AnyObject AnySequence Array ArraySlice AsyncSequence AsyncStream AsyncThrowingStream Bool CaseIterable Character
  ClosedRange Codable CodingKey Collection Comparable Decodable Decoder Dictionary Double Encodable Encoder Equatable Error
  ExpressibleByArrayLiteral ExpressibleByStringLiteral ExpressibleByIntegerLiteral Float Hashable Hasher Identifiable Int Int16 Int32 Int64 Int8
  IteratorProtocol KeyPath LosslessStringConvertible MainActor Mirror Never ObjectIdentifier Optional Range RawRepresentable Result Self Sendable
  Sequence Set StaticString Strideable String StringProtocol Substring Task TaskGroup UInt UInt16 UInt32 UInt64 UInt8 UnsafeMutablePointer
  UnsafePointer UnsafeRawPointer Void WritableKeyPath abs assert assertionFailure debugPrint dump fatalError max min precondition
  preconditionFailure print repeatElement sequence stride swap type unsafeBitCast withCheckedContinuation withCheckedThrowingContinuation
  IBAction IBOutlet IBInspectable NSManaged autoclosure available convention discardableResult dynamicCallable dynamicMemberLookup escaping frozen
  globalActor inlinable inline main nonobjc objc objcMembers preconcurrency propertyWrapper resultBuilder testable unchecked usableFromInline
  withExtendedLifetime withTaskGroup withThrowingTaskGroup withUnsafePointer zip defer`.split(/\s+/),
);
