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

test('types of values: fields, locals, var, casts, arrays, loops, patterns, resources, catch', () => {
  expect(
    calls(`-- a/T.java
package a;
class T implements AutoCloseable {
  T next; T[] all; static T shared = new T(); T[][] deep;
  T m() { return this; }
  public void close() {}
  static T of() { return shared; }
}
class U extends T { void u() {} }
class E1 extends Exception { void why() {} }
class A {
  T field = T.of();
  void f(Object o, T... more) throws Exception {
    var v = new T();
    v.m().m();
    field.next.m();
    ((T) o).m();
    T[] array = new T[3];
    array[0].m();
    T.shared.all[1].next.m();
    for (T t : array) t.m();
    for (var t : more) t.m();
    for (T t = v; t != null; t = t.next) t.m();
    if (o instanceof T t && t.m() != null) t.next.m();
    if (!(o instanceof U u)) return;
    u.u();
    switch (o) {
      case U w -> w.u();
      case T w when w.m() == null -> w.m();
      default -> {}
    }
    try (T r = T.of(); var q = T.of()) { r.m(); q.m(); }
    catch (E1 e) { e.why(); }
    T a = o == null ? v : null;
    a.m();
    T x, y = v;
    y.m();
    deep()[0][1].m();
    int[] n = {1};
    n.clone();
    U low = (U) field.m();
    low.u();
    (a = v).m();
  }
  T[][] deep() { return null; }
}
`),
  ).toEqual([
    'a/T.java:3 T -> a/T.java#T~class exact local',
    'a/T.java:11 of -> a/T.java#T.of~method exact local',
    'a/T.java:13 T -> a/T.java#T~class exact local',
    'a/T.java:14 m -> a/T.java#T.m~method exact return',
    'a/T.java:14 m -> a/T.java#T.m~method exact initializer',
    'a/T.java:15 m -> a/T.java#T.m~method exact field',
    'a/T.java:16 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:18 m -> a/T.java#T.m~method exact element',
    'a/T.java:19 m -> a/T.java#T.m~method exact element',
    'a/T.java:20 m -> a/T.java#T.m~method exact element',
    'a/T.java:21 m -> a/T.java#T.m~method exact element',
    'a/T.java:22 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:23 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:23 m -> a/T.java#T.m~method exact field',
    'a/T.java:25 u -> a/T.java#U.u~method exact annotation',
    'a/T.java:27 u -> a/T.java#U.u~method exact annotation',
    'a/T.java:28 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:28 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:31 of -> a/T.java#T.of~method exact local',
    'a/T.java:31 of -> a/T.java#T.of~method exact local',
    'a/T.java:31 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:31 m -> a/T.java#T.m~method exact return',
    'a/T.java:32 why -> a/T.java#E1.why~method exact annotation',
    'a/T.java:34 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:36 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:37 m -> a/T.java#T.m~method exact return',
    'a/T.java:37 deep -> a/T.java#A.deep~method exact local',
    'a/T.java:39 clone -> external',
    'a/T.java:40 m -> a/T.java#T.m~method exact annotation',
    'a/T.java:41 u -> a/T.java#U.u~method exact annotation',
    'a/T.java:42 m -> a/T.java#T.m~method exact initializer',
  ]);
});

