/** Rules of Java about types, members and overloads: one case a rule, smallest classes. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('bare names: of the class, inherited, of classes around, of static imports; methods and fields are apart', () => {
  expect(
    calls(`-- a/Base.java
package a;
class Base {
  int size;
  void up() {}
  static void make() {}
  void both(int x) {}
}
-- a/Sub.java
package a;
import static b.Util.helper;
import static b.Util.up;
class Sub extends Base {
  int own;
  int size() { return size; }
  void own() {}
  void both(String s) {}
  void m(int own) {
    own();
    up();
    make();
    size();
    helper();
    both(1);
    both("");
    this.up();
    super.up();
    toString();
    gone();
  }
  class In extends Other {
    void n() { up(); own(); shared(); Sub.this.own(); Sub.super.up(); }
    void own() {}
  }
  static class Other { void shared() {} }
}
-- b/Util.java
package b;
public class Util { public static void helper() {} public static void up() {} }
`),
  ).toEqual([
    'a/Sub.java:10 own -> a/Sub.java#Sub.own~method exact local',
    'a/Sub.java:11 up -> a/Base.java#Base.up~method exact inherited',
    'a/Sub.java:12 make -> a/Base.java#Base.make~method exact inherited',
    'a/Sub.java:13 size -> a/Sub.java#Sub.size~method exact local',
    'a/Sub.java:14 helper -> b/Util.java#Util.helper~method exact import',
    'a/Sub.java:15 both -> a/Base.java#Base.both~method exact local',
    'a/Sub.java:16 both -> a/Sub.java#Sub.both~method exact local',
    'a/Sub.java:17 up -> a/Base.java#Base.up~method exact self',
    'a/Sub.java:18 up -> a/Base.java#Base.up~method exact self',
    'a/Sub.java:19 toString -> external',
    'a/Sub.java:20 gone -> unresolved unknown name',
    'a/Sub.java:23 up -> a/Base.java#Base.up~method exact inherited',
    'a/Sub.java:23 own -> a/Sub.java#Sub.In.own~method exact local',
    'a/Sub.java:23 shared -> a/Sub.java#Sub.Other.shared~method exact inherited',
    'a/Sub.java:23 own -> a/Sub.java#Sub.own~method exact annotation',
    'a/Sub.java:23 up -> a/Base.java#Base.up~method exact local',
  ]);
});

test('overloads by number and type of arguments', () => {
  expect(
    calls(`-- a/A.java
package a;
import java.util.List;
class A {
  void f(int x) {}
  void f(long x) {}
  void f(double x) {}
  void f(String s) {}
  void f(Object o) {}
  void f(CharSequence s, int n) {}
  void f(A a) {}
  void f(Object[] all) {}
  void g(Object o) {}
  void g(String... all) {}
  void h(Integer i) {}
  void h(List<A> l) {}
  void k(Runnable r) {}
  void k(Fn f) {}
  void s(Sup s) {}
  void s(Sub s) {}
  interface Fn { int ap(int a, int b); }
  static class Sup {}
  static class Sub extends Sup {}
  static class Low extends Sub {}
  void m(String s, char c, byte b, float x, Integer i, Low low, Sup sup, List<A> list, String[] array, boolean t) {
    f(1);
    f(1L);
    f(1.5);
    f(x);
    f(c);
    f(b);
    f("a" + 1);
    f(s);
    f(this);
    f(new Low());
    f(i);
    f(s, 1);
    f(array);
    f(t);
    g("a");
    g("a", "b");
    g();
    h(1);
    h(list);
    k(() -> {});
    k((p, q) -> p);
    s(low);
    s(sup);
    s(null);
    f((String) null);
    f(t ? "a" : "b");
    f(s.length());
    f(list.get(0));
    f(s.toUpperCase());
  }
}
`),
  ).toEqual([
    'a/A.java:25 f -> a/A.java#A.f~method exact local',
    'a/A.java:26 f -> a/A.java#A.f~method#1 exact local',
    'a/A.java:27 f -> a/A.java#A.f~method#2 exact local',
    'a/A.java:28 f -> a/A.java#A.f~method#2 exact local',
    'a/A.java:29 f -> a/A.java#A.f~method exact local',
    'a/A.java:30 f -> a/A.java#A.f~method exact local',
    'a/A.java:31 f -> a/A.java#A.f~method#3 exact local',
    'a/A.java:32 f -> a/A.java#A.f~method#3 exact local',
    'a/A.java:33 f -> a/A.java#A.f~method#6 exact local',
    'a/A.java:34 f -> a/A.java#A.f~method#4 exact local',
    'a/A.java:34 Low -> a/A.java#A.Low~class exact local',
    'a/A.java:35 f -> a/A.java#A.f~method#4 exact local',
    'a/A.java:36 f -> a/A.java#A.f~method#5 exact local',
    'a/A.java:37 f -> a/A.java#A.f~method#7 exact local',
    'a/A.java:38 f -> a/A.java#A.f~method#4 exact local',
    'a/A.java:39 g -> a/A.java#A.g~method exact local',
    'a/A.java:40 g -> a/A.java#A.g~method#1 exact local',
    'a/A.java:41 g -> a/A.java#A.g~method#1 exact local',
    'a/A.java:42 h -> a/A.java#A.h~method exact local',
    'a/A.java:43 h -> a/A.java#A.h~method#1 exact local',
    'a/A.java:44 k -> a/A.java#A.k~method exact local',
    'a/A.java:45 k -> a/A.java#A.k~method#1 exact local',
    'a/A.java:46 s -> a/A.java#A.s~method#1 exact local',
    'a/A.java:47 s -> a/A.java#A.s~method exact local',
    'a/A.java:48 s -> a/A.java#A.s~method#1 probable overload',
    'a/A.java:49 f -> a/A.java#A.f~method#3 exact local',
    'a/A.java:50 f -> a/A.java#A.f~method#3 exact local',
    'a/A.java:51 f -> a/A.java#A.f~method exact local',
    'a/A.java:51 length -> external',
    'a/A.java:52 f -> a/A.java#A.f~method#6 exact local',
    'a/A.java:52 get -> external',
    'a/A.java:53 f -> a/A.java#A.f~method#3 exact local',
    'a/A.java:53 toUpperCase -> external',
  ]);
});

test('constructors: by arguments, of this and super, of anonymous classes and enumerations', () => {
  expect(
    calls(`-- a/A.java
package a;
class A extends Base {
  A() { this(1); }
  A(int x) { super("a"); }
  A(String s, Object... more) { super(); }
  static A one = new A("x", 1, 2);
  static Base two = new Base("q") { void up() { super.up(); up(); low(); } void low() {} };
  void m() { new A(); new A(2); new Plain(); new Base("x").up(); Run r = new Run() { public void run() { m(); go(); } }; r.run(); }
}
class Base {
  Base() {}
  Base(String s) {}
  void up() {}
}
class Plain {}
interface Run { void run(); default void go() {} }
class Err extends RuntimeException { Err() { super("x"); } }
`),
  ).toEqual([
    'a/A.java:3 this -> a/A.java#A.A~constructor#1 exact self',
    'a/A.java:4 super -> a/A.java#Base.Base~constructor#1 exact self',
    'a/A.java:5 super -> a/A.java#Base.Base~constructor exact self',
    'a/A.java:6 A -> a/A.java#A.A~constructor#2 exact local',
    'a/A.java:7 Base -> a/A.java#Base.Base~constructor#1 exact local',
    'a/A.java:7 up -> a/A.java#Base.up~method exact self',
    'a/A.java:7 up -> a/A.java#A.new Base.up~method exact local',
    'a/A.java:7 low -> a/A.java#A.new Base.low~method exact local',
    'a/A.java:8 A -> a/A.java#A.A~constructor exact local',
    'a/A.java:8 A -> a/A.java#A.A~constructor#1 exact local',
    'a/A.java:8 Plain -> a/A.java#Plain~class exact local',
    'a/A.java:8 up -> a/A.java#Base.up~method exact constructor',
    'a/A.java:8 Base -> a/A.java#Base.Base~constructor#1 exact local',
    'a/A.java:8 Run -> a/A.java#Run~interface exact local',
    'a/A.java:8 m -> a/A.java#A.m~method exact local',
    'a/A.java:8 go -> a/A.java#Run.go~method exact inherited',
    'a/A.java:8 run -> a/A.java#Run.run~method exact annotation',
    'a/A.java:17 super -> external java.lang',
  ]);
});

test('members through interfaces, defaults, abstract classes, enumerations and records', () => {
  expect(
    calls(`-- a/A.java
package a;
interface Shape { double area(); default void draw() { area(); } static Shape unit() { return null; } }
sealed interface Solid extends Shape permits Cube {}
final class Cube implements Solid { public double area() { return 1; } }
enum Color {
  RED { int code() { help(); return 1; } }, GREEN(2);
  Color() {}
  Color(int x) {}
  int code() { return 0; }
  void help() {}
  Color next() { return values()[ordinal() + 1]; }
}
record Point(int x, T t) {
  Point { check(); }
  static void check() {}
  Point add(Point other) { return new Point(x + other.x(), other.t()); }
}
class T { void m() {} }
abstract class Part implements Shape { void use() { area(); draw(); } }
class Use {
  void f(Solid solid, Shape shape, Cube cube, Color color, Point p, Part part) {
    solid.area(); solid.draw(); cube.area(); cube.draw(); Shape.unit().area(); part.area();
    Color.RED.code(); color.next().help(); Color.valueOf("x").help(); Color.values()[0].code();
    for (Color c : Color.values()) c.help();
    color.name().length();
    p.t().m();
    p.x();
    p.add(p).t.m();
    switch (color) { case RED: color.code(); break; default: }
  }
}
`),
  ).toEqual([
    'a/A.java:2 area -> a/A.java#Shape.area~method exact local',
    'a/A.java:6 help -> a/A.java#Color.help~method exact local',
    'a/A.java:11 values -> a/A.java#Color~enum exact inherited',
    'a/A.java:11 ordinal -> external',
    'a/A.java:14 check -> a/A.java#Point.check~method exact local',
    'a/A.java:16 Point -> a/A.java#Point.Point~constructor exact local',
    'a/A.java:16 x -> a/A.java#Point.x~field exact annotation',
    'a/A.java:16 t -> a/A.java#Point.t~field exact annotation',
    'a/A.java:19 area -> a/A.java#Shape.area~method exact inherited',
    'a/A.java:19 draw -> a/A.java#Shape.draw~method exact inherited',
    'a/A.java:22 area -> a/A.java#Shape.area~method exact annotation',
    'a/A.java:22 draw -> a/A.java#Shape.draw~method exact annotation',
    'a/A.java:22 area -> a/A.java#Cube.area~method exact annotation',
    'a/A.java:22 draw -> a/A.java#Shape.draw~method exact annotation',
    'a/A.java:22 area -> a/A.java#Shape.area~method exact return',
    'a/A.java:22 unit -> a/A.java#Shape.unit~method exact local',
    'a/A.java:22 area -> a/A.java#Shape.area~method exact annotation',
    'a/A.java:23 code -> a/A.java#Color.code~method exact annotation',
    'a/A.java:23 help -> a/A.java#Color.help~method exact return',
    'a/A.java:23 next -> a/A.java#Color.next~method exact annotation',
    'a/A.java:23 help -> a/A.java#Color.help~method exact return',
    'a/A.java:23 valueOf -> a/A.java#Color~enum exact local',
    'a/A.java:23 code -> a/A.java#Color.code~method exact return',
    'a/A.java:23 values -> a/A.java#Color~enum exact local',
    'a/A.java:24 values -> a/A.java#Color~enum exact local',
    'a/A.java:24 help -> a/A.java#Color.help~method exact annotation',
    'a/A.java:25 length -> external',
    'a/A.java:25 name -> external',
    'a/A.java:26 m -> a/A.java#T.m~method exact return',
    'a/A.java:26 t -> a/A.java#Point.t~field exact annotation',
    'a/A.java:27 x -> a/A.java#Point.x~field exact annotation',
    'a/A.java:28 m -> a/A.java#T.m~method exact return',
    'a/A.java:28 add -> a/A.java#Point.add~method exact annotation',
    'a/A.java:29 code -> a/A.java#Color.code~method exact annotation',
  ]);
});

test('what lies outside is external, and is never taken for something of the folder', () => {
  expect(
    calls(`-- a/A.java
package a;
import java.io.IOException;
import org.junit.Test;
import com.acme.Client;
import com.acme.lib.*;
class A extends Client {
  @Test void t() throws IOException {
    String s = "a".trim();
    s.run();
    new StringBuilder().append(s).append(1).toString().run();
    connect();
    Client.create().run();
    Unknown.run();
    throw new IOException(s.concat("b"));
  }
  void run() {}
}
class B { void run() {} void f(Object o, Foreign x) { o.toString(); o.equals(o); x.run(); x.y.run(); run(); } }
`),
  ).toEqual([
    'a/A.java:8 trim -> external',
    'a/A.java:9 run -> external',
    'a/A.java:10 run -> external',
    'a/A.java:10 toString -> external',
    'a/A.java:10 append -> external',
    'a/A.java:10 append -> external',
    'a/A.java:10 StringBuilder -> external java.lang',
    'a/A.java:11 connect -> external com.acme',
    'a/A.java:12 run -> external com.acme',
    'a/A.java:12 create -> external com.acme',
    'a/A.java:13 run -> external com.acme.lib',
    'a/A.java:14 IOException -> external java.io',
    'a/A.java:14 concat -> external',
    'a/A.java:18 toString -> external',
    'a/A.java:18 equals -> external',
    'a/A.java:18 run -> external com.acme.lib',
    'a/A.java:18 run -> external com.acme.lib',
    'a/A.java:18 run -> a/A.java#B.run~method exact local',
  ]);
});
