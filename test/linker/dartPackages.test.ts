/** Libraries, packages and extensions of Dart. */
import { expect, test } from 'vitest';
import { linked } from './linked.ts';

test('parts share names and imports, by URI and by library name', () => {
  expect(
    linked(`-- a.dart
library my.lib;
import 'b.dart';
import 'b.dart' as b;
import 'c.dart' show C;
part 'src/p.dart';
part 'src/q.dart';
void _private() { _fromP(); P(); }
-- src/p.dart
part of '../a.dart';
class P {}
void _fromP() { _private(); shared(); b.shared(); C(); _fromQ(); }
-- src/q.dart
part of my.lib;
void _fromQ() { _fromP(); _private(); }
-- b.dart
void shared() {}
-- c.dart
class C {}
-- d.dart
import 'a.dart';
void f() { P(); _private(); C(); }
`),
  ).toEqual([
    'a.dart:2 import b.dart -> b.dart exact',
    'a.dart:3 import b.dart -> b.dart exact',
    'a.dart:4 import c.dart.C -> c.dart, c.dart#C~class exact',
    'a.dart:5 import src/p.dart -> src/p.dart exact',
    'a.dart:6 import src/q.dart -> src/q.dart exact',
    'a.dart:7 _fromP -> src/p.dart#_fromP~function exact package',
    'a.dart:7 P -> src/p.dart#P~class exact package',
    'd.dart:1 import a.dart -> a.dart exact',
    'd.dart:2 P -> src/p.dart#P~class exact package',
    'd.dart:2 _private -> unresolved unknown name',
    'd.dart:2 C -> unresolved unknown name',
    'src/p.dart:1 import ../a.dart -> a.dart exact',
    'src/p.dart:3 _private -> a.dart#_private~function exact package',
    'src/p.dart:3 shared -> b.dart#shared~function exact package',
    'src/p.dart:3 shared -> b.dart#shared~function exact qualified',
    'src/p.dart:3 C -> c.dart#C~class exact package',
    'src/p.dart:3 _fromQ -> src/q.dart#_fromQ~function exact package',
    'src/q.dart:2 _fromP -> src/p.dart#_fromP~function exact package',
    'src/q.dart:2 _private -> a.dart#_private~function exact package',
  ]);
});

test('imports: relative, package, dart, prefixes, show and hide, exports that pass on', () => {
  expect(
    linked(`-- pubspec.yaml
name: app
dependencies:
  flutter:
    sdk: flutter
  util:
    path: packages/util_folder
-- lib/main.dart
import 'package:app/api.dart';
import 'package:util/util.dart' as u;
import 'package:other/other.dart' hide hidden;
import 'package:http/http.dart' as http;
import 'src/gone.dart';
import 'shown.dart' show one;
void main() {
  deep();
  secret();
  u.help();
  u.gone();
  other();
  hidden();
  http.get();
  one();
  two();
  _no();
}
-- lib/api.dart
export 'src/impl.dart' show deep;
export 'src/more.dart';
-- lib/src/impl.dart
void deep() {}
void secret() {}
-- lib/src/more.dart
export 'impl.dart' hide secret;
-- lib/shown.dart
void one() {}
void two() {}
void _no() {}
-- packages/util_folder/pubspec.yaml
name: util
-- packages/util_folder/lib/util.dart
void help() {}
-- packages/other/pubspec.yaml
name: other
-- packages/other/lib/other.dart
void other() {}
void hidden() {}
-- test/main_test.dart
import 'package:app/main.dart';
import '../lib/shown.dart' deferred as s;
void t() { main(); s.two(); }
`),
  ).toEqual([
    'lib/api.dart:1 import src/impl.dart.deep -> lib/src/impl.dart, lib/src/impl.dart#deep~function exact',
    'lib/api.dart:2 import src/more.dart -> lib/src/more.dart exact',
    'lib/main.dart:1 import package:app/api.dart -> lib/api.dart exact',
    'lib/main.dart:2 import package:util/util.dart -> packages/util_folder/lib/util.dart exact',
    'lib/main.dart:3 import package:other/other.dart -> packages/other/lib/other.dart exact',
    'lib/main.dart:4 import package:http/http.dart -> external http',
    'lib/main.dart:5 import src/gone.dart -> unresolved no file src/gone.dart',
    'lib/main.dart:6 import shown.dart.one -> lib/shown.dart, lib/shown.dart#one~function exact',
    'lib/main.dart:8 deep -> lib/src/impl.dart#deep~function exact package',
    'lib/main.dart:9 secret -> unresolved unknown name',
    'lib/main.dart:10 help -> packages/util_folder/lib/util.dart#help~function exact qualified',
    'lib/main.dart:11 gone -> unresolved module packages/util_folder/lib/util.dart has no member gone',
    'lib/main.dart:12 other -> packages/other/lib/other.dart#other~function exact package',
    'lib/main.dart:13 hidden -> unresolved unknown name',
    'lib/main.dart:14 get -> external http',
    'lib/main.dart:15 one -> lib/shown.dart#one~function exact import',
    'lib/main.dart:16 two -> unresolved unknown name',
    'lib/main.dart:17 _no -> unresolved unknown name',
    'lib/src/more.dart:1 import impl.dart -> lib/src/impl.dart exact',
    'test/main_test.dart:1 import package:app/main.dart -> lib/main.dart exact',
    'test/main_test.dart:2 import ../lib/shown.dart -> lib/shown.dart exact',
    'test/main_test.dart:3 main -> lib/main.dart#main~function exact package',
    'test/main_test.dart:3 two -> lib/shown.dart#two~function exact qualified',
  ]);
});

test('extensions are known where their library is', () => {
  expect(
    linked(`-- a.dart
class A {}
class B extends A {}
-- ext.dart
import 'a.dart';
extension E on A { void added() { this.other(); other(); } void other() {} A get same => this; }
extension S on String { int shout() => length; }
extension L<T> on List<T> { T get firstOr => first; }
extension on B { void unnamed() {} }
-- use.dart
import 'a.dart';
import 'ext.dart';
void f(A a, B b, List<A> as, String s) {
  a.added();
  b.added();
  a.same.added();
  s.shout();
  'x'.shout();
  as.firstOr;
  E(a).other();
}
-- blind.dart
import 'a.dart';
void f(A a) { a.added(); }
`),
  ).toEqual([
    'blind.dart:1 import a.dart -> a.dart exact',
    'blind.dart:2 added -> unresolved A has no member added',
    'ext.dart:1 import a.dart -> a.dart exact',
    'ext.dart:2 other -> ext.dart#E.other~method exact self',
    'ext.dart:2 other -> ext.dart#E.other~method exact local',
    'use.dart:1 import a.dart -> a.dart exact',
    'use.dart:2 import ext.dart -> ext.dart exact',
    'use.dart:4 added -> ext.dart#E.added~method exact annotation',
    'use.dart:5 added -> ext.dart#E.added~method exact annotation',
    'use.dart:6 added -> ext.dart#E.added~method exact return',
    'use.dart:7 shout -> ext.dart#S.shout~method exact annotation',
    'use.dart:8 shout -> ext.dart#S.shout~method exact local',
    'use.dart:10 other -> ext.dart#E.other~method exact constructor',
    'use.dart:10 E -> ext.dart#E~class exact package',
  ]);
});
