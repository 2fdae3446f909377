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

test('annotations of a type stand before dots, brackets and behind them', () => {
  expect(
    calls(`-- a/A.java
package a;
import java.util.List;
class A<T> {
  static <T> A<T> of(T element) { return null; }
  static <T> A<T> of(T @NonNull ... elements) { return null; }
  static int sum(A @NonNull [] all, int @a.b.Own... more) { return all[0].one() + more.length; }
  int one() { return 1; }
  void f(java.util.@NonNull List<@NonNull A> list, a.@Nullable B b) { A.of(1, 2); A.of(1).one(); list.get(0).one(); b.g(); A.sum(null, 1, 2); }
}
class B { void g() {} }
`),
  ).toEqual([
    'a/A.java:6 one -> a/A.java#A.one~method exact element',
    'a/A.java:8 of -> a/A.java#A.of~method#1 exact local',
    'a/A.java:8 one -> a/A.java#A.one~method exact return',
    'a/A.java:8 of -> a/A.java#A.of~method exact local',
    'a/A.java:8 one -> a/A.java#A.one~method exact return',
    'a/A.java:8 get -> external',
    'a/A.java:8 g -> a/A.java#B.g~method exact annotation',
    'a/A.java:8 sum -> a/A.java#A.sum~method exact local',
  ]);
});

test('what gives back what it is given lets chains survive: stand-ins and assertions of tests', () => {
  expect(
    calls(`-- a/A.java
package a;
public class A { public A one() { return this; } public void f(int i) {} }
-- a/Oops.java
package a;
public class Oops extends RuntimeException { public int code() { return 1; } }
-- a/ATest.java
package a;
import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
class ATest {
  void f(A mock, InOrder order, ArgumentCaptor<A> captor) {
    verify(mock, times(1)).f(anyInt());
    doReturn(1).when(mock).one();
    mock(A.class).one();
    order.verify(mock).f(1);
    captor.getValue().one();
    assertThrows(Oops.class, () -> mock.f(1)).code();
    when(mock.one()).thenReturn(null);
    inOrder(mock).verify(mock).one();
  }
}
-- a/BTest.java
package a;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import org.mockito.Mockito;
class BTest {
  void f(A mock) {
    then(mock).should(never()).f(1);
    willThrow(new Oops()).given(mock).one();
    Mockito.verify(mock).one();
  }
}
`),
  ).toEqual([
    'a/ATest.java:8 f -> a/A.java#A.f~method exact return',
    'a/ATest.java:8 verify -> external org.mockito',
    'a/ATest.java:8 times -> external org.junit.jupiter.api',
    'a/ATest.java:8 anyInt -> external org.mockito',
    'a/ATest.java:9 one -> a/A.java#A.one~method exact return',
    'a/ATest.java:9 when -> external',
    'a/ATest.java:9 doReturn -> external org.mockito',
    'a/ATest.java:10 one -> a/A.java#A.one~method exact return',
    'a/ATest.java:10 mock -> external org.mockito',
    'a/ATest.java:11 f -> a/A.java#A.f~method exact return',
    'a/ATest.java:11 verify -> external',
    'a/ATest.java:12 one -> a/A.java#A.one~method exact return',
    'a/ATest.java:12 getValue -> external',
    'a/ATest.java:13 code -> a/Oops.java#Oops.code~method exact return',
    'a/ATest.java:13 assertThrows -> external org.junit.jupiter.api',
    'a/ATest.java:13 f -> a/A.java#A.f~method exact annotation',
    'a/ATest.java:14 thenReturn -> external org.junit.jupiter.api',
    'a/ATest.java:14 when -> external org.junit.jupiter.api',
    'a/ATest.java:14 one -> a/A.java#A.one~method exact annotation',
    'a/ATest.java:15 one -> a/A.java#A.one~method exact return',
    'a/ATest.java:15 verify -> external',
    'a/ATest.java:15 inOrder -> external org.mockito',
    'a/BTest.java:7 f -> a/A.java#A.f~method exact return',
    'a/BTest.java:7 should -> external',
    'a/BTest.java:7 then -> external org.mockito',
    'a/BTest.java:7 never -> unresolved unknown name',
    'a/BTest.java:8 one -> a/A.java#A.one~method exact return',
    'a/BTest.java:8 given -> external',
    'a/BTest.java:8 willThrow -> external org.mockito',
    'a/BTest.java:8 Oops -> a/Oops.java#Oops~class exact package',
    'a/BTest.java:9 one -> a/A.java#A.one~method exact return',
    'a/BTest.java:9 verify -> external org.mockito',
  ]);
});

