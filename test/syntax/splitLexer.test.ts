import { expect, test } from 'vitest';
import { splitLexers } from '../../scripts/grammars/splitLexer.ts';
import { readGrammarLock } from '../../server/src/syntax/grammarLock.ts';
import { assets } from './openGrammars.ts';

/** A lexer as tree-sitter generates it, of so many states, each of about a thousand characters. */
function parserWith(states: number): string {
  const cases = Array.from({ length: states }, (_, state) => `    case ${state}:\n${TESTS.repeat(20)}      END_STATE();\n`);
  const head = 'static bool ts_lex(TSLexer *lexer, TSStateId state) {\n  START_LEXER();\n  eof = lexer->eof(lexer);\n  switch (state) {\n';
  return `#include "tree_sitter/parser.h"\n\n${head}${cases.join('')}    default:\n      return false;\n  }\n}\n\nstatic const int modes;\n`;
}

const TESTS = "      if (lookahead == 'a') ADVANCE(1); // a comment\n";

test('each state of a lexer stands in exactly one function, which holds as many as make up 8,000 characters', () => {
  const split = splitLexers(parserWith(20));
  const functions = [...split.matchAll(/uint32_t (ts_lex_\d+)\(TSLexer \*lexer.*?\n\}\n/gs)];
  const statesOf = functions.map(([text, name]) => [name, ...[...text.matchAll(/case (\d+):/g)].map(([, state]) => Number(state))]);
  expect(statesOf).toEqual([
    ['ts_lex_0', 0, 1, 2, 3, 4, 5, 6],
    ['ts_lex_1', 7, 8, 9, 10, 11, 12, 13],
    ['ts_lex_2', 14, 15, 16, 17, 18, 19],
  ]);
  expect(split).toContain('case 0 ... 6: step = ts_lex_0(lexer, state, eof); break;');
  expect(split).toContain('case 14 ... 19: step = ts_lex_2(lexer, state, eof); break;');
});

test('what is no lexer stays as it is', () => {
  const split = splitLexers(parserWith(1));
  expect(split.startsWith('#include "tree_sitter/parser.h"\n')).toBe(true);
  expect(split.endsWith('\nstatic const int modes;\n')).toBe(true);
  expect(splitLexers('int main(void) { return 0; }')).toBe('int main(void) { return 0; }');
});

test('states in another order than they are counted are refused', () => {
  expect(() => splitLexers(parserWith(3).replace('case 1:', 'case 7:'))).toThrow('Not a lexer as tree-sitter writes it');
});

/** Parsed without the optimiser: nobody publishes their lexers as source that could be split. */
const CAREFUL: readonly string[] = ['fortran'];

test('a vendored grammar with a function that V8 may not survive is known as such, and none built here costs it more than a moment', () => {
  const lock = [...readGrammarLock(assets.grammars).values()];
  expect(lock.filter((entry) => entry.risky).map((entry) => entry.name)).toEqual(CAREFUL);
  expect(lock.filter((entry) => entry.file.endsWith('.c') && entry.biggestFunction > 65_000).map((entry) => entry.name)).toEqual([]);
});
