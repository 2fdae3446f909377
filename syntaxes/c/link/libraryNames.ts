/** Types of the standard library that are one template for several characters: `std::wstring` is `std::basic_string<wchar_t>`. */
import type { Builtin } from '../../../server/src/linker/types/types.ts';
import { argumentsOf } from './qualifiers.ts';

export interface LibraryName {
  /** `string` for `std::wstring`, `std::basic_string<char>`, or `string` where the namespace is used. */
  readonly word: string;
  /** What it is made of, where that tells it apart from others. */
  readonly character: string | undefined;
}

const BY_CHARACTER: ReadonlySet<string> = new Set(
  `string string_view ostream istream iostream ofstream ifstream fstream stringstream ostringstream istringstream regex streambuf stringbuf
  ios`.split(/\s+/),
);

/** The name of a builtin type without its namespace, which may be in use. */
export function libraryWord({ name }: Builtin): string {
  return name.startsWith('std.') ? name.slice('std.'.length) : name;
}

export function libraryName(type: Builtin): LibraryName {
  const word = libraryWord(type);
  if (BY_CHARACTER.has(word)) return { word, character: 'char' };
  if (word.startsWith('w') && BY_CHARACTER.has(word.slice(1))) return { word: word.slice(1), character: 'wchar_t' };
  if (!word.startsWith('basic_')) return { word, character: undefined };
  const [first] = argumentsOf(type);
  return { word: word.slice('basic_'.length), character: first?.kind === 'builtin' ? first.name : undefined };
}

/** Streams by what else they are. */
const STREAMS: Readonly<Record<string, readonly string[]>> = {
  ofstream: ['ostream', 'ios'],
  ostringstream: ['ostream', 'ios'],
  ostream: ['ios'],
  ifstream: ['istream', 'ios'],
  istringstream: ['istream', 'ios'],
  istream: ['ios'],
  fstream: ['iostream', 'ostream', 'istream', 'ios'],
  stringstream: ['iostream', 'ostream', 'istream', 'ios'],
  iostream: ['ostream', 'istream', 'ios'],
  stringbuf: ['streambuf'],
};

/** Whether one class of the library is derived from another. */
export function isLibraryBase(word: string, base: string): boolean {
  return STREAMS[word]?.includes(base) === true;
}
