/** Types as TypeScript writes them: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('call signatures that begin a line are no type arguments of the type above', () => {
  expect(
    calls(`
-- a.ts
export const dual: {
  <A, F extends (...args: Array<any>) => any>(a: A): A & B
  // another
  <B, C>(b: B, c: C): B & C
} = (a: any, b: any) => a
export interface I {
  a: string
  <A>(x: A): Array<A>
  /** documented */
  <A>(x: A, y: A): Array<A>
  <
    A,
  >(x: A, y: A, z: A): Array<A>
}
export function f
  <A>(x: A): A { return x }
export const s = f
  <string>('')
export function last() {}
-- b.ts
import { dual, f, last } from './a'
dual(1); f(1); last();
`),
  ).toEqual([
    'a.ts:17 f -> a.ts#f~function exact local',
    'b.ts:2 dual -> a.ts#dual~function exact import',
    'b.ts:2 f -> a.ts#f~function exact import',
    'b.ts:2 last -> a.ts#last~function exact import',
  ]);
});

test('a module has a type and a function of one name', () => {
  expect(
    calls(`
-- m.ts
export interface Maker<T> { make(x: T): T }
export function Maker<T>(n: string): Maker<T> { function make() {} make(); return { make } as any }
-- b.ts
import * as m from './m'
const q: m.Maker<string> = m.Maker('x')
q.make('')
`),
  ).toEqual([
    'b.ts:2 Maker -> m.ts#Maker~function exact qualified',
    'b.ts:3 make -> m.ts#Maker.make~method exact annotation',
    'm.ts:2 make -> m.ts#Maker.make~function exact local',
  ]);
});

test('`this` in the type of what a method is given is what it is called on', () => {
  expect(
    calls(`
-- a.ts
class Base { where(w: string | ((q: this) => string)): this { return this } }
class Select extends Base { sub(): Select { return this } text(): string { return '' } }
new Select().where((q) => q.sub().where('x').text());
`),
  ).toEqual([
    'a.ts:3 where -> a.ts#Base.where~method exact constructor',
    'a.ts:3 Select -> a.ts#Select~class exact local',
    'a.ts:3 text -> a.ts#Select.text~method probable argument',
    'a.ts:3 where -> a.ts#Base.where~method probable argument',
    'a.ts:3 sub -> a.ts#Select.sub~method probable argument',
  ]);
});

test('what a function is given by a value with several call signatures', () => {
  expect(
    calls(`
-- a.ts
interface Reply { send(): void }
type Handler = (
  path: string,
  reply: Reply
  // It isn't typed: (what it gives) => anything
) => void;
interface Options { handler: Handler }
interface Route {
  (path: string, options: Options, handler: Handler): void;
  (path: string, handler: Handler): void;
  (path: string, options: Options): void;
}
class App { get: Route }
const app = new App();
app.get('/', (path, reply) => reply.send());
app.get('/', {}, (path, reply) => reply.send());
app.get('/', { handler: (path, reply) => reply.send() });
`),
  ).toEqual([
    'a.ts:14 App -> a.ts#App~class exact local',
    'a.ts:15 get -> a.ts#App.get~field exact initializer',
    'a.ts:15 send -> a.ts#Reply.send~method probable argument',
    'a.ts:16 get -> a.ts#App.get~field exact initializer',
    'a.ts:16 send -> a.ts#Reply.send~method probable argument',
    'a.ts:17 get -> a.ts#App.get~field exact initializer',
    'a.ts:17 send -> a.ts#Reply.send~method probable argument',
  ]);
});

test('in a literal that a field holds, this is the object of the class; functions of the literal have their own', () => {
  expect(
    calls(`
-- a.ts
class Remote {
  readonly api = { close: () => this.close(), twice() { return this.close(); } };
  static readonly ways = { open: () => this.open() };
  close(): void {}
  static open(): void {}
}
`),
  ).toEqual([
    'a.ts:2 close -> a.ts#Remote.close~method exact self',
    'a.ts:2 close -> a.ts#Remote.api.close~method exact self',
    'a.ts:3 open -> a.ts#Remote.open~method exact self',
  ]);
});

test('lists that are made of others hold what these hold', () => {
  expect(
    calls(`
