/** Rules of TypeScript and JavaScript for values and types: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('tests narrow names: instanceof, functions that say so, leaving early', () => {
  expect(
    calls(`
-- a.ts
class A { m() {} } class B { n() {} k() {} }
function f(x: A | B, y: unknown) {
  if (x instanceof A) x.m();
  if (y instanceof B) { y.n(); } else y.n();
  if (!(y instanceof B)) return;
  y.k();
}
function isB(v: unknown): v is B { return true; }
function g(z: unknown) { if (isB(z)) z.n(); return isB(z) && z.k(); }
`),
  ).toEqual([
    'a.ts:3 m -> a.ts#A.m~method exact annotation',
    'a.ts:4 n -> a.ts#B.n~method exact annotation',
    'a.ts:4 n -> unresolved receiver of unknown type',
    'a.ts:6 k -> a.ts#B.k~method exact annotation',
    'a.ts:9 isB -> a.ts#isB~function exact local',
    'a.ts:9 n -> a.ts#B.n~method exact annotation',
    'a.ts:9 isB -> a.ts#isB~function exact local',
    'a.ts:9 k -> a.ts#B.k~method exact annotation',
  ]);
});

test('values of operators', () => {
  expect(
    calls(`
-- a.ts
class A { m() {} }
const opts: { a?: A } = {};
(opts.a || new A()).m();
(opts.a ?? new A()).m();
const b = opts.a && opts.a;
b.m();
(b ? new A() : undefined).m();
`),
  ).toEqual([
    'a.ts:3 m -> a.ts#A.m~method exact constructor',
    'a.ts:3 A -> a.ts#A~class exact local',
    'a.ts:4 m -> a.ts#A.m~method exact constructor',
    'a.ts:4 A -> a.ts#A~class exact local',
    'a.ts:6 m -> a.ts#A.m~method exact initializer',
    'a.ts:7 m -> a.ts#A.m~method exact constructor',
    'a.ts:7 A -> a.ts#A~class exact local',
  ]);
});

test('overloads by the number of arguments', () => {
  expect(
    calls(`
-- a.ts
class A { m() {} } class B { n() {} }
function f(x: string): A;
function f(x: string, y: number): B;
function f(x: string, y?: number): any {}
f('').m(); f('', 1).n();
class C { g(x: string): A; g(x: string, y: number): B; g(x: any): any {} }
new C().g('').m(); new C().g('', 1).n();
`),
  ).toEqual([
    'a.ts:5 m -> a.ts#A.m~method exact return',
    'a.ts:5 f -> a.ts#f~function exact local',
    'a.ts:5 n -> a.ts#B.n~method exact return',
    'a.ts:5 f -> a.ts#f~function#1 exact local',
    'a.ts:7 m -> a.ts#A.m~method exact return',
    'a.ts:7 g -> a.ts#C.g~method exact constructor',
    'a.ts:7 C -> a.ts#C~class exact local',
    'a.ts:7 n -> a.ts#B.n~method exact return',
    'a.ts:7 g -> a.ts#C.g~method#1 exact constructor',
    'a.ts:7 C -> a.ts#C~class exact local',
  ]);
});

test('super is what the class extends, not what it implements', () => {
  expect(
    calls(`
-- a.ts
class P { m() {} }
class A { constructor() {} m() {} }
class B extends A implements P { constructor() { super(); super.m(); } }
`),
  ).toEqual(['a.ts:3 super -> a.ts#A.constructor~constructor exact self', 'a.ts:3 m -> a.ts#A.m~method exact self']);
});

test('type parameters: of classes, of functions, of the library', () => {
  expect(
    calls(`
-- a.ts
class A { m() {} }
class Box<T> { constructor(public value: T) {} get(): T { return this.value; } map<U>(f: (x: T) => U): Box<U> { return make(); } }
class Sub extends Box<A> {}
function id<T>(x: T): T { return x; }
id(new A()).m(); new Box(new A()).get().m(); new Sub(0 as any).get().m(); new Box(1).map(() => new A()).get().m();
[new A()].map(a => a).forEach(a => a.m());
new Map<string, A>().get('')!.m();
for (const [k, v] of new Map<string, A>()) v.m();
for (const v of Object.values({} as Record<string, A>)) v.m();
async function p(): Promise<A[]> { return []; }
p().then(list => list[0].m());
(async () => { const [first] = await p(); first.m(); const all = await Promise.all([p()]); all[0][0].m(); })();
`),
  ).toEqual([
    'a.ts:2 make -> unresolved unknown name',
    'a.ts:5 m -> a.ts#A.m~method exact return',
    'a.ts:5 id -> a.ts#id~function exact local',
    'a.ts:5 A -> a.ts#A~class exact local',
    'a.ts:5 m -> a.ts#A.m~method exact return',
    'a.ts:5 get -> a.ts#Box.get~method exact constructor',
    'a.ts:5 Box -> a.ts#Box~class exact local',
    'a.ts:5 A -> a.ts#A~class exact local',
    'a.ts:5 m -> a.ts#A.m~method exact return',
    'a.ts:5 get -> a.ts#Box.get~method exact constructor',
    'a.ts:5 Sub -> a.ts#Sub~class exact local',
    'a.ts:5 m -> a.ts#A.m~method exact return',
    'a.ts:5 get -> a.ts#Box.get~method exact return',
    'a.ts:5 map -> a.ts#Box.map~method exact constructor',
    'a.ts:5 Box -> a.ts#Box~class exact local',
    'a.ts:5 A -> a.ts#A~class exact local',
    'a.ts:6 forEach -> external',
    'a.ts:6 map -> external',
    'a.ts:6 A -> a.ts#A~class exact local',
    'a.ts:6 m -> a.ts#A.m~method probable argument',
    'a.ts:7 m -> a.ts#A.m~method exact return',
    'a.ts:7 get -> external',
    'a.ts:7 Map -> external',
    'a.ts:8 Map -> external',
    'a.ts:8 m -> a.ts#A.m~method exact element',
    'a.ts:9 values -> external',
    'a.ts:9 m -> a.ts#A.m~method exact return',
    'a.ts:11 then -> external',
    'a.ts:11 p -> a.ts#p~function exact local',
    'a.ts:11 m -> a.ts#A.m~method probable argument',
    'a.ts:12 () -> a.ts#<function>~function#17 exact local',
    'a.ts:12 p -> a.ts#p~function exact local',
    'a.ts:12 m -> a.ts#A.m~method exact return',
    'a.ts:12 all -> external',
    'a.ts:12 p -> a.ts#p~function exact local',
    'a.ts:12 m -> a.ts#A.m~method exact return',
  ]);
});

test('namespaces, merged declarations, abstract members, object literals, this', () => {
  expect(
    calls(`
-- a.ts
namespace N { export function f() {} export class C { static s() {} } }
enum E { A } namespace E { export function parse() {} }
N.f(); N.C.s(); E.parse();
interface M { a(): void } interface M { b(): void }
declare const m: M; m.a(); m.b();
abstract class Q { abstract go(): void; run() { this.go(); [1].forEach(() => this.go()); [1].forEach(function () { this.go(); }); } }
const o = { f() { this.g(); }, g: () => {}, get h() { return new N.C(); } };
o.f(); o.g();
let late; late = new Q2(); class Q2 { z() {} } late.z();
class W { private q = new Q2(); #p = () => { this.q.z(); }; static make() { return new this(); } run() { return this; } }
W.make().run().run();
`),
  ).toEqual([
    'a.ts:3 f -> a.ts#N.f~function exact local',
    'a.ts:3 s -> a.ts#N.C.s~method exact local',
    'a.ts:3 parse -> a.ts#E.parse~function exact local',
    'a.ts:5 a -> a.ts#M.a~method exact annotation',
    'a.ts:5 b -> a.ts#M.b~method exact annotation',
    'a.ts:6 go -> a.ts#Q.go~method exact self',
    'a.ts:6 forEach -> external',
    'a.ts:6 go -> a.ts#Q.go~method exact self',
    'a.ts:6 forEach -> external',
    'a.ts:6 go -> unresolved receiver of unknown type',
    'a.ts:7 g -> a.ts#o.g~method exact self',
    'a.ts:7 C -> a.ts#N.C~class exact local',
    'a.ts:8 f -> a.ts#o.f~method exact local',
    'a.ts:8 g -> a.ts#o.g~method exact local',
    'a.ts:9 Q2 -> a.ts#Q2~class exact local',
    'a.ts:9 z -> a.ts#Q2.z~method exact initializer',
    'a.ts:10 Q2 -> a.ts#Q2~class exact local',
    'a.ts:10 z -> a.ts#Q2.z~method exact field',
    'a.ts:11 run -> a.ts#W.run~method probable inferredReturn',
    'a.ts:11 run -> a.ts#W.run~method probable inferredReturn',
    'a.ts:11 make -> a.ts#W.make~method exact local',
  ]);
});

test('types flow into functions from where they are put', () => {
  expect(
    calls(`
-- a.ts
class Item { run() {} }
type Handler = (item: Item) => void;
const h: Handler = i => i.run();
interface Opts { on?(item: Item): void; done: Handler }
function use(o: Opts, ...rest: Handler[]) {}
use({ on(i) { i.run(); }, done: i => i.run() }, i => i.run());
function make(): Opts { return { done: i => i.run() }; }
class K { cb: Handler = i => i.run(); constructor(f: (this: Item) => void) {} }
new K(function () { this.run(); });
function call({ item: { a } }: { item: { a: Item } }) { a.run(); }
const fs: Handler[] = [i => i.run()];
`),
  ).toEqual([
    'a.ts:3 run -> a.ts#Item.run~method exact annotation',
    'a.ts:6 use -> a.ts#use~function exact local',
    'a.ts:6 run -> a.ts#Item.run~method probable argument',
    'a.ts:6 run -> a.ts#Item.run~method probable argument',
    'a.ts:6 run -> a.ts#Item.run~method probable argument',
    'a.ts:7 run -> a.ts#Item.run~method exact field',
    'a.ts:8 run -> a.ts#Item.run~method exact annotation',
    'a.ts:9 K -> a.ts#K~class exact local',
    'a.ts:9 run -> a.ts#Item.run~method probable argument',
    'a.ts:10 run -> a.ts#Item.run~method exact initializer',
    'a.ts:11 run -> a.ts#Item.run~method exact annotation',
  ]);
});

test('types that are parts of types', () => {
  expect(
    calls(`
-- a.ts
class A { m() {} }
interface Services { inner: { a: A }; list: A[] }
declare const x: Services['inner']['a']; x.m();
declare const y: Services['list'][number]; y.m();
function make() { return new A(); }
declare const z: ReturnType<typeof make>; z.m();
type Partly<T> = { [K in keyof T]?: T[K] };
declare const w: Partly<Services>; w.inner?.a.m();
declare const v: { own: A } & Services; v.own.m(); v.list[0].m();
`),
  ).toEqual([
    'a.ts:3 m -> a.ts#A.m~method exact annotation',
    'a.ts:4 m -> a.ts#A.m~method exact annotation',
    'a.ts:5 A -> a.ts#A~class exact local',
    'a.ts:6 m -> a.ts#A.m~method exact annotation',
    'a.ts:8 m -> a.ts#A.m~method exact field',
    'a.ts:9 m -> a.ts#A.m~method exact annotation',
    'a.ts:9 m -> a.ts#A.m~method exact element',
  ]);
});

test('types in the comments of JavaScript', () => {
  expect(
    calls(`
-- a.js
class A { m() {} }
/** @typedef {{ a: A }} Options */
/**
 * @param {Options} options
 * @param {A[]} list
 * @returns {A}
 */
