/** Rules of Java about the types of values: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

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

test('functions given to a constructor know what it gives them', () => {
  expect(
    calls(`-- A.java
import java.util.function.*;
class K { B next() { return null; } }
class B {
  B(BiFunction<K, Integer, B> f) {}
  B(Consumer<B> f) {}
  void stop() {}
}
class A {
  void f() {
    new B((x, y) -> x.next());
    new B(x -> x.stop());
  }
}
`),
  ).toEqual([
    'A.java:10 B -> A.java#B.B~constructor exact local',
    'A.java:10 next -> A.java#K.next~method probable argument',
    'A.java:11 B -> A.java#B.B~constructor#1 exact local',
    'A.java:11 stop -> A.java#B.stop~method probable argument',
  ]);
});
