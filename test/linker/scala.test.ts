/** Rules of Scala about types, members and packages: one case a rule. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('members are known by their bare names, inherited ones too; super and this', () => {
  expect(
    calls(`-- a.scala
package p
class Base { protected def up(n: Int): Unit = {} }
trait Mixed { def mix(n: Int): Int = n }
class A extends Base with Mixed {
  def f(): Unit = { up(1); mix(1); g(1); this.g(1); super.up(1); gone(1) }
  def g(n: Int): A = this
  class Inner { def h() = g(1) }
}
`),
  ).toEqual([
    'a.scala:5 up -> a.scala#p.Base.up~method exact inherited',
    'a.scala:5 mix -> a.scala#p.Mixed.mix~method exact inherited',
    'a.scala:5 g -> a.scala#p.A.g~method exact local',
    'a.scala:5 g -> a.scala#p.A.g~method exact self',
    'a.scala:5 up -> a.scala#p.Base.up~method exact self',
    'a.scala:5 gone -> unresolved unknown name',
    'a.scala:7 g -> a.scala#p.A.g~method exact local',
  ]);
});

test('a class and its object: new means the class, a call the apply of the object or a case class', () => {
  expect(
    calls(`-- a.scala
package p
class A(val n: Int) { def m(): A = this }
object A { def apply(n: Int): A = new A(n); def make(): A = A(1) }
case class P(name: String, a: A)
object Plain { def run(): Unit = {} }
-- b.scala
package p
class User {
  def f(): Unit = {
    new A(1).m()
    A(1).m()
    A.make().m()
    P("x", A(1)).a.m()
    P("x", null).copy("y")
    Plain.run()
  }
}
`),
  ).toEqual([
    'a.scala:3 A -> a.scala#p.A~class exact local',
    'a.scala:3 A -> a.scala#p.A.apply~method exact local',
    'b.scala:4 m -> a.scala#p.A.m~method exact constructor',
    'b.scala:4 A -> a.scala#p.A~class exact package',
    'b.scala:5 m -> a.scala#p.A.m~method exact return',
    'b.scala:5 A -> a.scala#p.A.apply~method exact package',
    'b.scala:6 m -> a.scala#p.A.m~method exact return',
    'b.scala:6 make -> a.scala#p.A.make~method exact package',
    'b.scala:7 m -> a.scala#p.A.m~method exact field',
    'b.scala:7 P -> a.scala#p.P~class exact package',
    'b.scala:7 A -> a.scala#p.A.apply~method exact package',
    'b.scala:8 copy -> external',
    'b.scala:8 P -> a.scala#p.P~class exact package',
    'b.scala:9 run -> a.scala#p.Plain.run~method exact package',
  ]);
});

test('types of values: fields, values, methods without parameters, casts, options, collections', () => {
  expect(
    calls(`-- a.scala
package p
class T { val next: T = null; def same: T = this; def m(): T = this; def all: List[T] = Nil; def by: Map[String, T] = null; def maybe: Option[T] = None }
class U(t: T, val held: T) {
  private val own = new T
  lazy val late: T = t.same
  def f(ts: Seq[T], o: Any): Unit = {
    t.m(); held.m(); own.m(); late.m(); t.next.m(); t.same.m(); t.m().m()
    ts(0).m()
    t.by("x").m()
    ts.head.m()
    ts.map(e => e.same).filter(e => e.m() != null).head.m()
    t.maybe.get.m()
    t.maybe.map(e => e.m())
    o.asInstanceOf[T].m()
    val (one, two) = (t, t)
    val local = t.m()
    local.m()
    for (e <- ts; s = e.same if s.m() != null) { e.m(); s.m() }
    ts foreach { e => e.m() }
    t m ()
    if (ts.isEmpty) t.m() else t.same.m()
  }
}
`),
  ).toEqual([
    'a.scala:4 T -> a.scala#p.T~class exact local',
    'a.scala:7 m -> a.scala#p.T.m~method exact annotation',
    'a.scala:7 m -> a.scala#p.T.m~method exact field',
    'a.scala:7 m -> a.scala#p.T.m~method exact field',
    'a.scala:7 m -> a.scala#p.T.m~method exact annotation',
    'a.scala:7 m -> a.scala#p.T.m~method exact field',
    'a.scala:7 m -> a.scala#p.T.m~method exact return',
    'a.scala:7 m -> a.scala#p.T.m~method exact return',
    'a.scala:7 m -> a.scala#p.T.m~method exact annotation',
    'a.scala:8 m -> a.scala#p.T.m~method exact return',
    'a.scala:8 ts -> external',
    'a.scala:9 m -> a.scala#p.T.m~method exact return',
    'a.scala:9 by -> a.scala#p.T.by~accessor exact annotation',
    'a.scala:10 m -> a.scala#p.T.m~method exact annotation',
    'a.scala:11 m -> a.scala#p.T.m~method exact return',
    'a.scala:11 filter -> external',
    'a.scala:11 map -> external',
    'a.scala:11 m -> a.scala#p.T.m~method probable argument',
    'a.scala:12 m -> a.scala#p.T.m~method exact return',
    'a.scala:13 map -> external',
    'a.scala:13 m -> a.scala#p.T.m~method probable argument',
    'a.scala:14 m -> a.scala#p.T.m~method exact annotation',
    'a.scala:16 m -> a.scala#p.T.m~method exact annotation',
    'a.scala:17 m -> a.scala#p.T.m~method exact return',
    'a.scala:18 m -> a.scala#p.T.m~method exact return',
    'a.scala:18 m -> a.scala#p.T.m~method exact element',
    'a.scala:18 m -> a.scala#p.T.m~method exact return',
    'a.scala:19 foreach -> external',
    'a.scala:19 m -> a.scala#p.T.m~method probable argument',
    'a.scala:20 m -> a.scala#p.T.m~method exact annotation',
    'a.scala:21 m -> a.scala#p.T.m~method exact annotation',
    'a.scala:21 m -> a.scala#p.T.m~method exact return',
  ]);
});

test('patterns name parts and types', () => {
  expect(
    calls(`-- a.scala
package p
trait Shape { def area(): Int }
case class Circle(r: Int) extends Shape { def area(): Int = r; def roll(): Unit = {} }
class Square extends Shape { def area(): Int = 1; def stack(): Unit = {} }
object M {
  def f(s: Shape): Int = s match {
    case c: Circle => c.roll(); 1
    case q: Square if q.area() > 1 => q.stack(); 2
    case all @ Circle(r) => all.area()
    case other => other.area()
  }
  def g(): Unit = try { f(null) } catch { case e: Oops => e.show() }
}
class Oops extends Exception { def show(): Unit = {} }
`),
  ).toEqual([
    'a.scala:7 roll -> a.scala#p.Circle.roll~method exact annotation',
    'a.scala:8 area -> a.scala#p.Square.area~method exact annotation',
    'a.scala:8 stack -> a.scala#p.Square.stack~method exact annotation',
    'a.scala:9 area -> a.scala#p.Circle.area~method exact annotation',
    'a.scala:10 area -> a.scala#p.Shape.area~method exact initializer',
    'a.scala:12 f -> a.scala#p.M.f~method exact local',
    'a.scala:12 show -> a.scala#p.Oops.show~method exact annotation',
  ]);
});

test('packages: chained clauses, package objects, imports of every form', () => {
  expect(
    linked(`-- lib/a.scala
package com.acme
package util
class Tool { def go(): Unit = {} }
object Tool { def make(): Tool = new Tool; val shared: Tool = new Tool }
object Deep { object Inner { def run(): Unit = {} } }
-- lib/package.scala
package com.acme
package object util { def helper(n: Int): Int = n }
-- lib/b.scala
package com.acme
class Near { def near(): Unit = {} }
-- app/c.scala
package com.acme
package app
import com.acme.util.{Tool, Deep => D}
import com.acme.util._
import Tool.make
import scala.collection.mutable
class C {
  def f(): Unit = {
    new Tool().go(); Tool.make().go(); make().go(); D.Inner.run(); Deep.Inner.run(); helper(1); util.Tool.make()
    new Near().near()
    mutable.Map(); println("x"); new Unknown()
  }
}
-- app/d.scala
package other
class D { def f(): Unit = { new Near(); new com.acme.Near().near(); com.acme.util.Tool.shared.go() } }
`),
  ).toEqual([
    'app/c.scala:3 import com.acme.util.Tool -> lib/a.scala, lib/a.scala#com.acme.util.Tool~class, lib/a.scala#com.acme.util.Tool~class#1 exact',
    'app/c.scala:3 import com.acme.util.Deep -> lib/a.scala, lib/a.scala#com.acme.util.Deep~class exact',
    'app/c.scala:4 import com.acme.util -> lib/a.scala exact',
    'app/c.scala:5 import Tool.make -> lib/a.scala, lib/a.scala#com.acme.util.Tool.make~method exact',
    'app/c.scala:6 import scala.collection.mutable -> external scala.collection',
    'app/c.scala:9 go -> lib/a.scala#com.acme.util.Tool.go~method exact annotation',
    'app/c.scala:9 Tool -> lib/a.scala#com.acme.util.Tool~class exact import',
    'app/c.scala:9 go -> lib/a.scala#com.acme.util.Tool.go~method exact return',
    'app/c.scala:9 make -> lib/a.scala#com.acme.util.Tool.make~method exact import',
    'app/c.scala:9 go -> lib/a.scala#com.acme.util.Tool.go~method exact return',
    'app/c.scala:9 make -> lib/a.scala#com.acme.util.Tool.make~method exact import',
    'app/c.scala:9 run -> lib/a.scala#com.acme.util.Deep.Inner.run~method exact import',
    'app/c.scala:9 run -> lib/a.scala#com.acme.util.Deep.Inner.run~method exact package',
    'app/c.scala:9 helper -> lib/package.scala#com.acme.util.helper~method exact package',
    'app/c.scala:9 make -> lib/a.scala#com.acme.util.Tool.make~method exact package',
    'app/c.scala:10 near -> lib/b.scala#com.acme.Near.near~method exact annotation',
    'app/c.scala:10 Near -> lib/b.scala#com.acme.Near~class exact package',
    'app/c.scala:11 Map -> external scala.collection',
    'app/c.scala:11 println -> external',
    'app/c.scala:11 Unknown -> external',
    'app/d.scala:2 Near -> external',
    'app/d.scala:2 near -> lib/b.scala#com.acme.Near.near~method exact annotation',
    'app/d.scala:2 go -> lib/a.scala#com.acme.util.Tool.go~method exact field',
    'lib/a.scala:4 Tool -> lib/a.scala#com.acme.util.Tool~class exact local',
    'lib/a.scala:4 Tool -> lib/a.scala#com.acme.util.Tool~class exact local',
  ]);
});

test('overloads by number, parameter lists, defaults, functions and local names', () => {
  expect(
    calls(`-- a.scala
package p
class A {
  def f(n: Int): Unit = {}
  def f(n: Int, s: String): Unit = {}
  def g(n: Int)(s: String): A = this
  def h(n: Int = 1, more: Int*): Unit = {}
  def run(): Unit = {
    f(1); f(1, "x"); g(1)("x"); h(); h(1, 2, 3)
    def local(n: Int): Int = n
    local(1)
    val fn = (x: A) => x.f(1)
    each(a => a.f(1))
  }
  def each(run: A => Unit): Unit = {}
}
`),
  ).toEqual([
    'a.scala:8 f -> a.scala#p.A.f~method exact local',
    'a.scala:8 f -> a.scala#p.A.f~method#1 exact local',
    'a.scala:8 g -> a.scala#p.A.g~method exact local',
    'a.scala:8 h -> a.scala#p.A.h~method exact local',
    'a.scala:8 h -> a.scala#p.A.h~method exact local',
    'a.scala:10 local -> a.scala#p.A.run.local~function exact local',
    'a.scala:11 f -> a.scala#p.A.f~method exact annotation',
    'a.scala:12 each -> a.scala#p.A.each~method exact local',
    'a.scala:12 f -> a.scala#p.A.f~method probable argument',
  ]);
});

test('generics and linearisation', () => {
  expect(
    calls(`-- a.scala
package p
class T { def m(): Unit = {} }
class Box[A](val value: A) { def get: A = value; def put(a: A): Box[A] = this }
class Named extends Box[T](null)
trait One { def who(): Int = 1 }
trait Two extends One { override def who(): Int = 2 }
trait Three extends One { override def who(): Int = 3 }
class Last extends Two with Three
class Use {
  def same[X](x: X): X = x
  def f(box: Box[T], named: Named, t: T, l: Last): Unit = {
    box.get.m(); box.value.m(); named.get.m(); box.put(t).get.m(); same(t).m(); l.who()
  }
}
`),
  ).toEqual([
    'a.scala:12 m -> a.scala#p.T.m~method exact return',
    'a.scala:12 m -> a.scala#p.T.m~method exact field',
    'a.scala:12 m -> a.scala#p.T.m~method exact return',
    'a.scala:12 m -> a.scala#p.T.m~method exact return',
    'a.scala:12 put -> a.scala#p.Box.put~method exact annotation',
    'a.scala:12 m -> a.scala#p.T.m~method exact return',
    'a.scala:12 same -> a.scala#p.Use.same~method exact local',
    'a.scala:12 who -> a.scala#p.Three.who~method exact annotation',
  ]);
});

test('files that the grammar cannot read wholly give answers that are probable at most', () => {
  expect(
    calls(`-- a.scala
package p
import baz as qux
class A { def f(n: Int): Unit = { f(1) } }
class B { def g(a: A): Unit = { a.f(1) } }
`),
  ).toEqual(['a.scala:3 f -> a.scala#p.A.f~method probable local', 'a.scala:4 f -> a.scala#p.A.f~method probable annotation']);
});

test('packages of one file each have their own names', () => {
  expect(
    calls(`-- a.scala
package a { def f() = g() }
package b { def f() = g() }
-- b.scala
package a
def g() = 1
-- c.scala
package b
def g() = 2
`),
  ).toEqual(['a.scala:1 g -> b.scala#a.g~function exact package', 'a.scala:2 g -> c.scala#b.g~function exact package']);
});
