/** Files full of comments, as tools write them and people decorate them: there is one way to read them only, or reading never ends. */
import { expect, test } from 'vitest';
import { c } from '../../syntaxes/c/pack.ts';
import { parseLooseJson } from '../../syntaxes/manifests/looseJson.ts';
import { calls } from '../linker/linked.ts';

const MANY = 60;

test('settings whose other choices are commented out', () => {
  const choices = Array.from({ length: MANY }, (_, place) => `    // "choice${place}": true, /* What it does. */`);
  const text = ['{', '  "a": [1, 2,], /* First. */', ...choices, '  "b": "//, ]", // Last.', '}'].join('\n');
  expect(parseLooseJson(text)).toEqual({ a: [1, 2], b: '//, ]' });
});

test('a header with a row of slashes under its first condition', () => {
  expect(
    calls(`-- a.h
#ifndef A_SMALL
${'/'.repeat(MANY)}
// The large one.
void go(void) {}
void run(void) { go(); }
#endif
`),
  ).toEqual(['a.h:5 go -> a.h#go~function exact local']);
});

test('a class with a row of slashes behind a macro, and no member behind that', () => {
  expect(
    calls(`-- a.cpp
void go() {}
class A {
  A_MACRO
  ${'/'.repeat(MANY)}
  (broken)
};
void run() { go(); }
`),
  ).toEqual(['a.cpp:7 go -> a.cpp#go~function exact local']);
});

test('documentation of one line that is a row of stars, and one of empty lines that ends in a warning', () => {
  expect(
    calls(`-- a.js
/** x ${'*'.repeat(300_000)} y */
function go() {}
/**${'\n *'.repeat(60_000)} deprecated */
function run() { go(); }
`),
  ).toEqual(['a.js:60004 go -> a.js#go~function exact local']);
});

test('annotations of Lua with a row of blanks, and types of many parts', () => {
  expect(
    calls(`-- a.lua
---@generic ${'T'.repeat(2000)}${' '.repeat(20_000)}!
---@param x ${'A | '.repeat(100_000)}A
local function go(x) end
go()
`),
  ).toEqual(['a.lua:4 go -> a.lua#go~function exact local']);
});

test('comments of C that nobody ends, and a row of macros behind something that is not ended', () => {
  const open = `#if X\n${'/*\n'.repeat(300_000)}`;
  const macros = `x\n${'AAA\n'.repeat(200_000)}`;
  expect(c.masked?.(open, 'c')).toBe(open);
  expect(c.masked?.(macros, 'cpp')).toBe(macros);
});
