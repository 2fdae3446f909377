/** Rules of Kotlin about packages, imports and names, and calls between Kotlin and Java: one case a rule. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('packages by their clause, whatever the folder; imports of types, functions, properties, with aliases and stars', () => {
  expect(
    linked(`-- src/main/kotlin/Main.kt
package app

import lib.Thing
import lib.make as build
import lib.LIMIT
import lib.Thing.Inner
import other.*
import java.util.UUID
import lib.gone

fun main() {
  Thing().go()
  build().go()
  Inner().inside()
  starred().go()
  helper()
  LIMIT.toString()
  lib.make().go()
  UUID.randomUUID()
  println("x")
}
-- anywhere/Lib.kt
package lib

const val LIMIT = 3
class Thing {
  fun go() {}
  class Inner {
    fun inside() {}
  }
}
fun make(): Thing = Thing()
fun make(x: Int) = Thing()
-- src/main/kotlin/b/Other.kt
package other

import lib.Thing

fun starred() = Thing()
-- src/main/kotlin/Second.kt
package app

fun helper() {}
`),
  ).toEqual([
    'anywhere/Lib.kt:10 Thing -> anywhere/Lib.kt#Thing~class exact local',
    'anywhere/Lib.kt:11 Thing -> anywhere/Lib.kt#Thing~class exact local',
    'src/main/kotlin/Main.kt:3 import lib.Thing.Thing -> anywhere/Lib.kt, anywhere/Lib.kt#Thing~class exact',
    'src/main/kotlin/Main.kt:4 import lib.make.make -> anywhere/Lib.kt, anywhere/Lib.kt#make~function, anywhere/Lib.kt#make~function#1 exact',
    'src/main/kotlin/Main.kt:5 import lib.LIMIT.LIMIT -> anywhere/Lib.kt, anywhere/Lib.kt#LIMIT~constant exact',
    'src/main/kotlin/Main.kt:6 import lib.Thing.Inner.Inner -> anywhere/Lib.kt, anywhere/Lib.kt#Thing.Inner~class exact',
    'src/main/kotlin/Main.kt:7 import other -> src/main/kotlin/b/Other.kt exact',
    'src/main/kotlin/Main.kt:8 import java.util.UUID.UUID -> external java.util',
    'src/main/kotlin/Main.kt:9 import lib.gone.gone -> unresolved no type lib.gone',
    'src/main/kotlin/Main.kt:12 go -> anywhere/Lib.kt#Thing.go~method exact constructor',
    'src/main/kotlin/Main.kt:12 Thing -> anywhere/Lib.kt#Thing~class exact import',
    'src/main/kotlin/Main.kt:13 go -> anywhere/Lib.kt#Thing.go~method exact return',
    'src/main/kotlin/Main.kt:13 build -> anywhere/Lib.kt#make~function exact import',
    'src/main/kotlin/Main.kt:14 inside -> anywhere/Lib.kt#Thing.Inner.inside~method exact constructor',
    'src/main/kotlin/Main.kt:14 Inner -> anywhere/Lib.kt#Thing.Inner~class exact import',
    'src/main/kotlin/Main.kt:15 go -> anywhere/Lib.kt#Thing.go~method probable inferredReturn',
    'src/main/kotlin/Main.kt:15 starred -> src/main/kotlin/b/Other.kt#starred~function exact package',
    'src/main/kotlin/Main.kt:16 helper -> src/main/kotlin/Second.kt#helper~function exact package',
    'src/main/kotlin/Main.kt:17 toString -> external',
    'src/main/kotlin/Main.kt:18 go -> anywhere/Lib.kt#Thing.go~method exact return',
    'src/main/kotlin/Main.kt:18 make -> anywhere/Lib.kt#make~function exact qualified',
    'src/main/kotlin/Main.kt:19 randomUUID -> external java.util',
    'src/main/kotlin/Main.kt:20 println -> external kotlin',
    'src/main/kotlin/b/Other.kt:3 import lib.Thing.Thing -> anywhere/Lib.kt, anywhere/Lib.kt#Thing~class exact',
    'src/main/kotlin/b/Other.kt:5 Thing -> anywhere/Lib.kt#Thing~class exact import',
  ]);
});

test('Java and Kotlin call each other in one folder', () => {
  expect(
    calls(`-- src/main/java/p/J.java
package p;
public class J {
  public K k() { return new K(1); }
  public static J of() { return new J(); }
  void m() { k().run(); new K(2).name.trim(); Single.INSTANCE.toString(); }
}
-- src/main/kotlin/p/K.kt
package p

class K(val x: Int) {
  val name: String = ""
  fun run() {
    J.of().k().run()
    J().m()
  }
}
object Single
`),
  ).toEqual([
    'src/main/java/p/J.java:3 K -> src/main/kotlin/p/K.kt#K.K~constructor exact package',
    'src/main/java/p/J.java:4 J -> src/main/java/p/J.java#J~class exact local',
    'src/main/java/p/J.java:5 run -> src/main/kotlin/p/K.kt#K.run~method exact return',
    'src/main/java/p/J.java:5 k -> src/main/java/p/J.java#J.k~method exact local',
    'src/main/java/p/J.java:5 trim -> external',
    'src/main/java/p/J.java:5 K -> src/main/kotlin/p/K.kt#K.K~constructor exact package',
    'src/main/java/p/J.java:5 toString -> external',
    'src/main/kotlin/p/K.kt:6 run -> src/main/kotlin/p/K.kt#K.run~method exact return',
    'src/main/kotlin/p/K.kt:6 k -> src/main/java/p/J.java#J.k~method exact return',
    'src/main/kotlin/p/K.kt:6 of -> src/main/java/p/J.java#J.of~method exact package',
    'src/main/kotlin/p/K.kt:7 m -> src/main/java/p/J.java#J.m~method exact constructor',
    'src/main/kotlin/p/K.kt:7 J -> src/main/java/p/J.java#J~class exact package',
  ]);
});

test('Kotlin reads what getters of Java give; Java calls what properties of Kotlin give, and the instance of an object', () => {
  expect(
    calls(`-- p/Person.java
package p;
public class Person {
  public Person getBoss() { return this; }
  public void work() {}
  void f(Company company) {
    company.getOwner().work();
    company.setOwner(this);
    company.isOpen();
    company.getSecret();
    Registry.INSTANCE.add();
  }
}
-- p/Company.kt
package p
class Company(var owner: Person) {
  val isOpen = true
  private val secret = 1
}
object Registry { fun add() {} }
class Child : Person()
fun g(person: Person, child: Child) {
  person.boss.work()
  child.boss.boss.work()
}
`),
  ).toEqual([
    'p/Company.kt:7 Person -> p/Person.java#Person~class exact package',
    'p/Company.kt:9 work -> p/Person.java#Person.work~method exact return',
    'p/Company.kt:10 work -> p/Person.java#Person.work~method exact return',
    'p/Person.java:6 work -> p/Person.java#Person.work~method exact return',
    'p/Person.java:6 getOwner -> p/Company.kt#Company.owner~field exact annotation',
    'p/Person.java:7 setOwner -> p/Company.kt#Company.owner~field exact annotation',
    'p/Person.java:8 isOpen -> p/Company.kt#Company.isOpen~field exact annotation',
    'p/Person.java:9 getSecret -> unresolved Company has no member getSecret',
    'p/Person.java:10 add -> p/Company.kt#Registry.add~method exact package',
  ]);
});
