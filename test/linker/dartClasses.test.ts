/** Members of classes of Dart: accessors, mixins, constructors, enumerations, generics. One case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('what is read and written by functions is known by what reads it, whichever comes first', () => {
  expect(
    calls(`-- a.dart
class B { void go() {} B get self => this; B call() => this; }
class A {
  B _b = B();
  set first(B v) { v.go(); }
  B get first => _b;
  B get b => _b;
  set b(B v) => _b = v;
  set only(B v) {}
  static B get shared => B();
  static set shared(B v) {}
  void m() {
    b.go();
    b.self.go();
    first.go();
    shared.go();
    b..go()..self.go();
    final own = b; own.go();
    b().go();
    only.go();
  }
}
class Heir extends A { void t() { b.go(); super.b.go(); this.first.go(); A.shared.go(); } }
B get top => B();
set top(B v) {}
void f() { top.go(); top = B(); }
-- b.dart
import 'a.dart';
void f() { top.go(); }
`),
  ).toEqual([
    'a.dart:3 B -> a.dart#B~class exact local',
    'a.dart:4 go -> a.dart#B.go~method exact annotation',
    'a.dart:9 B -> a.dart#B~class exact local',
    'a.dart:12 go -> a.dart#B.go~method exact return',
    'a.dart:13 go -> a.dart#B.go~method exact return',
    'a.dart:14 go -> a.dart#B.go~method exact return',
    'a.dart:15 go -> a.dart#B.go~method exact return',
    'a.dart:16 go -> a.dart#B.go~method exact return',
    'a.dart:16 go -> a.dart#B.go~method exact return',
    'a.dart:17 go -> a.dart#B.go~method exact return',
    'a.dart:18 go -> a.dart#B.go~method exact return',
    'a.dart:18 b -> a.dart#A.b~accessor exact local',
    'a.dart:19 go -> unresolved receiver of unknown type',
    'a.dart:22 go -> a.dart#B.go~method exact return',
    'a.dart:22 go -> a.dart#B.go~method exact return',
    'a.dart:22 go -> a.dart#B.go~method exact return',
    'a.dart:22 go -> a.dart#B.go~method exact return',
    'a.dart:23 B -> a.dart#B~class exact local',
    'a.dart:25 go -> a.dart#B.go~method exact return',
    'a.dart:25 B -> a.dart#B~class exact local',
    'b.dart:2 go -> a.dart#B.go~method exact return',
  ]);
});

test('of mixins the last one wins, before what is extended; what a mixin is for comes where the class has it', () => {
  expect(
    calls(`-- a.dart
mixin One { void one() {} void same() {} }
mixin Two { void two() {} void same() {} }
class Base { void base() {} void same() {} Base get me => this; }
mixin For on Base { void three() { base(); super.base(); same(); super.same(); } }
mixin class Both { void both() {} }
class A extends Base with One, Two, For, Both {
  void t() { same(); super.same(); one(); two(); three(); base(); both(); me.base(); this.same(); super.one(); super.base(); }
}
class Plain with One { void t() { same(); } }
class Own extends Base with One { void same() { super.same(); } void t() { same(); } }
class Heir extends Own { void t() { same(); super.same(); } }
class Named = Base with One;
mixin Inner on Own { void t() { same(); super.same(); } }
void f(A a, Plain plain, Named named, Heir heir, For f) { a.same(); plain.same(); named.same(); named.base(); heir.same(); heir.one(); f.same(); f.base(); }
`),
  ).toEqual([
    'a.dart:4 base -> a.dart#Base.base~method exact self',
    'a.dart:4 base -> a.dart#Base.base~method exact self',
    'a.dart:4 same -> a.dart#Base.same~method exact self',
    'a.dart:4 same -> a.dart#Base.same~method exact self',
    'a.dart:7 same -> a.dart#Two.same~method exact self',
    'a.dart:7 same -> a.dart#Two.same~method exact self',
    'a.dart:7 one -> a.dart#One.one~method exact self',
    'a.dart:7 two -> a.dart#Two.two~method exact self',
    'a.dart:7 three -> a.dart#For.three~method exact self',
    'a.dart:7 base -> a.dart#Base.base~method exact self',
    'a.dart:7 both -> a.dart#Both.both~method exact self',
    'a.dart:7 base -> a.dart#Base.base~method exact return',
    'a.dart:7 same -> a.dart#Two.same~method exact self',
    'a.dart:7 one -> a.dart#One.one~method exact self',
    'a.dart:7 base -> a.dart#Base.base~method exact self',
    'a.dart:9 same -> a.dart#One.same~method exact self',
    'a.dart:10 same -> a.dart#One.same~method exact self',
    'a.dart:10 same -> a.dart#Own.same~method exact local',
    'a.dart:11 same -> a.dart#Own.same~method exact self',
    'a.dart:11 same -> a.dart#Own.same~method exact self',
    'a.dart:13 same -> a.dart#Own.same~method exact self',
    'a.dart:13 same -> a.dart#Own.same~method exact self',
    'a.dart:14 same -> a.dart#Two.same~method exact annotation',
    'a.dart:14 same -> a.dart#One.same~method exact annotation',
    'a.dart:14 same -> a.dart#One.same~method exact annotation',
    'a.dart:14 base -> a.dart#Base.base~method exact annotation',
    'a.dart:14 same -> a.dart#Own.same~method exact annotation',
    'a.dart:14 one -> a.dart#One.one~method exact annotation',
    'a.dart:14 same -> a.dart#Base.same~method exact annotation',
    'a.dart:14 base -> a.dart#Base.base~method exact annotation',
  ]);
});

test('constructors: initializers, redirections, factories, private ones, super parameters, tear-offs', () => {
  expect(
    calls(`-- a.dart
class B { void go() {} }
class A {
  final B b;
  B? c;
  A(this.b, [this.c]);
  const A.empty() : b = const SubB(), c = null;
  A.from(A o) : b = o.b, c = o.c { b.go(); o.go(); c?.go(); }
  A.redirect(B b) : this(b);
  A.again() : this.from(A.empty());
  factory A.cached(String k) { return _cache[k] ??= A._(); }
  factory A.sub(B b) = Sub.named;
  A._() : b = B();
  static final Map<String, A> _cache = {};
  void go() { b.go(); }
}
class SubB implements B { const SubB(); void go() {} }
class Sub extends A {
  Sub(super.b, [super.c]) { b.go(); }
  Sub.named(super.b) : super();
  Sub.other() : super.empty();
  void sub() { go(); b.go(); super.go(); }
}
class One { One._(); static final One instance = One._(); static One get it => instance; factory One() => instance; void p() {} }
void f() {
  A.sub(B()).go();
  Sub.named(B()).sub();
  One.instance.p(); One.it.p(); One().p();
  final make = A.new; make(B()).go();
  final other = A.cached; other('k').go();
  [B()].map(A.new).first.go();
  [B()].map(A.redirect).first.go();
}
`),
  ).toEqual([
    'a.dart:6 SubB -> a.dart#SubB~class exact local',
    'a.dart:7 go -> a.dart#B.go~method exact annotation',
    'a.dart:7 go -> a.dart#A.go~method exact annotation',
    'a.dart:7 go -> a.dart#B.go~method exact annotation',
    'a.dart:8 this -> a.dart#A~class exact self',
    'a.dart:9 from -> a.dart#A.from~constructor exact self',
    'a.dart:9 empty -> a.dart#A.empty~constructor exact local',
    'a.dart:10 _ -> a.dart#A._~constructor exact local',
    'a.dart:12 B -> a.dart#B~class exact local',
    'a.dart:14 go -> a.dart#B.go~method exact annotation',
    'a.dart:18 go -> a.dart#B.go~method exact field',
    'a.dart:19 super -> a.dart#A~class exact self',
    'a.dart:20 empty -> a.dart#A.empty~constructor exact self',
    'a.dart:21 go -> a.dart#A.go~method exact self',
    'a.dart:21 go -> a.dart#B.go~method exact field',
    'a.dart:21 go -> a.dart#A.go~method exact self',
    'a.dart:23 _ -> a.dart#One._~constructor exact local',
    'a.dart:25 go -> a.dart#A.go~method exact constructor',
    'a.dart:25 sub -> a.dart#A.sub~constructor exact local',
    'a.dart:25 B -> a.dart#B~class exact local',
    'a.dart:26 sub -> a.dart#Sub.sub~method exact constructor',
    'a.dart:26 named -> a.dart#Sub.named~constructor exact local',
    'a.dart:26 B -> a.dart#B~class exact local',
    'a.dart:27 p -> a.dart#One.p~method exact field',
    'a.dart:27 p -> a.dart#One.p~method exact return',
    'a.dart:27 p -> a.dart#One.p~method exact constructor',
    'a.dart:27 One -> a.dart#One~class exact local',
    'a.dart:28 go -> a.dart#A.go~method exact initializer',
    'a.dart:28 make -> a.dart#A~class probable assigned',
    'a.dart:28 B -> a.dart#B~class exact local',
    'a.dart:29 go -> a.dart#A.go~method exact initializer',
    'a.dart:29 other -> a.dart#A.cached~constructor probable assigned',
    'a.dart:30 go -> a.dart#A.go~method exact return',
    'a.dart:30 map -> external',
    'a.dart:30 B -> a.dart#B~class exact local',
    'a.dart:31 go -> a.dart#A.go~method exact return',
    'a.dart:31 map -> external',
    'a.dart:31 B -> a.dart#B~class exact local',
  ]);
});

test('enumerations with constructors, fields, interfaces and mixins', () => {
  expect(
    calls(`-- a.dart
class B { void go() {} }
mixin M { void mixed() {} }
abstract interface class I { void said(); B get given; }
enum E with M implements I {
  one(1), two.named(2);
  const E(this.n);
  const E.named(this.n);
  final int n;
  static final B shared = B();
  @override void said() { mixed(); given.go(); one.said(); shared.go(); }
  @override B get given => B();
  E get next => values[(index + 1) % values.length];
}
void f(E e, I i) {
  E.one.said(); e.mixed(); e.given.go(); e.next.said(); E.shared.go(); E.values.first.said(); E.values.byName('one').said();
  i.said(); i.given.go();
  switch (e) { case E.one: e.said(); case E.two: e.next.mixed(); }
}
`),
  ).toEqual([
    'a.dart:9 B -> a.dart#B~class exact local',
    'a.dart:10 mixed -> a.dart#M.mixed~method exact self',
    'a.dart:10 go -> a.dart#B.go~method exact return',
    'a.dart:10 said -> a.dart#E.said~method exact annotation',
    'a.dart:10 go -> a.dart#B.go~method exact annotation',
    'a.dart:11 B -> a.dart#B~class exact local',
    'a.dart:15 said -> a.dart#E.said~method exact annotation',
    'a.dart:15 mixed -> a.dart#M.mixed~method exact annotation',
    'a.dart:15 go -> a.dart#B.go~method exact return',
    'a.dart:15 said -> a.dart#E.said~method exact return',
    'a.dart:15 go -> a.dart#B.go~method exact field',
    'a.dart:15 said -> a.dart#E.said~method exact local',
    'a.dart:15 said -> a.dart#E.said~method exact return',
    'a.dart:15 byName -> external',
    'a.dart:16 said -> a.dart#I.said~method exact annotation',
    'a.dart:16 go -> a.dart#B.go~method exact return',
    'a.dart:17 said -> a.dart#E.said~method exact annotation',
    'a.dart:17 mixed -> a.dart#M.mixed~method exact return',
  ]);
});

test('generics: bounds, members of the type argument, generic functions, inherited arguments, static members', () => {
  expect(
    calls(`-- a.dart
class A { void a() {} }
class B extends A { void b() {} }
class Box<T extends A> { T held; Box(this.held); T take() => held; void t() { held.a(); take().a(); } Box<R> to<R extends A>(R r) => Box<R>(r); static Box<A> make() => Box(A()); }
class Own extends Box<B> { Own() : super(B()); void t() { held.b(); take().b(); } }
abstract class Repo<K, V> { V? find(K k); Future<List<V>> all(); Stream<V> watch(); }
class BRepo implements Repo<String, B> { @override B? find(String k) => null; @override Future<List<B>> all() async => []; @override Stream<B> watch() async* {} }
T pick<T>(List<T> of) => of.first;
R run<R>(R Function() make) => make();
void f(Box<B> box, Own own, Repo<int, B> repo, BRepo real) async {
  box.held.b(); box.take().b(); box.to(B()).held.b(); Box.make().held.a();
  own.held.b(); own.take().b();
  repo.find(1)?.b(); (await repo.all()).first.b(); await for (final b in repo.watch()) b.b();
  real.find('')!.b(); (await real.all())[0].b();
  pick([B()]).b(); pick<B>([]).b(); run(() => B()).b(); run<B>(() => throw '').b();
}
`),
  ).toEqual([
    'a.dart:3 a -> a.dart#A.a~method exact annotation',
    'a.dart:3 a -> a.dart#A.a~method exact return',
    'a.dart:3 take -> a.dart#Box.take~method exact local',
    'a.dart:3 Box -> a.dart#Box~class exact local',
    'a.dart:3 Box -> a.dart#Box~class exact local',
    'a.dart:3 A -> a.dart#A~class exact local',
    'a.dart:4 super -> a.dart#Box~class exact self',
    'a.dart:4 B -> a.dart#B~class exact local',
    'a.dart:4 b -> a.dart#B.b~method exact field',
    'a.dart:4 b -> a.dart#B.b~method exact return',
    'a.dart:4 take -> a.dart#Box.take~method exact self',
    'a.dart:8 make -> unresolved a value whose function is not known',
    'a.dart:10 b -> a.dart#B.b~method exact field',
    'a.dart:10 b -> a.dart#B.b~method exact return',
    'a.dart:10 take -> a.dart#Box.take~method exact annotation',
    'a.dart:10 b -> a.dart#B.b~method exact return',
    'a.dart:10 to -> a.dart#Box.to~method exact annotation',
    'a.dart:10 B -> a.dart#B~class exact local',
    'a.dart:10 a -> a.dart#A.a~method exact return',
    'a.dart:10 make -> a.dart#Box.make~method exact local',
    'a.dart:11 b -> a.dart#B.b~method exact field',
    'a.dart:11 b -> a.dart#B.b~method exact return',
    'a.dart:11 take -> a.dart#Box.take~method exact annotation',
    'a.dart:12 b -> a.dart#B.b~method exact return',
    'a.dart:12 find -> a.dart#Repo.find~method exact annotation',
    'a.dart:12 b -> a.dart#B.b~method exact return',
    'a.dart:12 all -> a.dart#Repo.all~method exact annotation',
    'a.dart:12 watch -> a.dart#Repo.watch~method exact annotation',
    'a.dart:12 b -> a.dart#B.b~method exact return',
    'a.dart:13 b -> a.dart#B.b~method exact return',
    'a.dart:13 find -> a.dart#BRepo.find~method exact annotation',
    'a.dart:13 b -> a.dart#B.b~method exact return',
    'a.dart:13 all -> a.dart#BRepo.all~method exact annotation',
    'a.dart:14 b -> a.dart#B.b~method exact return',
    'a.dart:14 pick -> a.dart#pick~function exact local',
    'a.dart:14 B -> a.dart#B~class exact local',
    'a.dart:14 b -> a.dart#B.b~method exact return',
    'a.dart:14 pick -> a.dart#pick~function exact local',
    'a.dart:14 b -> a.dart#B.b~method exact return',
    'a.dart:14 run -> a.dart#run~function exact local',
    'a.dart:14 B -> a.dart#B~class exact local',
    'a.dart:14 b -> a.dart#B.b~method exact return',
    'a.dart:14 run -> a.dart#run~function exact local',
  ]);
});
