/** What a call of C# gives, and what takes it: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('an extension is meant where no method of the value takes what the call gives', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Collections.Generic;
interface ICatalog : IReadOnlyDictionary<string, object> {
  IList<Type> GetTypes(Type type, int how);
  void AddValue<T>(string key, T value);
  void As(params Type[] types);
}
class Settings {}
static class Extensions {
  public static IList<Type> GetTypes<T>(this ICatalog catalog, int how) { return catalog.GetTypes(typeof(T), how); }
  public static void AddValue<T>(this ICatalog catalog, T value) { catalog.AddValue("a", value); }
  public static void As(this ICatalog catalog, Func<Type, Type> mapping) {}
  public static int All(this IList<Type> types) { return 1; }
}
class A {
  void F(ICatalog catalog) {
    catalog.GetTypes<A>(1).All();
    catalog.GetTypes(typeof(A), 1);
    catalog.AddValue(new Settings());
    catalog.As(type => type);
    catalog.As(typeof(A));
  }
}
`),
  ).toEqual([
    'a.cs:10 GetTypes -> a.cs#ICatalog.GetTypes~method exact annotation',
    'a.cs:11 AddValue -> a.cs#ICatalog.AddValue~method exact annotation',
    'a.cs:17 All -> a.cs#Extensions.All~method exact return',
    'a.cs:17 GetTypes -> a.cs#Extensions.GetTypes~method exact annotation',
    'a.cs:18 GetTypes -> a.cs#ICatalog.GetTypes~method exact annotation',
    'a.cs:19 AddValue -> a.cs#Extensions.AddValue~method exact annotation',
    'a.cs:19 Settings -> a.cs#Settings~class exact local',
    'a.cs:20 As -> a.cs#Extensions.As~method exact annotation',
    'a.cs:21 As -> a.cs#ICatalog.As~method exact annotation',
  ]);
});

test('named arguments are for the parameters of their names', () => {
  expect(
    calls(`-- a.cs
using System;
class P {
  public P(string value, bool? open, bool? seen) {}
  public P(Q get, Q set, bool? seen) {}
}
class Q { public void Go() {} }
class A {
  static void Run(int times = 1, Action<Q> done = null) {}
  void F(Q q) {
    new P(get: q, set: q, seen: true);
    new P(seen: true, open: false, value: null);
    Run(done: x => x.Go());
  }
}
`),
  ).toEqual([
    'a.cs:10 P -> a.cs#P.P~constructor#1 exact local',
    'a.cs:11 P -> a.cs#P.P~constructor exact local',
    'a.cs:12 Run -> a.cs#A.Run~method exact local',
    'a.cs:12 Go -> a.cs#Q.Go~method probable argument',
  ]);
});

test('what a type says that it is made of is given for it; what is outside is none of the folder', () => {
  expect(
    calls(`-- a.cs
using System.Collections;
using System.Collections.Generic;
class P {
  public static implicit operator P(bool value) { return null; }
  public static implicit operator P(Q value) { return null; }
}
class Q {}
enum E { A }
class A {
  static void Take(P one, string other) {}
  static void Take(P one, P other) {}
  static void Ask(E e) {}
  static void Ask(bool b) {}
  static void For(IComparer one) {}
  static void For<T>(IComparer<T> one) {}
  void F(Q q, System.IO.FileInfo info, IComparer one, IComparer<int> other) {
    Take(q, q);
    Take(true, q);
    Ask(info.Exists);
    For(one);
    For(other);
  }
}
`),
  ).toEqual([
    'a.cs:17 Take -> a.cs#A.Take~method#1 exact local',
    'a.cs:18 Take -> a.cs#A.Take~method#1 exact local',
    'a.cs:19 Ask -> a.cs#A.Ask~method#1 probable overload',
    'a.cs:20 For -> a.cs#A.For~method exact local',
    'a.cs:21 For -> a.cs#A.For~method#1 exact local',
  ]);
});

test('what a method takes is seen through what it is called on', () => {
  expect(
    calls(`-- a.cs
class Base<X, Y> {
  public void Add(X x) {}
  public void Add(Y y) {}
  public void Add(Item<X> item) {}
  public void Add(Item<Y> item) { Add((Item<X>)null); }
}
class Item<T> {}
class P {}
class Q {}
class Heir : Base<P, Q> {}
class A {
  void F(Heir heir, Q q, Item<Q> item) {
    heir.Add(q);
    heir.Add(item);
  }
}
`),
  ).toEqual([
    'a.cs:5 Add -> a.cs#Base.Add~method#2 exact local',
    'a.cs:13 Add -> a.cs#Base.Add~method#1 exact annotation',
    'a.cs:14 Add -> a.cs#Base.Add~method#3 exact annotation',
  ]);
});

test('lists of other classes are told apart, and the T of a class from what is known to be something else', () => {
  expect(
    calls(`-- a.cs
using System.Collections.Generic;
class One {}
class Two {}
class Held<T> {}
class A<T> {
  static void All(IEnumerable<One> all) {}
  static void All(IEnumerable<Two> all) {}
  void Add(T item) {}
  void Add(Held<T> item, bool more = false) {}
  void F(List<Two> twos, Held<T> held) {
    All(twos);
    this.Add((Held<T>)held);
  }
}
`),
  ).toEqual(['a.cs:11 All -> a.cs#A.All~method#1 exact local', 'a.cs:12 Add -> a.cs#A.Add~method#1 exact self']);
});

test('what is outside is of no type of the folder, and takes no extension that does not take what the call gives', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
interface IBuilder { }
static class Extensions {
  public static IBuilder Where(this IBuilder builder, Func<Type, bool> test) { return builder; }
  public static Expression Replace(this Expression one, Expression old, Expression by) { return one; }
}
class A {
  void F(Assembly assembly, Regex regex, IBuilder builder, Expression one) {
    assembly.DefinedTypes.Where(type => true);
    regex.Replace("", "");
    builder.Where(type => true);
    one.Replace(one, one);
  }
}
`),
  ).toEqual([
    'a.cs:11 Where -> external',
    'a.cs:12 Replace -> external',
    'a.cs:13 Where -> a.cs#Extensions.Where~method exact annotation',
    'a.cs:14 Replace -> a.cs#Extensions.Replace~method exact annotation',
  ]);
});