-- a.ts
class Row { value(): number { return 1; } }
function first(rows: Row[], named: Map<string, Row>): void {
  [...rows][0].value();
  for (const row of [...rows, ...named.values()]) row.value();
  [...named].map(([, row]) => row.value());
}
`),
  ).toEqual([
    'a.ts:3 value -> a.ts#Row.value~method exact element',
    'a.ts:4 values -> external',
    'a.ts:4 value -> a.ts#Row.value~method exact element',
    'a.ts:5 map -> external',
    'a.ts:5 value -> a.ts#Row.value~method probable argument',
  ]);
});

test('components have the properties that they say, also through components of the folder, and contexts are what they hold', () => {
  expect(
    calls(`
-- grid.ts
export class Grid { rows() {} }
export class Store { save() {} }
-- base.ts
import * as React from 'react';
export abstract class Base<P, S = {}> extends React.PureComponent<P, S> {}
-- m.tsx
import React, { createContext, useContext, useRef, useState, type FC } from 'react';
import { Component as Other } from './other';
import { Base } from './base';
import { Grid, Store } from './grid';
interface Props<T> { grid: Grid; done?(value: T): void }
interface State { store: Store }
class List<T> extends React.Component<Props<T>, State> {
  render() {
    this.props.grid.rows();
    this.props.done?.(1);
    const { store } = this.state;
    store.save();
    this.setState(before => { before.store.save(); return before; });
    this.props.absent();
    this.forceUpdate();
  }
}
class Table extends Base<Props<number>, State> {
  render() { this.props.grid.rows(); this.state.store.save(); }
}
class Plain extends Other<Props<number>> {
  render() { this.props.grid.rows(); }
}
const Current = createContext<Store | undefined>(undefined);
const Made = React.createContext(new Store());
const Row: FC<Props<string>> = ({ grid }) => { grid.rows(); return null; };
export function View() {
  const { save } = useContext(Made);
  save();
  React.useContext(Current)?.save();
  const grid = useRef<Grid>(null);
  grid.current?.rows();
  const [state, setState] = useState(new Grid());
  const [lazy] = useState(() => new Grid());
  state.rows();
  lazy.rows();
  setState(state);
}
`).filter((link) => / (?:rows|save|done|absent|forceUpdate|setState) ->/.test(link)),
  ).toEqual([
    'm.tsx:9 rows -> grid.ts#Grid.rows~method exact field',
    'm.tsx:10 done -> m.tsx#Props.done~method exact self',
    'm.tsx:12 save -> grid.ts#Store.save~method exact initializer',
    'm.tsx:13 setState -> external',
    'm.tsx:13 save -> grid.ts#Store.save~method probable argument',
    'm.tsx:14 absent -> unresolved Props has no member absent',
    'm.tsx:15 forceUpdate -> external react',
    'm.tsx:19 rows -> grid.ts#Grid.rows~method exact field',
    'm.tsx:19 save -> grid.ts#Store.save~method exact field',
    'm.tsx:22 rows -> unresolved receiver of unknown type',
    'm.tsx:26 rows -> grid.ts#Grid.rows~method exact initializer',
    'm.tsx:29 save -> grid.ts#Store.save~method probable assigned',
    'm.tsx:30 save -> grid.ts#Store.save~method exact return',
    'm.tsx:32 rows -> grid.ts#Grid.rows~method exact return',
    'm.tsx:35 rows -> grid.ts#Grid.rows~method exact return',
    'm.tsx:36 rows -> grid.ts#Grid.rows~method exact return',
    'm.tsx:37 setState -> external react',
  ]);
});

test('a function gives what the type of its variable says, and `typeof import` is what the module has', () => {
  expect(
    calls(`
-- b.ts
export class B { b() {} }
export function make() { return new B(); } export default B;
-- m.ts
interface Row { m(): void }
type Make = ((x: number) => Row) & { extra(): void };
export const make: Make = (x: any) => ({}) as any;
make(1).m();
class A { find: (x: string) => Row = (x) => load(x); f() { this.find('').m(); } }
let Class: typeof import('./b').default;
let create: typeof import('./b').make;
let held: (typeof import('./b'))['B'];
const b = new Class();
b.b();
create().b();
new held().b();
`).filter((link) => / (?:m|b|extra) ->/.test(link)),
  ).toEqual([
    'm.ts:4 m -> m.ts#Row.m~method exact return',
    'm.ts:5 m -> m.ts#Row.m~method exact return',
    'm.ts:10 b -> b.ts#B.b~method exact initializer',
    'm.ts:11 b -> b.ts#B.b~method probable inferredReturn',
    'm.ts:12 b -> b.ts#B.b~method exact annotation',
  ]);
});

test('types that have the members of what they are given are bases of what builds on them', () => {
  expect(
    calls(`
