import { expect, test } from 'vitest';
import { fileKinds, languageOf, languages } from '../../syntaxes/index.ts';

test.each([
  ['src/a.ts', 'typescript'],
  ['src/a.d.ts', 'typescript'],
  ['src/a.mts', 'typescript'],
  ['C:\\src\\View.TSX', 'typescriptreact'],
  ['a.js', 'javascript'],
  ['lib/a.cjs', 'javascript'],
  ['a.jsx', 'javascriptreact'],
  ['Jakefile', 'javascript'],
  ['build.dir.ts/README', undefined],
  ['go.mod', 'gomod'],
  ['a/go.work', 'gomod'],
  ['a.mod', undefined],
  ['', undefined],
])('%s is %s', (path, language) => {
  expect(languageOf(path)).toBe(language);
});

test.each([
  ['#!/usr/bin/env node', 'javascript'],
  ['#!/usr/bin/env -S node --no-warnings', 'javascript'],
  ['#! /usr/local/bin/node', 'javascript'],
  ['#!/usr/bin/node20', 'javascript'],
  ['#!/usr/bin/env ts-node', 'typescript'],
  ['#!/usr/bin/env nothing-of-ours', undefined],
  ['#!', undefined],
  ['const a = 1;', undefined],
])('a file that begins with %s is %s', (line, language) => {
  expect(languageOf('tool', line)).toBe(language);
});

test('every language of every pack can be parsed', () => {
  const ids = fileKinds.map(({ id }) => id);
  expect([...languages.keys()].sort()).toEqual(ids.sort());
});
