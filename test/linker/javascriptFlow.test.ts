/** Functions as values in JavaScript: what a call runs where types say nothing, one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

const FUNCTIONS = 'function f() {}\nfunction g() {}';
/** Calls of a file that begins with two functions, without those of helpers that only hand on. */
const found = (text: string) =>
  calls(`-- m.js\n${FUNCTIONS}\n${text}`).filter((each) => / -> m\.js#(?:f|g|K\.\w+)~|unresolved|\|/.test(each));

test('parameters are what their function is given, defaults included', () => {
  expect(
    found(`
function run(a, b = g) {
  a();
  b();
}
run(f);
`),
  ).toEqual(['m.js:5 a -> m.js#f~function probable flow', 'm.js:6 b -> m.js#g~function probable flow']);
});

test('a variable means what it was given last on every way to its call', () => {
  expect(
    found(`
let p = f;
p();
p = g;
p();
let q = f;
if (p) q = g;
q();
const r = q;
`),
  ).toEqual([
    'm.js:5 p -> m.js#f~function probable flow',
    'm.js:7 p -> m.js#g~function probable flow',
    'm.js:10 q -> m.js#f~function, m.js#g~function probable flow',
  ]);
});

test('a function that is called whenever may find any value of a variable around it', () => {
  expect(
    found(`
let p = f;
function later() { p(); }
p = g;
`),
  ).toEqual(['m.js:5 p -> m.js#f~function, m.js#g~function probable flow']);
});

test('patterns give each name what stands at its place', () => {
  expect(
    found(`
let a, b, c;
[a, [b]] = [f, [g]];
a();
b();
({ x: c } = { x: f });
c();
[a, b] = [b, a];
a();
`),
  ).toEqual([
    'm.js:6 a -> m.js#f~function probable flow',
    'm.js:7 b -> m.js#g~function probable flow',
    'm.js:9 c -> m.js#f~function probable flow',
    'm.js:11 a -> m.js#g~function probable flow',
  ]);
});

test('objects and lists hold functions under their keys', () => {
  expect(
    found(`
const d = { a: f, 1: g, 'b': f };
d['a']();
d[1]();
d.b = g;
d.b();
const list = [f, [g]];
list[0]();
list[1][0]();
list[2] = g;
list[2]();
`),
  ).toEqual([
    'm.js:5 () -> m.js#f~function probable flow',
    'm.js:6 () -> m.js#g~function probable flow',
    'm.js:8 b -> m.js#g~function probable flow',
    'm.js:10 () -> m.js#f~function probable flow',
    'm.js:11 () -> m.js#g~function probable flow',
    'm.js:13 () -> m.js#g~function probable flow',
  ]);
});

test('fields hold what the instance was made with', () => {
  expect(
    found(`
class K {
  constructor(fn) { this.fn = fn; }
  run() { this.fn(); }
  m() {}
}
const one = new K(f), other = new K(g);
one.fn();
other.fn();
const m = one.m;
m();
`),
  ).toEqual([
    'm.js:6 fn -> m.js#f~function, m.js#g~function probable flow',
    'm.js:10 fn -> m.js#f~function probable flow',
    'm.js:11 fn -> m.js#g~function probable flow',
    'm.js:13 m -> m.js#K.m~method probable flow',
  ]);
});

test('what a call gives may be called, through closures', () => {
  expect(
    found(`
function give() { return f; }
give()();
function wrap(h) {
  return function inner() { return h(); };
}
const wrapped = wrap(g);
wrapped();
`),
  ).toEqual(['m.js:5 () -> m.js#f~function probable inferredReturn', 'm.js:7 h -> m.js#g~function probable flow']);
});

test('nothing is followed into what has a declared type', () => {
  expect(calls('-- m.ts\nfunction f() {}\nfunction run(a: () => void) { a(); }\nrun(f);')).toEqual([
    'm.ts:2 a -> unresolved a value whose function is not known',
    'm.ts:3 run -> m.ts#run~function exact local',
  ]);
});

test('what is put into an object or a prototype is found there, and only a base class is constructed', () => {
  expect(
    calls(`
-- m.js
function f() {}
function g() {}
const d = { a: f };
Object.assign(d, { a: g, f });
d.f(); d.a();
class Base { constructor() {} go() {} }
const Mixin = { go() {} };
class K extends Base { constructor() { super(); } }
Object.assign(K.prototype, Mixin);
new K().go();
`),
  ).toEqual([
    'm.js:4 assign -> external',
    'm.js:5 f -> m.js#f~function probable flow',
    'm.js:5 a -> m.js#g~function probable flow',
    'm.js:8 super -> m.js#Base.constructor~constructor exact self',
    'm.js:9 assign -> external',
    'm.js:10 go -> m.js#Mixin.go~method exact constructor',
    'm.js:10 K -> m.js#K~class exact local',
  ]);
});

test('what a property is defined as', () => {
  expect(
    found(`
const d = {};
Object.defineProperty(d, 'one', { value: f, writable: false });
Object.defineProperties(d, { two: { value: g }, three: { get() { return f; } } });
d.one(); d.two(); d.three();
`),
  ).toEqual([
    'm.js:7 one -> m.js#f~function probable flow',
    'm.js:7 two -> m.js#g~function probable flow',
    'm.js:7 three -> unresolved object has no member three',
  ]);
});
