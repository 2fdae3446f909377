/** What expressions of C# hold that are made of parts: queries, tuples, anonymous objects, patterns, lambdas given later. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('queries: what the last clause selects or groups, names behind into', () => {
  expect(
    calls(`-- a.cs
using System.Collections.Generic;
using System.Linq;
class Cat { public void Title() {} }
class Item { public Cat Cat; public List<Item> Parts; public void Ok() {} }
class A {
  void F(List<Item> items, Item[] others) {
    var cats = from i in items select i.Cat;
    cats.First().Title();
    var parts = from i in items from p in i.Parts select p;
    parts.First().Ok();
    var titles = from i in items group i by i.Cat into g select new { Key = g.Key, Some = g.First() };
    foreach (var each in titles) { each.Key.Title(); each.Some.Ok(); }
    var joined = from i in items join o in others on i.Cat equals o.Cat into all from one in all select one;
    joined.First().Ok();
  }
}
`),
  ).toEqual([
    'a.cs:8 Title -> a.cs#Cat.Title~method exact return',
    'a.cs:8 First -> external',
    'a.cs:10 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:10 First -> external',
    'a.cs:11 First -> external',
    'a.cs:12 Title -> a.cs#Cat.Title~method exact element',
    'a.cs:12 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:14 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:14 First -> external',
  ]);
});

test('LINQ by the number of arguments and by types as written, lookups, statics of the library', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
enum Mode { On }
static class Modes { public static void Show(this Mode mode) {} }
class Item { public int Id; public void Ok() {} }
class Items : List<Item> { void F() { this[0].Ok(); } }
class A {
  Task<Item> Load() => null;
  async Task F(List<object> some, List<Item> items, Item[] array, System.Collections.Generic.IList<Item> named, LinkedList<Item> linked) {
    some.OfType<Item>().Last().Ok();
    items.Aggregate((one, other) => one).Ok();
    items.ToDictionary(each => each.Id)[1].Ok();
    foreach (var each in items.ToLookup(each => each.Id)[1]) each.Ok();
    foreach (var group in items.ToLookup(each => each.Id)) group.First().Ok();
    Array.Find(array, each => each.Id > 1).Ok();
    named[0].Ok();
    linked.First.Value.Ok();
    Enum.Parse<Mode>("On").Show();
    if (Enum.TryParse<Mode>("On", out var mode)) mode.Show();
    Activator.CreateInstance<Item>().Ok();
    (await Task.Run(() => Load())).Ok();
    (await Task.WhenAll(Load(), Load()))[0].Ok();
  }
}
`),
  ).toEqual([
    'a.cs:8 Ok -> a.cs#Item.Ok~method exact element',
    'a.cs:12 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:12 Last -> external',
    'a.cs:12 OfType -> external',
    'a.cs:13 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:13 Aggregate -> external',
    'a.cs:14 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:14 ToDictionary -> external',
    'a.cs:15 ToLookup -> external',
    'a.cs:15 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:16 ToLookup -> external',
    'a.cs:16 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:16 First -> external',
    'a.cs:17 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:17 Find -> external',
    'a.cs:18 Ok -> a.cs#Item.Ok~method exact element',
    'a.cs:19 Ok -> a.cs#Item.Ok~method exact annotation',
    'a.cs:20 Show -> a.cs#Modes.Show~method exact return',
    'a.cs:20 Parse -> external',
    'a.cs:21 TryParse -> external',
    'a.cs:21 Show -> a.cs#Modes.Show~method exact initializer',
    'a.cs:22 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:22 CreateInstance -> external',
    'a.cs:23 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:23 Run -> external',
    'a.cs:23 Load -> a.cs#A.Load~method exact local',
    'a.cs:24 Ok -> a.cs#Item.Ok~method exact return',
    'a.cs:24 WhenAll -> external',
    'a.cs:24 Load -> a.cs#A.Load~method exact local',
    'a.cs:24 Load -> a.cs#A.Load~method exact local',
  ]);
});

test('tuples and anonymous objects by name, by place, and by the names of what they hold', () => {
  expect(
    calls(`-- a.cs
using System.Linq;
class B { public C Inner; public void Go() {} }
class C { public void Die() {} }
class A {
  (B one, C two) Both() => default;
  (B, C) Bare() => default;
  void F(B b, C c, B[] all) {
    Both().one.Go();
    Both().Item2.Die();
    Bare().Item1.Go();
    var (x, y) = Both(); y.Die();
    var named = (first: b, second: c); named.second.Die();
    var told = (b, b.Inner); told.Inner.Die();
    var made = new { B = b, b.Inner, c }; made.B.Go(); made.Inner.Die(); made.c.Die();
    all.Select((each, i) => new { each, i }).First().each.Go();
    foreach (var (each, i) in all.Zip(all)) each.Go();
  }
}
`),
  ).toEqual([
    'a.cs:8 Go -> a.cs#B.Go~method exact return',
    'a.cs:8 Both -> a.cs#A.Both~method exact local',
    'a.cs:9 Die -> a.cs#C.Die~method exact return',
    'a.cs:9 Both -> a.cs#A.Both~method exact local',
    'a.cs:10 Go -> a.cs#B.Go~method exact return',
    'a.cs:10 Bare -> a.cs#A.Bare~method exact local',
    'a.cs:11 Both -> a.cs#A.Both~method exact local',
    'a.cs:11 Die -> a.cs#C.Die~method exact return',
    'a.cs:12 Die -> a.cs#C.Die~method exact initializer',
    'a.cs:13 Die -> a.cs#C.Die~method exact initializer',
    'a.cs:14 Go -> a.cs#B.Go~method exact initializer',
    'a.cs:14 Die -> a.cs#C.Die~method exact initializer',
    'a.cs:14 Die -> a.cs#C.Die~method exact initializer',
    'a.cs:15 Go -> a.cs#B.Go~method probable argument',
    'a.cs:15 First -> external',
    'a.cs:15 Select -> external',
    'a.cs:16 Zip -> external',
    'a.cs:16 Go -> a.cs#B.Go~method exact return',
  ]);
});

test('patterns look at members and elements; records and Deconstruct take apart', () => {
  expect(
    calls(`-- a.cs
record Circle(double R, Circle Inner) { public void Roll() {} }
class Pair { public Circle Left { get; set; } public void Deconstruct(out Circle one, out int two) { one = Left; two = 1; } }
class A {
  void F(object o, Pair pair, Circle[] all) {
    if (pair is { Left: { } left }) left.Roll();
    if (o is Pair { Left: { Inner: var deep } }) deep.Roll();
    if (all is [var first, ..]) first.Roll();
    var (one, two) = pair; one.Roll();
    var (size, inner) = left; inner.Roll();
  }
}
`),
  ).toEqual([
    'a.cs:5 Roll -> a.cs#Circle.Roll~method exact return',
    'a.cs:6 Roll -> a.cs#Circle.Roll~method exact return',
    'a.cs:7 Roll -> a.cs#Circle.Roll~method exact element',
    'a.cs:8 Roll -> a.cs#Circle.Roll~method exact element',
    'a.cs:9 Roll -> a.cs#Circle.Roll~method exact return',
  ]);
});

test('lambdas that are given later know what they are for; Invoke calls a delegate', () => {
  expect(
    calls(`-- a.cs
using System;
class E : EventArgs { public void Show() {} }
class P { public event EventHandler<E> Changed; public Action<E> Done { get; set; } public Func<E> Make; }
class Base<T> { public virtual T Get() => default; }
class A : Base<E> {
  Func<E, bool> kept;
  void F(P p) {
    p.Changed += (sender, e) => e.Show();
    p.Done = e => e.Show();
    kept = e => { e.Show(); return true; };
    p.Make.Invoke().Show();
  }
  public override E Get() { base.Get().Show(); return null; }
}
`),
  ).toEqual([
    'a.cs:8 Show -> a.cs#E.Show~method exact field',
    'a.cs:9 Show -> a.cs#E.Show~method exact return',
    'a.cs:10 Show -> a.cs#E.Show~method exact annotation',
    'a.cs:11 Show -> a.cs#E.Show~method exact return',
    'a.cs:11 Invoke -> external',
    'a.cs:13 Show -> a.cs#E.Show~method exact return',
    'a.cs:13 Get -> a.cs#Base.Get~method exact self',
  ]);
});

test('operators give what they say, those of the language what the types of both sides make of each other', () => {
  expect(
    calls(`-- a.cs
using System;
struct V {
  public static M operator *(V a, double b) { return null; }
  public static V operator +(V a, V b) { return a; }
  public void Neg() {}
}
class M {
  public static V operator -(int a, M b) { return default(V); }
  public void Go() {}
}
static class E {
  public static void Say(this TimeSpan t) {}
  public static void Say(this DateTime t) {}
  public static void Num(this int t) {}
  public static void Num(this double t) {}
}
class A {
  void F(V v, M m, DateTime d, DateTime e) {
    (v * 2.0).Go();
    (v + v).Neg();
    (1 - m).Neg();
    (d - e).Say();
    (1 + 2.0).Num();
    (1 << 2).Num();
  }
}
`),
  ).toEqual([
    'a.cs:19 Go -> a.cs#M.Go~method exact local',
    'a.cs:20 Neg -> a.cs#V.Neg~method exact local',
    'a.cs:21 Neg -> a.cs#V.Neg~method exact local',
    'a.cs:22 Say -> a.cs#E.Say~method exact local',
    'a.cs:23 Num -> a.cs#E.Num~method#1 exact local',
    'a.cs:24 Num -> a.cs#E.Num~method exact local',
  ]);
});

test('functions given to a constructor know what it gives them: of several the one that the call means', () => {
  expect(
    calls(`-- a.cs
using System;
class K { public void Go() {} public B Next() { return null; } }
class B {
  public B(Func<K, int, B> f) {}
  public B(Action<B> f) {}
  public void Stop() {}
}
class G<T> { public G(T x, Func<T, int> f) {} }
class A {
  void F(K k) {
    new B((x, y) => x.Next());
    new B(x => x.Stop());
    new G<K>(k, x => { x.Go(); return 1; });
  }
}
`),
  ).toEqual([
    'a.cs:11 B -> a.cs#B.B~constructor exact local',
    'a.cs:11 Next -> a.cs#K.Next~method probable argument',
    'a.cs:12 B -> a.cs#B.B~constructor#1 exact local',
    'a.cs:12 Stop -> a.cs#B.Stop~method probable argument',
    'a.cs:13 G -> a.cs#G.G~constructor exact local',
    'a.cs:13 Go -> a.cs#K.Go~method probable argument',
  ]);
});

test('a product that is given is no pointer that is declared', () => {
  expect(
    calls(`-- a.cs
class Rate { public void Go() {} }
class A {
  const long PerDay = 1;
  Rate rate;
  static void N(long x) {}
  static void N(double x) {}
  unsafe static void P(out int* x) { x = null; }
  void F(double days, int more) {
    N(days * PerDay);
    N(days * A.PerDay);
    N(more * rate);
    rate.Go();
    P(out int* x);
  }
}
`),
  ).toEqual([
    'a.cs:9 N -> a.cs#A.N~method#1 exact local',
    'a.cs:10 N -> a.cs#A.N~method#1 exact local',
    'a.cs:11 N -> a.cs#A.N~method exact local',
    'a.cs:12 Go -> a.cs#Rate.Go~method exact annotation',
    'a.cs:13 P -> a.cs#A.P~method exact local',
  ]);
});

test('an expression of a function is that function once it is compiled', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Linq.Expressions;
static class Functions {
  public static Func<object, object> Plain<T, U>(this Func<T, U> f) { return null; }
  public static Func<object, bool> Plain<T>(this Func<T, bool> f) { return null; }
}
class B { public void Go() {} }
class A<T, U> {
  void F(Expression<Func<T, U>> one, Expression<Func<T, bool>> other, Expression<Func<B>> third) {
    var f = one.Compile();
    f.Plain();
    other.Compile().Plain();
    third.Compile()().Go();
  }
}
`),
  ).toEqual([
    'a.cs:10 Compile -> external',
    'a.cs:11 Plain -> a.cs#Functions.Plain~method exact return',
    'a.cs:12 Plain -> a.cs#Functions.Plain~method#1 exact return',
    'a.cs:12 Compile -> external',
    'a.cs:13 Go -> a.cs#B.Go~method exact return',
    'a.cs:13 Compile -> external',
  ]);
});
