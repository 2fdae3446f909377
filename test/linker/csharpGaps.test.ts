/** What is known not to work in C# (README of the pack): cases that assert today's answers. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('FIXME: static members of a type with arguments forget them, those of a type parameter count as outside', () => {
  expect(
    calls(`-- a.cs
class A { public void Go() {} public static A Make() => new A(); }
class R<T> { public static T Of(int x) => default; }
class S<T> where T : A { void M() { T.Make(); } }
class U { void F() { R<A>.Of(1).Go(); } }
`),
  ).toEqual([
    'a.cs:1 A -> a.cs#A~class exact local',
    'a.cs:3 Make -> external',
    'a.cs:4 Go -> unresolved T has no member Go',
    'a.cs:4 Of -> a.cs#R.Of~method exact local',
  ]);
});

test('FIXME: a delegate in a local variable leads nowhere, one in a field to the field', () => {
  expect(
    calls(`-- a.cs
using System;
class A { Action held = Run; static void Run() {} void F() { held(); Action own = Run; own(); } }
`),
  ).toEqual(['a.cs:2 held -> a.cs#A.held~field exact local', 'a.cs:2 own -> unresolved a value whose function is not known']);
});

test('FIXME: what is dynamic has no answer; a lambda given to a method outside does not know its parameters', () => {
  expect(
    calls(`-- a.cs
using Other;
class A { public void Go() {} }
class U { void F(dynamic d, A a) { d.Go(); Helper.With(a, x => x.Go()); } }
`),
  ).toEqual([
    'a.cs:3 Go -> unresolved receiver of unknown type',
    'a.cs:3 With -> external',
    'a.cs:3 Go -> unresolved receiver of unknown type',
  ]);
});

test('FIXME: of definitions under conditions that exclude each other the first is the answer', () => {
  expect(
    calls(`-- a.cs
class A {
#if NEW
  public int Run() => 1;
#else
  public string Run() => "";
#endif
  void F() { Run(); }
}
`),
  ).toEqual(['a.cs:7 Run -> a.cs#A.Run~method probable overload']);
});
