/** Members of classes of Dart: accessors, mixins, constructors. One case a rule. */
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
