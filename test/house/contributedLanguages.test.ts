/** A file of a language that VS Code does not know is plain text to it, and no feature is offered there: Skein names these languages itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packs } from '../../syntaxes/index.ts';

interface Contributed {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly extensions: readonly string[];
}

const { contributes } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly contributes: { readonly languages: readonly Contributed[] };
};

/** Deep languages that VS Code brings itself, by its own id. */
const BUILT_IN: ReadonlySet<string> = new Set(
  'c cpp csharp dart go html java javascript javascriptreact lua php python ruby rust shellscript swift typescript typescriptreact'.split(
    ' ',
  ),
);

test('VS Code knows every language that is read deeply, of itself or by us', () => {
  const deep = packs.filter(({ data }) => data.tier === 1).flatMap(({ data }) => data.languages.map(({ id }) => id));
  const named = contributes.languages.map(({ id }) => id);
  expect(deep.filter((id) => !BUILT_IN.has(id) && !named.includes(id))).toEqual([]);
  expect(named.filter((id) => BUILT_IN.has(id))).toEqual([]);
});

test('what is contributed is what the packs say, and no extension that several languages claim', () => {
  const entries = packs.flatMap(({ data }) => data.languages);
  for (const { id, aliases, extensions } of contributes.languages) {
    const entry = entries.find((each) => each.id === id);
    expect([id, ...aliases]).toEqual([id, entry?.name]);
    expect(extensions.filter((extension) => !entry?.extensions.includes(extension))).toEqual([]);
    expect(extensions.filter((extension) => entries.filter((each) => each.extensions.includes(extension)).length > 1)).toEqual([]);
  }
});
