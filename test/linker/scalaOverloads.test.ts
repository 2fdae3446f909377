/** Which of several definitions of one name a call of Scala means by what it is given. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('overloads by the types of their arguments: classes, numbers, functions, strings and collections', () => {
  expect(
    calls(`-- a.scala
package p
trait Reader; class Fast extends Reader; class Other
class A {
  def read(r: Reader): Int = 1
  def read(o: Other): Int = 2
  def of(n: Long): Int = 1
  def of(n: Double): Int = 2
  def of(text: Seq[Char]): Int = 3
  def each(run: (Int, Int) => Int): Int = 1
  def each(run: Int => Int): Int = 2
  def all(ns: List[Int]): Int = 1
  def all(n: Int, more: Int*): Int = 2
  def f(x: Float, r: Fast, o: Other): Unit = {
    read(r); read(o); read(new Other)
    of(1); of(x); of("text")
    each((a, b) => a); each(a => a)
    all(List(1)); all(1)
  }
}
`),
  ).toEqual([
    'a.scala:14 read -> a.scala#p.A.read~method exact local',
    'a.scala:14 read -> a.scala#p.A.read~method#1 exact local',
    'a.scala:14 read -> a.scala#p.A.read~method#1 exact local',
    'a.scala:14 Other -> a.scala#p.Other~class exact local',
    'a.scala:15 of -> a.scala#p.A.of~method exact local',
    'a.scala:15 of -> a.scala#p.A.of~method#1 exact local',
    'a.scala:15 of -> a.scala#p.A.of~method#2 exact local',
    'a.scala:16 each -> a.scala#p.A.each~method exact local',
    'a.scala:16 each -> a.scala#p.A.each~method#1 exact local',
    'a.scala:17 all -> a.scala#p.A.all~method exact local',
    'a.scala:17 List -> external',
    'a.scala:17 all -> a.scala#p.A.all~method#1 exact local',
  ]);
});

test('the object of a case class is called as any apply of its own or as the class, by what it is given', () => {
  expect(
    calls(`-- a.scala
package p
case class Text(value: String)
object Text { def apply(symbol: Symbol): Text = new Text(symbol.name); def apply(n: Int): Text = new Text("") }
case class Row(cells: Vector[Text])
object Row { def apply(cells: Text*): Row = null; def apply(cells: List[Text]): Row = null }
object M {
  def f(cells: List[Text], name: String): Unit = {
    Text(name); Text("x"); Text(1)
    Row(cells.toVector); Row(cells); Row(Text(1), Text(2)); Row(cells.map(_.more).toVector)
  }
}
`),
  ).toEqual([
    'a.scala:3 Text -> a.scala#p.Text~class exact local',
    'a.scala:3 Text -> a.scala#p.Text~class exact local',
    'a.scala:8 Text -> a.scala#p.Text~class exact local',
    'a.scala:8 Text -> a.scala#p.Text~class exact local',
    'a.scala:8 Text -> a.scala#p.Text.apply~method#1 exact local',
    'a.scala:9 Row -> a.scala#p.Row~class exact local',
    'a.scala:9 Row -> a.scala#p.Row.apply~method#1 exact local',
    'a.scala:9 Row -> a.scala#p.Row.apply~method exact local',
    'a.scala:9 Text -> a.scala#p.Text.apply~method#1 exact local',
    'a.scala:9 Text -> a.scala#p.Text.apply~method#1 exact local',
    'a.scala:9 Row -> a.scala#p.Row~class exact local',
    'a.scala:9 map -> external',
  ]);
});

test('operators of numbers are no extensions, unless they are given what is no number', () => {
  expect(
    calls(`-- a.scala
package p
class Meters(val n: Double) { def far(): Meters = this }
object Conversions { implicit class Factor(d: Double) { def *(that: Meters): Meters = that; def meters(): Meters = new Meters(d) } }
object M {
  import Conversions._
  def f(x: Double, m: Meters): Unit = { x * 2; x * x; 2.5 * m; x.meters(); x * other }
}
`),
  ).toEqual([
    'a.scala:3 Meters -> a.scala#p.Meters~class exact local',
    'a.scala:6 * -> a.scala#p.Conversions.Factor.*~method exact local',
    'a.scala:6 meters -> a.scala#p.Conversions.Factor.meters~method exact annotation',
  ]);
});
