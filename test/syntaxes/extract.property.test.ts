/** What holds for any text: no exception, facts in order, the same bytes for the same text, no work that grows with depth. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { PackedFacts, packFacts } from '../../server/src/facts/packFacts.ts';
import { randomRuns } from '../randomRuns.ts';
import { checkFacts } from './checkFacts.ts';
import { openExtractors } from './extractText.ts';
import { specSources } from './specSources.ts';

// Samples of eighty languages, each with its grammar to be compiled.
vi.setConfig({ testTimeout: 120_000 });

const extract = await openExtractors();
const root = join(import.meta.dirname, '../..');

/** Real files of our own, by language, and every case of the spec files. */
const samples: readonly { readonly language: string; readonly text: string }[] = [
  ...[
    'server/src/facts/packFacts.ts',
    'server/src/syntax/fileParser.ts',
    'server/src/syntax/roles/roleTable.ts',
    'test/syntaxes/checkFacts.ts',
  ].map((path) => ({
    language: 'typescript',
    text: readFileSync(join(root, path), 'utf8'),
  })),
  ...specSources(),
];

test('facts of all samples hold together', () => {
  for (const { language, text } of samples) expect(checkFacts(extract(language, text), text), text.slice(0, 200)).toEqual([]);
});

test('the same text gives the same bytes, whatever was extracted in between', () => {
  const pack = ({ language, text }: (typeof samples)[number]) => Buffer.from(packFacts(extract(language, text))).toString('base64');
  const first = samples.map(pack);
  expect([...samples].reverse().map(pack).reverse()).toEqual(first);
});

test('packing keeps every fact', () => {
  for (const { language, text } of samples) {
    const facts = extract(language, text);
    const packed = new PackedFacts(packFacts(facts));
    expect(packed.symbols).toEqual(facts.symbols);
    expect(packed.references).toEqual(facts.references);
    expect(packed.bindings).toEqual(facts.bindings);
    expect(packed.expressions).toEqual(facts.expressions);
  }
});

test('broken text never throws and its facts hold together', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(60),
    insert: fc.oneof(fc.string(), fc.constantFrom(...SPLINTERS)),
  });
  const broken = fc.record({ sample: fc.nat(samples.length - 1), edits: fc.array(edit, { minLength: 1, maxLength: 6 }) });
  fc.assert(
    fc.property(broken, ({ sample, edits }) => {
      const { language, text } = samples[sample] ?? { language: 'typescript', text: '' };
      let changed = text;
      for (const { at, remove, insert } of edits) {
        const start = Math.floor(at * changed.length);
        changed = changed.slice(0, start) + insert + changed.slice(start + remove);
      }
      expect(checkFacts(extract(language, changed), changed)).toEqual([]);
    }),
    randomRuns('FUZZ', 1500),
  );
});

test('a word with which something begins and nothing comes behind it', () => {
  const languages = new Set(samples.map(({ language }) => language));
  for (const language of languages)
    for (const text of BEGINNINGS) expect(checkFacts(extract(language, text), text), `${language}: ${text}`).toEqual([]);
});

const BEGINNINGS = [
  'import',
  'use',
  'using',
  'require',
  'package',
  'namespace',
  'module',
  'class',
  'def',
  'fun',
  'func',
  'fn',
  'function',
  'let',
];

/** Pieces that open, close and confuse. */
const SPLINTERS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  '=>',
  'class',
  'function',
  'import',
  'export default',
  '=',
  '`',
  '"',
  '/*',
  '@',
  '<',
  '\u{1F600}',
  '\ud800',
  '\r\n',
  'a.b.c',
  'def ',
  ':=',
  'lambda ',
  ' as x',
  "'''",
  '\n    ',
  'case A(b):',
  'isinstance(a, A)',
];

