/** Rules of Kotlin about members, types, lambdas, extensions and overloads: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('members: own, inherited, of companions and objects, of classes around; constructors and super', () => {
  expect(
    calls(`-- a.kt
package a

open class Base(val n: Int) {
  open fun up() {}
  constructor() : this(1)
}
class A : Base(2) {
  val field = Base()
  fun own() {
    up()
    this.up()
    super.up()
    field.up()
    make().own()
    Single.go()
    A.make().own()
    A()
    Base(1)
    Base()
    toString()
    gone()
  }
  inner class In {
    fun m() {
      own()
      this@A.own()
    }
  }
  companion object {
    fun make() = A()
  }
}
object Single : Face {
  fun go() {
    faced()
  }
}
interface Face {
  fun faced() {}
}
enum class Color {
  RED {
    override fun code() = 2
  },
  GREEN;
  open fun code() = 1
  fun next() = values()[0]
}
fun use(c: Color) {
  c.code()
  Color.RED.next().code()
  val o = object : Base(1) {
    fun extra() {
      up()
    }
  }
  o.up()
}
`),
  ).toEqual([
    'a.kt:5 this -> a.kt#Base.Base~constructor exact self',
    'a.kt:7 Base -> a.kt#Base.Base~constructor exact local',
    'a.kt:8 Base -> a.kt#Base.constructor~constructor exact local',
    'a.kt:10 up -> a.kt#Base.up~method exact inherited',
    'a.kt:11 up -> a.kt#Base.up~method exact self',
    'a.kt:12 up -> a.kt#Base.up~method exact self',
    'a.kt:13 up -> a.kt#Base.up~method exact field',
    'a.kt:14 own -> a.kt#A.own~method probable inferredReturn',
    'a.kt:14 make -> a.kt#A.Companion.make~method exact inherited',
    'a.kt:15 go -> a.kt#Single.go~method exact local',
    'a.kt:16 own -> a.kt#A.own~method probable inferredReturn',
    'a.kt:16 make -> a.kt#A.Companion.make~method exact local',
    'a.kt:17 A -> a.kt#A~class exact local',
    'a.kt:18 Base -> a.kt#Base.Base~constructor exact local',
    'a.kt:19 Base -> a.kt#Base.constructor~constructor exact local',
    'a.kt:20 toString -> external',
    'a.kt:21 gone -> unresolved unknown name',
    'a.kt:25 own -> a.kt#A.own~method exact local',
    'a.kt:26 own -> a.kt#A.own~method exact annotation',
    'a.kt:30 A -> a.kt#A~class exact local',
    'a.kt:35 faced -> a.kt#Face.faced~method exact inherited',
    'a.kt:47 values -> external',
    'a.kt:50 code -> a.kt#Color.code~method exact annotation',
    'a.kt:51 code -> a.kt#Color.code~method probable inferredReturn',
    'a.kt:51 next -> a.kt#Color.next~method exact annotation',
    'a.kt:52 Base -> a.kt#Base.Base~constructor exact local',
    'a.kt:54 up -> a.kt#Base.up~method exact inherited',
    'a.kt:57 up -> a.kt#Base.up~method exact initializer',
  ]);
});

test('types of values: properties, parameters, inference, elvis, smart casts, when, loops, destructuring, lazy, index', () => {
  expect(
    calls(`-- a.kt
package a

class T(val next: T?, val all: List<T>, val by: Map<String, T>) {
  fun m(): T = this
  fun same() = m()
  operator fun get(i: Int): T = this
}
class U {
  fun u() {}
}
data class P(val t: T, val u: U)
class C {
  val lazyOne by lazy { T(null, listOf(), mapOf()) }
  lateinit var late: T
  fun f(x: Any, p: P, vararg more: T) {
    lazyOne.m()
    late.next?.m()
    late.next!!.m()
    val v = late.next ?: return
    v.m()
    if (x is T) x.m()
    if (x !is U) return
    x.u()
    when (x) {
      is T -> x.m()
      else -> {}
    }
    (x as T).m()
    (x as? T)?.m()
    for (t in late.all) t.m()
    for ((k, t) in late.by) t.m()
    for (t in more) t.m()
    val (t, u) = p
    t.m()
    u.u()
    late[0].m()
    late.same().m()
    late.all[0].m()
    late.by["a"]?.m()
    p.copy().t.m()
    try {
      v.m()
    } catch (e: Err) {
      e.why()
    }
    val w = when (x) {
      is U -> late
      else -> late
    }
    w.m()
    val c = if (x is U) late else v
    c.m()
    if (x is T && x.m() != null) x.m()
  }
}
class Err : Exception() {
  fun why() {}
}
`),
  ).toEqual([
    'a.kt:5 m -> a.kt#T.m~method exact local',
    'a.kt:13 lazy -> external kotlin',
    'a.kt:13 T -> a.kt#T.T~constructor exact local',
    'a.kt:13 listOf -> external kotlin',
    'a.kt:13 mapOf -> external kotlin',
    'a.kt:16 m -> a.kt#T.m~method probable inferredReturn',
    'a.kt:17 m -> a.kt#T.m~method exact field',
    'a.kt:18 m -> a.kt#T.m~method exact field',
    'a.kt:20 m -> a.kt#T.m~method exact initializer',
    'a.kt:21 m -> a.kt#T.m~method exact annotation',
    'a.kt:23 u -> a.kt#U.u~method exact annotation',
    'a.kt:25 m -> a.kt#T.m~method exact annotation',
    'a.kt:28 m -> a.kt#T.m~method exact annotation',
    'a.kt:29 m -> a.kt#T.m~method exact annotation',
    'a.kt:30 m -> a.kt#T.m~method exact element',
    'a.kt:31 m -> a.kt#T.m~method exact element',
    'a.kt:32 m -> a.kt#T.m~method exact element',
    'a.kt:34 m -> a.kt#T.m~method exact element',
    'a.kt:35 u -> a.kt#U.u~method exact element',
    'a.kt:36 m -> a.kt#T.m~method exact element',
    'a.kt:37 m -> a.kt#T.m~method probable inferredReturn',
    'a.kt:37 same -> a.kt#T.same~method exact annotation',
    'a.kt:38 m -> a.kt#T.m~method exact element',
    'a.kt:39 m -> a.kt#T.m~method exact element',
    'a.kt:40 m -> a.kt#T.m~method exact return',
    'a.kt:40 copy -> external',
    'a.kt:42 m -> a.kt#T.m~method exact initializer',
    'a.kt:44 why -> a.kt#Err.why~method exact annotation',
    'a.kt:50 m -> a.kt#T.m~method exact initializer',
    'a.kt:52 m -> a.kt#T.m~method exact initializer',
    'a.kt:53 m -> a.kt#T.m~method exact annotation',
    'a.kt:53 m -> a.kt#T.m~method exact annotation',
    'a.kt:56 Exception -> external kotlin',
  ]);
});

test('lambdas: it, named parameters, receivers, scope functions, function types', () => {
  expect(
    calls(`-- a.kt
package a

class T {
  fun m(): T = this
  fun go() {}
  val name = ""
}
fun each(f: (T) -> Unit) {}
fun build(f: T.() -> Unit): T = T()
fun <R> run2(f: () -> R): R = f()
class C {
  fun f(list: List<T>, t: T?) {
    each { it.go() }
    each { x -> x.go() }
    build { go() }
    build { this.go() }.m()
    run2 { T() }.m()
    list.map { it.m() }.filter { it.name != "" }.first().go()
    list.forEach { it.go() }
    list.firstOrNull()?.go()
    t?.let { it.go() }
    t?.let { it.m() }?.go()
    T().apply { go() }.go()
    T().also { it.go() }.m()
    T().run { m() }.go()
    listOf(T(), T())[0].go()
    mapOf("a" to T()).values.first().go()
    list.associateBy { it.name }.forEach { (k, v) -> v.go() }
    list.groupBy { it.name }.values.flatten()
    val g: (T) -> T = { it.m() }
    g(T()).go()
    list.sortedBy { it.name }.last().go()
    list.fold(T()) { acc, x -> acc.m() }.go()
  }
}
`),
  ).toEqual([
    'a.kt:9 T -> a.kt#T~class exact local',
    'a.kt:10 f -> unresolved a value whose function is not known',
    'a.kt:13 each -> a.kt#each~function exact local',
    'a.kt:13 go -> a.kt#T.go~method probable argument',
    'a.kt:14 each -> a.kt#each~function exact local',
    'a.kt:14 go -> a.kt#T.go~method probable argument',
    'a.kt:15 build -> a.kt#build~function exact local',
    'a.kt:15 go -> a.kt#T.go~method exact inherited',
    'a.kt:16 m -> a.kt#T.m~method exact return',
    'a.kt:16 build -> a.kt#build~function exact local',
    'a.kt:16 go -> a.kt#T.go~method probable argument',
    'a.kt:17 m -> a.kt#T.m~method exact return',
    'a.kt:17 run2 -> a.kt#run2~function exact local',
    'a.kt:17 T -> a.kt#T~class exact local',
    'a.kt:18 go -> a.kt#T.go~method exact return',
    'a.kt:18 first -> external',
    'a.kt:18 filter -> external',
    'a.kt:18 map -> external',
    'a.kt:18 m -> a.kt#T.m~method probable argument',
    'a.kt:19 forEach -> external',
    'a.kt:19 go -> a.kt#T.go~method probable argument',
    'a.kt:20 go -> a.kt#T.go~method exact return',
    'a.kt:20 firstOrNull -> external',
    'a.kt:21 let -> external',
    'a.kt:21 go -> a.kt#T.go~method probable argument',
    'a.kt:22 go -> a.kt#T.go~method exact return',
    'a.kt:22 let -> external',
    'a.kt:22 m -> a.kt#T.m~method probable argument',
    'a.kt:23 go -> a.kt#T.go~method exact return',
    'a.kt:23 apply -> external',
    'a.kt:23 T -> a.kt#T~class exact local',
    'a.kt:23 go -> a.kt#T.go~method exact inherited',
    'a.kt:24 m -> a.kt#T.m~method exact return',
    'a.kt:24 also -> external',
    'a.kt:24 T -> a.kt#T~class exact local',
    'a.kt:24 go -> a.kt#T.go~method probable argument',
    'a.kt:25 go -> a.kt#T.go~method exact return',
    'a.kt:25 run -> external',
    'a.kt:25 T -> a.kt#T~class exact local',
    'a.kt:25 m -> a.kt#T.m~method exact inherited',
    'a.kt:26 go -> a.kt#T.go~method exact return',
    'a.kt:26 listOf -> external kotlin',
    'a.kt:26 T -> a.kt#T~class exact local',
    'a.kt:26 T -> a.kt#T~class exact local',
    'a.kt:27 go -> a.kt#T.go~method exact return',
    'a.kt:27 first -> external',
    'a.kt:27 mapOf -> external kotlin',
    'a.kt:27 to -> external',
    'a.kt:27 T -> a.kt#T~class exact local',
    'a.kt:28 forEach -> external',
    'a.kt:28 associateBy -> external',
    'a.kt:28 go -> a.kt#T.go~method probable argument',
    'a.kt:29 flatten -> external',
    'a.kt:29 groupBy -> external',
    'a.kt:30 m -> a.kt#T.m~method exact annotation',
    'a.kt:31 go -> a.kt#T.go~method exact return',
    'a.kt:31 g -> a.kt#C.f.g~function exact local',
    'a.kt:31 T -> a.kt#T~class exact local',
    'a.kt:32 go -> a.kt#T.go~method exact return',
    'a.kt:32 last -> external',
    'a.kt:32 sortedBy -> external',
    'a.kt:33 go -> a.kt#T.go~method exact return',
    'a.kt:33 fold -> external',
    'a.kt:33 T -> a.kt#T~class exact local',
    'a.kt:33 m -> a.kt#T.m~method probable argument',
  ]);
});
