/** What comes to Kotlin's programs from outside: coroutines, delegates, receivers of library types, functions in the place of interfaces. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('coroutines and flows hand their values on', () => {
  expect(
    calls(`-- a.kt
import kotlinx.coroutines.*
import kotlinx.coroutines.flow.*
class A { fun go() = this }
suspend fun f(a: A, flow: Flow<A>) {
  val b = withContext(Dispatchers.IO) { a.go() }
  b.go()
  coroutineScope {
    val c = async { a }
    val d = async(Dispatchers.IO) { a }
    c.await().go()
    d.await().go()
    launch { a.go() }
  }
  flow.map { it.go() }.first().go()
  val state = MutableStateFlow(a)
  state.value.go()
}
`),
  ).toEqual([
    'a.kt:5 withContext -> external kotlinx.coroutines',
    'a.kt:5 go -> a.kt#A.go~method exact annotation',
    'a.kt:6 go -> a.kt#A.go~method exact return',
    'a.kt:7 coroutineScope -> external kotlinx.coroutines',
    'a.kt:8 async -> external',
    'a.kt:9 async -> external',
    'a.kt:10 go -> a.kt#A.go~method exact return',
    'a.kt:10 await -> external',
    'a.kt:11 go -> a.kt#A.go~method exact return',
    'a.kt:11 await -> external',
    'a.kt:12 launch -> external',
    'a.kt:12 go -> a.kt#A.go~method exact annotation',
    'a.kt:14 go -> a.kt#A.go~method exact return',
    'a.kt:14 first -> external',
    'a.kt:14 map -> external',
    'a.kt:14 go -> a.kt#A.go~method probable argument',
    'a.kt:15 MutableStateFlow -> external kotlinx.coroutines',
    'a.kt:16 go -> a.kt#A.go~method exact return',
  ]);
});

test('delegates give what their getValue gives, getters what they are made of', () => {
  expect(
    calls(`-- a.kt
import kotlin.properties.Delegates
class A { fun go() {} }
class Own<T>(val made: () -> T) { operator fun getValue(self: Any?, property: Any): T = made() }
class B {
  var a: A by Delegates.observable(A()) { _, before, after -> before.go(); after.go() }
  val c by Own { A() }
  val d get() = c
  val e by lazy(LazyThreadSafetyMode.NONE) { A() }
}
-- b.kt
fun f(b: B) {
  b.a.go()
  b.c.go()
  b.d.go()
  b.e.go()
}
`),
  ).toEqual([
    'a.kt:3 made -> a.kt#Own.made~field exact local',
    'a.kt:5 observable -> external kotlin.properties',
    'a.kt:5 A -> a.kt#A~class exact local',
    'a.kt:5 go -> a.kt#A.go~method probable argument',
    'a.kt:5 go -> a.kt#A.go~method probable argument',
    'a.kt:6 Own -> a.kt#Own.Own~constructor exact local',
    'a.kt:6 A -> a.kt#A~class exact local',
    'a.kt:8 lazy -> external kotlin',
    'a.kt:8 A -> a.kt#A~class exact local',
    'b.kt:2 go -> a.kt#A.go~method exact field',
    'b.kt:3 go -> a.kt#A.go~method exact return',
    'b.kt:4 go -> a.kt#A.go~method exact return',
    'b.kt:5 go -> a.kt#A.go~method probable inferredReturn',
  ]);
});

test('a bare name means what the library gives the receiver, after what the package has', () => {
  expect(
    calls(`-- a.kt
class A { fun go() {} }
fun first(a: A) = a
fun List<A>.all() = forEach { it.go() }
fun List<A>.one(a: A) { first(a).go() }
fun f() = buildList<A> { add(A()) }.first().go()
`),
  ).toEqual([
    'a.kt:3 forEach -> external',
    'a.kt:3 go -> a.kt#A.go~method probable argument',
    'a.kt:4 go -> a.kt#A.go~method probable inferredReturn',
    'a.kt:4 first -> a.kt#first~function exact local',
    'a.kt:5 go -> a.kt#A.go~method exact return',
    'a.kt:5 first -> external',
    'a.kt:5 buildList -> external kotlin',
    'a.kt:5 add -> external',
    'a.kt:5 A -> a.kt#A~class exact local',
  ]);
});

test('constructors call others by what they are given; an interface is made of the function that it is', () => {
  expect(
    calls(`-- a.kt
open class A(n: Int) {
  constructor(s: String) : this(1)
}
interface I
class B : A, I {
  constructor() : super("x")
  constructor(n: Int) : super(n)
}
class C {
  fun go() {}
}
fun interface Taker { fun take(c: C): C }
data class D(val c: C)
fun f(d: D, c: C) {
  Taker { it.go(); it }.take(c).go()
  d.component1().go()
}
`),
  ).toEqual([
    'a.kt:2 this -> a.kt#A.A~constructor exact self',
    'a.kt:6 super -> a.kt#A.constructor~constructor exact self',
    'a.kt:7 super -> a.kt#A.A~constructor exact self',
    'a.kt:15 go -> a.kt#C.go~method exact return',
    'a.kt:15 take -> a.kt#Taker.take~method exact return',
    'a.kt:15 Taker -> a.kt#Taker~interface exact local',
    'a.kt:15 go -> a.kt#C.go~method probable argument',
    'a.kt:16 go -> a.kt#C.go~method exact return',
    'a.kt:16 component1 -> external',
  ]);
});

test('a function in the place of an interface may be the one that a base of it promises', () => {
  expect(
    calls(`-- a.kt
class A { fun go() {} }
interface Step { fun take(a: A) }
fun interface Last : Step
fun run(last: Last) {}
fun f() = run { it.go() }
`),
  ).toEqual(['a.kt:5 run -> a.kt#run~function exact local', 'a.kt:5 go -> a.kt#A.go~method probable argument']);
});

test('a sign in front is one of the whole chain behind it', () => {
  expect(
    calls(`-- a.kt
class A { fun ok() = true; val n: B = B() }
class B { fun go() = this; operator fun get(at: Int) = A() }
fun isFine(a: A) = !a.ok()
fun f(a: A, b: B) {
  if (!isFine(a) && !b.go()[0].ok()) -a.n.go()
}
`),
  ).toEqual([
    'a.kt:1 B -> a.kt#B~class exact local',
    'a.kt:2 A -> a.kt#A~class exact local',
    'a.kt:3 ok -> a.kt#A.ok~method exact annotation',
    'a.kt:5 isFine -> a.kt#isFine~function exact local',
    'a.kt:5 ok -> a.kt#A.ok~method probable inferredReturn',
    'a.kt:5 go -> a.kt#B.go~method exact annotation',
    'a.kt:5 go -> a.kt#B.go~method exact field',
  ]);
});

test('bare names of what the library gives a class or a receiver; scope functions of what only a library knows', () => {
  expect(
    calls(`-- a.kt
import com.lib.Thing
enum class Color {
  RED, BLUE;
  fun css() = ""
  companion object {
    fun find(name: String) = entries.find { it.name == name }?.css()
  }
}
class A { fun go() {} }
fun f(thing: Thing) {
  thing.let { A() }.go()
  thing.also { it.stop() }.run { start() }
}
`),
  ).toEqual([
    'a.kt:6 css -> a.kt#Color.css~method exact return',
    'a.kt:6 find -> external',
    'a.kt:11 go -> a.kt#A.go~method exact return',
    'a.kt:11 let -> external com.lib',
    'a.kt:11 A -> a.kt#A~class exact local',
    'a.kt:12 run -> external com.lib',
    'a.kt:12 also -> external com.lib',
    'a.kt:12 stop -> external com.lib',
    'a.kt:12 start -> unresolved unknown name',
  ]);
});
