/** What expressions of Kotlin hold: maps gone through, constructors that tell their types, lambdas behind calls, what is tried. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('maps in loops and lambdas, behind brackets, and as what grouping gives', () => {
  expect(
    calls(`-- a.kt
class V { fun go() {} }
fun f(map: Map<String, V>, all: List<V>) {
  for ((key, value) in map) value.go()
  map.forEach { (key, value) -> value.go() }
  map.map { it.value.go() }
  map["x"]?.go()
  all.groupBy { it }.forEach { (key, some) -> key.go(); some.first().go() }
}
`),
  ).toEqual([
    'a.kt:3 go -> a.kt#V.go~method exact element',
    'a.kt:4 forEach -> external',
    'a.kt:4 go -> a.kt#V.go~method probable argument',
    'a.kt:5 map -> external',
    'a.kt:5 go -> a.kt#V.go~method probable argument',
    'a.kt:6 go -> a.kt#V.go~method exact element',
    'a.kt:7 forEach -> external',
    'a.kt:7 groupBy -> external',
    'a.kt:7 go -> a.kt#V.go~method probable argument',
    'a.kt:7 go -> a.kt#V.go~method probable argument',
    'a.kt:7 first -> external',
  ]);
});

test('constructors tell the types of what they make; with and function values; super of one of several', () => {
  expect(
    calls(`-- a.kt
class X { fun x(): X = this }
class Box<T>(val held: T) {
  fun get(): T = held
}
open class A { open fun f() {} }
interface I { fun f() {} }
class B : A(), I {
  override fun f() {
    super<A>.f()
    super<I>.f()
  }
}
fun f(x: X, made: (X) -> X) {
  Box(X()).get().x()
  with(x) { x() }.x()
  made.invoke(x).x()
  val tried = try { x.x() } catch (e: Exception) { null }
  tried?.x()
}
`),
  ).toEqual([
    'a.kt:7 A -> a.kt#A~class exact local',
    'a.kt:9 f -> a.kt#A.f~method exact annotation',
    'a.kt:10 f -> a.kt#I.f~method exact annotation',
    'a.kt:14 x -> a.kt#X.x~method exact return',
    'a.kt:14 get -> a.kt#Box.get~method exact constructor',
    'a.kt:14 Box -> a.kt#Box.Box~constructor exact local',
    'a.kt:14 X -> a.kt#X~class exact local',
    'a.kt:15 x -> a.kt#X.x~method exact return',
    'a.kt:15 with -> external kotlin',
    'a.kt:15 x -> a.kt#X.x~method exact local',
    'a.kt:16 x -> a.kt#X.x~method exact return',
    'a.kt:16 invoke -> external',
    'a.kt:17 x -> a.kt#X.x~method exact annotation',
    'a.kt:18 x -> a.kt#X.x~method exact return',
  ]);
});

test('a lambda behind a call is the last argument, whatever is left out in front of it', () => {
  expect(
    calls(`-- a.kt
class A {
  fun go() {}
  fun each(count: Int = 1, name: String = "", run: (A) -> Unit) {}
}
fun f(a: A) {
  a.each { it.go() }
  a.each(2) { each -> each.go() }
}
`),
  ).toEqual([
    'a.kt:6 each -> a.kt#A.each~method exact annotation',
    'a.kt:6 go -> a.kt#A.go~method probable argument',
    'a.kt:7 each -> a.kt#A.each~method exact annotation',
    'a.kt:7 go -> a.kt#A.go~method probable argument',
  ]);
});

test('an operator gives what the method gives that it stands for', () => {
  expect(
    calls(`-- a.kt
class Price { operator fun times(count: Int): Total = Total() }
class Total { fun pay() {}; operator fun plus(other: Total): Sum = Sum() }
class Sum { fun close() {} }
operator fun Sum.minus(other: Sum): Total = Total()
fun f(price: Price) {
  (price * 2).pay()
  (price * 2 + price * 3).close()
  val rest = Sum() - Sum()
  rest.pay()
  (1 + 2).toString()
  price.pay()
}
`).filter((line) => / (?:pay|close) /.test(line)),
  ).toEqual([
    'a.kt:6 pay -> a.kt#Total.pay~method exact return',
    'a.kt:7 close -> a.kt#Sum.close~method exact return',
    'a.kt:9 pay -> a.kt#Total.pay~method exact return',
    'a.kt:11 pay -> unresolved Price has no member pay',
  ]);
});

test('a lambda goes to what takes functions, and not to an interface that is none; names of arguments choose; library types are made', () => {
  expect(
    calls(`-- a.kt
interface Qualifier
class Scope { fun get() {} }
typealias Definition = Scope.() -> Unit
fun single(qualifier: Qualifier? = null, definition: Definition) {}
class Entry { fun snapshot() {} }
val entries = LinkedHashMap<String, Entry>()
fun limit(range: IntRange, clamp: Boolean = false) {}
fun limit(min: Int? = null, max: Int? = null, clamp: Boolean = false) {}
fun f() {
  single { get() }
  entries["x"]?.snapshot()
  limit(min = 1)
  limit(max = 1, clamp = true)
}
class Outer { fun name() = 1; class Builder { fun add(name: Entry) = apply { name.snapshot() } } }
`).filter((line) => / (?:get|snapshot|limit) /.test(line)),
  ).toEqual([
    'a.kt:10 get -> a.kt#Scope.get~method exact inherited',
    'a.kt:11 snapshot -> a.kt#Entry.snapshot~method exact return',
    'a.kt:12 limit -> a.kt#limit~function#1 exact local',
    'a.kt:13 limit -> a.kt#limit~function#1 exact local',
    'a.kt:15 snapshot -> a.kt#Entry.snapshot~method exact annotation',
  ]);
});
