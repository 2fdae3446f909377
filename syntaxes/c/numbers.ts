/** Numbers of the language by one name each, as overloads and literals tell them apart (https://en.cppreference.com/w/cpp/language/types). */

/** The type that words such as `unsigned`, `long`, `int` mean in whatever order. */
export function numberOf(words: readonly string[]): string {
  const has = (word: string): boolean => words.includes(word);
  const sign = has('unsigned') ? 'unsigned ' : '';
  if (has('char')) return has('signed') ? 'signed char' : `${sign}char`;
  if (has('short')) return `${sign}short`;
  if (has('long')) {
    if (has('double')) return 'long double';
    return `${sign}long${words.filter((word) => word === 'long').length > 1 ? ' long' : ''}`;
  }
  if (has('unsigned')) return 'unsigned';
  if (has('_Bool')) return 'bool';
  return words.find((word) => word !== 'signed' && word !== 'int') ?? 'int';
}

const WIDTHS: Readonly<Record<string, string>> = {
  int8_t: 'signed char',
  uint8_t: 'unsigned char',
  int16_t: 'short',
  uint16_t: 'unsigned short',
  int32_t: 'int',
  uint32_t: 'unsigned',
  int64_t: 'long',
  uint64_t: 'unsigned long',
  intmax_t: 'long',
  uintmax_t: 'unsigned long',
  intptr_t: 'long',
  uintptr_t: 'unsigned long',
  size_t: 'unsigned long',
  ssize_t: 'long',
  ptrdiff_t: 'long',
  streamsize: 'long',
  streamoff: 'long',
  off_t: 'long',
  time_t: 'long',
  wint_t: 'unsigned',
  max_align_t: 'long double',
};

/** The number that a type of the library is another name for, as on Linux with 64 bits; undefined for what is none. */
export function numberOfLibrary(name: string): string | undefined {
  return WIDTHS[name.startsWith('std.') ? name.slice(4) : name];
}

/** The type of a number as written: `1`, `0x1u`, `1.5f`, `'1'000ll`. */
export function numberWritten(text: string): string {
  const word = text.replaceAll("'", '').toLowerCase();
  const isHex = word.startsWith('0x');
  if (isHex ? word.includes('p') : /[.e]/.test(word)) return fractionWritten(word, isHex);
  const [digits = '', suffix = ''] = /^(0x[\da-f]+|0b[01]+|\d+)(.*)$/.exec(word)?.slice(1) ?? [];
  const sign = suffix.includes('u') ? 'unsigned ' : '';
  if (suffix.includes('ll')) return `${sign}long long`;
  if (/[lz]/.test(suffix)) return `${sign}long`;
  return digits === '0' && sign === '' ? ZERO : numberOfSize(Number(digits), sign !== '', /^[1-9]/.test(digits));
}

function fractionWritten(word: string, isHex: boolean): string {
  if (word.endsWith('f') && !isHex) return 'float';
  return word.endsWith('l') ? 'long double' : 'double';
}

/** The first type that a number fits: decimal ones without a suffix are never unsigned. */
function numberOfSize(value: number, isUnsigned: boolean, isDecimal: boolean): string {
  if (value <= 0x7fff_ffff) return isUnsigned ? 'unsigned' : 'int';
  if (value <= 0xffff_ffff && (isUnsigned || !isDecimal)) return 'unsigned';
  return isUnsigned || (!isDecimal && value > 2 ** 63) ? 'unsigned long' : 'long';
}

/** Characters by what stands in front of their literals and of those of texts; without one it is a `char`. */
export const CHARACTERS: Readonly<Record<string, string>> = { L: 'wchar_t', u: 'char16_t', U: 'char32_t' };

/** The literal that may stand for a pointer to nothing, and is an `int` otherwise. */
export const ZERO = 'zero';
