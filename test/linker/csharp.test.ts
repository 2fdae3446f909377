/** Rules of C# about types and members: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('members of a class are known by their bare names, inherited and static ones too', () => {
  expect(
    calls(`-- a.cs
namespace N;
class Base { protected void Up() {} public static void Make() {} }
class A : Base {
  void F() { Up(); Make(); G(); this.G(); base.Up(); Gone(); }
  void G() {}
  class Inner { void H() { Make(); } }
}
class B : Outside { void F() { FromThere(); this.More(); ToString(); } }
class C { void F() { ToString(); GetHashCode(); new C().Equals(null); } }
`),
  ).toEqual([
    'a.cs:4 Up -> a.cs#N.Base.Up~method exact inherited',
    'a.cs:4 Make -> a.cs#N.Base.Make~method exact inherited',
    'a.cs:4 G -> a.cs#N.A.G~method exact local',
    'a.cs:4 G -> a.cs#N.A.G~method exact self',
    'a.cs:4 Up -> a.cs#N.Base.Up~method exact self',
    'a.cs:4 Gone -> unresolved unknown name',
    'a.cs:6 Make -> a.cs#N.Base.Make~method exact inherited',
    'a.cs:8 FromThere -> external',
    'a.cs:8 More -> external',
    'a.cs:8 ToString -> external',
    'a.cs:9 ToString -> external',
    'a.cs:9 GetHashCode -> external',
    'a.cs:9 Equals -> external',
    'a.cs:9 C -> a.cs#N.C~class exact local',
  ]);
});

test('a value may be called like its type, and a local variable hides both', () => {
  expect(
    calls(`-- a.cs
class Color { public void Mix() {} public static Color Parse() => null; }
class A {
  Color Color { get; set; }
  void F() { Color.Mix(); Color.Parse().Mix(); new Color().Mix(); }
  void G(Color Color) { Color.Mix(); }
  Color Make() { return new Color(); }
}
`),
  ).toEqual([
    'a.cs:4 Mix -> a.cs#Color.Mix~method exact return',
    'a.cs:4 Mix -> a.cs#Color.Mix~method exact return',
    'a.cs:4 Parse -> a.cs#Color.Parse~method exact return',
    'a.cs:4 Mix -> a.cs#Color.Mix~method exact annotation',
    'a.cs:4 Color -> a.cs#Color~class exact local',
    'a.cs:5 Mix -> a.cs#Color.Mix~method exact annotation',
    'a.cs:6 Color -> a.cs#Color~class exact local',
  ]);
});

test('constructors are chosen by their arguments, also behind base, this and new()', () => {
  expect(
    calls(`-- a.cs
class Base { public Base(string s) {} public Base(int n) {} }
class A : Base {
  A field = new("x");
  public A(string s) : base(s) {}
  public A(int n) : this("x") {}
  public A(int n, A next) : base(n) {}
  void F(A a) { new A(1); new A("x"); new A(1, new A(2)); A b = new(1, null); F(new("y")); }
  A G() => new(3);
  static A() {}
}
class None {}
class Heir : Base { void F() { new None(); new Heir(); } }
`),
  ).toEqual([
    'a.cs:3 new -> a.cs#A.A~constructor exact local',
    'a.cs:4 base -> a.cs#Base.Base~constructor exact self',
    'a.cs:5 this -> a.cs#A.A~constructor exact self',
    'a.cs:6 base -> a.cs#Base.Base~constructor#1 exact self',
    'a.cs:7 A -> a.cs#A.A~constructor#1 exact local',
    'a.cs:7 A -> a.cs#A.A~constructor exact local',
    'a.cs:7 A -> a.cs#A.A~constructor#2 exact local',
    'a.cs:7 A -> a.cs#A.A~constructor#1 exact local',
    'a.cs:7 new -> a.cs#A.A~constructor#2 exact local',
    'a.cs:7 F -> a.cs#A.F~method exact local',
    'a.cs:7 new -> a.cs#A.A~constructor exact local',
    'a.cs:8 new -> a.cs#A.A~constructor#1 exact local',
    'a.cs:12 None -> a.cs#None~class exact local',
    'a.cs:12 Heir -> a.cs#Heir~class exact local',
  ]);
});

test('records and primary constructors: parameters are known inside, those of records are properties', () => {
  expect(
    calls(`-- a.cs
record Point(Name X, int Y) { public Name Twice() => X.Same(); }
readonly record struct Pair(Name Left, Name Right);
class Name { public Name Same() => this; }
class Service(Name name, int size) : Base(size) {
  Name again = name.Same();
  void F() { name.Same(); new Point(name, 1).X.Same(); (new Point(name, 1) with { Y = 2 }).Twice(); new Pair(name, name).Left.Same(); }
}
class Base { public Base(int n) {} }
class User { void F() { new Service(null, 1); } }
`),
  ).toEqual([
    'a.cs:1 Same -> a.cs#Name.Same~method exact annotation',
    'a.cs:5 Same -> a.cs#Name.Same~method exact annotation',
    'a.cs:6 Same -> a.cs#Name.Same~method exact annotation',
    'a.cs:6 Same -> a.cs#Name.Same~method exact return',
    'a.cs:6 Point -> a.cs#Point~class exact local',
    'a.cs:6 Twice -> a.cs#Point.Twice~method exact annotation',
    'a.cs:6 Point -> a.cs#Point~class exact local',
    'a.cs:6 Same -> a.cs#Name.Same~method exact return',
    'a.cs:6 Pair -> a.cs#Pair~class exact local',
    'a.cs:9 Service -> a.cs#Service~class exact local',
  ]);
});

test('overloads: by number and type of arguments, with names, defaults and params', () => {
  expect(
    calls(`-- a.cs
class B {}
class D : B {}
class A {
  void F(int n) {}
  void F(string s) {}
  void F(B b) {}
  void F(D d) {}
  void F(B b, int n = 0) {}
  void G(params int[] rest) {}
  void G(string s, params object[] rest) {}
  void H(string text, bool isDeep = false) {}
  void H(string text, int depth) {}
  void Use(B b, D d, string s, object o) {
    F(1); F("x"); F(b); F(d); F(b, 1);
    G(1, 2, 3); G("x", 1, 2); G(); G(new[] { 1 });
    H("x"); H("x", 1); H("x", true);
    F(s.Length); F(s.Trim()); F(new D());
    F(o as D);
  }
}
`),
  ).toEqual([
    'a.cs:14 F -> a.cs#A.F~method exact local',
    'a.cs:14 F -> a.cs#A.F~method#1 exact local',
    'a.cs:14 F -> a.cs#A.F~method#2 exact local',
    'a.cs:14 F -> a.cs#A.F~method#3 exact local',
    'a.cs:14 F -> a.cs#A.F~method#4 exact local',
    'a.cs:15 G -> a.cs#A.G~method exact local',
    'a.cs:15 G -> a.cs#A.G~method#1 exact local',
    'a.cs:15 G -> a.cs#A.G~method exact local',
    'a.cs:15 G -> a.cs#A.G~method exact local',
    'a.cs:16 H -> a.cs#A.H~method exact local',
    'a.cs:16 H -> a.cs#A.H~method#1 exact local',
    'a.cs:16 H -> a.cs#A.H~method exact local',
    'a.cs:17 F -> a.cs#A.F~method exact local',
    'a.cs:17 F -> a.cs#A.F~method#1 exact local',
    'a.cs:17 Trim -> external',
    'a.cs:17 F -> a.cs#A.F~method#3 exact local',
    'a.cs:17 D -> a.cs#D~class exact local',
    'a.cs:18 F -> a.cs#A.F~method#3 exact local',
  ]);
});

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

test('interfaces, events, delegates, local functions, properties', () => {
  expect(
    calls(`-- a.cs
using System;
interface IShape { int Size { get; } void Draw(); void Twice() { Draw(); } }
interface IMore : IShape { void More(); }
delegate Item Maker(int n);
class Item { public void Use() {} }
class A : IMore {
  public event EventHandler Changed;
  public Maker Make;
  public Func<Item> Get;
  Item item;
  public Item Item { get { return item; } set { item = value; value.Use(); } }
  public int Size => Compute();
  int Compute() => 1;
  void IShape.Draw() {}
  public void More() {}
  static A Instance { get; } = new A();
  void F(IMore m, Maker maker, Func<int, Item> get, Action<Item> act) {
    m.Draw(); m.Twice(); m.More();
    maker(1).Use();
    maker.Invoke(1).Use();
    get(1).Use();
    Make(1).Use();
    Get().Use();
    Changed?.Invoke(this, EventArgs.Empty);
    Instance.More();
    A.Instance.Item.Use();
    int Local(int n) { return Local(n - 1); }
    Local(1);
    act = each => each.Use();
    Action<Item> other = each => each.Use();
    Run(each => each.Use());
    Run(delegate(Item each) { each.Use(); });
  }
  void Run(Action<Item> action) {}
}
`),
  ).toEqual([
    'a.cs:2 Draw -> a.cs#IShape.Draw~method exact local',
    'a.cs:11 Use -> a.cs#Item.Use~method exact annotation',
    'a.cs:12 Compute -> a.cs#A.Compute~method exact local',
    'a.cs:16 A -> a.cs#A~class exact local',
    'a.cs:18 Draw -> a.cs#IShape.Draw~method exact annotation',
    'a.cs:18 Twice -> a.cs#IShape.Twice~method exact annotation',
    'a.cs:18 More -> a.cs#IMore.More~method exact annotation',
    'a.cs:19 Use -> a.cs#Item.Use~method exact return',
    'a.cs:19 maker -> unresolved a value whose function is not known',
    'a.cs:20 Use -> a.cs#Item.Use~method exact return',
    'a.cs:20 Invoke -> external',
    'a.cs:21 Use -> a.cs#Item.Use~method exact return',
    'a.cs:21 get -> unresolved a value whose function is not known',
    'a.cs:22 Use -> a.cs#Item.Use~method exact return',
    'a.cs:22 Make -> a.cs#A.Make~field exact local',
    'a.cs:23 Use -> a.cs#Item.Use~method exact return',
    'a.cs:23 Get -> a.cs#A.Get~field exact local',
    'a.cs:24 Invoke -> external',
    'a.cs:25 More -> a.cs#A.More~method exact return',
    'a.cs:26 Use -> a.cs#Item.Use~method exact return',
    'a.cs:27 Local -> a.cs#A.F.Local~function exact local',
    'a.cs:28 Local -> a.cs#A.F.Local~function exact local',
    'a.cs:29 Use -> unresolved receiver of unknown type',
    'a.cs:30 Use -> a.cs#Item.Use~method exact annotation',
    'a.cs:31 Run -> a.cs#A.Run~method exact local',
    'a.cs:31 Use -> a.cs#Item.Use~method probable argument',
    'a.cs:32 Run -> a.cs#A.Run~method exact local',
    'a.cs:32 Use -> a.cs#Item.Use~method exact annotation',
  ]);
});

test('top-level statements call what the file and the folder have', () => {
  expect(
    calls(`-- Program.cs
using App;
var runner = new Runner("x");
await runner.RunAsync();
Help();
void Help() { runner.Stop(); }
class Own { public static void Go() { } }
-- Runner.cs
namespace App;
public class Runner {
  public Runner(string name) {}
  public async Task RunAsync() {}
  public void Stop() {}
}
`),
  ).toEqual([
    'Program.cs:2 Runner -> Runner.cs#App.Runner.Runner~constructor exact package',
    'Program.cs:3 RunAsync -> Runner.cs#App.Runner.RunAsync~method exact initializer',
    'Program.cs:4 Help -> Program.cs#Help~function exact local',
    'Program.cs:5 Stop -> Runner.cs#App.Runner.Stop~method exact initializer',
  ]);
});
