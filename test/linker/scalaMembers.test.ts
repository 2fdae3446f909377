/** Members that Scala finds by operators, self types, extensions, implicit classes, export clauses and objects beside classes. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('operators are methods, of what stands behind them where they end with a colon', () => {
  expect(
    calls(`-- a.scala
package p
class V(val n: Int) {
  def +(o: V): V = new V(n + o.n)
  def ::(o: V): V = this
  def norm(): Int = n
}
object M {
  def f(a: V, b: V): Unit = { (a + b).norm(); (a :: b).norm(); 1 + 2; a - b; List(a, b).reduce(_ + _).norm() }
}
`),
  ).toEqual([
    'a.scala:3 V -> a.scala#p.V~class exact local',
    'a.scala:8 norm -> a.scala#p.V.norm~method exact return',
    'a.scala:8 + -> a.scala#p.V.+~method exact annotation',
    'a.scala:8 norm -> a.scala#p.V.norm~method exact return',
    'a.scala:8 :: -> a.scala#p.V.::~method exact annotation',
    'a.scala:8 norm -> a.scala#p.V.norm~method exact return',
    'a.scala:8 reduce -> external',
    'a.scala:8 List -> external',
    'a.scala:8 + -> a.scala#p.V.+~method probable argument',
  ]);
});

test('self types have members by bare names, other names for this, and this of a class around', () => {
  expect(
    calls(`-- a.scala
package p
trait Store { def find(key: String): Store }
trait Logged { self: Store =>
  def logged(): Unit = { find("a").find("b"); self.find("c"); self.logged() }
}
class Memory extends Store { def find(key: String): Store = this }
abstract class Outer { outer =>
  def go(): Unit
  def inner() = new Outer { def go(): Unit = { outer.go(); Outer.this.go(); this.go() } }
}
object M { def f(both: Memory with Logged): Unit = { both.find("d"); both.logged() } }
`),
  ).toEqual([
    'a.scala:4 find -> a.scala#p.Store.find~method exact return',
    'a.scala:4 find -> a.scala#p.Store.find~method exact inherited',
    'a.scala:4 find -> a.scala#p.Store.find~method exact self',
    'a.scala:4 logged -> a.scala#p.Logged.logged~method exact self',
    'a.scala:9 Outer -> a.scala#p.Outer~class exact local',
    'a.scala:9 go -> a.scala#p.Outer.go~method exact self',
    'a.scala:9 go -> a.scala#p.Outer.go~method exact annotation',
    'a.scala:9 go -> a.scala#p.Outer.inner.new Outer.go~method exact self',
    'a.scala:11 find -> a.scala#p.Memory.find~method exact annotation',
    'a.scala:11 logged -> a.scala#p.Logged.logged~method exact annotation',
  ]);
});

test('extensions and members of implicit classes, where they are known', () => {
  expect(
    calls(`-- ops/a.scala
package ops
class V
object V { extension (v: V) def ofObject(): V = v }
extension (v: V) { def inPackage(n: Int): V = v }
object Syntax {
  extension (vs: Seq[V]) def longest(): V = vs.head
  implicit class Strings(val s: String) extends AnyVal { def shout(): V = new V }
}
object Other { extension (v: V) def hidden(): V = v }
-- b.scala
package app
import ops.V
import ops.Syntax._
object M {
  def f(v: V, vs: List[V]): Unit = { v.ofObject().inPackage(1); vs.longest().hidden(); "x".shout(); "x".trim() }
}
`),
  ).toEqual([
    'b.scala:5 inPackage -> ops/a.scala#ops.inPackage~function exact return',
    'b.scala:5 ofObject -> ops/a.scala#ops.V.ofObject~function exact annotation',
    'b.scala:5 hidden -> unresolved V has no member hidden',
    'b.scala:5 longest -> ops/a.scala#ops.Syntax.longest~function exact annotation',
    'b.scala:5 shout -> ops/a.scala#ops.Syntax.Strings.shout~method exact local',
    'b.scala:5 trim -> external',
    'ops/a.scala:7 V -> ops/a.scala#ops.V~class exact local',
  ]);
});

test('export clauses pass members on', () => {
  expect(
    calls(`-- a.scala
package p
object Units { opaque type Meters = Double; object Meters { def apply(d: Double): Meters = d }; extension (m: Meters) def twice(): Meters = m }
export Units.Meters
class Engine { def start(): Engine = this; def stop(): Unit = () }
class Car { private val engine = new Engine; export engine.{start, stop as halt} }
-- b.scala
package q
import p.*
object M { def f(car: Car): Unit = { car.start().stop(); car.halt(); car.gone(); Meters(1).twice() } }
`),
  ).toEqual([
    'a.scala:5 Engine -> a.scala#p.Engine~class exact local',
    'b.scala:3 stop -> a.scala#p.Engine.stop~method exact return',
    'b.scala:3 start -> a.scala#p.Engine.start~method exact annotation',
    'b.scala:3 halt -> a.scala#p.Engine.stop~method exact annotation',
    'b.scala:3 gone -> unresolved Car has no member gone',
    'b.scala:3 twice -> a.scala#p.Units.twice~function exact return',
    'b.scala:3 Meters -> a.scala#p.Units.Meters.apply~method exact package',
  ]);
});

test('enumerations of Scala 3: cases with values are classes, also of the object beside', () => {
  expect(
    calls(`-- a.scala
package p
enum Shape(val label: String):
  case Circle(center: Point) extends Shape("circle")
  case Empty extends Shape("empty")
  def area(): Int = this match
    case Circle(center) => center.norm()
    case Empty => 0
object Shape:
  def unit: Shape = Circle(Point(1))
class Point(n: Int):
  def norm(): Int = n
-- b.scala
package p
def f(shape: Shape): Int = shape match
  case c: Shape.Circle => c.center.norm()
  case other => other.area()
val made = Shape.Circle(Point(2)).area()
`),
  ).toEqual([
    'a.scala:6 norm -> a.scala#p.Point.norm~method exact initializer',
    'a.scala:9 Circle -> a.scala#p.Shape.Circle~class exact inherited',
    'a.scala:9 Point -> a.scala#p.Point~class exact package',
    'b.scala:3 norm -> a.scala#p.Point.norm~method exact field',
    'b.scala:4 area -> a.scala#p.Shape.area~method exact initializer',
    'b.scala:5 area -> a.scala#p.Shape.area~method exact constructor',
    'b.scala:5 Circle -> a.scala#p.Shape.Circle~class exact package',
    'b.scala:5 Point -> a.scala#p.Point~class exact package',
  ]);
});

test('a case class is called past the object beside it, whose apply may take other things', () => {
  expect(
    calls(`-- a.scala
package p
case class P(x: Int, y: Int) { def m(): P = this }
object P { def apply(x: Int): P = P(x, 0); val origin = P(0) }
case class Same(n: Int)
object Same { def apply(text: String): Same = null; val one = Same("1") }
case class Q(t: P)
object Q { def of(t: P): Q = Q(t) }
class Service { def apply(n: Int): P = P(n) }
object M { def f(run: Service): Unit = { run(1).m(); Q(P(1, 2)).t.m(); Q.of(P(1)).t.m() } }
`),
  ).toEqual([
    'a.scala:3 P -> a.scala#p.P~class exact local',
    'a.scala:3 P -> a.scala#p.P.apply~method exact local',
    'a.scala:5 Same -> a.scala#p.Same.apply~method exact local',
    'a.scala:7 Q -> a.scala#p.Q~class exact local',
    'a.scala:8 P -> a.scala#p.P.apply~method exact local',
    'a.scala:9 m -> a.scala#p.P.m~method exact return',
    'a.scala:9 run -> a.scala#p.Service.apply~method probable assigned',
    'a.scala:9 m -> a.scala#p.P.m~method exact field',
    'a.scala:9 Q -> a.scala#p.Q~class exact local',
    'a.scala:9 P -> a.scala#p.P~class exact local',
    'a.scala:9 m -> a.scala#p.P.m~method exact return',
    'a.scala:9 of -> a.scala#p.Q.of~method exact local',
    'a.scala:9 P -> a.scala#p.P.apply~method exact local',
  ]);
});

test('lists of parameters one after the other, implicit ones, types in brackets and strings in pieces', () => {
  expect(
    calls(`-- a.scala
package p
class T { def m(): T = this }
class Box[A](make: Int => A) { def get: A = make(1) }
trait Show[A] { def show(a: A): T }
object Show { def apply[A](implicit s: Show[A]): Show[A] = s }
class Named extends Box[T](n => new T)
object Text { implicit class Sql(val c: StringContext) { def sql(args: Any*): T = new T } }
object M {
  import Text._
  def timed[A](name: String)(body: => A): A = body
  def using(n: Int)(f: T => T)(implicit t: T): T = f(t)
  def shown(implicit s: Show[Int]): T = s.show(1)
  def f(): Unit = {
    timed("x") { new T }.m()
    using(1)(t => t.m()).m()
    shown.m()
    Show[Int].show(1).m()
    implicitly[Show[Int]].show(1).m()
    new Box(n => new T).get.m()
    sql"a \${timed("y")(new T).m()}".m()
  }
}
`),
  ).toEqual([
    'a.scala:3 make -> unresolved a value whose function is not known',
    'a.scala:6 T -> a.scala#p.T~class exact local',
    'a.scala:7 T -> a.scala#p.T~class exact local',
    'a.scala:11 f -> unresolved a value whose function is not known',
    'a.scala:12 show -> a.scala#p.Show.show~method exact annotation',
    'a.scala:14 m -> a.scala#p.T.m~method exact return',
    'a.scala:14 timed -> a.scala#p.M.timed~method exact local',
    'a.scala:14 T -> a.scala#p.T~class exact local',
    'a.scala:15 m -> a.scala#p.T.m~method exact return',
    'a.scala:15 using -> a.scala#p.M.using~method exact local',
    'a.scala:15 m -> a.scala#p.T.m~method probable argument',
    'a.scala:16 m -> a.scala#p.T.m~method exact return',
    'a.scala:17 m -> a.scala#p.T.m~method exact return',
    'a.scala:17 show -> a.scala#p.Show.show~method exact local',
    'a.scala:18 m -> a.scala#p.T.m~method exact return',
    'a.scala:18 show -> a.scala#p.Show.show~method exact annotation',
    'a.scala:19 m -> a.scala#p.T.m~method exact return',
    'a.scala:19 Box -> a.scala#p.Box~class exact local',
    'a.scala:19 T -> a.scala#p.T~class exact local',
    'a.scala:20 m -> a.scala#p.T.m~method exact return',
    'a.scala:20 sql -> a.scala#p.Text.Sql.sql~method exact annotation',
    'a.scala:20 m -> a.scala#p.T.m~method exact return',
    'a.scala:20 timed -> a.scala#p.M.timed~method exact local',
    'a.scala:20 T -> a.scala#p.T~class exact local',
  ]);
});

test('what stands in a package: types, values, givens and extensions with types of their own', () => {
  expect(
    calls(`-- a.scala
package lib
opaque type Offset = Int
type Many = List[T]
val first: T = new T
given named: Show with
  def other(t: T): T = show(t)
class T { def m(): T = this }
trait Show { def show(t: T): T = t }
extension (o: Offset) def next(): T = first
extension [A](as: List[A])
  def second: A = as.head
  def third(n: Int): A = as.head
-- b.scala
package app
import lib.*
import lib.T as Thing
def f(o: Offset, many: Many, ts: List[T], t: Thing): Unit =
  o.next().m()
  many.head.m()
  first.m()
  named.show(t).m()
  ts.second.m()
  ts.third(1).m()
  ts.foreach((_: T).m())
  t.m()
`),
  ).toEqual([
    'a.scala:4 T -> a.scala#lib.T~class exact local',
    'a.scala:6 show -> a.scala#lib.Show.show~method exact inherited',
    'b.scala:5 m -> a.scala#lib.T.m~method exact return',
    'b.scala:5 next -> a.scala#lib.next~function exact annotation',
    'b.scala:6 m -> a.scala#lib.T.m~method exact annotation',
    'b.scala:7 m -> a.scala#lib.T.m~method exact field',
    'b.scala:8 m -> a.scala#lib.T.m~method exact return',
    'b.scala:8 show -> a.scala#lib.Show.show~method exact field',
    'b.scala:9 m -> a.scala#lib.T.m~method exact return',
    'b.scala:10 m -> a.scala#lib.T.m~method exact return',
    'b.scala:10 third -> a.scala#lib.third~function exact annotation',
    'b.scala:11 foreach -> external',
    'b.scala:11 m -> a.scala#lib.T.m~method probable argument',
    'b.scala:12 m -> a.scala#lib.T.m~method exact annotation',
  ]);
});
