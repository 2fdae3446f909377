/** Code as programs write it, nested or chained as far as a file is long: each part must not look at all that is around it. */
import { expect, test } from 'vitest';
import { fitsFolder } from '../../syntaxes/typescript/link/patterns.ts';
import { calls } from '../linker/linked.ts';

test('assignments in a chain', () => {
  expect(calls(`-- a.js\nfunction go() {}\n${'x.y = '.repeat(30_000)}go;\ngo();\n`).at(-1)).toBe(
    'a.js:3 go -> a.js#go~function exact local',
  );
});

test('blocks in blocks, each of which calls', () => {
  const deep = 10_000;
  const java = `class A {\n  void go() {}\n  void run() {\n${'if (x) {\ngo();\n'.repeat(deep)}${'}\n'.repeat(deep)}  }\n}\n`;
  const ruby = `def go\nend\n${'run do\ngo()\n'.repeat(deep)}${'end\n'.repeat(deep)}`;
  expect(calls(`-- A.java\n${java}`).at(-1)).toBe('A.java:20003 go -> A.java#A.go~method exact local');
  expect(calls(`-- a.rb\n${ruby}`).at(-1)).toBe('a.rb:20002 go -> a.rb#go~function exact package');
});

test('classes that build on each other in a long row, each of which calls what none of them has', () => {
  const many = 1500;
  const classes = Array.from({ length: many }, (_, at) => `class C${at} extends C${at + 1} { go() { this.nothing(); } }\n`);
  expect(calls(`-- a.ts\n${classes.join('')}class C${many} {}\n`).at(-1)).toBe(
    'a.ts:1500 nothing -> unresolved C1499 has no member nothing',
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
