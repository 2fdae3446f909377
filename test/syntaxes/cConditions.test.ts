/** Conditions of the preprocessor: the language's own arithmetic over what is known of the macros in them, which may be nothing. */
import { expect, test } from 'vitest';
import { conditionOf, conditionValue } from '../../syntaxes/c/conditionValue.ts';
import { ofUsualSystem, usualSystem } from '../../syntaxes/c/usualSystem.ts';

/** What the words of a condition alone say. */
const byWords = (condition: string, language = 'c') => conditionValue(condition, usualSystem(language));

test('a condition is true, false, or nobody knows', () => {
  const values = (conditions: readonly string[]) => conditions.map((each) => `${each} -> ${byWords(each)}`);
  expect(
    values([
      '1',
      '0',
      'defined(__linux__)',
      'defined _WIN32',
      '!defined(_WIN32)',
      'WITH_CATS',
      'defined WITH_CATS',
      '!WITH_CATS',
      'WITH_CATS && defined(_MSC_VER)',
      'WITH_CATS && defined(__unix__)',
      'WITH_CATS || defined(__unix__)',
      'WITH_CATS || defined(__APPLE__)',
      '_MSC_VER >= 1900',
      '_MSC_VER < 1900',
      '__GNUC__ >= 4 && __GNUC_MINOR__ > 0',
      'WITH_CATS == 1',
      'WITH_CATS + 1 > 2',
      '0x10UL == 16',
      "'A' == 65",
      '(1 << 4 | 1) == 17',
      '7 & ~3',
      '6 ^ 3',
      '__GNUC__ > 3 ? 2 : 5',
      'WITH_CATS ? 2 : 5',
      '1 / 0',
      '__has_builtin(__builtin_expect)',
      '__has_include(<cats.h>)',
      'CATS_VERSION(1, (2)) > 3',
      'constructor',
      'HAVE_UNISTD_H',
      'defined(HAVE_UNISTD_H)',
    ]),
  ).toEqual([
    '1 -> 1',
    '0 -> 0',
    'defined(__linux__) -> 1',
    'defined _WIN32 -> 0',
    '!defined(_WIN32) -> 1',
    'WITH_CATS -> undefined',
    'defined WITH_CATS -> undefined',
    '!WITH_CATS -> undefined',
    'WITH_CATS && defined(_MSC_VER) -> 0',
    'WITH_CATS && defined(__unix__) -> undefined',
    'WITH_CATS || defined(__unix__) -> 1',
    'WITH_CATS || defined(__APPLE__) -> undefined',
    '_MSC_VER >= 1900 -> 0',
    '_MSC_VER < 1900 -> 1',
    '__GNUC__ >= 4 && __GNUC_MINOR__ > 0 -> 1',
    'WITH_CATS == 1 -> undefined',
    'WITH_CATS + 1 > 2 -> undefined',
    '0x10UL == 16 -> 1',
    "'A' == 65 -> 1",
    '(1 << 4 | 1) == 17 -> 1',
    '7 & ~3 -> 4',
    '6 ^ 3 -> 5',
    '__GNUC__ > 3 ? 2 : 5 -> 2',
    'WITH_CATS ? 2 : 5 -> undefined',
    '1 / 0 -> undefined',
    '__has_builtin(__builtin_expect) -> 1',
    '__has_include(<cats.h>) -> 1',
    'CATS_VERSION(1, (2)) > 3 -> undefined',
    'constructor -> undefined',
    'HAVE_UNISTD_H -> 1',
    'defined(HAVE_UNISTD_H) -> 1',
  ]);
});

test('what is no expression says nothing', () => {
  expect(
    ['', ')', '(1', '1 2', '== 2', 'defined', 'defined(', '1 +', '"text"', '@', '('.repeat(5000)].map((each) => byWords(each)),
  ).toEqual(Array(11).fill(undefined));
});

test('directives are conditions, too', () => {
  expect(
    [
      'ifdef _WIN32 // there',
      'ifndef  _WIN32',
      'if defined(A) /* or */ || \\\n  defined(B)',
      'elif A > 1',
      'elifdef A',
      'elifndef A',
      'else',
    ].map(conditionOf),
  ).toEqual(['defined(_WIN32)', '!defined(_WIN32)', 'defined(A) || defined(B)', 'A > 1', 'defined(A)', '!defined(A)', '']);
});

test('the compiler’s own macros depend on the language', () => {
  expect(['c', 'cpp'].map((language) => byWords('defined(__cplusplus) && __cplusplus >= 201103L', language))).toEqual([0, 1]);
  expect(['__unix__', '_WIN32', 'Q_OS_CATS', 'HAVE_CATS'].map((name) => ofUsualSystem(name, 'c'))).toEqual([1, 'missing', undefined, 1]);
  const prefixed = ['EVENT__HAVE_CATS', 'EVENT__HAVE_KQUEUE', 'NO_HAVE_CATS'];
  expect(prefixed.map((name) => ofUsualSystem(name, 'c'))).toEqual([1, 'missing', undefined]);
});

test('what headers of C and POSIX define is there, whatever else a folder has', () => {
  expect(byWords('defined(static_assert)')).toBe(1);
  expect(byWords('defined(static_assert)', 'cpp')).toBe(0);
  expect(byWords('!defined(PTHREAD_BARRIER_SERIAL_THREAD)')).toBe(0);
  expect(byWords('defined(CLOCK_MONOTONIC) && defined(SIGPIPE)')).toBe(1);
  expect(byWords('defined(CLOCK_MONOTONIC_H)')).toBe(undefined);
});