test('generics: arguments of classes and methods, bounds, wildcards, through inheritance', () => {
  expect(
    calls(`-- a/Box.java
package a;
import java.util.*;
class T { T m() { return this; } }
class Box<E> {
  E value;
  E get() { return value; }
  Box<E> self() { return this; }
  <R> Box<R> map(Fn<? super E, ? extends R> f) { return null; }
  static <X> Box<X> of(X x) { return null; }
  static <X extends T> X same(X x) { return x; }
}
interface Fn<A, B> { B call(A a); default void log() {} }
class Sub extends Box<T> { void f() { get().m(); value.m(); } }
class Self<S extends Self<S>> { S me() { return null; } void own() {} }
class Heir extends Self<Heir> { void low() {} }
class A<Q extends T> {
  Q q;
  void f(Box<T> box, Box<? extends T> some, List<Box<T>> list, Map<String, T> map, Heir heir) {
    box.get().m();
    some.get().m();
    box.value.m();
    box.self().get().m();
    list.get(0).get().m();
    new Sub().get().m();
    Box.of(new T()).get().m();
    Box.same(new T()).m();
    q.m();
    box.map(t -> t.m()).get().m();
    box.map(T::m).get().m();
    new Box<T>().get().m();
    map.get("a").m();
    for (Map.Entry<String, T> e : map.entrySet()) e.getValue().m();
    map.values().iterator().next().m();
    heir.me().low();
    this.<T>pick().m();
    for (T t : box.self().all()) t.m();
  }
  <P> P pick() { return null; }
}
class Some<V> { V v() { return null; } }
`),
  ).toEqual([
    'a/Box.java:13 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:13 get -> a/Box.java#Box.get~method exact inherited',
    'a/Box.java:13 m -> a/Box.java#T.m~method exact field',
    'a/Box.java:19 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:19 get -> a/Box.java#Box.get~method exact annotation',
    'a/Box.java:20 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:20 get -> a/Box.java#Box.get~method exact annotation',
    'a/Box.java:21 m -> a/Box.java#T.m~method exact field',
    'a/Box.java:22 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:22 get -> a/Box.java#Box.get~method exact return',
    'a/Box.java:22 self -> a/Box.java#Box.self~method exact annotation',
    'a/Box.java:23 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:23 get -> a/Box.java#Box.get~method exact return',
    'a/Box.java:23 get -> external',
    'a/Box.java:24 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:24 get -> a/Box.java#Box.get~method exact constructor',
    'a/Box.java:24 Sub -> a/Box.java#Sub~class exact local',
    'a/Box.java:25 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:25 get -> a/Box.java#Box.get~method exact return',
    'a/Box.java:25 of -> a/Box.java#Box.of~method exact local',
    'a/Box.java:25 T -> a/Box.java#T~class exact local',
    'a/Box.java:26 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:26 same -> a/Box.java#Box.same~method exact local',
    'a/Box.java:26 T -> a/Box.java#T~class exact local',
    'a/Box.java:27 m -> a/Box.java#T.m~method exact annotation',
    'a/Box.java:28 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:28 get -> a/Box.java#Box.get~method exact return',
    'a/Box.java:28 map -> a/Box.java#Box.map~method exact annotation',
    'a/Box.java:28 m -> a/Box.java#T.m~method probable argument',
    'a/Box.java:29 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:29 get -> a/Box.java#Box.get~method exact return',
    'a/Box.java:29 map -> a/Box.java#Box.map~method exact annotation',
    'a/Box.java:30 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:30 get -> a/Box.java#Box.get~method exact annotation',
    'a/Box.java:30 Box -> a/Box.java#Box~class exact local',
    'a/Box.java:31 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:31 get -> external',
    'a/Box.java:32 entrySet -> external',
    'a/Box.java:32 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:32 getValue -> external',
    'a/Box.java:33 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:33 next -> external',
    'a/Box.java:33 iterator -> external',
    'a/Box.java:33 values -> external',
    'a/Box.java:34 low -> a/Box.java#Heir.low~method exact return',
    'a/Box.java:34 me -> a/Box.java#Self.me~method exact annotation',
    'a/Box.java:35 m -> a/Box.java#T.m~method exact return',
    'a/Box.java:35 pick -> a/Box.java#A.pick~method exact self',
    'a/Box.java:36 all -> unresolved Box has no member all',
    'a/Box.java:36 self -> a/Box.java#Box.self~method exact annotation',
    'a/Box.java:36 m -> a/Box.java#T.m~method exact annotation',
  ]);
});

