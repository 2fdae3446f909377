/** Rules of C# about namespaces, usings, projects and types in several files: one case a rule. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('namespaces are looked at from the inside out, whatever folder their files lie in', () => {
  expect(
    calls(`-- a/x.cs
namespace App.Core { public class Tool { public static void Run() {} } }
namespace App { public class Top { public static void Run() {} } }
public class Global { public static void Run() {} }
-- b/y.cs
namespace App.Core.Parts;
class User {
  void F() { Tool.Run(); Top.Run(); Global.Run(); Core.Tool.Run(); App.Core.Tool.Run(); global::App.Top.Run(); Other.Run(); }
}
-- c/z.cs
namespace Elsewhere { public class Other { public static void Run() {} } class User { void F() { Tool.Run(); App.Core.Tool.Run(); } } }
-- d/tool.cs
namespace App.Core.Parts { public class Top { public static void Run() {} } }
`),
  ).toEqual([
    'b/y.cs:3 Run -> a/x.cs#App.Core.Tool.Run~method exact package',
    'b/y.cs:3 Run -> d/tool.cs#App.Core.Parts.Top.Run~method exact package',
    'b/y.cs:3 Run -> a/x.cs#Global.Run~method exact package',
    'b/y.cs:3 Run -> a/x.cs#App.Core.Tool.Run~method exact package',
    'b/y.cs:3 Run -> a/x.cs#App.Core.Tool.Run~method exact package',
    'b/y.cs:3 Run -> a/x.cs#App.Top.Run~method exact package',
    'b/y.cs:3 Run -> external',
    'c/z.cs:1 Run -> external',
    'c/z.cs:1 Run -> a/x.cs#App.Core.Tool.Run~method exact package',
  ]);
});

test('usings open namespaces and static classes, aliases rename; in a block they hold for the block', () => {
  expect(
    linked(`-- lib.cs
namespace Lib { public class Tool { public static void Run() {} public void Go() {} public class Inner { public static void Deep() {} } } }
namespace Lib.More { public class Extra { public static void Run() {} } }
-- a.cs
using System;
using Lib;
using static Lib.Tool;
using M = Lib.More;
using E = Lib.More.Extra;
class A { void F() { Tool.Run(); Run(); Inner.Deep(); M.Extra.Run(); E.Run(); new Tool().Go(); Console.WriteLine(); } }
-- b.cs
namespace X { using Lib; class B { void F() { Tool.Run(); } } }
namespace Y { class B { void F() { Tool.Run(); } } }
namespace Lib.Sub { using More; class B { void F() { Extra.Run(); } } }
-- c.cs
using static System.Math;
class C { void F() { Max(1, 2); } }
`),
  ).toEqual([
    'a.cs:1 import System -> external System',
    'a.cs:2 import Lib -> lib.cs exact',
    'a.cs:3 import Lib.Tool -> lib.cs exact',
    'a.cs:4 import Lib.More -> lib.cs exact',
    'a.cs:5 import Lib.More.Extra -> lib.cs exact',
    'a.cs:6 Run -> lib.cs#Lib.Tool.Run~method exact package',
    'a.cs:6 Run -> lib.cs#Lib.Tool.Run~method exact package',
    'a.cs:6 Deep -> lib.cs#Lib.Tool.Inner.Deep~method exact package',
    'a.cs:6 Run -> lib.cs#Lib.More.Extra.Run~method exact import',
    'a.cs:6 Run -> lib.cs#Lib.More.Extra.Run~method exact import',
    'a.cs:6 Go -> lib.cs#Lib.Tool.Go~method exact annotation',
    'a.cs:6 Tool -> lib.cs#Lib.Tool~class exact package',
    'a.cs:6 WriteLine -> external',
    'b.cs:1 import Lib -> lib.cs exact',
    'b.cs:3 import More -> lib.cs exact',
    'b.cs:1 Run -> lib.cs#Lib.Tool.Run~method exact package',
    'b.cs:2 Run -> external',
    'b.cs:3 Run -> lib.cs#Lib.More.Extra.Run~method exact package',
    'c.cs:1 import System.Math -> external System.Math',
    'c.cs:2 Max -> external',
  ]);
});

test('global usings hold for all files of a project, those of the project file too', () => {
  expect(
    calls(`-- app/app.csproj
<Project><ItemGroup><Using Include="Lib.Two" /><Using Include="Lib.Three.C3" Alias="Three" /></ItemGroup>
<ItemGroup><ProjectReference Include="..\\\\lib\\\\lib.csproj" /></ItemGroup></Project>
-- app/Usings.cs
global using Lib.One;
global using Short = Lib.One.C1;
-- app/a.cs
class A { void F() { C1.Run(); C2.Run(); Three.Run(); Short.Run(); } }
-- lib/lib.csproj
<Project />
-- lib/l.cs
namespace Lib.One { public class C1 { public static void Run() {} } }
namespace Lib.Two { public class C2 { public static void Run() {} } }
namespace Lib.Three { public class C3 { public static void Run() {} } }
-- lib/m.cs
class M { void F() { C1.Run(); } }
`),
  ).toEqual([
    'app/a.cs:1 Run -> lib/l.cs#Lib.One.C1.Run~method exact package',
    'app/a.cs:1 Run -> lib/l.cs#Lib.Two.C2.Run~method exact package',
    'app/a.cs:1 Run -> lib/l.cs#Lib.Three.C3.Run~method exact package',
    'app/a.cs:1 Run -> lib/l.cs#Lib.One.C1.Run~method exact package',
    'lib/m.cs:1 Run -> external',
  ]);
});

test('a project sees those that it refers to and what they refer to, and its own types first', () => {
  expect(
    calls(`-- src/App/App.csproj
<Project><ItemGroup><ProjectReference Include="../Mid/Mid.csproj"></ProjectReference></ItemGroup></Project>
-- src/App/a.cs
namespace N;
class A { void F() { Deep.Run(); Hidden.Run(); Twice.Run(); } }
class Twice { public static void Run() {} }
-- src/Mid/Mid.csproj
<Project><ItemGroup><ProjectReference Include="$(Root)\\\\src\\\\Low\\\\Low.csproj" /></ItemGroup></Project>
-- src/Mid/m.cs
namespace N;
class M { void F() { Deep.Run(); Twice.Run(); } }
-- src/Low/Low.csproj
<Project><!-- <ProjectReference Include="../Far/Far.csproj" /> --></Project>
-- src/Low/l.cs
namespace N;
public class Deep { public static void Run() {} }
public class Twice { public static void Run() {} }
-- src/Far/Far.csproj
<Project />
-- src/Far/f.cs
namespace N;
public class Hidden { public static void Run() {} }
`),
  ).toEqual([
    'src/App/a.cs:2 Run -> src/Low/l.cs#N.Deep.Run~method exact package',
    'src/App/a.cs:2 Run -> external',
    'src/App/a.cs:2 Run -> src/App/a.cs#N.Twice.Run~method exact local',
    'src/Mid/m.cs:2 Run -> src/Low/l.cs#N.Deep.Run~method exact package',
    'src/Mid/m.cs:2 Run -> src/Low/l.cs#N.Twice.Run~method exact package',
  ]);
});

test('the parts of a partial class are one class, nested ones too', () => {
  expect(
    calls(`-- Form.cs
namespace N;
public partial class Form : Base {
  public Form() { Init(); Up(); Kept(); }
  partial class Inner { void F() { Other(); } }
  partial void Hook();
}
-- Form.Designer.cs
namespace N;
partial class Form {
  void Init() { Hook(); button.Press(); }
  Button button;
  partial class Inner { void Other() {} }
  static void Kept() {}
  partial void Hook() { }
}
-- Base.cs
namespace N;
public class Base { public void Up() {} }
public class Button { public void Press() {} }
class User { void F(Form f) { new Form().Init(); f.Up(); Form.Kept(); } }
`),
  ).toEqual([
    'Base.cs:4 Init -> Form.Designer.cs#N.Form.Init~method exact annotation',
    'Base.cs:4 Form -> Form.cs#N.Form.Form~constructor exact package',
    'Base.cs:4 Up -> Base.cs#N.Base.Up~method exact annotation',
    'Base.cs:4 Kept -> Form.Designer.cs#N.Form.Kept~method exact package',
    'Form.Designer.cs:3 Hook -> Form.Designer.cs#N.Form.Hook~method exact local',
    'Form.Designer.cs:3 Press -> Base.cs#N.Button.Press~method exact annotation',
    'Form.cs:3 Init -> Form.Designer.cs#N.Form.Init~method exact inherited',
    'Form.cs:3 Up -> Base.cs#N.Base.Up~method exact inherited',
    'Form.cs:3 Kept -> Form.Designer.cs#N.Form.Kept~method exact inherited',
    'Form.cs:4 Other -> Form.Designer.cs#N.Form.Inner.Other~method exact inherited',
  ]);
});

test('extension methods are found in the namespaces in use, by what they extend', () => {
  expect(
    calls(`-- ext.cs
using System.Collections.Generic;
namespace Lib.Ext;
public static class Extensions {
  public static Item Twice(this Item item) => item;
  public static int Twice(this string text) => 1;
  public static T Best<T>(this IEnumerable<T> items) => default;
  public static void Each<T>(this IEnumerable<T> items, Action<T> action) {}
  public static string Show(this object any) => "";
  public static void Only<T>(this T any) where T : IMarked {}
}
public class Item { public void Use() {} public void Each() {} }
public interface IMarked {}
public class Marked : IMarked {}
-- a.cs
using Lib.Ext;
class A {
  void F(Item item, string s, List<Item> items, Item[] all, int n, Marked m) {
    item.Twice().Use();
    s.Twice();
    items.Best().Use();
    all.Best().Use();
    items.Each(e => e.Use());
    item.Each();
    n.Show();
    m.Only();
    item.Only();
    Extensions.Twice(item);
    item?.Twice();
  }
}
-- b.cs
class B { void F(Lib.Ext.Item item) { item.Twice(); } }
-- c.cs
namespace Lib.Ext.Sub;
class C { void F(Item item) { item.Twice(); } }
`),
  ).toEqual([
    'a.cs:4 Use -> ext.cs#Lib.Ext.Item.Use~method exact return',
    'a.cs:4 Twice -> ext.cs#Lib.Ext.Extensions.Twice~method exact annotation',
    'a.cs:5 Twice -> ext.cs#Lib.Ext.Extensions.Twice~method#1 exact annotation',
    'a.cs:6 Use -> ext.cs#Lib.Ext.Item.Use~method exact return',
    'a.cs:6 Best -> ext.cs#Lib.Ext.Extensions.Best~method exact annotation',
    'a.cs:7 Use -> ext.cs#Lib.Ext.Item.Use~method exact return',
    'a.cs:7 Best -> ext.cs#Lib.Ext.Extensions.Best~method exact annotation',
    'a.cs:8 Each -> ext.cs#Lib.Ext.Extensions.Each~method exact annotation',
    'a.cs:8 Use -> ext.cs#Lib.Ext.Item.Use~method probable argument',
    'a.cs:9 Each -> ext.cs#Lib.Ext.Item.Each~method exact annotation',
    'a.cs:10 Show -> ext.cs#Lib.Ext.Extensions.Show~method exact annotation',
    'a.cs:11 Only -> ext.cs#Lib.Ext.Extensions.Only~method exact annotation',
    'a.cs:12 Only -> unresolved Item has no member Only',
    'a.cs:13 Twice -> ext.cs#Lib.Ext.Extensions.Twice~method exact package',
    'a.cs:14 Twice -> ext.cs#Lib.Ext.Extensions.Twice~method exact annotation',
    'b.cs:1 Twice -> unresolved Item has no member Twice',
    'c.cs:2 Twice -> ext.cs#Lib.Ext.Extensions.Twice~method exact annotation',
  ]);
});

test('what a type has itself comes before what extends it; extensions may be called as static methods; explicit members are hidden', () => {
  expect(
    calls(`-- a.cs
using System.Collections.Generic;
static class Ext {
  public static bool Contains(this string text, string part) => true;
  public static string Twice(this string text) => text;
  public static int Count(this IEnumerable<int> items) => 0;
  public static int Count(this IEnumerable<int> items, int from) => 0;
}
interface IList { int Add(object value); }
class A : IList {
  int IList.Add(object value) => 0;
  public void Add(object value, bool isLast = false) {}
  void F(string text, int[] all, IList list) {
    text.Contains("x");
    text.Twice();
    Ext.Count(all);
    Ext.Count(all, 1);
    Add(1);
    list.Add(1);
  }
}
`),
  ).toEqual([
    'a.cs:13 Contains -> external',
    'a.cs:14 Twice -> a.cs#Ext.Twice~method exact annotation',
    'a.cs:15 Count -> a.cs#Ext.Count~method exact local',
    'a.cs:16 Count -> a.cs#Ext.Count~method#1 exact local',
    'a.cs:17 Add -> a.cs#A.Add~method#1 exact local',
    'a.cs:18 Add -> a.cs#IList.Add~method exact annotation',
  ]);
});

test('types told apart by their number of type parameters, in declarations and bases', () => {
  expect(
    calls(`-- r.cs
namespace N;
public class Result { public void Plain() {} }
-- rt.cs
namespace N;
public class Result<T> : Result { public T Value; public void Typed() {} }
-- a.cs
namespace N;
class A {
  Result one; Result<A> two;
  void F() { one.Plain(); two.Typed(); two.Value.F(); two.Plain(); }
}
class B : Result<A> { void G() { Typed(); Value.F(); } }
`),
  ).toEqual([
    'a.cs:4 Plain -> r.cs#N.Result.Plain~method exact annotation',
    'a.cs:4 Typed -> rt.cs#N.Result.Typed~method exact annotation',
    'a.cs:4 F -> a.cs#N.A.F~method exact field',
    'a.cs:4 Plain -> r.cs#N.Result.Plain~method exact annotation',
    'a.cs:6 Typed -> rt.cs#N.Result.Typed~method exact inherited',
    'a.cs:6 F -> a.cs#N.A.F~method exact field',
  ]);
});

test('attributes leave out their ending', () => {
  expect(
    linked(`-- a.cs
using System;
public class MarkAttribute : Attribute { public MarkAttribute(string s) {} }
[Mark("x"), Serializable] class A { [MarkAttribute("y")] void F() {} }
`),
  ).toEqual(['a.cs:1 import System -> external System']);
});