test('accessors and builders that annotations make stand for the fields', () => {
  expect(
    calls(`-- a/A.java
package a;
import lombok.*;
@Data @Builder(toBuilder = true)
class A {
  static int count;
  private B other;
  private boolean open;
  @Getter(AccessLevel.NONE) private String hidden;
  public String getWritten() { return ""; }
}
abstract class Top { public abstract B getB(); }
class B extends Top {
  @Getter private B b;
  @lombok.Setter private int isSet;
  private String name;
  B own() { return getB(); }
}
@Getter enum Kind { ONE; private A a; }
class Low extends A { B f() { setOpen(true); return getOther(); } }
class User {
  void f(A a, Low low) {
    a.getOther().own();
    a.setOther(null);
    a.isOpen();
    a.getHidden();
    a.getCount();
    a.getWritten();
    low.getOther().getB().own();
    low.getOther().setSet(1);
    low.getOther().getName();
    Kind.ONE.getA().getOther();
    A.builder().other(null).open(true).build().getOther();
    a.toBuilder().open(false).build();
    var list = java.util.List.of(a);
    list.stream().map(A::getOther).forEach(each -> each.own());
  }
}
`),
  ).toEqual([
    'a/A.java:16 getB -> a/A.java#B.b~field exact inherited',
    'a/A.java:19 setOpen -> a/A.java#A.open~field exact inherited',
    'a/A.java:19 getOther -> a/A.java#A.other~field exact inherited',
    'a/A.java:22 own -> a/A.java#B.own~method exact return',
    'a/A.java:22 getOther -> a/A.java#A.other~field exact annotation',
    'a/A.java:23 setOther -> a/A.java#A.other~field exact annotation',
    'a/A.java:24 isOpen -> a/A.java#A.open~field exact annotation',
    'a/A.java:25 getHidden -> unresolved A has no member getHidden',
    'a/A.java:26 getCount -> unresolved A has no member getCount',
    'a/A.java:27 getWritten -> a/A.java#A.getWritten~method exact annotation',
    'a/A.java:28 own -> a/A.java#B.own~method exact return',
    'a/A.java:28 getB -> a/A.java#B.b~field exact return',
    'a/A.java:28 getOther -> a/A.java#A.other~field exact annotation',
    'a/A.java:29 setSet -> a/A.java#B.isSet~field exact return',
    'a/A.java:29 getOther -> a/A.java#A.other~field exact annotation',
    'a/A.java:30 getName -> unresolved B has no member getName',
    'a/A.java:30 getOther -> a/A.java#A.other~field exact annotation',
    'a/A.java:31 getOther -> a/A.java#A.other~field exact return',
    'a/A.java:31 getA -> a/A.java#Kind.a~field exact annotation',
    'a/A.java:32 getOther -> a/A.java#A.other~field exact return',
    'a/A.java:32 build -> external',
    'a/A.java:32 open -> a/A.java#A.open~field exact return',
    'a/A.java:32 other -> a/A.java#A.other~field exact return',
    'a/A.java:32 builder -> a/A.java#A~class exact local',
    'a/A.java:33 build -> external',
    'a/A.java:33 open -> a/A.java#A.open~field exact return',
    'a/A.java:33 toBuilder -> a/A.java#A~class exact annotation',
    'a/A.java:34 of -> external java.util',
    'a/A.java:35 forEach -> external',
    'a/A.java:35 map -> external',
    'a/A.java:35 stream -> external',
    'a/A.java:35 own -> a/A.java#B.own~method probable argument',
  ]);
});

