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

const nameless = (text: string) => calls(`-- m.js\n${text}`).filter((each) => /<function>|unresolved/.test(each));

test('functions without a name are found where they are called', () => {
  expect(
    nameless(`
function each(list, visit) { for (const item of list) visit(item); }
each([1], function (item) {});
each([2], (item) => {});
const made = () => () => {};
made()();
[() => {}, () => {}][1]();
[() => {}].forEach((run) => run());
Promise.resolve(() => {}).then((done) => done());
`),
  ).toEqual([
    'm.js:2 visit -> m.js#<function>~function#3, m.js#<function>~function#4 probable flow',
    'm.js:6 () -> m.js#<function>~function#6 probable flow',
    'm.js:7 () -> m.js#<function>~function#8 probable flow',
    'm.js:8 run -> m.js#<function>~function#9 probable flow',
    'm.js:9 done -> m.js#<function>~function#11 probable flow',
  ]);
});

test('a function that is called where it is written is that one', () => {
  expect(nameless('(function () {})();\n(() => {})();\n(async () => {})();')).toEqual([
    'm.js:1 () -> m.js#<function>~function#1 exact local',
    'm.js:2 () -> m.js#<function>~function#2 exact local',
    'm.js:3 () -> m.js#<function>~function#3 exact local',
  ]);
});

test('keys that are constants name members', () => {
  expect(
    found(`
const KEY = 'k';
const o = { k: f, onClose: g };
o[KEY]();
o['on' + 'Close']();
const p = {};
p[KEY] = g;
p.k();
let late = 'k';
late = 'onClose';
o[late]();
`),
  ).toEqual([
    'm.js:6 () -> m.js#f~function probable flow',
    'm.js:7 () -> m.js#g~function probable flow',
    'm.js:10 k -> m.js#g~function probable flow',
    // Of a key that is not known any member may be meant.
    'm.js:13 () -> m.js#f~function, m.js#g~function probable flow',
  ]);
});

test('members that symbols name are found by them', () => {
  expect(
    calls(`
-- symbols.js
exports.kRun = Symbol('run');
-- m.js
const { kRun } = require('./symbols');
const kOwn = Symbol('own');
class A {
  [kRun]() {}
  [kOwn]() {}
  go() { this[kRun](); this[kOwn](); }
}
new A()[kRun]();
`).filter((each) => each.includes('()')),
  ).toEqual([
    'm.js:6 () -> m.js#A.[kRun]~method probable flow',
    'm.js:6 () -> m.js#A.[kOwn]~method probable flow',
    'm.js:8 () -> m.js#A.[kRun]~method probable flow',
  ]);
});

test('arrays, sets and maps that are made empty hold what is put into them', () => {
  expect(
    calls(`
-- m.js
class A { m() {} }
class B { m() {} }
const list = [];
list.push(new A());
list[0].m();
list.forEach((each) => each.m());
const set = new Set();
set.add(new A());
for (const each of set) each.m();
const map = new Map();
map.set('a', new B());
map.get('a').m();
for (const [key, value] of map) value.m();
class Hub {
  all = [];
  constructor() { this.byName = new Map(); }
  add() { this.all.unshift(new A()); this.byName.set(1, new B()); }
  run() { this.all[0].m(); this.byName.get(1).m(); }
}
const full = [new B()];
full.push(new A());
full[0].m();
`).filter((each) => / m /.test(each)),
  ).toEqual([
    'm.js:5 m -> m.js#A.m~method exact element',
    'm.js:6 m -> m.js#A.m~method probable argument',
    'm.js:9 m -> m.js#A.m~method exact element',
    'm.js:12 m -> m.js#B.m~method exact return',
    'm.js:13 m -> m.js#B.m~method exact element',
    'm.js:18 m -> m.js#A.m~method exact element',
    'm.js:18 m -> m.js#B.m~method exact return',
    'm.js:22 m -> m.js#B.m~method exact element',
  ]);
});

test('a variable leads to itself, whatever it holds without a name', () => {
  expect(calls('-- m.js\nconst made = () => () => {};\nconst run = made();\nrun();')).toEqual([
    'm.js:2 made -> m.js#made~function exact local',
    'm.js:3 run -> m.js#run~constant exact local',
  ]);
});

test('generators give what they yield', () => {
  expect(
    calls(`
-- m.js
class A { m() {} }
function* one() { yield new A(); }
function* all() { yield* one(); }
for (const each of one()) each.m();
for (const each of all()) each.m();
one().next().value.m();
const { value } = all().next();
value.m();
`).filter((each) => / m /.test(each)),
  ).toEqual([
    'm.js:4 m -> m.js#A.m~method probable inferredReturn',
    'm.js:5 m -> m.js#A.m~method probable inferredReturn',
    'm.js:6 m -> m.js#A.m~method probable inferredReturn',
    'm.js:8 m -> m.js#A.m~method probable inferredReturn',
  ]);
});

test('a function may give a class', () => {
  expect(
    calls(`
-- m.js
function make() {
  return class Made { m() {} static s() {} };
}
const K = make();
new K().m();
K.s();
`).filter((each) => / [ms] /.test(each)),
  ).toEqual(['m.js:5 m -> m.js#make.Made.m~method probable inferredReturn', 'm.js:6 s -> m.js#make.Made.s~method probable inferredReturn']);
});

test('a call of a module runs a value that it gives, whatever that is', () => {
  expect(calls("-- made.js\nmodule.exports = wrap(1);\n-- m.js\nconst made = require('./made');\nmade();")).toEqual([
    'm.js:2 made -> ambiguous made.js',
    'made.js:1 wrap -> unresolved unknown name',
  ]);
});
