/** What Dart's enumerations have of their own, and what sets and maps as written hold. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('enumerations have values and names; sets and maps hold what they are written with', () => {
  expect(
    calls(`-- a.dart
enum E { x, y; void go() {} }
void f(E e) {
  E.values.first.go();
  E.values.forEach((each) => each.go());
  e.name.trim();
  var some = {e}; some.first.go();
  var by = {'a': e}; by['a']!.go();
}
`),
  ).toEqual([
    'a.dart:3 go -> a.dart#E.go~method exact local',
    'a.dart:4 forEach -> external',
    'a.dart:4 go -> a.dart#E.go~method probable argument',
    'a.dart:5 trim -> external',
    'a.dart:6 go -> a.dart#E.go~method exact initializer',
    'a.dart:7 go -> a.dart#E.go~method exact element',
  ]);
});

test('members that are inherited know the types their heir gives, patterns those of what they look at, and what a field holds may be called', () => {
  expect(
    calls(`-- a.dart
class A { A go() => this; int call(int n) => n; }
sealed class Result<T> { T get value; }
class Ok<T> extends Result<T> { final T value; Ok(this.value); }
class Bloc<S> { void on(S Function(S) f) {} final A held = A(); }
class Own extends Bloc<A> { void f() { on((state) => state.go()); } }
void f(Result<A> result, Map<String, A> by, Bloc<A> bloc) {
  switch (result) { case Ok(:final value): value.go(); }
  if (result case Ok(value: final held)) held.go();
  for (final MapEntry(:value) in by.entries) { value.go(); }
  bloc.held(1);
}
`),
  ).toEqual([
    'a.dart:4 A -> a.dart#A~class exact local',
    'a.dart:5 on -> a.dart#Bloc.on~method exact self',
    'a.dart:5 go -> a.dart#A.go~method probable argument',
    'a.dart:7 go -> a.dart#A.go~method exact initializer',
    'a.dart:8 go -> a.dart#A.go~method exact initializer',
    'a.dart:9 go -> a.dart#A.go~method exact initializer',
    'a.dart:10 held -> a.dart#A.call~method probable assigned',
  ]);
});

test('classes that are nothing but others with mixins have the members of those', () => {
  expect(
    calls(`-- a.dart
class A<T> { void go() {} T get held => throw ''; }
mixin M<T> { T mixed(); }
class S = A<I> with M<I>;
class I { void promised() {} }
abstract class T<X extends I> = A<X> with M<X> implements I;
void f(S s, T<I> t) { s.go(); s.mixed().promised(); t.held.promised(); t.promised(); S(); }
`),
  ).toEqual([
    'a.dart:6 go -> a.dart#A.go~method exact annotation',
    'a.dart:6 promised -> a.dart#I.promised~method exact return',
    'a.dart:6 mixed -> a.dart#M.mixed~method exact annotation',
    'a.dart:6 promised -> a.dart#I.promised~method exact return',
    'a.dart:6 promised -> a.dart#I.promised~method exact annotation',
    'a.dart:6 S -> a.dart#S~class exact local',
  ]);
});

test('operators give what the class of what stands before them says', () => {
  expect(
    calls(`-- a.dart
class B { B operator *(int n) => this; void go() {} }
class A { B operator +(A other) => other.b; B get b => throw ''; void go() {} }
extension on int { void count() {} }
extension on String { void say() {} }
void f(A a, int n, String s, List<A> all) {
  (a + a).go();
  var twice = a + a * 2; twice.go();
  (a - a).go();
  (n + 1 - n).count(); (n ~/ 2).count();
  (s + s).say();
  (all + all).first.go();
}
`),
  ).toEqual([
    'a.dart:6 go -> a.dart#B.go~method exact return',
    'a.dart:7 go -> a.dart#B.go~method exact return',
    'a.dart:8 go -> unresolved receiver of unknown type',
    'a.dart:9 count -> a.dart#extension.count~method exact return',
    'a.dart:9 count -> a.dart#extension.count~method exact return',
    'a.dart:10 say -> a.dart#extension.say~method exact return',
    'a.dart:11 go -> a.dart#A.go~method exact return',
  ]);
});
