/** Rules of Java about packages, imports and names: one case a rule. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('types of a package are found in every folder that holds the package, the nearest first', () => {
  expect(
    calls(`-- core/src/main/java/org/x/A.java
package org.x;
class A { void m(B b, C c) { b.go(); c.go(); new Gone(); } }
-- core/src/test/java/org/x/B.java
package org.x;
class B { void go() {} }
-- core/src/main/java/org/x/C.java
package org.x;
class C { void go() {} }
-- other/src/main/java/org/x/C.java
package org.x;
class C { void go() {} }
-- strange/place/D.java
package org.x;
class D { void m(A a) { a.m(null, null); } }
`),
  ).toEqual([
    'core/src/main/java/org/x/A.java:2 go -> core/src/test/java/org/x/B.java#B.go~method exact annotation',
    'core/src/main/java/org/x/A.java:2 go -> core/src/main/java/org/x/C.java#C.go~method exact annotation',
    'core/src/main/java/org/x/A.java:2 Gone -> unresolved unknown name',
    'strange/place/D.java:2 m -> core/src/main/java/org/x/A.java#A.m~method exact annotation',
  ]);
});

test('imports: of a type, of a nested one, on demand, static, from outside', () => {
  expect(
    linked(`-- p/Outer.java
package p;
public class Outer {
  public static int max(int a, int b) { return a; }
  public static final int LIMIT = 1;
  public static class Inner { public static void run() {} }
  public void stay() {}
}
-- q/Use.java
package q;
import p.Outer;
import p.Outer.Inner;
import static p.Outer.max;
import static p.Outer.LIMIT;
import java.util.List;
import org.other.Thing;
import p.Missing;
class Use {
  void m() {
    new Outer().stay();
    Inner.run();
    Outer.Inner.run();
    max(1, LIMIT);
    p.Outer.max(1, 2);
    List.of();
    Thing.make().more();
    java.util.Collections.sort(null);
  }
}
-- q/Stars.java
package q;
import p.*;
import static p.Outer.*;
import java.util.*;
class Stars {
  void m() {
    new Outer();
    max(1, 2);
    Inner.run();
    new ArrayList<Outer>().get(0).stay();
    new Use().m();
  }
}
`),
  ).toEqual([
    'q/Stars.java:2 import p -> p/Outer.java exact',
    'q/Stars.java:3 import p.Outer -> p/Outer.java exact',
    'q/Stars.java:4 import java.util -> external java.util',
    'q/Stars.java:7 Outer -> p/Outer.java#Outer~class exact package',
    'q/Stars.java:8 max -> p/Outer.java#Outer.max~method exact package',
    'q/Stars.java:9 run -> p/Outer.java#Outer.Inner.run~method exact package',
    'q/Stars.java:10 stay -> p/Outer.java#Outer.stay~method exact return',
    'q/Stars.java:10 get -> external',
    'q/Stars.java:10 ArrayList -> external java.util',
    'q/Stars.java:11 m -> q/Use.java#Use.m~method exact constructor',
    'q/Stars.java:11 Use -> q/Use.java#Use~class exact package',
    'q/Use.java:2 import p.Outer.Outer -> p/Outer.java, p/Outer.java#Outer~class exact',
    'q/Use.java:3 import p.Outer.Inner.Inner -> p/Outer.java, p/Outer.java#Outer.Inner~class exact',
    'q/Use.java:4 import p.Outer.max -> p/Outer.java, p/Outer.java#Outer.max~method exact',
    'q/Use.java:5 import p.Outer.LIMIT -> p/Outer.java, p/Outer.java#Outer.LIMIT~constant exact',
    'q/Use.java:6 import java.util.List.List -> external java.util',
    'q/Use.java:7 import org.other.Thing.Thing -> external org.other',
    'q/Use.java:8 import p.Missing.Missing -> unresolved no type p.Missing',
    'q/Use.java:11 stay -> p/Outer.java#Outer.stay~method exact constructor',
    'q/Use.java:11 Outer -> p/Outer.java#Outer~class exact import',
    'q/Use.java:12 run -> p/Outer.java#Outer.Inner.run~method exact import',
    'q/Use.java:13 run -> p/Outer.java#Outer.Inner.run~method exact import',
    'q/Use.java:14 max -> p/Outer.java#Outer.max~method exact import',
    'q/Use.java:15 max -> p/Outer.java#Outer.max~method exact package',
    'q/Use.java:16 of -> external java.util',
    'q/Use.java:17 more -> external org.other',
    'q/Use.java:17 make -> external org.other',
    'q/Use.java:18 sort -> external java.util',
  ]);
});

test('a single import comes before the package, the package before a star, a star before java.lang', () => {
  expect(
    linked(`-- a/String.java
package a;
public class String { public void mine() {} }
-- a/One.java
package a;
public class One { public void ofA() {} }
-- b/One.java
package b;
public class One { public void ofB() {} }
-- b/X.java
package b;
import a.One;
class X { void m(One one) { one.ofA(); } }
-- b/Y.java
package b;
import a.*;
class Y { void m(One one, String s) { one.ofB(); s.mine(); } }
`),
  ).toEqual([
    'b/X.java:2 import a.One.One -> a/One.java, a/One.java#One~class exact',
    'b/X.java:3 ofA -> a/One.java#One.ofA~method exact annotation',
    'b/Y.java:2 import a -> a/One.java, a/String.java exact',
    'b/Y.java:3 ofB -> b/One.java#One.ofB~method exact annotation',
    'b/Y.java:3 mine -> a/String.java#String.mine~method exact annotation',
  ]);
});

test('no type is called and no method stands before a dot: what has one name is told apart by its use', () => {
  expect(
    calls(`-- a/B.java
package a;
public class B { public static String empty() { return ""; } public void f() {} }
-- b/API.java
package b;
public class API { public static a.B B() { return null; } public static a.B B(int x) { return null; } }
-- a/Star.java
package a;
import static b.API.*;
class Star { void g() { B().f(); B.empty(); B b = new B(); b.f(); } }
-- a/Beside.java
package a;
import static b.API.B;
class Beside { void g(B b) { B(1).f(); B.empty(); b.f(); new B().f(); } }
-- c/Both.java
package c;
import static b.API.B;
import a.B;
class Both extends B { void g(B b) { B().f(); B.empty(); b.f(); } }
-- c/Type.java
package c;
import a.B;
import static b.API.*;
class Type { void g() { B().f(); B.empty(); } }
`),
  ).toEqual([
    'a/Beside.java:3 f -> a/B.java#B.f~method exact return',
    'a/Beside.java:3 B -> b/API.java#API.B~method#1 exact import',
    'a/Beside.java:3 empty -> a/B.java#B.empty~method exact package',
    'a/Beside.java:3 f -> a/B.java#B.f~method exact annotation',
    'a/Beside.java:3 f -> unresolved B | B has no member f',
    'a/Beside.java:3 B -> a/B.java#B~class exact package',
    'a/Star.java:3 f -> a/B.java#B.f~method exact return',
    'a/Star.java:3 B -> b/API.java#API.B~method exact package',
    'a/Star.java:3 empty -> a/B.java#B.empty~method exact package',
    'a/Star.java:3 B -> a/B.java#B~class exact package',
    'a/Star.java:3 f -> a/B.java#B.f~method exact annotation',
    'c/Both.java:4 f -> a/B.java#B.f~method exact return',
    'c/Both.java:4 B -> b/API.java#API.B~method exact import',
    'c/Both.java:4 empty -> a/B.java#B.empty~method exact import',
    'c/Both.java:4 f -> a/B.java#B.f~method exact annotation',
    'c/Type.java:4 f -> a/B.java#B.f~method exact return',
    'c/Type.java:4 B -> b/API.java#API.B~method exact package',
    'c/Type.java:4 empty -> a/B.java#B.empty~method exact import',
  ]);
});
