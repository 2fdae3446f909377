/** What the types of the standard library promise to be, as far as extensions and type parameters ask for it. */

const VALUE = ['Equatable', 'Hashable', 'Encodable', 'Decodable', 'Codable', 'Sendable', 'CustomStringConvertible'];
const LIST = [
  'RangeReplaceableCollection',
  'MutableCollection',
  'RandomAccessCollection',
  'BidirectionalCollection',
  'Collection',
  'Sequence',
  ...VALUE,
];
const NUMBER = ['Numeric', 'AdditiveArithmetic', 'Strideable', 'Comparable', 'LosslessStringConvertible', ...VALUE];
const INTEGER = ['FixedWidthInteger', 'BinaryInteger', ...NUMBER];
const SIGNED = ['SignedInteger', 'SignedNumeric', ...INTEGER];
const UNSIGNED = ['UnsignedInteger', ...INTEGER];
const REAL = ['BinaryFloatingPoint', 'FloatingPoint', 'SignedNumeric', ...NUMBER];
const TEXT = [
  'StringProtocol',
  'RangeReplaceableCollection',
  'BidirectionalCollection',
  'Collection',
  'Sequence',
  'TextOutputStream',
  'Comparable',
  'LosslessStringConvertible',
  ...VALUE,
];

const of = (names: string, protocols: readonly string[]): (readonly [string, readonly string[]])[] =>
  names.split(' ').map((name) => [name, protocols]);

const PROTOCOLS: ReadonlyMap<string, readonly string[]> = new Map([
  ...of('Array ArraySlice ContiguousArray', LIST),
  ...of('Set Dictionary', ['Collection', 'Sequence', ...VALUE]),
  ...of('String Substring', TEXT),
  ...of('Int Int8 Int16 Int32 Int64', SIGNED),
  ...of('UInt UInt8 UInt16 UInt32 UInt64', UNSIGNED),
  ...of('Double Float', REAL),
  ...of('Character', ['Comparable', 'LosslessStringConvertible', ...VALUE]),
  ...of('Bool', ['LosslessStringConvertible', ...VALUE]),
  // What the tests of a program build on.
  ...of('XCTestCase', ['XCTest']),
]);

const KNOWN: ReadonlySet<string> = new Set([...PROTOCOLS.values()].flat());

/** The nearest first. */
export function protocolsOf(type: string): readonly string[] {
  return PROTOCOLS.get(type) ?? [];
}

/** Whether a type of the library keeps a promise; undefined where that is not known. */
export function keeps(type: string, protocol: string): boolean | undefined {
  const protocols = PROTOCOLS.get(type);
  return protocols === undefined || !KNOWN.has(protocol) ? undefined : protocols.includes(protocol);
}

export function isProtocol(name: string): boolean {
  return KNOWN.has(name);
}

export function isNumber(type: string): boolean {
  return keeps(type, 'Numeric') === true;
}
