/** Patterns and records of Dart: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('in a case a variable is what its pattern says, and behind it what it was', () => {
  expect(
    calls(`-- a.dart
sealed class S { void s() {} }
class One extends S { void one() {} }
class Two extends S { void two() {} One get inner => One(); }
void f(S s, S? none) {
  switch (s) {
    case One(): s.one();
    case Two(inner: var i): s.two(); i.one();
  }
  s.one();
  final v = switch (s) { One() => s.one(), Two() when s.inner.one() == null => s.two(), Two() => s.two() };
  switch (s) { case One t: t.one(); default: s.s(); }
  if (s case One()) s.one();
  if (s case Two(:final inner)) { inner.one(); s.two(); } else { s.two(); }
  s.two();
  switch (s) { case One(): case Two(): s.one(); s.s(); }
  switch (s) { case One() || Two(): s.s(); s.one(); }
  if (none case One()) { none.one(); }
  if (none case final some?) some.s();
}
class Held { S held = One(); void m() { switch (held) { case One(): held.one(); } } }
`),
  ).toEqual([
    'a.dart:3 One -> a.dart#One~class exact local',
    'a.dart:6 one -> a.dart#One.one~method exact annotation',
    'a.dart:7 two -> a.dart#Two.two~method exact annotation',
    'a.dart:7 one -> a.dart#One.one~method exact return',
    'a.dart:9 one -> unresolved S has no member one',
    'a.dart:10 one -> a.dart#One.one~method exact annotation',
    'a.dart:10 one -> a.dart#One.one~method exact return',
    'a.dart:10 two -> a.dart#Two.two~method exact annotation',
    'a.dart:10 two -> a.dart#Two.two~method exact annotation',
    'a.dart:11 one -> a.dart#One.one~method exact annotation',
    'a.dart:11 s -> a.dart#S.s~method exact annotation',
    'a.dart:12 one -> a.dart#One.one~method exact annotation',
    'a.dart:13 one -> a.dart#One.one~method exact return',
    'a.dart:13 two -> a.dart#Two.two~method exact annotation',
    'a.dart:13 two -> unresolved S has no member two',
    'a.dart:14 two -> unresolved S has no member two',
    'a.dart:15 one -> unresolved S has no member one',
    'a.dart:15 s -> a.dart#S.s~method exact annotation',
    'a.dart:16 s -> a.dart#S.s~method exact annotation',
    'a.dart:16 one -> unresolved S has no member one',
    'a.dart:17 one -> a.dart#One.one~method exact annotation',
    'a.dart:18 s -> a.dart#S.s~method exact initializer',
    'a.dart:20 One -> a.dart#One~class exact local',
    'a.dart:20 one -> unresolved S has no member one',
  ]);
});

test('records: as written, by place and by name, taken apart, in types and in results', () => {
  expect(
    calls(`-- a.dart
class A { void a() {} }
class B { void b() {} }
(A, {B other}) make() => (A(), other: B());
typedef Pair = (A, B);
void f((A, B) given, ({A one, B two}) named, Pair pair, List<(A, B)> all, Future<(A, B)> later) async {
  given.$1.a(); given.$2.b(); named.one.a(); named.two.b(); pair.$2.b();
  make().$1.a(); make().other.b();
  final own = (A(), B()); own.$1.a(); own.$2.b();
  final called = (one: A(), two: B()); called.one.a(); called.two.b();
  var (x, y) = (A(), B()); x.a(); y.b();
  var (p: q, r: t) = (p: A(), r: B()); q.a(); t.b();
  final (first, :other) = make(); first.a(); other.b();
  for (final (l, r) in all) { l.a(); r.b(); }
  all.first.$1.a();
  (await later).$2.b();
  for (final (i, each) in all.indexed) { each.$1.a(); }
  (A(), B()).$2.b();
}
`),
  ).toEqual([
    'a.dart:3 A -> a.dart#A~class exact local',
    'a.dart:3 B -> a.dart#B~class exact local',
    'a.dart:6 a -> a.dart#A.a~method exact annotation',
    'a.dart:6 b -> a.dart#B.b~method exact annotation',
    'a.dart:6 a -> a.dart#A.a~method exact annotation',
    'a.dart:6 b -> a.dart#B.b~method exact annotation',
    'a.dart:6 b -> a.dart#B.b~method exact annotation',
    'a.dart:7 a -> a.dart#A.a~method exact return',
    'a.dart:7 make -> a.dart#make~function exact local',
    'a.dart:7 b -> a.dart#B.b~method exact return',
    'a.dart:7 make -> a.dart#make~function exact local',
    'a.dart:8 A -> a.dart#A~class exact local',
    'a.dart:8 B -> a.dart#B~class exact local',
    'a.dart:8 a -> a.dart#A.a~method exact initializer',
    'a.dart:8 b -> a.dart#B.b~method exact initializer',
    'a.dart:9 A -> a.dart#A~class exact local',
    'a.dart:9 B -> a.dart#B~class exact local',
    'a.dart:9 a -> a.dart#A.a~method exact initializer',
    'a.dart:9 b -> a.dart#B.b~method exact initializer',
    'a.dart:10 A -> a.dart#A~class exact local',
    'a.dart:10 B -> a.dart#B~class exact local',
    'a.dart:10 a -> a.dart#A.a~method exact element',
    'a.dart:10 b -> a.dart#B.b~method exact element',
    'a.dart:11 A -> a.dart#A~class exact local',
    'a.dart:11 B -> a.dart#B~class exact local',
    'a.dart:11 a -> a.dart#A.a~method exact initializer',
    'a.dart:11 b -> a.dart#B.b~method exact initializer',
    'a.dart:12 make -> a.dart#make~function exact local',
    'a.dart:12 a -> a.dart#A.a~method exact return',
    'a.dart:12 b -> a.dart#B.b~method exact return',
    'a.dart:13 a -> a.dart#A.a~method exact element',
    'a.dart:13 b -> a.dart#B.b~method exact element',
    'a.dart:14 a -> a.dart#A.a~method exact annotation',
    'a.dart:15 b -> a.dart#B.b~method exact annotation',
    'a.dart:16 a -> a.dart#A.a~method exact element',
    'a.dart:17 b -> a.dart#B.b~method exact local',
    'a.dart:17 A -> a.dart#A~class exact local',
    'a.dart:17 B -> a.dart#B~class exact local',
  ]);
});

test('patterns of lists and maps, rests, casts, guards, alternatives, nested ones', () => {
  expect(
    calls(`-- a.dart
class A { void a() {} B get b => B(); }
class B { void b() {} }
void f(List<A> list, Map<String, B> by, Object o, (A, List<B>) deep) {
  final [one, two, ...rest] = list; one.a(); two.a(); rest.first.a();
  final {'k': held} = by; held.b();
  if (by case {'k': final some}) some.b();
  if (o case [A first, B second]) { first.a(); second.b(); }
  if (o case {'x': A of}) of.a();
  if (o case A(b: B inner) when inner.b() == null) inner.b();
  if (o case A(:final b)) b.b();
  final (x, [y, ...]) = deep; x.a(); y.b();
  if (o case final A a) a.a();
  final (a: A own) = (a: A()); own.a();
}
`),
  ).toEqual([
    'a.dart:1 B -> a.dart#B~class exact local',
    'a.dart:4 a -> a.dart#A.a~method exact element',
    'a.dart:4 a -> a.dart#A.a~method exact element',
    'a.dart:4 a -> a.dart#A.a~method exact initializer',
    'a.dart:5 b -> a.dart#B.b~method exact element',
    'a.dart:6 b -> a.dart#B.b~method exact element',
    'a.dart:7 a -> a.dart#A.a~method exact annotation',
    'a.dart:7 b -> a.dart#B.b~method exact annotation',
    'a.dart:8 a -> a.dart#A.a~method exact annotation',
    'a.dart:9 b -> a.dart#B.b~method exact annotation',
    'a.dart:9 b -> a.dart#B.b~method exact annotation',
    'a.dart:10 b -> a.dart#B.b~method exact return',
    'a.dart:11 a -> a.dart#A.a~method exact element',
    'a.dart:11 b -> a.dart#B.b~method exact element',
    'a.dart:12 a -> a.dart#A.a~method exact annotation',
    'a.dart:13 A -> a.dart#A~class exact local',
    'a.dart:13 a -> a.dart#A.a~method exact annotation',
  ]);
});
