/** Which of several definitions of a name a call of C# means: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('a member that is written for an interface is known to no bare name', () => {
  expect(
    calls(`-- a.cs
using System.Collections;
using System.Collections.Generic;
class A : IEnumerable<int> {
  public IEnumerator<int> GetEnumerator() { return null; }
  IEnumerator IEnumerable.GetEnumerator() {
    return GetEnumerator();
  }
}
class B : IEnumerable<int> {
  IEnumerator IEnumerable.GetEnumerator() { return GetEnumerator(); }
  public IEnumerator<int> GetEnumerator() { return null; }
}
`),
  ).toEqual([
    'a.cs:6 GetEnumerator -> a.cs#A.GetEnumerator~method exact local',
    'a.cs:10 GetEnumerator -> a.cs#B.GetEnumerator~method#1 exact local',
  ]);
});

test('functions fit delegates by how much they take and by whether they give anything', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Threading.Tasks;
delegate int Two(int a, int b);
class A {
  void One(Action<int> f) {}
  void One(Func<int, int, bool> f) {}
  void One(Two f, int more) {}
  void Gives(Action f) {}
  void Gives(Func<int> f) {}
  void Waits(Action<int> f) {}
  void Waits(Func<int, Task> f) {}
  void F(Action done, Func<Task> later) {
    One(x => { });
    One((x, y) => x == y);
    One((x, y) => x + y, 1);
    Gives(() => { F(null, null); });
    Gives(() => 1);
    Waits(x => done());
    Waits(x => later());
    Gives(done);
  }
}
`),
  ).toEqual([
    'a.cs:13 One -> a.cs#A.One~method exact local',
    'a.cs:14 One -> a.cs#A.One~method#1 exact local',
    'a.cs:15 One -> a.cs#A.One~method#2 exact local',
    'a.cs:16 Gives -> a.cs#A.Gives~method exact local',
    'a.cs:16 F -> a.cs#A.F~method exact local',
    'a.cs:17 Gives -> a.cs#A.Gives~method#1 exact local',
    'a.cs:18 Waits -> a.cs#A.Waits~method exact local',
    'a.cs:18 done -> unresolved a value whose function is not known',
    'a.cs:19 Waits -> a.cs#A.Waits~method#1 exact local',
    'a.cs:19 later -> unresolved a value whose function is not known',
    'a.cs:20 Gives -> a.cs#A.Gives~method exact local',
  ]);
});

test('functions have extensions, by what the usings of a block open as well', () => {
  expect(
    calls(`-- ext.cs
namespace Lib.Tools {
  static class Ext {
    public static void Guard(this object value) {}
    public static Func<object, object> Coerce<T>(this Func<T, object> f) { return null; }
    public static Func<object, bool> Coerce<T>(this Func<T, int, bool> f) { return null; }
  }
}
-- a.cs
namespace Lib.App {
  using Tools;
  class A {
    void F(Func<A, object> f, Func<A, int, bool> g) {
      f.Guard();
      f.Coerce();
      g.Coerce();
      f.Invoke(this);
      f.DynamicInvoke(this);
      f.Compile();
    }
  }
}
`),
  ).toEqual([
    'a.cs:5 Guard -> ext.cs#Lib.Tools.Ext.Guard~method exact annotation',
    'a.cs:6 Coerce -> ext.cs#Lib.Tools.Ext.Coerce~method exact annotation',
    'a.cs:7 Coerce -> ext.cs#Lib.Tools.Ext.Coerce~method#1 exact annotation',
    'a.cs:8 Invoke -> external',
    'a.cs:9 DynamicInvoke -> external',
    'a.cs:10 Compile -> external',
  ]);
});

test('a property whose value cannot be called is passed by for an extension', () => {
  expect(
    calls(`-- a.cs
using System;
class A {
  public int Sum { get { return 1; } }
  public int Size => 1;
  public Action<int> Done { get { return null; } }
  void F() { this.Sum(2); this.Size(2); this.Done(2); }
}
static class Ext {
  public static void Sum(this A a, int n) {}
  public static void Size(this A a, int n) {}
  public static void Done(this A a, int n) {}
}
`).map((line) => line.split(' ').slice(1, 4).join(' ')),
  ).toEqual(['Sum -> a.cs#Ext.Sum~method', 'Size -> a.cs#Ext.Size~method', 'Done -> a.cs#A.Done~accessor']);
});

test('types in brackets tell types and methods of one name apart', () => {
  expect(
    calls(`-- a.cs
class Result {
  public Result(int x) {}
  public void Plain() {}
}
class Result<T> : Result {
  public Result(int x) : base(x) {}
  public void Typed() {}
}
class A {
  static Result Make() { return null; }
  static Result<T> Make<T>() { return null; }
  static Result<T> Make<T, U>() { return null; }
  void F() {
    new Result(1).Plain();
    new Result<int>(1).Typed();
    var made = new Result<int>(1); made.Typed();
    Make();
    Make<int>();
    Make<int, int>();
  }
}
`),
  ).toEqual([
    'a.cs:6 base -> a.cs#Result.Result~constructor exact self',
    'a.cs:14 Plain -> a.cs#Result.Plain~method exact annotation',
    'a.cs:14 Result -> a.cs#Result.Result~constructor exact local',
    'a.cs:15 Typed -> a.cs#Result.Typed~method exact annotation',
    'a.cs:15 Result -> a.cs#Result.Result~constructor#1 exact local',
    'a.cs:16 Result -> a.cs#Result.Result~constructor#1 exact local',
    'a.cs:16 Typed -> a.cs#Result.Typed~method exact initializer',
    'a.cs:17 Make -> a.cs#A.Make~method exact local',
    'a.cs:18 Make -> a.cs#A.Make~method#1 exact local',
    'a.cs:19 Make -> a.cs#A.Make~method#2 exact local',
  ]);
});

test('null fits what may be null, an object only what takes one; values that may be missing are types of their own', () => {
  expect(
    calls(`-- a.cs
using System;
class A {
  static void Load(A a) {}
  static void Load(A a, string text) {}
  static void Load(A a, int number) {}
  static void Load(A a, DateTime? when, int more) {}
  static void Load(A a, DateTime when, int more) {}
  void Write(int value) {}
  void Write(int? value) {}
  void Write(Uri value) {}
  void Write(object value) {}
  void F(object o, int n, DateTime when, DateTime? maybe) {
    Load(null);
    Load(this, null);
    Load(this, maybe, 1);
    Load(this, when, 1);
    Write(o);
    Write(o == null ? (int?)null : n);
    Write(Convert.ToInt32(o));
  }
}
class B : A {
  static void Load(A a) {}
  void G() { Load(null); }
}
`),
  ).toEqual([
    'a.cs:13 Load -> a.cs#A.Load~method exact local',
    'a.cs:14 Load -> a.cs#A.Load~method#1 exact local',
    'a.cs:15 Load -> a.cs#A.Load~method#3 exact local',
    'a.cs:16 Load -> a.cs#A.Load~method#4 exact local',
    'a.cs:17 Write -> a.cs#A.Write~method#3 exact local',
    'a.cs:18 Write -> a.cs#A.Write~method#1 exact local',
    'a.cs:19 Write -> a.cs#A.Write~method exact local',
    'a.cs:19 ToInt32 -> external',
    'a.cs:24 Load -> a.cs#B.Load~method exact local',
  ]);
});

test('of extensions that fit the type the call chooses; reflection has members of its own', () => {
  expect(
    calls(`-- a.cs
using System;
class Token {}
static class Ext {
  public static void Coerce<T, P>(this Func<T, P> f) {}
  public static void Coerce<T>(this Func<T, bool> f) {}
  public static bool IsAssignableFrom(this Type type, Type other) { return true; }
  public static bool IsList(this Type type) { return true; }
  static void F(Token token, Func<Token, bool> test, Func<Token, Token> map, Type type) {
    test.Coerce();
    map.Coerce();
    type.IsAssignableFrom(typeof(int));
    type.IsList();
  }
}
`),
  ).toEqual([
    'a.cs:9 Coerce -> a.cs#Ext.Coerce~method#1 exact annotation',
    'a.cs:10 Coerce -> a.cs#Ext.Coerce~method exact annotation',
    'a.cs:11 IsAssignableFrom -> external',
    'a.cs:12 IsList -> a.cs#Ext.IsList~method exact annotation',
  ]);
});

test('lists fit by what they hold', () => {
  expect(
    calls(`-- a.cs
using System.Collections.Generic;
class A {
  static void Join(IEnumerable<bool> all, string by) {}
  static void Join(IEnumerable<int> all, string by) {}
  static void Join<T>(IEnumerable<T> all, string by) {}
  static void F<T>(IEnumerable<int> numbers, IEnumerable<T> any) {
    Join(numbers, null);
    Join(any, null);
  }
}
`),
  ).toEqual(['a.cs:7 Join -> a.cs#A.Join~method#1 probable overload', 'a.cs:8 Join -> a.cs#A.Join~method#2 exact local']);
});

test('extensions that are called without what they extend are told apart by it, under whatever name the library has for a type', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Collections.Generic;
static partial class E {
  public static string Join<T>(this IEnumerable<T> source) { return Join(source, null); }
  public static string Join<T>(this IEnumerable<T> source, string by) { return by; }
}
-- b.cs
using System;
using System.Collections.Generic;
static partial class E {
  public static string Join(this IEnumerable<bool> source) { return Join(source, null); }
  public static string Join(this IEnumerable<System.Boolean> source, string by) { return by; }
  public static string Join(this IEnumerable<Byte> source) { return Join(source, null); }
  public static string Join(this IEnumerable<byte> source, string by) { return by; }
}
`),
  ).toEqual([
    'a.cs:4 Join -> a.cs#E.Join~method#1 exact local',
    'b.cs:4 Join -> b.cs#E.Join~method#1 probable overload',
    'b.cs:6 Join -> b.cs#E.Join~method#3 probable overload',
  ]);
});

test('an extension that cannot take what a call gives is passed over for one of LINQ', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Collections.Generic;
using System.Linq;
enum Way { Up }
static class E {
  public static IEnumerable<T> Concat<T>(this T head, IEnumerable<T> tail) { return null; }
  public static IEnumerable<T> Concat<T>(this IEnumerable<T> head, T tail) { return null; }
  public static IEnumerable<T> OrderBy<T, K>(this IEnumerable<T> head, Func<T, K> key, Way way) { return null; }
  static void Use<S>(IEnumerable<S> one, IEnumerable<S>[] more, S single, IComparer<int> comparer) {
    one.Concat(single);
    single.Concat(one);
    new[] { one }.Concat(more);
    one.Concat(one);
    one.OrderBy(x => 1, comparer);
    one.OrderBy(x => 1, Way.Up);
    Enumerable.Concat(one, one);
  }
}
`),
  ).toEqual([
    'a.cs:10 Concat -> a.cs#E.Concat~method#1 exact annotation',
    'a.cs:11 Concat -> a.cs#E.Concat~method exact annotation',
    'a.cs:12 Concat -> external',
    'a.cs:13 Concat -> external',
    'a.cs:14 OrderBy -> external',
    'a.cs:15 OrderBy -> a.cs#E.OrderBy~method exact annotation',
    'a.cs:16 Concat -> external',
  ]);
});

test('a function that calls a member of what it is given gives what that gives; a property that is no function is not called', () => {
  expect(
    calls(`-- a.cs
using System;
class Reader {
  public int Read(string s) { return 1; }
  public void Skip(string s) {}
  public bool Has { get { return true; } }
}
static class E { public static bool Has(this Reader r) { return true; } }
class A {
  void Do<T>(T item, Action<T, Reader> f) {}
  R Do<T, R>(T item, Func<T, Reader, R> f) { return default(R); }
  void F(Reader one) {
    Do("", (s, r) => r.Read(s));
    Do("", (s, r) => r.Skip(s));
    one.Has();
  }
}
`),
  ).toEqual([
    'a.cs:12 Do -> a.cs#A.Do~method#1 exact local',
    'a.cs:12 Read -> a.cs#Reader.Read~method probable argument',
    'a.cs:13 Do -> a.cs#A.Do~method exact local',
    'a.cs:13 Skip -> a.cs#Reader.Skip~method probable argument',
    'a.cs:14 Has -> a.cs#E.Has~method exact annotation',
  ]);
});

test('an extension of what its type has itself is not called on one; tasks that give nothing are told from those that do', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Reflection;
using System.Threading.Tasks;
static class E {
  public static Type[] GetGenericArguments(this Type type) { return null; }
  public static MethodInfo GetGetMethod(this PropertyInfo p) { return null; }
  public static bool IsNice(this Type type) { return true; }
  public static Task Then(this Task task, Action next) { return task; }
  public static Task Then<T>(this Task<T> task, Action<T> next) { return task; }
  static void Use(PropertyInfo p, Task plain, Task<string> more, Other.Thing thing) {
    thing.Method.GetGenericArguments();
    p.GetGetMethod();
    p.PropertyType.IsNice();
    plain.Then(() => { });
    more.Then(x => { });
  }
}
`),
  ).toEqual([
    'a.cs:11 GetGenericArguments -> external',
    'a.cs:12 GetGetMethod -> external',
    'a.cs:13 IsNice -> a.cs#E.IsNice~method exact annotation',
    'a.cs:14 Then -> a.cs#E.Then~method exact annotation',
    'a.cs:15 Then -> a.cs#E.Then~method#1 exact annotation',
  ]);
});
