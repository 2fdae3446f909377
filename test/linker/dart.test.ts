/** Rules of Dart about types and members: one case a rule, smallest files. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('members are found through fields, getters, collections, inheritance, mixins and interfaces', () => {
  expect(
    calls(`-- a.dart
class B { B next() => this; void go() {} }
class Base { void inherited() {} }
mixin Mix on Base { void mixed() { inherited(); } }
abstract class Face { void face(); }
class A extends Base with Mix implements Face {
  final B field;
  late final List<B> items = [];
  Map<String, B> byName = {};
  A(this.field);
  B get value => field;
  void run() {
    field.go();
    value.go();
    items.first.go();
    items[0].go();
    byName['x']!.go();
    inherited();
    mixed();
    this.run();
    super.inherited();
    face();
  }
  void face() {}
}
void f(A? a, Face i) {
  a?.run();
  a!.field.next()?.go();
  i.face();
  a.gone();
}
`),
  ).toEqual([
    'a.dart:3 inherited -> a.dart#Base.inherited~method exact self',
    'a.dart:12 go -> a.dart#B.go~method exact annotation',
    'a.dart:13 go -> a.dart#B.go~method exact return',
    'a.dart:14 go -> a.dart#B.go~method exact annotation',
    'a.dart:15 go -> a.dart#B.go~method exact element',
    'a.dart:16 go -> a.dart#B.go~method exact element',
    'a.dart:17 inherited -> a.dart#Base.inherited~method exact self',
    'a.dart:18 mixed -> a.dart#Mix.mixed~method exact self',
    'a.dart:19 run -> a.dart#A.run~method exact self',
    'a.dart:20 inherited -> a.dart#Base.inherited~method exact self',
    'a.dart:21 face -> a.dart#A.face~method exact local',
    'a.dart:26 run -> a.dart#A.run~method exact annotation',
    'a.dart:27 go -> a.dart#B.go~method exact return',
    'a.dart:27 next -> a.dart#B.next~method exact field',
    'a.dart:28 face -> a.dart#Face.face~method exact annotation',
    'a.dart:29 gone -> unresolved A has no member gone',
  ]);
});

test('constructors: unnamed, named, factory, with new and const, of super and this', () => {
  expect(
    calls(`-- a.dart
class Base { Base(); Base.other(int x); void up() {} }
class A extends Base {
  final A? a;
  A(this.a) : super();
  A.named(this.a) : super.other(1);
  A.re() : this.named(null);
  factory A.make() => A._();
  A._() : a = null;
  void run() { a!.run(); }
}
void f() {
  A(null).run();
  A.named(null).run();
  A.make().up();
  new A(null).run();
  const A.named(null).run();
  final x = A.make();
  x.run();
}
`),
  ).toEqual([
    'a.dart:4 super -> a.dart#Base~class exact self',
    'a.dart:5 other -> a.dart#Base.other~constructor exact self',
    'a.dart:6 named -> a.dart#A.named~constructor exact self',
    'a.dart:7 _ -> a.dart#A._~constructor exact local',
    'a.dart:9 run -> a.dart#A.run~method exact annotation',
    'a.dart:12 run -> a.dart#A.run~method exact constructor',
    'a.dart:12 A -> a.dart#A~class exact local',
    'a.dart:13 run -> a.dart#A.run~method exact constructor',
    'a.dart:13 named -> a.dart#A.named~constructor exact local',
    'a.dart:14 up -> a.dart#Base.up~method exact constructor',
    'a.dart:14 make -> a.dart#A.make~constructor exact local',
    'a.dart:15 run -> a.dart#A.run~method exact constructor',
    'a.dart:15 A -> a.dart#A~class exact local',
    'a.dart:16 run -> a.dart#A.run~method exact constructor',
    'a.dart:16 named -> a.dart#A.named~constructor exact local',
    'a.dart:17 make -> a.dart#A.make~constructor exact local',
    'a.dart:18 run -> a.dart#A.run~method exact initializer',
  ]);
});

test('cascades, closures, tear-offs, futures and streams', () => {
  expect(
    calls(`-- a.dart
class B { B next() => this; void go() {} Future<B> later() async => this; Stream<B> all() async* { yield this; } static B of(int i) => B(); }
class C { final B b = B(); void c() {} }
void f(C c, List<B> bs, B Function(int) make, Map<String, B> m) async {
  c..c()..b.go();
  final d = C()..c();
  d.b.go();
  bs.map((e) => e.next()).forEach((n) => n.go());
  bs.where((e) => true).first.go();
  for (final e in bs) { e.go(); }
  for (final e in m.entries) { e.value.go(); }
  m.values.first.go();
  (await bs.first.later()).go();
  bs.first.later().then((r) => r.go());
  await for (final v in bs.first.all()) v.go();
  make(1).go();
  final fn = B.of;
  fn(1).go();
  final g = (int x) => B();
  g(1).go();
  bs.fold(C(), (sum, e) { e.go(); return sum; });
}
`),
  ).toEqual([
    'a.dart:1 B -> a.dart#B~class exact local',
    'a.dart:2 B -> a.dart#B~class exact local',
    'a.dart:4 c -> a.dart#C.c~method exact annotation',
    'a.dart:4 go -> a.dart#B.go~method exact field',
    'a.dart:5 C -> a.dart#C~class exact local',
    'a.dart:5 c -> a.dart#C.c~method exact constructor',
    'a.dart:6 go -> a.dart#B.go~method exact initializer',
    'a.dart:7 forEach -> external',
    'a.dart:7 map -> external',
    'a.dart:7 next -> a.dart#B.next~method probable argument',
    'a.dart:7 go -> a.dart#B.go~method probable argument',
    'a.dart:8 go -> a.dart#B.go~method exact return',
    'a.dart:8 where -> external',
    'a.dart:9 go -> a.dart#B.go~method exact element',
    'a.dart:10 go -> a.dart#B.go~method exact element',
    'a.dart:11 go -> a.dart#B.go~method exact annotation',
    'a.dart:12 go -> a.dart#B.go~method exact return',
    'a.dart:12 later -> a.dart#B.later~method exact annotation',
    'a.dart:13 then -> external',
    'a.dart:13 later -> a.dart#B.later~method exact annotation',
    'a.dart:13 go -> a.dart#B.go~method probable argument',
    'a.dart:14 all -> a.dart#B.all~method exact annotation',
    'a.dart:14 go -> a.dart#B.go~method exact return',
    'a.dart:15 go -> a.dart#B.go~method exact return',
    'a.dart:15 make -> unresolved a value whose function is not known',
    'a.dart:17 go -> a.dart#B.go~method exact return',
    'a.dart:17 fn -> a.dart#B.of~method probable assigned',
    'a.dart:18 B -> a.dart#B~class exact local',
    'a.dart:19 go -> a.dart#B.go~method probable inferredReturn',
    'a.dart:19 g -> a.dart#f.g~function exact local',
    'a.dart:20 fold -> external',
    'a.dart:20 C -> a.dart#C~class exact local',
    'a.dart:20 go -> a.dart#B.go~method probable argument',
  ]);
});

test('narrowing, patterns, switches, records, casts', () => {
  expect(
    calls(`-- a.dart
class A { final B b = B(); void run() {} }
class B { void go() {} }
(B, A) pair() => (B(), A());
({B b, A a}) named() => (b: B(), a: A());
void f(Object o, Object p, List<B> bs) {
  if (o is B) { o.go(); }
  if (o is A && o.b.go() == null) {}
  final x = o is B ? o.go() : null;
  if (p is! A) return;
  p.run();
  (o as A).run();
  switch (o) { case A(b: final q): q.go(); case B b2: b2.go(); case [B h, ...]: h.go(); default: break; }
  if (o case A(:final b)) b.go();
  final (q, r) = pair();
  q.go(); r.run();
  final (:b, a: s) = named();
  b.go(); s.run();
  final t = switch (o) { A a => a.b, _ => B() };
  t.go();
  final [first, ...] = bs;
  first.go();
  try {} on B catch (e) { e.go(); }
  B? n; n ??= B(); n.go();
}
`),
  ).toEqual([
    'a.dart:1 B -> a.dart#B~class exact local',
    'a.dart:3 B -> a.dart#B~class exact local',
    'a.dart:3 A -> a.dart#A~class exact local',
    'a.dart:4 B -> a.dart#B~class exact local',
    'a.dart:4 A -> a.dart#A~class exact local',
    'a.dart:6 go -> a.dart#B.go~method exact annotation',
    'a.dart:7 go -> a.dart#B.go~method exact field',
    'a.dart:8 go -> a.dart#B.go~method exact annotation',
    'a.dart:10 run -> a.dart#A.run~method exact annotation',
    'a.dart:11 run -> a.dart#A.run~method exact annotation',
    'a.dart:12 go -> a.dart#B.go~method exact initializer',
    'a.dart:12 go -> a.dart#B.go~method exact annotation',
    'a.dart:12 go -> a.dart#B.go~method exact annotation',
    'a.dart:13 go -> a.dart#B.go~method exact initializer',
    'a.dart:14 pair -> a.dart#pair~function exact local',
    'a.dart:15 go -> a.dart#B.go~method exact return',
    'a.dart:15 run -> a.dart#A.run~method exact return',
    'a.dart:16 named -> a.dart#named~function exact local',
    'a.dart:17 go -> a.dart#B.go~method exact return',
    'a.dart:17 run -> a.dart#A.run~method exact return',
    'a.dart:18 B -> a.dart#B~class exact local',
    'a.dart:19 go -> a.dart#B.go~method exact initializer',
    'a.dart:21 go -> a.dart#B.go~method exact element',
    'a.dart:22 go -> a.dart#B.go~method exact annotation',
    'a.dart:23 B -> a.dart#B~class exact local',
    'a.dart:23 go -> a.dart#B.go~method exact annotation',
  ]);
});

test('generics one level, enums with members, static members, typedefs, operators', () => {
  expect(
    calls(`-- a.dart
class A { void run() {} A operator [](int i) => this; }
class Box<T> { final T value; Box(this.value); T get() => value; List<T> all() => []; }
class Sub extends Box<A> { Sub() : super(A()); }
enum Color { red, green; A get a => A(); static Color of(int i) => red; void paint() { a.run(); red.paint(); } }
typedef Maker = A Function();
typedef Boxes = List<Box<A>>;
T same<T>(T x) => x;
void f(Box<A> b, Maker m, Boxes bs, A a) {
  b.value.run();
  b.get().run();
  b.all().first.run();
  Box(A()).value.run();
  Box<A>(a).get().run();
  Sub().get().run();
  Color.red.paint();
  Color.red.a.run();
  Color.of(1).paint();
  m().run();
  bs.first.get().run();
  same(a).run();
  a[0].run();
}
`),
  ).toEqual([
    'a.dart:3 super -> a.dart#Box~class exact self',
    'a.dart:3 A -> a.dart#A~class exact local',
    'a.dart:4 A -> a.dart#A~class exact local',
    'a.dart:4 run -> a.dart#A.run~method exact return',
    'a.dart:4 paint -> a.dart#Color.paint~method exact annotation',
    'a.dart:9 run -> a.dart#A.run~method exact field',
    'a.dart:10 run -> a.dart#A.run~method exact return',
    'a.dart:10 get -> a.dart#Box.get~method exact annotation',
    'a.dart:11 run -> a.dart#A.run~method exact return',
    'a.dart:11 all -> a.dart#Box.all~method exact annotation',
    'a.dart:12 run -> a.dart#A.run~method exact field',
    'a.dart:12 Box -> a.dart#Box~class exact local',
    'a.dart:12 A -> a.dart#A~class exact local',
    'a.dart:13 run -> a.dart#A.run~method exact return',
    'a.dart:13 get -> a.dart#Box.get~method exact constructor',
    'a.dart:13 Box -> a.dart#Box~class exact local',
    'a.dart:14 run -> a.dart#A.run~method exact return',
    'a.dart:14 get -> a.dart#Box.get~method exact constructor',
    'a.dart:14 Sub -> a.dart#Sub~class exact local',
    'a.dart:15 paint -> a.dart#Color.paint~method exact annotation',
    'a.dart:16 run -> a.dart#A.run~method exact return',
    'a.dart:17 paint -> a.dart#Color.paint~method exact return',
    'a.dart:17 of -> a.dart#Color.of~method exact local',
    'a.dart:18 run -> a.dart#A.run~method exact return',
    'a.dart:18 m -> unresolved a value whose function is not known',
    'a.dart:19 run -> a.dart#A.run~method exact return',
    'a.dart:19 get -> a.dart#Box.get~method exact annotation',
    'a.dart:20 run -> a.dart#A.run~method exact return',
    'a.dart:20 same -> a.dart#same~function exact local',
    'a.dart:21 run -> a.dart#A.run~method exact element',
  ]);
});

test('a member call on a receiver of unknown type has no answer; what is outside is external', () => {
  expect(
    calls(`-- a.dart
import 'package:flutter/material.dart';
import 'dart:io';
class A { void run() {} }
class W extends StatelessWidget { void build(BuildContext context) { setUp(); Text('x').run(); context.size(); } }
void f(x, dynamic y) {
  x.run();
  y.run();
  print('a');
  'a'.trim().split(',').first.trim();
  File('x').readAsStringSync();
  runApp(W());
}
`),
  ).toEqual([
    'a.dart:4 setUp -> external flutter',
    'a.dart:4 run -> external flutter',
    'a.dart:4 Text -> external flutter',
    'a.dart:4 size -> external flutter',
    'a.dart:6 run -> unresolved receiver of unknown type',
    'a.dart:7 run -> unresolved receiver of unknown type',
    'a.dart:8 print -> external',
    'a.dart:9 trim -> external',
    'a.dart:9 split -> external',
    'a.dart:9 trim -> external',
    'a.dart:10 readAsStringSync -> external dart:io',
    'a.dart:10 File -> external dart:io',
    'a.dart:11 runApp -> external flutter',
    'a.dart:11 W -> a.dart#W~class exact local',
  ]);
});

test('local functions, shadowing, getters that are called, callable objects', () => {
  expect(
    calls(`-- a.dart
class A { void run() {} void call(int x) {} A Function() get maker => A.new; }
A a() => A();
void run() {}
class B {
  void run() {}
  A b() => A();
  void g() { run(); a().run(); }
  void f(A run2) {
    b().run();
    A c() => A();
    c().run();
    final run = run2;
    run.run();
    run2(1);
    run2.maker();
    a().run();
  }
}
`),
  ).toEqual([
    'a.dart:2 A -> a.dart#A~class exact local',
    'a.dart:6 A -> a.dart#A~class exact local',
    'a.dart:7 run -> a.dart#B.run~method exact local',
    'a.dart:7 run -> a.dart#A.run~method exact return',
    'a.dart:7 a -> a.dart#a~function exact local',
    'a.dart:9 run -> a.dart#A.run~method exact return',
    'a.dart:9 b -> a.dart#B.b~method exact local',
    'a.dart:10 A -> a.dart#A~class exact local',
    'a.dart:11 run -> a.dart#A.run~method exact return',
    'a.dart:11 c -> a.dart#B.f.c~function exact local',
    'a.dart:13 run -> a.dart#A.run~method exact initializer',
    'a.dart:14 run2 -> a.dart#A.call~method probable assigned',
    'a.dart:15 maker -> a.dart#A.maker~accessor exact annotation',
    'a.dart:16 run -> a.dart#A.run~method exact return',
    'a.dart:16 a -> a.dart#a~function exact local',
  ]);
});
