/** Kotlin's extension functions, and how those of one name are told apart. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('extension functions are found by what they extend, where they are known; operators, infix, overloads', () => {
  expect(
    calls(`-- lib/Ext.kt
package lib

class A {
  fun own() {}
}
open class B
class C : B()
fun A.more(): A = this
fun B.more(): B = this
fun String.twice(): String = this + this
val A.size2: Int
  get() = 1
infix fun A.with2(o: A): A = o
fun <T> List<T>.second(): T = this[1]
-- app/Use.kt
package app

import lib.A
import lib.B
import lib.C
import lib.more
import lib.second
import lib.twice as double

fun f(a: A, b: B, c: C, list: List<A>) {
  a.more().own()
  b.more()
  c.more()
  "x".double().trim()
  list.second().own()
  a.twice()
}
fun A.inside() {
  own()
  this.own()
  more().own()
}
-- lib/Same.kt
package lib

fun g(a: A) {
  (a with2 a).own()
  a.with2(a).more()
  h(1)
  h("a")
  h(a)
  h(x = 2, y = "b")
  h { 1 }
}
fun h(x: Int) {}
fun h(x: String) {}
fun h(x: A) {}
fun h(y: String, x: Int) {}
fun h(f: () -> Int) {}
`),
  ).toEqual([
    'app/Use.kt:11 own -> lib/Ext.kt#A.own~method exact return',
    'app/Use.kt:11 more -> lib/Ext.kt#more~function exact annotation',
    'app/Use.kt:12 more -> lib/Ext.kt#more~function#1 exact annotation',
    'app/Use.kt:13 more -> lib/Ext.kt#more~function#1 exact annotation',
    'app/Use.kt:14 trim -> external',
    'app/Use.kt:14 double -> lib/Ext.kt#twice~function exact local',
    'app/Use.kt:15 own -> lib/Ext.kt#A.own~method exact return',
    'app/Use.kt:15 second -> lib/Ext.kt#second~function exact annotation',
    'app/Use.kt:16 twice -> unresolved A has no member twice',
    'app/Use.kt:19 own -> lib/Ext.kt#A.own~method exact inherited',
    'app/Use.kt:20 own -> lib/Ext.kt#A.own~method exact annotation',
    'app/Use.kt:21 own -> lib/Ext.kt#A.own~method exact return',
    'app/Use.kt:21 more -> lib/Ext.kt#more~function exact self',
    'lib/Ext.kt:7 B -> lib/Ext.kt#B~class exact local',
    'lib/Same.kt:4 own -> lib/Ext.kt#A.own~method exact return',
    'lib/Same.kt:4 with2 -> lib/Ext.kt#with2~function exact annotation',
    'lib/Same.kt:5 more -> lib/Ext.kt#more~function exact return',
    'lib/Same.kt:5 with2 -> lib/Ext.kt#with2~function exact annotation',
    'lib/Same.kt:6 h -> lib/Same.kt#h~function exact local',
    'lib/Same.kt:7 h -> lib/Same.kt#h~function#1 exact local',
    'lib/Same.kt:8 h -> lib/Same.kt#h~function#2 exact local',
    'lib/Same.kt:9 h -> lib/Same.kt#h~function#3 exact local',
    'lib/Same.kt:10 h -> lib/Same.kt#h~function#4 exact local',
  ]);
});

test('extensions of one name beside each other are told apart by what they extend, through aliases too', () => {
  expect(
    calls(`-- a/A.kt
package a
class Argument<V>
class Option<A, V>
typealias RawArgument = Argument<String>
typealias Nullable<V> = Option<V?, V>
typealias RawOption = Nullable<String>
fun option(): RawOption = Option()
fun argument(): RawArgument = Argument()
-- b/B.kt
package b
import a.RawArgument
import a.RawOption
fun RawArgument.int(): Int = 1
fun RawOption.int(accepts: Boolean = false): Int = 2
-- c/C.kt
package c
import a.option
import a.argument
import b.int
class C { fun f() { option().int(); argument().int(); option().int(true) } }
`).filter((line) => line.includes(' int ')),
  ).toEqual([
    'c/C.kt:5 int -> b/B.kt#int~function#1 exact return',
    'c/C.kt:5 int -> b/B.kt#int~function exact return',
    'c/C.kt:5 int -> b/B.kt#int~function#1 exact return',
  ]);
});

test('an extension that is called by its bare name is one of what is around, the innermost first', () => {
  expect(
    calls(`-- a.kt
class A {
  fun inClass() = here()
}
class B
fun A.here(): A = this
fun B.here(): B = this
fun A.own() {}
fun B.own() {}
fun A.first() = here()
fun B.second() = here()
fun B.third() = own()
fun A.fourth() = own()
fun on(f: B.() -> Unit) {}
fun A.fifth() {
  on { here() }
  here().own()
}
`).filter((line) => / (?:here|own) /.test(line)),
  ).toEqual([
    'a.kt:2 here -> a.kt#here~function exact self',
    'a.kt:9 here -> a.kt#here~function exact self',
    'a.kt:10 here -> a.kt#here~function#1 exact self',
    'a.kt:11 own -> a.kt#own~function#1 exact self',
    'a.kt:12 own -> a.kt#own~function exact self',
    'a.kt:15 here -> a.kt#here~function#1 exact self',
    'a.kt:16 own -> a.kt#own~function exact return',
    'a.kt:16 here -> a.kt#here~function exact self',
  ]);
});

test('a property that cannot be called so is passed by for an extension; a function comes before a property', () => {
  expect(
    calls(`-- a.kt
class Context
class A(val change: (String) -> Int, val context: Context) {
  val size: Int = 1
  fun size(from: Int) = from
  fun f() { size(1) }
}
fun A.change(count: Int = 1, by: (String) -> Int): A = this
fun A.context(f: () -> Unit): A = this
fun g(a: A) {
  a.change("x")
  a.change(count = 2) { 1 }
  a.change(2) { 1 }.size(3)
  a.context { }.size(3)
}
fun A.inside() {
  change(count = 2) { 1 }.context { }
  change("x")
}
`),
  ).toEqual([
    'a.kt:5 size -> a.kt#A.size~method exact local',
    'a.kt:10 change -> a.kt#A.change~field exact annotation',
    'a.kt:11 change -> a.kt#change~function exact annotation',
    'a.kt:12 size -> a.kt#A.size~method exact return',
    'a.kt:12 change -> a.kt#change~function exact annotation',
    'a.kt:13 size -> a.kt#A.size~method exact return',
    'a.kt:13 context -> a.kt#context~function exact annotation',
    'a.kt:16 context -> a.kt#context~function exact return',
    'a.kt:16 change -> a.kt#change~function exact self',
    'a.kt:17 change -> a.kt#A.change~field exact inherited',
  ]);
});

test('extensions of classes, objects and functions are known inside of them, and by import', () => {
  expect(
    calls(`-- a/A.kt
package a
class A {
  fun String.member() {}
  fun f() { "x".member() }
  companion object {
    fun String.parsed(): A = A()
  }
}
fun on(f: A.() -> Unit) {}
fun g() {
  fun Int.local(): A = A()
  1.local().f()
  on { "x".member() }
  "x".member()
}
-- b/B.kt
package b
import a.A.Companion.parsed
fun h() = "x".parsed().f()
`).filter((line) => / (?:member|parsed|local|f) /.test(line)),
  ).toEqual([
    'a/A.kt:4 member -> a/A.kt#A.member~method exact local',
    'a/A.kt:12 f -> a/A.kt#A.f~method exact return',
    'a/A.kt:12 local -> a/A.kt#g.local~function exact local',
    'a/A.kt:13 member -> a/A.kt#A.member~method exact local',
    'a/A.kt:14 member -> external',
    'b/B.kt:3 f -> a/A.kt#A.f~method exact return',
    'b/B.kt:3 parsed -> a/A.kt#A.Companion.parsed~method exact local',
  ]);
});

test('receivers from outside are told apart by their names, numbers are no other numbers, what numbers have comes first', () => {
  expect(
    calls(`-- a.kt
import kotlin.reflect.KClass
import kotlin.reflect.KType
import org.lib.Mirror
class A
fun KType.named() {}
fun KClass<*>.named() {}
fun Class<*>.named() {}
fun Mirror.named() {}
fun Byte.mask(with: Int) {}
infix fun Int.and(with: Long) {}
fun <T> Collection<T>.copied(): List<T> = this
fun f(type: KType, kind: KClass<*>, mirror: Mirror, list: MutableList<A>, number: Int) {
  type.named()
  kind.named()
  A::class.named()
  A::class.java.named()
  mirror.named()
  list.copied()
  number.mask(1)
  number and 1
}
`),
  ).toEqual([
    'a.kt:13 named -> a.kt#named~function exact annotation',
    'a.kt:14 named -> a.kt#named~function#1 exact annotation',
    'a.kt:15 named -> a.kt#named~function#1 exact annotation',
    'a.kt:16 named -> a.kt#named~function#2 exact annotation',
    'a.kt:17 named -> a.kt#named~function#3 exact annotation',
    'a.kt:18 copied -> a.kt#copied~function exact annotation',
    'a.kt:19 mask -> external',
    'a.kt:20 and -> external',
  ]);
});
