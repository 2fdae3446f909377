import { expect, it } from 'vitest';
import { baseName, folderOf, foldersUp, joinPath, sharedFolders, within } from '../../server/src/base/paths.ts';

it('takes paths apart and puts them together', () => {
  expect(['a/b/c.ts', 'c.ts', ''].map((path) => [folderOf(path), baseName(path), within(folderOf(path), baseName(path))])).toEqual([
    ['a/b', 'c.ts', 'a/b/c.ts'],
    ['', 'c.ts', 'c.ts'],
    ['', '', ''],
  ]);
});

it('follows dots from a folder, never out of the root', () => {
  expect(['./c.ts', '../c.ts', '../../c.ts', 'c//d/./e', '../../../c.ts'].map((path) => joinPath('a/b', path))).toEqual([
    'a/b/c.ts',
    'a/c.ts',
    'c.ts',
    'a/b/c/d/e',
    undefined,
  ]);
});

it('goes up folders to the root, and counts those that two have in common', () => {
  expect([...foldersUp('a/b')]).toEqual(['a/b', 'a', '']);
  expect([sharedFolders('a/b/c', 'a/b/d/e'), sharedFolders('a', 'b')]).toEqual([2, 0]);
});
