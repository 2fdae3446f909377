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
    'app/Use.kt:21 more -> lib/Ext.kt#more~function probable overload',
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
