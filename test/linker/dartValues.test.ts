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

test('FIXME: what is not followed yet (README, what does not work)', () => {
  expect(
    calls(`-- b.dart
void top() {}
-- a.dart
import 'b.dart' deferred as q;
import 'package:flutter/material.dart';
class A { void go() {} A operator -() => this; A operator <<(int n) => this; }
class Box<T> { T held; Box(this.held); Box.of(this.held); }
extension E<T> on List<T> { T second() => this[1]; }
class Page extends StatefulWidget { void go() {} }
class Shown extends State<Page> { void f() { widget.go(); } }
void f(A a, List<A> list, List<dynamic> any) async {
  await q.loadLibrary();
  q.top();
  (-a).go();
  (a << 1).go();
  Box.of(a).held.go();
  list.second().go();
  List<A>.from(any).first.go();
}
`),
  ).toEqual([
    'a.dart:7 go -> external flutter',
    'a.dart:9 loadLibrary -> unresolved module b.dart has no member loadLibrary',
    'a.dart:10 top -> b.dart#top~function exact qualified',
    'a.dart:11 go -> unresolved receiver of unknown type',
    'a.dart:12 go -> unresolved receiver of unknown type',
    'a.dart:13 go -> unresolved T has no member go',
    'a.dart:13 of -> a.dart#Box.of~constructor exact local',
    'a.dart:14 go -> unresolved T has no member go',
    'a.dart:14 second -> a.dart#E.second~method exact annotation',
    'a.dart:15 go -> unresolved receiver of unknown type',
    'a.dart:15 from -> external',
  ]);
});

test('null checks and early returns say what holds behind them', () => {
  expect(
    calls(`-- a.dart
class A { void go() {} }
class B { void go() {} }
class H { A? held; void f() { final own = held; if (own == null) return; own.go(); if (held != null) held!.go(); } }
void f(A? a, Object one, Object other) {
  if (a == null) return;
  a.go();
  if (one is! A || other is! B) return;
  one.go();
  other.go();
}
`),
  ).toEqual([
    'a.dart:3 go -> a.dart#A.go~method exact initializer',
    'a.dart:3 go -> a.dart#A.go~method exact annotation',
    'a.dart:6 go -> a.dart#A.go~method exact annotation',
    'a.dart:8 go -> a.dart#A.go~method exact annotation',
    'a.dart:9 go -> a.dart#B.go~method exact annotation',
  ]);
});