test('what constructors are given: lambdas know what they take, a diamond what it is of; static methods of interfaces are not inherited', () => {
  expect(
    calls(`-- a/V.java
package a;
import java.util.function.BiConsumer;
class Node { void n() {} }
class Name extends Node { void name() {} }
class Reporter { void report(String s) {} }
interface Typed<N extends Node> extends BiConsumer<N, Reporter> {
  void accept(N node, Reporter reporter);
  default int processor() { return 1; }
}
interface Test<T> { boolean ok(T t); }
class Single<N extends Node> {
  Single(Class<N> type, Typed<N> typed) {}
}
class Simple<N extends Node> extends Single<N> {
  Simple(Class<N> type, Test<N> test, BiConsumer<N, Reporter> typed) { super(type, null); }
}
class User {
  Object a = new Single<>(Name.class, (n, reporter) -> { reporter.report(""); n.name(); });
  Object b = new Simple<>(Name.class, n -> n.equals(null), (n, reporter) -> reporter.report(""));
  Single<Name> c = new Simple<Name>(Name.class, n -> true, (n, reporter) -> { reporter.report(""); n.name(); });
  Object d = new Simple<>(Name.class, n -> { n.name(); return true; }, null);
}
interface Fut { static Fut all(Fut a, Fut b) { return Impl.all(a, b); } }
class Impl implements Fut { static Fut all(Fut... more) { return null; } }
class Box<T> { final T held; Box(T held) { this.held = held; } T get() { return held; } }
class Two {
  Two(java.util.function.Consumer<Name> use) {}
  Two(Test<Node> test, int times) {}
  static void f(Name name) {
    new Two(n -> n.name());
    new Two(n -> { n.n(); return true; }, 1);
    new Box<>(name).get().name();
    var box = new Box<>(name);
    box.held.name();
  }
}
`),
  ).toEqual([
    'a/V.java:15 super -> a/V.java#Single.Single~constructor exact self',
    'a/V.java:18 Single -> a/V.java#Single.Single~constructor exact local',
    'a/V.java:18 report -> a/V.java#Reporter.report~method probable argument',
    'a/V.java:18 name -> a/V.java#Name.name~method probable argument',
    'a/V.java:19 Simple -> a/V.java#Simple.Simple~constructor exact local',
    'a/V.java:19 equals -> external',
    'a/V.java:19 report -> a/V.java#Reporter.report~method probable argument',
    'a/V.java:20 Simple -> a/V.java#Simple.Simple~constructor exact local',
    'a/V.java:20 report -> a/V.java#Reporter.report~method probable argument',
    'a/V.java:20 name -> a/V.java#Name.name~method probable argument',
    'a/V.java:21 Simple -> a/V.java#Simple.Simple~constructor exact local',
    'a/V.java:21 name -> a/V.java#Name.name~method probable argument',
    'a/V.java:23 all -> a/V.java#Impl.all~method exact local',
    'a/V.java:30 Two -> a/V.java#Two.Two~constructor exact local',
    'a/V.java:30 name -> a/V.java#Name.name~method probable argument',
    'a/V.java:31 Two -> a/V.java#Two.Two~constructor#1 exact local',
    'a/V.java:31 n -> a/V.java#Node.n~method probable argument',
    'a/V.java:32 name -> a/V.java#Name.name~method exact return',
    'a/V.java:32 get -> a/V.java#Box.get~method exact constructor',
    'a/V.java:32 Box -> a/V.java#Box.Box~constructor exact local',
    'a/V.java:33 Box -> a/V.java#Box.Box~constructor exact local',
    'a/V.java:34 name -> a/V.java#Name.name~method exact initializer',
  ]);
});