-- a.ts
interface Base { one(): void; two(): void }
class Whole { three() {} }
interface Part extends Omit<Base, 'two'>, Partial<Whole> {}
function f(part: Part) { part.one(); part.three(); }
`),
  ).toEqual(['a.ts:4 one -> a.ts#Base.one~method exact annotation', 'a.ts:4 three -> a.ts#Whole.three~method exact annotation']);
});

test('an interface has what the type stands for that it builds on: an intersection, a mapped type, modules as a whole', () => {
  expect(
    calls(`
-- a.ts
import * as Nav from './nav';
import type { Apart } from './types';
interface A { a(): void }
interface B { b(): void }
type AB = A & B;
type Mapped = { [K in keyof A]: A[K] };
type All = typeof Nav & typeof import('./put');
interface Both extends AB {}
interface Again extends Mapped {}
interface Far extends Apart<A> {}
export class List { own(): void {} put(): void {} }
export interface List extends All {}
function f(both: Both, again: Again, far: Far, list: List) {
  both.a(); both.b(); again.a(); far.a();
  list.own(); list.put(); list.next().drop();
}
-- types.ts
export type Apart<T> = Omit<T, 'x'>;
-- nav.ts
import type { List } from './a';
export function next(this: List): List { return this; }
-- put.ts
export function put(): void {}
export function drop(): void {}
`),
  ).toEqual([
    'a.ts:14 a -> a.ts#A.a~method exact annotation',
    'a.ts:14 b -> a.ts#B.b~method exact annotation',
    'a.ts:14 a -> a.ts#A.a~method exact annotation',
    'a.ts:14 a -> a.ts#A.a~method exact annotation',
    'a.ts:15 own -> a.ts#List.own~method exact annotation',
    'a.ts:15 put -> a.ts#List.put~method exact annotation',
    'a.ts:15 drop -> put.ts#drop~function exact return',
    'a.ts:15 next -> nav.ts#next~function exact annotation',
  ]);
});

test('a type may be whatever the members of another are', () => {
  expect(
    calls(`
-- a.ts
abstract class Type { visit() {} own() {} }
class One extends Type { own() {} }
class Two extends Type {}
export interface Kinds { one: One; two: Two; }
export type Some = Kinds[keyof Kinds];
type Made = { [K in keyof Kinds]: () => Kinds[K] }[keyof Kinds];
function f(some: Some, made: Made) { some.visit(); some.own(); made.visit(); }
-- b.ts
import type { Some } from './a';
function g(some?: Some) { some?.visit(); }
`),
  ).toEqual([
    'a.ts:7 visit -> a.ts#Type.visit~method exact annotation',
    'a.ts:7 own -> ambiguous a.ts#One.own~method, a.ts#Type.own~method',
    'a.ts:7 visit -> unresolved Made has no member visit',
    'b.ts:2 visit -> a.ts#Type.visit~method exact annotation',
  ]);
});

test('what a function in a variable is given is what the declared type of the variable says', () => {
  expect(
    calls(`
-- a.ts
class Col { done() {} }
interface Make {
  (name: string): void;
  <M>(name: string, of: M): void;
  <M>(name: string, of: (col: Col) => M): void;
}
const make: Make = (name, of) => {};
const plain: (of: (col: Col) => void) => void = (of) => {};
make('a', (col) => col.done());
plain((col) => col.done());
`).filter((link) => / done ->/.test(link)),
  ).toEqual(['a.ts:9 done -> a.ts#Col.done~method probable argument', 'a.ts:10 done -> a.ts#Col.done~method probable argument']);
});

test('overloads that flow into a call are told apart by the number of arguments', () => {
  expect(
    calls(`
-- a.ts
export function int(): void;
export function int(name: string): void;
export function int(name?: string) {}
export function made() { return { int }; }
declare function give(to: (all: ReturnType<typeof made>) => void): void;
give(({ int }) => int('a'));
`).filter((link) => / int ->/.test(link)),
  ).toEqual(['a.ts:6 int -> a.ts#int~function#1 probable flow']);
});
