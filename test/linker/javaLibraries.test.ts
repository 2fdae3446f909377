/** What annotations and libraries of Java say of types: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

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
