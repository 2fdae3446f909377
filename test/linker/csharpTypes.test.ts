/** Rules of C# about the types of values: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('types of values: properties, fields, locals, elements, tuples, loops, catch, using', () => {
  expect(
    calls(`-- a.cs
using System;
using System.Collections.Generic;
class T : IDisposable {
  public T Next { get; set; }
  public T Same => this;
  public T this[int i] => this;
  public T[] All;
  public Dictionary<string, T> By;
  public T M() { return this; }
  public void Dispose() {}
}
class E : Exception { public void Show() {} }
class A {
  (T one, int two) Pair() => (new T(), 1);
  void F(T t, List<T> list, T? maybe) {
    t.Next.M();
    t.Same.M();
    t[0].M();
    t.All[0].M();
    t.By["x"].M();
    list[0].M();
    var local = t.M(); local.M();
    foreach (var each in list) each.M();
    foreach (T each in list) each.M();
    foreach (var (key, value) in t.By) value.M();
    foreach (var pair in t.By) pair.Value.M();
    var (one, two) = Pair(); one.M();
    using (var held = t.M()) { held.M(); }
    using var kept = t.M();
    kept.M();
    try { } catch (E e) when (e.Data != null) { e.Show(); }
    maybe?.Next?.M();
    maybe!.M();
    (t ?? maybe).M();
    (two > 1 ? t : maybe).M();
    ((T)(object)t).M();
    (t as T).M();
    new T { Next = t }.M();
    default(T).M();
    new T[2][0].M();
    var made = new[] { t }; made[0].M();
    if (t.By.TryGetValue("x", out var found)) found.M();
    int.TryParse("1", out int n);
  }
}
`),
  ).toEqual([
    'a.cs:14 T -> a.cs#T~class exact local',
    'a.cs:16 M -> a.cs#T.M~method exact return',
    'a.cs:17 M -> a.cs#T.M~method exact return',
    'a.cs:18 M -> a.cs#T.M~method exact element',
    'a.cs:19 M -> a.cs#T.M~method exact element',
    'a.cs:20 M -> a.cs#T.M~method exact element',
    'a.cs:21 M -> a.cs#T.M~method exact element',
    'a.cs:22 M -> a.cs#T.M~method exact annotation',
    'a.cs:22 M -> a.cs#T.M~method exact return',
    'a.cs:23 M -> a.cs#T.M~method exact element',
    'a.cs:24 M -> a.cs#T.M~method exact annotation',
    'a.cs:25 M -> a.cs#T.M~method exact element',
    'a.cs:26 M -> a.cs#T.M~method exact element',
    'a.cs:27 Pair -> a.cs#A.Pair~method exact local',
    'a.cs:27 M -> a.cs#T.M~method exact return',
    'a.cs:28 M -> a.cs#T.M~method exact annotation',
    'a.cs:28 M -> a.cs#T.M~method exact return',
    'a.cs:29 M -> a.cs#T.M~method exact annotation',
    'a.cs:30 M -> a.cs#T.M~method exact return',
    'a.cs:31 Show -> a.cs#E.Show~method exact annotation',
    'a.cs:32 M -> a.cs#T.M~method exact return',
    'a.cs:33 M -> a.cs#T.M~method exact annotation',
    'a.cs:34 M -> a.cs#T.M~method exact annotation',
    'a.cs:35 M -> a.cs#T.M~method exact annotation',
    'a.cs:36 M -> a.cs#T.M~method exact annotation',
    'a.cs:37 M -> a.cs#T.M~method exact annotation',
    'a.cs:38 M -> a.cs#T.M~method exact annotation',
    'a.cs:38 T -> a.cs#T~class exact local',
    'a.cs:39 M -> a.cs#T.M~method exact annotation',
    'a.cs:40 M -> a.cs#T.M~method exact element',
    'a.cs:41 M -> a.cs#T.M~method exact element',
    'a.cs:42 TryGetValue -> external',
    'a.cs:42 M -> a.cs#T.M~method exact initializer',
    'a.cs:43 TryParse -> external',
  ]);
});

test('patterns: is, switch statements and expressions, properties in them', () => {
  expect(
    calls(`-- a.cs
abstract class Shape { public abstract double Area(); }
class Circle : Shape { public double R; public override double Area() => R; public void Roll() {} }
class Square : Shape { public override double Area() => 1; public void Stack() {} }
class A {
  double F(Shape s, object o) {
    if (s is Circle c && c.Area() > 1) c.Roll();
    if (!(o is Square q)) return 0;
    q.Stack();
    switch (s) {
      case Circle { R: > 1 } big: big.Roll(); break;
      case Square k when k.Area() > 1: k.Stack(); break;
    }
    if (o is Shape { } known) known.Area();
    return s switch { Circle x => x.Area(), Square { } y => y.Area(), var z => z.Area() };
  }
}
`),
  ).toEqual([
    'a.cs:6 Area -> a.cs#Circle.Area~method exact annotation',
    'a.cs:6 Roll -> a.cs#Circle.Roll~method exact annotation',
    'a.cs:8 Stack -> a.cs#Square.Stack~method exact annotation',
    'a.cs:10 Roll -> a.cs#Circle.Roll~method exact annotation',
    'a.cs:11 Area -> a.cs#Square.Area~method exact annotation',
    'a.cs:11 Stack -> a.cs#Square.Stack~method exact annotation',
    'a.cs:13 Area -> a.cs#Shape.Area~method exact annotation',
    'a.cs:14 Area -> a.cs#Circle.Area~method exact annotation',
    'a.cs:14 Area -> a.cs#Square.Area~method exact annotation',
    'a.cs:14 Area -> a.cs#Shape.Area~method exact initializer',
  ]);
});

test('generics: of types and methods, from arguments and as written, through bases and constraints', () => {
  expect(
    calls(`-- a.cs
using System.Collections.Generic;
class T0 { public void M() {} }
class Box<T> { public T Value; public T Get() => Value; public Box<U> To<U>(U u) => null; }
class Named : Box<T0> {}
interface IHas { void Do(); }
class A {
  T Same<T>(T t) => t;
  T Make<T>() where T : new() => new T();
  List<T> Many<T>(T first, params T[] rest) => null;
  void F<K>(Box<T0> box, Named named, K k, T0 t) where K : IHas {
    box.Get().M();
    box.Value.M();
    named.Get().M();
    new Box<T0>().Get().M();
    box.To(t).Get().M();
    Same(t).M();
    Make<T0>().M();
    this.Make<T0>().M();
    Many(t)[0].M();
    k.Do();
  }
}
`),
  ).toEqual([
    'a.cs:8 T -> unresolved unknown name',
    'a.cs:11 M -> a.cs#T0.M~method exact return',
    'a.cs:11 Get -> a.cs#Box.Get~method exact annotation',
    'a.cs:12 M -> a.cs#T0.M~method exact field',
    'a.cs:13 M -> a.cs#T0.M~method exact return',
    'a.cs:13 Get -> a.cs#Box.Get~method exact annotation',
    'a.cs:14 M -> a.cs#T0.M~method exact return',
    'a.cs:14 Get -> a.cs#Box.Get~method exact annotation',
    'a.cs:14 Box -> a.cs#Box~class exact local',
    'a.cs:15 M -> a.cs#T0.M~method exact return',
    'a.cs:15 Get -> a.cs#Box.Get~method exact return',
    'a.cs:15 To -> a.cs#Box.To~method exact annotation',
    'a.cs:16 M -> a.cs#T0.M~method exact return',
    'a.cs:16 Same -> a.cs#A.Same~method exact local',
    'a.cs:17 M -> a.cs#T0.M~method exact return',
    'a.cs:17 Make -> a.cs#A.Make~method exact local',
    'a.cs:18 M -> a.cs#T0.M~method exact return',
    'a.cs:18 Make -> a.cs#A.Make~method exact self',
    'a.cs:19 M -> a.cs#T0.M~method exact return',
    'a.cs:19 Many -> a.cs#A.Many~method exact local',
    'a.cs:20 Do -> a.cs#IHas.Do~method exact annotation',
  ]);
});

test('tasks are waited for, and LINQ hands elements on', () => {
  expect(
    calls(`-- a.cs
using System.Linq;
using System.Threading.Tasks;
class T { public string Name; public List<T> Kids; public Task<T> LoadAsync() => null; public void M() {} public T Up() => this; }
class A {
  async Task<T> GetAsync() { return null; }
  async Task F(List<T> all, T t) {
    (await GetAsync()).M();
    (await t.LoadAsync().ConfigureAwait(false)).M();
    var got = await GetAsync(); got.M();
    GetAsync().Result.M();
    all.Where(e => e.Up() != null).Select(e => e.Up()).First().M();
    all.OrderBy(e => e.Name).ToList()[0].M();
    all.SelectMany(e => e.Kids).ToArray()[0].M();
    all.ToDictionary(e => e.Name, e => e.Up())["x"].M();
    foreach (var g in all.GroupBy(e => e.Name)) foreach (var e in g) e.M();
    all.ForEach(e => e.M());
    all.FirstOrDefault()?.M();
    var chosen = from e in all where e.Up() != null select e;
    chosen.First().M();
    await foreach (var e in Stream()) e.M();
  }
  IAsyncEnumerable<T> Stream() => null;
}
`),
  ).toEqual([
    'a.cs:7 M -> a.cs#T.M~method exact return',
    'a.cs:7 GetAsync -> a.cs#A.GetAsync~method exact local',
    'a.cs:8 M -> a.cs#T.M~method exact return',
    'a.cs:8 ConfigureAwait -> external',
    'a.cs:8 LoadAsync -> a.cs#T.LoadAsync~method exact annotation',
    'a.cs:9 GetAsync -> a.cs#A.GetAsync~method exact local',
    'a.cs:9 M -> a.cs#T.M~method exact return',
    'a.cs:10 M -> a.cs#T.M~method exact return',
    'a.cs:10 GetAsync -> a.cs#A.GetAsync~method exact local',
    'a.cs:11 M -> a.cs#T.M~method exact return',
    'a.cs:11 First -> external',
    'a.cs:11 Select -> external',
    'a.cs:11 Where -> external',
    'a.cs:11 Up -> a.cs#T.Up~method probable argument',
    'a.cs:11 Up -> a.cs#T.Up~method probable argument',
    'a.cs:12 M -> a.cs#T.M~method exact return',
    'a.cs:12 ToList -> external',
    'a.cs:12 OrderBy -> external',
    'a.cs:13 M -> a.cs#T.M~method exact return',
    'a.cs:13 ToArray -> external',
    'a.cs:13 SelectMany -> external',
    'a.cs:14 M -> a.cs#T.M~method exact return',
    'a.cs:14 ToDictionary -> external',
    'a.cs:14 Up -> a.cs#T.Up~method probable argument',
    'a.cs:15 GroupBy -> external',
    'a.cs:15 M -> a.cs#T.M~method exact return',
    'a.cs:16 ForEach -> external',
    'a.cs:16 M -> a.cs#T.M~method probable argument',
    'a.cs:17 FirstOrDefault -> external',
    'a.cs:17 M -> a.cs#T.M~method exact return',
    'a.cs:18 Up -> a.cs#T.Up~method exact element',
    'a.cs:19 M -> a.cs#T.M~method exact return',
    'a.cs:19 First -> external',
    'a.cs:20 Stream -> a.cs#A.Stream~method exact local',
    'a.cs:20 M -> a.cs#T.M~method exact return',
  ]);
});

test('static members of a bare name are those of the type of that name that has them, however many types it takes', () => {
  expect(
    calls(`-- a.cs
struct Option<T> {
  Option<T> Or(T other) { return Option.Some(other); }
}
static class Option { public static Option<T> Some<T>(T value) { return new Option<T>(); } }
`),
  ).toEqual(['a.cs:2 Some -> a.cs#Option.Some~method exact local', 'a.cs:4 Option -> a.cs#Option~struct exact local']);
});

test('what is made is a type, whatever member is called like it', () => {
  expect(
    calls(`-- a.cs
class A {
  public readonly B B;
  D D = new D();
  A() { B = new B(1); }
}
-- b.cs
class B { public B(int x) {} }
class D { public D() {} }
`),
  ).toEqual(['a.cs:3 D -> b.cs#D.D~constructor exact local', 'a.cs:4 B -> b.cs#B.B~constructor exact local']);
});
