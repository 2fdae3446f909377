/** An index without a file says why: the rule that keeps it empty is rarely one that its user thinks of. */
import { afterEach, expect, test } from 'vitest';
import { type Fixture, openFixture } from './openFixture.ts';

let fixture: Fixture | undefined;
afterEach(() => fixture?.dispose());

async function nothingOf(workspace: string): Promise<string | undefined> {
  fixture = await openFixture(workspace);
  return (await fixture.index.status()).nothing;
}

test('a rule that leaves everything out is named with what it leaves out', async () => {
  const workspace = '//- .gitignore\n# all\n/*\n//- src/a.ts\nexport const a = 1;\n';
  expect(await nothingOf(workspace)).toBe('Nothing is indexed: src is left out, for example (ignored by .gitignore:2).');
});

test('a folder without anything is called empty', async () => {
  expect(await nothingOf('')).toBe('Nothing is indexed: the folder is empty.');
});

test('files of no known language are no rule', async () => {
  expect(await nothingOf('//- a.unknown\n1\n')).toBe('Nothing is indexed: no file is in a supported language.');
});

test('an index with a file in it has no such reason', async () => {
  expect(await nothingOf('//- a.ts\nexport const a = 1;\n')).toBe(undefined);
});