function f(options, list) { options.a.m(); list.forEach(a => a.m()); }
f().m();
/** @type {import('./b').B} */
let b;
b.n();
-- b.js
export class B { n() {} }
`),
  ).toEqual([
    'a.js:8 m -> a.js#A.m~method exact annotation',
    'a.js:8 forEach -> external',
    'a.js:8 m -> a.js#A.m~method probable argument',
    'a.js:9 m -> a.js#A.m~method exact return',
    'a.js:9 f -> a.js#f~function exact local',
    'a.js:12 n -> b.js#B.n~method exact annotation',
  ]);
});

test('a function that React only passes on is called as what holds it', () => {
  expect(
    calls(`
-- m.tsx
import React, { useCallback } from 'react';
class A { a() {} }
const Row = React.memo((props: { a: A }) => { props.a.a(); return null; });
export function View() {
  const save = useCallback(async (a: A) => { a.a(); }, []);
  const make = React.useCallback(() => new A(), []);
  const later = useLater(() => new A());
  save(make());
  make().a();
  later();
  return <Row a={make()} />;
}
`).filter((link) => / (?:a|save|make|later|Row) ->/.test(link)),
  ).toEqual([
    'm.tsx:3 a -> m.tsx#A.a~method exact annotation',
    'm.tsx:5 a -> m.tsx#A.a~method exact annotation',
    'm.tsx:8 save -> m.tsx#View.save~function exact local',
    'm.tsx:8 make -> m.tsx#View.make~function exact local',
    'm.tsx:9 a -> m.tsx#A.a~method probable inferredReturn',
    'm.tsx:9 make -> m.tsx#View.make~function exact local',
    'm.tsx:10 later -> unresolved a value whose function is not known',
    'm.tsx:11 Row -> m.tsx#Row~function exact local',
    'm.tsx:11 make -> m.tsx#View.make~function exact local',
  ]);
});
