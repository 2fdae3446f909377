import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile, factCacheFile, ignoreWorkspaceFolder } from '../../server/src/store/location.ts';
import { type TemporaryFolder, temporaryFolder } from './storeHarness.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const inCache = (root: string) => databaseFile({ root, cacheFolder: '/cache', location: 'cache' });

it('names a cached index after its folder, with a digest that makes it unique', () => {
  for (const name of ['one/My Project', 'two/My Project']) mkdirSync(folder.file(name), { recursive: true });
  const [one, two] = ['one/My Project', 'two/My Project'].map((name) => inCache(folder.file(name)));
  expect(one).toMatch(/^\/cache\/My-Project-[0-9a-f]{16}\/index\.db$/);
  expect(two).not.toBe(one);
  expect(inCache('/')).toMatch(/^\/cache\/root-[0-9a-f]{16}\/index\.db$/);
});

it('gives a folder and a link to it one index', () => {
  mkdirSync(folder.file('real'));
  symlinkSync(folder.file('real'), folder.file('link'));
  expect(inCache(folder.file('link'))).toBe(inCache(folder.file('real')));
});

it('knows the index of a folder that is gone', () => {
  expect(basename(dirname(inCache(folder.file('gone'))))).toMatch(/^gone-/);
});

it('puts an index into the workspace, where it ignores itself', () => {
  expect(databaseFile({ root: folder.path, cacheFolder: '/cache', location: 'workspace' })).toBe(folder.file('.skein/index.db'));
  ignoreWorkspaceFolder(folder.path);
  expect(readFileSync(folder.file('.skein/.gitignore'), 'utf8')).toBe('*\n');
  writeFileSync(folder.file('.skein/.gitignore'), 'mine');
  ignoreWorkspaceFolder(folder.path);
  expect(readFileSync(folder.file('.skein/.gitignore'), 'utf8')).toBe('mine');
  expect(existsSync(folder.file('.gitignore'))).toBe(false);
});

it('shares the fact cache among all folders', () => {
  expect(factCacheFile('/cache')).toBe(join('/cache', 'facts.db'));
});
