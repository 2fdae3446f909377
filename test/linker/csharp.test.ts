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
    'a.cs:29 Use -> a.cs#Item.Use~method exact annotation',
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
