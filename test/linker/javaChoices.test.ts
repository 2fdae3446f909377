/** Which of several definitions a call of Java means: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('what a class has from classes above comes before what its interfaces say', () => {
  expect(
    calls(`-- a/A.java
package a;
interface Zoned { int zone(); }
abstract class Top implements Zoned { public int zone() { return 1; } }
abstract class Middle extends Top implements Zoned {}
class Low extends Middle implements Zoned {
  int f(Low other) { return zone() + other.zone(); }
}
`),
  ).toEqual([
    'a/A.java:6 zone -> a/A.java#Top.zone~method exact inherited',
    'a/A.java:6 zone -> a/A.java#Top.zone~method exact annotation',
  ]);
});

test('enumerations: values and valueOf lead to them, super in the body of a constant is the enumeration', () => {
  expect(
    calls(`-- a/Color.java
package a;
enum Color {
  RED { int code() { return super.code() + 1; } },
  BLUE;
  Color(int x) {}
  int code() { return 0; }
  static Color at(int i) { return values()[i]; }
}
class User {
  void f() { Color.valueOf("RED").code(); Color.values()[0].code(); }
}
`),
  ).toEqual([
    'a/Color.java:3 code -> a/Color.java#Color.code~method exact self',
    'a/Color.java:7 values -> a/Color.java#Color~enum exact inherited',
    'a/Color.java:10 code -> a/Color.java#Color.code~method exact return',
    'a/Color.java:10 valueOf -> a/Color.java#Color~enum exact local',
    'a/Color.java:10 code -> a/Color.java#Color.code~method exact return',
    'a/Color.java:10 values -> a/Color.java#Color~enum exact local',
  ]);
});

test('type parameters: found from what is expected, and only what their bounds allow fits them', () => {
  expect(
    calls(`-- a/A.java
package a;
import java.util.Collection;
import java.util.List;
import java.util.Map;
class Lists {
  static <E> List<E> make() { return null; }
  static <E> List<E> make(E... all) { return null; }
  static <T extends Collection<?>> T full(T all, String text) { return all; }
  static <T extends Map<?, ?>> T full(T map, String text) { return map; }
  static <T extends CharSequence> T full(T text, String other) { return text; }
}
class User {
  void f(Map<String, String> map) {
    List<String> made = Lists.make();
    Lists.full(map, "");
    Lists.full("", "");
  }
}
`),
  ).toEqual([
    'a/A.java:14 make -> a/A.java#Lists.make~method exact local',
    'a/A.java:15 full -> a/A.java#Lists.full~method#1 exact local',
    'a/A.java:16 full -> a/A.java#Lists.full~method#2 exact local',
  ]);
});

test('calls with many arguments choose by the last as well', () => {
  expect(
    calls(`-- a/A.java
package a;
class Zone {}
class Rules {}
class When {
  When(int a, int b, int c, int d, int e, int f, int g, Zone zone) {}
  When(int a, int b, int c, int d, int e, int f, int g, Rules rules) {}
  static When of(Rules rules) { return new When(1, 2, 3, 4, 5, 6, 7, rules); }
}
`),
  ).toEqual(['a/A.java:7 When -> a/A.java#When.When~constructor#1 exact local']);
});

test('private members of others are not imported, a member called constructor is none', () => {
  expect(
    calls(`-- a/A.java
package a;
class A {
  A(int x) {}
  A constructor(String name) { return this; }
  private static String format(String pattern) { return pattern; }
}
-- a/B.java
package a;
import static a.A.*;
import static java.lang.String.*;
class B extends A {
  B() { super(1); }
}
class C {
  void f() { format("x"); }
}
`),
  ).toEqual(['a/B.java:5 super -> a/A.java#A.A~constructor exact self', 'a/B.java:8 format -> external java.lang']);
});

test('names of the language of these rules are names like others', () => {
  expect(
    calls(`-- a/A.java
package a;
import x.toString;
import x.constructor;
class A {
  void f(int a) {} void f(String a) {} void f(A a) {}
  void g(constructor c, toString s, hasOwnProperty p) { f(c); f(s); f(p); f(c.valueOf()); }
}
`).filter((line) => line.includes(' f ')).length,
  ).toBe(4);
});

test('what nothing of the class takes is of what it builds on outside; what is hidden is never meant', () => {
  expect(
    calls(`-- a/A.java
package a;
import java.lang.ref.WeakReference;
import x.Thing;
class Ref extends WeakReference<String> {
  int get(String key) { return 0; }
  boolean equals() { return true; }
  void f(Ref other) { get(); get(""); equals(other); other.equals(); }
}
class Wide { static <T> Wide of(T one) { return Narrow.of(one); } }
class Narrow extends Wide { static <T> Narrow of(T one) { return null; } }
class Rule { void add(Thing thing) {} }
class Counted extends Rule {
  void add(Thing thing) { add(thing.size()); }
  void add(int size) {}
}
`),
  ).toEqual([
    'a/A.java:7 get -> external',
    'a/A.java:7 get -> a/A.java#Ref.get~method exact local',
    'a/A.java:7 equals -> external',
    'a/A.java:7 equals -> a/A.java#Ref.equals~method exact annotation',
    'a/A.java:9 of -> a/A.java#Narrow.of~method exact local',
    'a/A.java:13 add -> a/A.java#Counted.add~method#1 probable overload',
    'a/A.java:13 size -> external x',
  ]);
});

test('what is not known of arguments: it may be anything, so what takes anything is meant; types of the platform are known', () => {
  expect(
    calls(`-- a/A.java
package a;
import java.lang.reflect.*;
import java.io.StringReader;
import java.io.*;
import java.util.*;
import x.Thing;
class A {
  void put(String s) {} void put(boolean b) {} void put(Object o) {}
  void read(File f) {} void read(InputStream s) {} void read(Reader r) {}
  void at(int day) {} void at(Locale place) {} void at(int[] days) {}
  void of(Class<?> c) {} void of(Type t) {}
  void f(Thing thing, Calendar when, GenericArrayType array, BitSet set, Method method) {
    put(thing.value());
    read(new StringReader(""));
    at(when.get(Calendar.MONTH) + 1);
    at(Locale.getDefault());
    of(array.getGenericComponentType());
    of(method.getReturnType());
    put(method.getName());
  }
}
`).filter((line) => line.includes('#')),
  ).toEqual([
    'a/A.java:13 put -> a/A.java#A.put~method#2 probable overload',
    'a/A.java:14 read -> a/A.java#A.read~method#2 exact local',
    'a/A.java:15 at -> a/A.java#A.at~method exact local',
    'a/A.java:16 at -> a/A.java#A.at~method#1 exact local',
    'a/A.java:17 of -> a/A.java#A.of~method#1 exact local',
    'a/A.java:18 of -> a/A.java#A.of~method exact local',
    'a/A.java:19 put -> a/A.java#A.put~method exact local',
  ]);
});

test('records: components called by their bare name, and the constructor that is written nowhere', () => {
  expect(
    calls(`-- a/State.java
package a;
class Style { int size() { return 1; } }
record State(int x, Style style) {
  State(int x) { this(x, null); }
  int f() { return style().size() + x() + new State(1, null).x() + new State(1).x(); }
}
`),
  ).toEqual([
    'a/State.java:4 this -> a/State.java#State~class exact self',
    'a/State.java:5 size -> a/State.java#Style.size~method exact return',
    'a/State.java:5 style -> a/State.java#State.style~field exact inherited',
    'a/State.java:5 x -> a/State.java#State.x~field exact inherited',
    'a/State.java:5 x -> a/State.java#State.x~field exact constructor',
    'a/State.java:5 State -> a/State.java#State~class exact local',
    'a/State.java:5 x -> a/State.java#State.x~field exact constructor',
    'a/State.java:5 State -> a/State.java#State.State~constructor exact local',
  ]);
});

test('types outside are told apart by what they lie in', () => {
  expect(
    calls(`-- a/A.java
package a;
import x.Parser;
import x.Writer;
class A {
  void on(Parser.Feature f) {} void on(Writer.Feature f) {}
  void f(Writer.Feature f, Parser.Feature g) { on(f); on(g); }
}
`),
  ).toEqual(['a/A.java:6 on -> a/A.java#A.on~method#1 exact local', 'a/A.java:6 on -> a/A.java#A.on~method exact local']);
});

test('what files, their paths and times give tells overloads apart', () => {
  expect(
    calls(`-- a/A.java
package a;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
class A {
  void at(long time) {} void at(FileTime time) { at(time.toMillis()); }
  void of(String name) {} void of(Path path) { at(Files.getLastModifiedTime(path)); of(path.getFileName().toString()); }
  void of(File file) { at(file.lastModified()); of(file.toPath()); }
}
`).filter((line) => / (?:at|of) /.test(line)),
  ).toEqual([
    'a/A.java:7 at -> a/A.java#A.at~method exact local',
    'a/A.java:8 at -> a/A.java#A.at~method#1 exact local',
    'a/A.java:8 of -> a/A.java#A.of~method exact local',
    'a/A.java:9 at -> a/A.java#A.at~method exact local',
    'a/A.java:9 of -> a/A.java#A.of~method#1 exact local',
  ]);
});

test('a lambda chooses by what it gives: what gives nothing stands for what gives nothing', () => {
  expect(
    calls(`-- a/A.java
package a;
interface Action { void run() throws Exception; }
interface Maker<T> { T make() throws Exception; }
interface Use<T> { void use(T t); }
interface Change<T, R> { R change(T t); }
class A {
  static void act(Action action) {}
  static <T> void act(Maker<T> maker) {}
  static void java(Runnable action) {}
  static <T> void java(java.util.function.Supplier<T> maker) {}
  static <T> void with(Use<T> use) {}
  static <T, R> void with(Change<T, R> change) {}
  void nothing() {}
  String text() { return ""; }
  int count;
  void f() {
    act(() -> null);
    act(() -> nothing());
    act(() -> text());
    act(() -> { nothing(); });
    act(() -> { if (count > 1) return "a"; return text(); });
    java(() -> 1);
    java(() -> nothing());
    java(() -> new A());
    with(x -> "");
    with(x -> { nothing(); });
    with(x -> { return "a"; });
  }
}
`),
  ).toEqual([
    'a/A.java:17 act -> a/A.java#A.act~method probable overload',
    'a/A.java:18 act -> a/A.java#A.act~method exact local',
    'a/A.java:18 nothing -> a/A.java#A.nothing~method exact local',
    'a/A.java:19 act -> a/A.java#A.act~method#1 exact local',
    'a/A.java:19 text -> a/A.java#A.text~method exact local',
    'a/A.java:20 act -> a/A.java#A.act~method probable overload',
    'a/A.java:20 nothing -> a/A.java#A.nothing~method exact local',
    'a/A.java:21 act -> a/A.java#A.act~method#1 exact local',
    'a/A.java:21 text -> a/A.java#A.text~method exact local',
    'a/A.java:22 java -> a/A.java#A.java~method#1 exact local',
    'a/A.java:23 java -> a/A.java#A.java~method exact local',
    'a/A.java:23 nothing -> a/A.java#A.nothing~method exact local',
    'a/A.java:24 java -> a/A.java#A.java~method#1 exact local',
    'a/A.java:24 A -> a/A.java#A~class exact local',
    'a/A.java:25 with -> a/A.java#A.with~method#1 exact local',
    'a/A.java:26 with -> a/A.java#A.with~method probable overload',
    'a/A.java:26 nothing -> a/A.java#A.nothing~method exact local',
    'a/A.java:27 with -> a/A.java#A.with~method#1 exact local',
  ]);
});

test('overloads: what is inherited beside a generic one, lists for the rest, bounds, constants of numbers', () => {
  expect(
    calls(`-- a/A.java
package a;
class Check { }
class Top<S> {
  <T> Check that(T actual) { return null; }
  Check that(String actual) { return null; }
  Check that(Integer actual) { return null; }
  void own(S given) {}
}
class Low extends Top<String> {
  <T> Check that(T actual) { return null; }
  void own(String given) {}
  void f(Low low) { that("a"); that(1); that(low); own("a"); low.own("a"); }
}
class Lists {
  static <T> T of(T one) { return one; }
  static <T> T of(T... all) { return all[0]; }
  static <T> T thrown(T any) { return any; }
  static <T extends Throwable> T thrown(T error) { return error; }
  static void number(char c) {}
  static void number(int i) {}
  static void number(long l) {}
  static void number(double d) {}
  static void flag(boolean b) {}
  static void flag(Boolean b) {}
  static <E> void f(E... elements) {
    of(elements);
    of(elements[0]);
    thrown(new Error());
    thrown("a");
    number(Integer.MAX_VALUE);
    number(Long.MIN_VALUE + 3);
    number(Double.NaN);
    flag(Boolean.TRUE);
  }
}
`),
  ).toEqual([
    'a/A.java:12 that -> a/A.java#Top.that~method#1 exact local',
    'a/A.java:12 that -> a/A.java#Top.that~method#2 exact local',
    'a/A.java:12 that -> a/A.java#Low.that~method exact local',
    'a/A.java:12 own -> a/A.java#Low.own~method exact local',
    'a/A.java:12 own -> a/A.java#Low.own~method exact annotation',
    'a/A.java:26 of -> a/A.java#Lists.of~method#1 probable overload',
    'a/A.java:27 of -> a/A.java#Lists.of~method exact local',
    'a/A.java:28 thrown -> a/A.java#Lists.thrown~method#1 probable overload',
    'a/A.java:28 Error -> external java.lang',
    'a/A.java:29 thrown -> a/A.java#Lists.thrown~method exact local',
    'a/A.java:30 number -> a/A.java#Lists.number~method#1 exact local',
    'a/A.java:31 number -> a/A.java#Lists.number~method#2 exact local',
    'a/A.java:32 number -> a/A.java#Lists.number~method#3 exact local',
    'a/A.java:33 flag -> a/A.java#Lists.flag~method#1 exact local',
  ]);
});

test('constants of the library, and of classes outside, choose the overload that takes one', () => {
  expect(
    calls(`-- a/A.java
package a;
import com.acme.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
class A {
  A(String name) {}
  A(Method method) {}
  static void text(String name, String encoding) {}
  static void text(String name, Charset encoding) {}
  static A get = new A(Method.GET);
  static A same = new A(com.acme.Method.GET);
  static A made = new A(Method.valueOf("GET"));
  static void f() {
    text("a", StandardCharsets.UTF_8);
    text("a", "UTF-8");
  }
}
`),
  ).toEqual([
    'a/A.java:10 A -> a/A.java#A.A~constructor#1 probable overload',
    'a/A.java:11 A -> a/A.java#A.A~constructor#1 probable overload',
    'a/A.java:12 A -> a/A.java#A.A~constructor probable overload',
    'a/A.java:12 valueOf -> external com.acme',
    'a/A.java:14 text -> a/A.java#A.text~method#1 exact local',
    'a/A.java:15 text -> a/A.java#A.text~method exact local',
  ]);
});
