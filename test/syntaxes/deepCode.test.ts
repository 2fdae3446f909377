/** Code as programs write it, nested or chained as far as a file is long: each part must not look at all that is around it. */
import { expect, test } from 'vitest';
import { fitsFolder } from '../../syntaxes/typescript/link/patterns.ts';
import { calls } from '../linker/linked.ts';

test('assignments in a chain', () => {
  expect(calls(`-- a.js\nfunction go() {}\n${'x.y = '.repeat(30_000)}go;\ngo();\n`).at(-1)).toBe(
    'a.js:3 go -> a.js#go~function exact local',
  );
});

test('patterns of a workspace with many stars for any number of folders', () => {
  const deep = Array.from({ length: 60 }, () => 'a').join('/');
  expect(fitsFolder(`${'**/a/'.repeat(20)}b`, deep)).toBe(false);
  expect(fitsFolder(`${'**/a/'.repeat(20)}**`, deep)).toBe(true);
  expect(['packages/*', '**', './tools/**/b', 'tools'].map((pattern) => fitsFolder(pattern, 'tools/a/b'))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
