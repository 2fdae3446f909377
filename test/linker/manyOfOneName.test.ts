/** Files as programs write them, with hundreds of definitions of one name and as many calls: what is looked at must not grow with their cube. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

const times = (count: number, line: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => line(place)).join('\n');

test('methods of one class that differ by what they take', () => {
  const methods = times(300, (place) => `  void same(T${place} a) {}`);
  const found = calls(`-- A.java\nclass A {\n${methods}\n  void go(T7 a) {\n${times(300, () => '    same(a);')}\n  }\n}\n`);
  expect(new Set(found.map((line) => line.split(' -> ')[1]))).toEqual(new Set(['A.java#A.same~method probable overload']));
});

test('functions that are declared and defined', () => {
  const declared = times(200, (place) => `struct T${place} {}; void same(T${place} a);`);
  const defined = times(200, (place) => `void same(T${place} a) {}`);
  const found = calls(`-- a.cpp\n${declared}\n${defined}\nvoid go(T7 a) {\n${times(200, () => '  same(a);')}\n}\n`);
  expect(new Set(found.map((line) => line.split(' -> ')[1]))).toEqual(new Set(['a.cpp#same~function#207 exact local']));
});

test('of more than anybody writes none is the answer', () => {
  const members = times(2000, (place) => `  same(a${place}) {}`);
  const found = calls(`-- a.js\nclass A {\n${members}\n  go() {\n${times(500, () => '    this.same(1);')}\n  }\n}\n`);
  expect(new Set(found.map((line) => line.split(' -> ')[1]))).toEqual(new Set(['unresolved more than 500 definitions']));
});