test('lambdas know what they are given, also by the interfaces of the folder; references to methods', () => {
  expect(
    calls(`-- a/A.java
package a;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
class T { T m() { return this; } String name() { return ""; } boolean is() { return true; } List<T> kids() { return null; } static T make() { return null; } }
interface Visitor { void see(T t, int depth); }
interface Maker<X> { X make(); }
class A {
  void each(Visitor v) {}
  <X> X run(Maker<X> maker) { return maker.make(); }
  void f(List<T> list, Optional<T> some, Map<String, List<T>> groups) {
    each((t, depth) -> t.m());
    run(() -> new T()).m();
    run(T::make).m();
    list.forEach(t -> t.m());
    list.stream().filter(T::is).map(t -> t.m()).collect(Collectors.toList()).get(0).m();
    list.stream().flatMap(t -> t.kids().stream()).findFirst().get().m();
    list.stream().map(T::name).map(n -> n.length());
    some.map(t -> t.m()).orElse(null).m();
    some.ifPresent(t -> { t.m(); });
    list.sort((one, other) -> one.name().compareTo(other.name()));
    list.sort(Comparator.comparing(T::name));
    groups.computeIfAbsent("a", k -> new ArrayList<>()).add(T.make());
    groups.forEach((k, v) -> v.get(0).m());
    Function<T, T> fn = t -> t.m();
    fn.apply(null).m();
    Supplier<T> s = T::make;
    s.get().m();
    Visitor v = new Visitor() { public void see(T t, int d) { t.m(); } };
    v.see(null, 1);
    Arrays.asList(new T(), T.make()).get(0).m();
    list.iterator().next().m();
    new ArrayList<>(list).get(0).m();
    Stream.of(new T()).reduce(null, (x, y) -> x.m()).m();
  }
}
`),
  ).toEqual([
    'a/A.java:10 make -> a/A.java#Maker.make~method exact annotation',
    'a/A.java:12 each -> a/A.java#A.each~method exact local',
    'a/A.java:12 m -> a/A.java#T.m~method probable argument',
    'a/A.java:13 m -> a/A.java#T.m~method exact return',
    'a/A.java:13 run -> a/A.java#A.run~method exact local',
    'a/A.java:13 T -> a/A.java#T~class exact local',
    'a/A.java:14 m -> a/A.java#T.m~method exact return',
    'a/A.java:14 run -> a/A.java#A.run~method exact local',
    'a/A.java:15 forEach -> external',
    'a/A.java:15 m -> a/A.java#T.m~method probable argument',
    'a/A.java:16 m -> a/A.java#T.m~method exact return',
    'a/A.java:16 get -> external',
    'a/A.java:16 collect -> external',
    'a/A.java:16 map -> external',
    'a/A.java:16 filter -> external',
    'a/A.java:16 stream -> external',
    'a/A.java:16 m -> a/A.java#T.m~method probable argument',
    'a/A.java:16 toList -> external java.util.stream',
    'a/A.java:17 m -> a/A.java#T.m~method exact return',
    'a/A.java:17 get -> external',
    'a/A.java:17 findFirst -> external',
    'a/A.java:17 flatMap -> external',
    'a/A.java:17 stream -> external',
    'a/A.java:17 stream -> external',
    'a/A.java:17 kids -> a/A.java#T.kids~method probable argument',
    'a/A.java:18 map -> external',
    'a/A.java:18 map -> external',
    'a/A.java:18 stream -> external',
    'a/A.java:18 length -> external',
    'a/A.java:19 m -> a/A.java#T.m~method exact return',
    'a/A.java:19 orElse -> external',
    'a/A.java:19 map -> external',
    'a/A.java:19 m -> a/A.java#T.m~method probable argument',
    'a/A.java:20 ifPresent -> external',
    'a/A.java:20 m -> a/A.java#T.m~method probable argument',
    'a/A.java:21 sort -> external',
    'a/A.java:21 compareTo -> external',
    'a/A.java:21 name -> a/A.java#T.name~method probable argument',
    'a/A.java:21 name -> a/A.java#T.name~method probable argument',
    'a/A.java:22 sort -> external',
    'a/A.java:22 comparing -> external java.util',
    'a/A.java:23 add -> external',
    'a/A.java:23 computeIfAbsent -> external',
    'a/A.java:23 ArrayList -> external java.util',
    'a/A.java:23 make -> a/A.java#T.make~method exact local',
    'a/A.java:24 forEach -> external',
    'a/A.java:24 m -> a/A.java#T.m~method probable argument',
    'a/A.java:24 get -> external',
    'a/A.java:25 m -> a/A.java#T.m~method exact annotation',
    'a/A.java:26 m -> a/A.java#T.m~method exact return',
    'a/A.java:26 apply -> external',
    'a/A.java:28 m -> a/A.java#T.m~method exact return',
    'a/A.java:28 get -> external',
    'a/A.java:29 Visitor -> a/A.java#Visitor~interface exact local',
    'a/A.java:29 m -> a/A.java#T.m~method exact annotation',
    'a/A.java:30 see -> a/A.java#Visitor.see~method exact annotation',
    'a/A.java:31 m -> a/A.java#T.m~method exact return',
    'a/A.java:31 get -> external',
    'a/A.java:31 asList -> external java.util',
    'a/A.java:31 T -> a/A.java#T~class exact local',
    'a/A.java:31 make -> a/A.java#T.make~method exact local',
    'a/A.java:32 m -> a/A.java#T.m~method exact return',
    'a/A.java:32 next -> external',
    'a/A.java:32 iterator -> external',
    'a/A.java:33 m -> unresolved receiver of unknown type',
    'a/A.java:33 get -> external',
    'a/A.java:33 ArrayList -> external java.util',
    'a/A.java:34 m -> a/A.java#T.m~method exact return',
    'a/A.java:34 reduce -> external',
    'a/A.java:34 of -> external java.util.stream',
    'a/A.java:34 T -> a/A.java#T~class exact local',
    'a/A.java:34 m -> a/A.java#T.m~method probable argument',
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
    'a/A.java:11 values -> external',
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
    'a/A.java:23 valueOf -> external',
    'a/A.java:23 code -> a/A.java#Color.code~method exact return',
    'a/A.java:23 values -> external',
    'a/A.java:24 values -> external',
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

test('values of the language: strings make strings, comparisons booleans, switches what they give', () => {
  expect(
    calls(`-- a/A.java
package a;
class A {
  void f(String s) {}
  void f(boolean b) {}
  void f(int n) {}
  void f(Class<?> c) {}
  void f(char c) {}
  void f(int[] all) {}
  void g(int a, String s, boolean t) {
    f(a + s + "x");
    f(a > 1);
    f(!t);
    f(-a);
    f(a++);
    f(A.class);
    f('c');
    f(new int[] {1});
    f(s == null);
    f(a * 2);
    f(s instanceof String);
    f(switch (a) { case 1 -> "a"; default -> "b"; });
    f((a));
    f(String.valueOf(a));
  }
}
`),
  ).toEqual([
    'a/A.java:10 f -> a/A.java#A.f~method exact local',
    'a/A.java:11 f -> a/A.java#A.f~method#1 exact local',
    'a/A.java:12 f -> a/A.java#A.f~method#1 exact local',
    'a/A.java:13 f -> a/A.java#A.f~method#2 exact local',
    'a/A.java:14 f -> a/A.java#A.f~method#2 exact local',
    'a/A.java:15 f -> a/A.java#A.f~method#3 exact local',
    'a/A.java:16 f -> a/A.java#A.f~method#4 exact local',
    'a/A.java:17 f -> a/A.java#A.f~method#5 exact local',
    'a/A.java:18 f -> a/A.java#A.f~method#1 exact local',
    'a/A.java:19 f -> a/A.java#A.f~method#2 exact local',
    'a/A.java:20 f -> a/A.java#A.f~method#1 exact local',
    'a/A.java:21 f -> a/A.java#A.f~method exact local',
    'a/A.java:22 f -> a/A.java#A.f~method#2 exact local',
    'a/A.java:23 f -> a/A.java#A.f~method exact local',
    'a/A.java:23 valueOf -> external java.lang',
  ]);
});