describe('depth costs neither stack nor square time', () => {
  const depth = 100_000;
  test.each([
    ['brackets', '['.repeat(depth) + ']'.repeat(depth)],
    ['open brackets', '('.repeat(depth)],
    ['blocks', '{'.repeat(depth) + '}'.repeat(depth)],
    ['members', `a${'.b'.repeat(depth)};`],
    ['calls', `a${'.b()'.repeat(depth)};`],
    ['subscripts', `x = a${'[0]'.repeat(depth)};`],
    ['sums', `x = ${'1+'.repeat(depth)}1;`],
    ['assignments', `${'a='.repeat(depth / 4)}1;`],
    ['functions', `${'function f(){'.repeat(2000)}${'}'.repeat(2000)}`],
    ['arrows', `const a = ${'() => '.repeat(depth / 4)}1;`],
    ['objects', `const a = ${'{b:'.repeat(depth / 10)}1${'}'.repeat(depth / 10)};`],
    ['patterns', `const ${'{a:'.repeat(depth / 10)}b${'}'.repeat(depth / 10)} = c;`],
    ['types', `type A = ${'B<'.repeat(depth / 10)}C${'>'.repeat(depth / 10)};`],
  ])('%s', (_, text) => {
    expect(checkFacts(extract('typescript', text), text)).toEqual([]);
  });

  test.each([
    ['dereferences', `var x = ${'*'.repeat(depth)}y`],
    ['receives', `var x = ${'<-'.repeat(depth)}y`],
    ['pointers to a receiver', `func (t ${'*'.repeat(depth)}T) m() {}`],
    ['calls', `var x = a${'.b()'.repeat(depth)}`],
    ['functions', `var x = ${'func() { y := '.repeat(depth / 20)}1${'}'.repeat(depth / 20)}`],
    ['structs', `type T ${'struct{ a '.repeat(depth / 20)}int${'}'.repeat(depth / 20)}`],
    ['literals', `var x = T${'{a: T'.repeat(depth / 20)}{}${'}'.repeat(depth / 20)}`],
    ['literals without types', `var x = T${'{a: '.repeat(depth / 20)}1${'}'.repeat(depth / 20)}`],
    ['branches', `func f() { ${'if x := 1; x { } else '.repeat(depth / 20)}{} }`],
    ['constants', `const (\n${'a = iota\nb\n'.repeat(depth / 20)})`],
    ['conversions', `var x = ${'f[T]('.repeat(depth / 20)}1${')'.repeat(depth / 20)}`],
  ])('Go: %s', (_, text) => {
    expect(checkFacts(extract('go', `package p\n${text}`), `package p\n${text}`)).toEqual([]);
  });

  test.each([
    ['calls', `a${'.b()'.repeat(depth / 4)}`],
    ['subscripts', `x = a${'[0]'.repeat(depth / 4)}`],
    ['choices', `x = a${' or a'.repeat(depth / 4)}`],
    ['conditions', `x = ${'a if b else '.repeat(depth / 10)}c`],
    ['lambdas', `f = ${'lambda: '.repeat(depth / 10)}1`],
    ['assignments to names', `${'a = '.repeat(depth / 10)}1`],
    ['assignments to fields', `class A:\n  def f(self):\n    ${'self.a = '.repeat(depth / 10)}1`],
    ['many fields', `class A:\n  def f(self):\n${Array.from({ length: depth / 20 }, (_, i) => `    self.a${i} = 1\n`).join('')}`],
    ['many assignments', 'a = f()\n'.repeat(depth / 4)],
    ['many tests', `def f(a):\n${'  if isinstance(a, A): a.b()\n'.repeat(depth / 10)}`],
    ['patterns', `${'('.repeat(depth / 10)}a,${'),'.repeat(depth / 10)} = b`],
    ['cases', `match a:\n  case ${'A('.repeat(depth / 10)}b${')'.repeat(depth / 10)}: pass`],
    ['types', `x: ${'A['.repeat(depth / 10)}"B"${']'.repeat(depth / 10)}`],
    ['comprehensions', `x = ${'['.repeat(depth / 20)}a${' for b in c]'.repeat(depth / 20)}`],
    ['functions', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}def f():\n`).join('')],
    ['dots', `from ${'.'.repeat(depth)} import a`],
    ['names in __all__', `__all__ = [${'"a",'.repeat(depth / 4)}]`],
  ])('Python: %s', (_, text) => {
    expect(checkFacts(extract('python', text), text)).toEqual([]);
  });
});
