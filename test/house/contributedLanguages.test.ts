/** A file of a language that VS Code does not know is plain text to it, and no feature is offered there: Skein names these languages itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DeclaredLanguage, declaredLanguages, withContributed } from '../../scripts/languages/contributed.ts';

const root = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(root, 'package.json'), 'utf8').replaceAll('\r\n', '\n');

test('package.json names languages to VS Code as the packs are today: npm run languages', () => {
  expect(manifest).toBe(withContributed(manifest, declaredLanguages(root)));
});

const language = (id: string, given: Partial<DeclaredLanguage> = {}): DeclaredLanguage => ({
  id,
  name: id.toUpperCase(),
  isDeep: false,
  extensions: [`.${id}`],
  fileNames: [],
  ...given,
});

function named(ids: readonly string[], declared: readonly DeclaredLanguage[]): unknown {
  const entries = ids.map((id) => `      {\n        "id": "${id}"\n      }`).join(',\n');
  const written = withContributed(`{\n  "contributes": {\n    "languages": [\n${entries}\n    ]\n  }\n}\n`, declared);
  return (JSON.parse(written) as { contributes: { languages: unknown } }).contributes.languages;
}

test('what is chosen is kept, deep languages come of themselves, and what VS Code knows is left to it', () => {
  const declared = [language('a'), language('b'), language('deep', { isDeep: true }), language('python', { isDeep: true })];
  expect(named(['b'], declared)).toEqual([
    { id: 'b', aliases: ['B'], extensions: ['.b'] },
    { id: 'deep', aliases: ['DEEP'], extensions: ['.deep'] },
  ]);
  expect(() => named(['gone'], declared)).toThrow('gone, which no pack has');
});

test('an extension that several languages claim is no evidence, a file name is', () => {
  const declared = [language('a', { extensions: ['.x', '.y'] }), language('b', { extensions: ['.x'], fileNames: ['Bfile'] })];
  expect(named(['a', 'b'], declared)).toEqual([
    { id: 'a', aliases: ['A'], extensions: ['.y'] },
    { id: 'b', aliases: ['B'], filenames: ['Bfile'] },
  ]);
});
