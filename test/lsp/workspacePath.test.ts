import { expect, test } from 'vitest';
import { canonicalUri, pathInFolder, uriInFolder } from '../../server/src/lsp/workspacePath.ts';

test.each([
  ['file:///app', 'file:///app/src/a.py', 'src/a.py'],
  ['file:///app/', 'file:///app/a.py', 'a.py'],
  ['file:///app', 'file:///app/gr%C3%B6%C3%9Fe%20%23.py', 'größe #.py'],
  ['file:///', 'file:///a.py', 'a.py'],
  ['file:///c%3A/app', 'file:///C:/app/a.py', 'a.py'],
  ['file:///app', 'file:///application/a.py', undefined],
  ['file:///app', 'file:///app', undefined],
  ['file:///app', 'git:/app/a.py', undefined],
  ['file:///app', 'file://host/app/a.py', undefined],
])('in %s, %s is %s', (folder, uri, path) => {
  expect(pathInFolder(folder, uri)).toBe(path);
});

test.each([
  ['file:///app', 'src/größe #1.py'],
  ['file:///c%3A/app', 'a b.py'],
])('a path in %s goes to a URI and back: %s', (folder, path) => {
  expect(pathInFolder(folder, uriInFolder(folder, path))).toBe(path);
});

test('a path may lead to a file above the folder', () => {
  expect(uriInFolder('file:///work/app', '../.gitignore')).toBe('file:///work/.gitignore');
});

test('one folder has one canonical URI', () => {
  expect(new Set(['file:///C:/app', 'file:///c%3A/app/', 'file:///c:/app'].map(canonicalUri))).toEqual(new Set(['file:///c%3A/app']));
});
