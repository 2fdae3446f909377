/** Random little code bases whose names collide, nest and resemble each other. */
import fc from 'fast-check';
import { Modifier, SYMBOL_KINDS } from '../../../server/src/facts/fileFacts.ts';
import type { SearchFile, SearchSymbol } from '../../../server/src/store/search/buildSegment.ts';

const WORDS = ['get', 'set', 'user', 'name', 'by', 'id', 'a', 'b', 'http', 'x', 'parse', 'ing', '8', '42'] as const;

export const names = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).chain((words) => fc.constantFrom(...spellings(words))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '_', '$', '__init__', '#private', 'HTTPServer', 'utf8Decode', 'XMLHttpRequest', 'aaaaAaaaA'),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-cA-C_0-1]{1,70}$/) },
);

function spellings(words: readonly string[]): string[] {
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  const camel = words.map((word, index) => (index === 0 ? word : capital(word))).join('');
  return [camel, words.map(capital).join(''), words.join('_'), words.join('_').toUpperCase(), `_${camel}`];
}

const containers = fc.constantFrom('', '', 'User', 'UserService', 'User.Inner', 'a.b.c', 'HTTP');

const symbols: fc.Arbitrary<Omit<SearchSymbol, 'place'>> = fc.record({
  container: containers,
  name: names,
  kind: fc.nat(SYMBOL_KINDS.length - 1),
  modifiers: fc
    .subarray([Modifier.exported, Modifier.local, Modifier.test, Modifier.deprecated])
    .map((flags) => flags.reduce((sum, flag) => sum + flag, 0)),
  publicMember: fc.boolean(),
});

export const PATHS = [
  'a.ts',
  'src/user.ts',
  'src/user/index.ts',
  'src/user/Service.ts',
  'src/http/mod.rs',
  'src/http/client.py',
  'lib/User.go',
  'Z.ts',
  'ä/ö.ts',
];

export function filesOf(paths: readonly string[]): fc.Arbitrary<SearchFile[]> {
  return fc
    .tuple(...paths.map((path, index) => fileOf(path, index + 1)))
    .map((files) => files.filter(({ symbols: own }) => own.length > 0));
}

export function fileOf(path: string, id: number): fc.Arbitrary<SearchFile> {
  return fc.record({
    id: fc.constant(id),
    path: fc.constant(path),
    language: fc.constant(path.slice(path.lastIndexOf('.') + 1)),
    traits: fc.record({ test: fc.boolean(), generated: fc.boolean() }),
    symbols: fc.array(symbols, { maxLength: 8 }).map((own) => own.map((symbol, place) => ({ ...symbol, place: place * 3 }))),
  });
}

/** Mostly letters that occur, some qualified or filtered. */
export const queries = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[gsunibpx8aGUB_]{0,5}$/) },
  { weight: 3, arbitrary: names },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '',
          'kind:class',
          'kind:fu',
          'kind:class,fu',
          'kind:class,nonsense',
          'kind:m is:exported',
          'lang:ts',
          'path:user',
          'src/http',
          'in:user',
          'is:test',
          'is:dep',
          'User.',
          'http::',
          'user.inner.',
          'a.',
        ),
        fc.stringMatching(/^[gsunbp]{0,3}$/),
      )
      .map(([filter, name]) => (/[.:]$/.test(filter) ? filter + name : `${filter} ${name}`)),
  },
);
