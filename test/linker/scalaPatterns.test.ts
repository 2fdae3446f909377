/** What names in patterns hold, and what blocks, cases and loops give: Scala. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

const MODEL = `-- a.scala
package p
class T { def m(): T = this; def all: List[T] = Nil }
sealed trait Result[+A]
case class Done[A](value: A, by: T) extends Result[A]
case class Failed(why: T) extends Result[Nothing]
object Even { def unapply(n: Int): Option[T] = None }
object Pair { def unapply(n: Int): Option[(T, String)] = None }
`;

test("patterns take apart case classes, tuples, the language's own types and what unapply gives", () => {
  expect(
    calls(`${MODEL}-- b.scala
package p
object M {
  def f(r: Result[T], o: Option[T], e: Either[String, T], ts: List[T], n: Int, pair: (Int, T)): Unit = {
    r match {
      case Done(value, by) => value.m(); by.m()
      case failed @ Failed(why) => failed.why.m(); why.m()
    }
    o match { case Some(t) => t.m() }
    e match { case Right(t) => t.m() }
    ts match { case first :: rest => first.m(); rest.head.m() }
    n match { case Even(t) => t.m(); case Pair(t, name) => t.m() }
    (o, pair) match { case (Some(t), (_, other)) => t.m(); other.m() }
    val (_, inner) = pair
    inner.m()
  }
}
`),
  ).toEqual([
    'b.scala:5 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:5 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:6 m -> a.scala#p.T.m~method exact field',
    'b.scala:6 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:8 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:9 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:10 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:10 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:11 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:11 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:12 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:12 m -> a.scala#p.T.m~method exact element',
    'b.scala:14 m -> a.scala#p.T.m~method exact element',
  ]);
});

test('cases where a function is expected, blocks, branches and loops that give something', () => {
  expect(
    calls(`${MODEL}-- b.scala
package p
object M {
  type Route = PartialFunction[Int, T]
  def f(ts: List[T], by: Map[String, T], o: Option[T], n: Int): Unit = {
    by.foreach { case (name, t) => t.m() }
    by.map((name, t) => t.m())
    ts.zip(ts).map { case (a, b) => a.m() }
    ts.map { t => println(t); t.m() }.head.m()
    val block = { val t = ts.head; t.m() }
    block.m()
    val branch = n match { case 1 => ts.head; case _ => o.get }
    branch.m()
    val tried = try o.get catch { case e: Exception => ts.head }
    tried.m()
    val looped = for { t <- ts; u <- t.all; v = u.m() } yield v
    looped.head.m()
    for ((name, t) <- by) t.m()
    ts.foldLeft(o.get)((all, t) => all.m())
    ts.reduce(_ max _)
    ts.map(_.all.map(_.m()))
    ts foreach (_.m())
  }
}
`),
  ).toEqual([
    'b.scala:5 foreach -> external',
    'b.scala:5 m -> a.scala#p.T.m~method probable argument',
    'b.scala:6 map -> external',
    'b.scala:6 m -> a.scala#p.T.m~method probable argument',
    'b.scala:7 map -> external',
    'b.scala:7 zip -> external',
    'b.scala:7 m -> a.scala#p.T.m~method probable argument',
    'b.scala:8 m -> a.scala#p.T.m~method exact return',
    'b.scala:8 map -> external',
    'b.scala:8 println -> external',
    'b.scala:8 m -> a.scala#p.T.m~method probable argument',
    'b.scala:9 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:10 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:12 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:14 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:15 m -> a.scala#p.T.m~method exact return',
    'b.scala:16 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:17 m -> a.scala#p.T.m~method exact element',
    'b.scala:18 foldLeft -> external',
    'b.scala:18 m -> a.scala#p.T.m~method probable argument',
    'b.scala:19 reduce -> external',
    'b.scala:19 max -> unresolved T has no member max',
    'b.scala:20 map -> external',
    'b.scala:20 map -> external',
    'b.scala:20 m -> a.scala#p.T.m~method probable argument',
    'b.scala:21 foreach -> external',
    'b.scala:21 m -> a.scala#p.T.m~method probable argument',
  ]);
});

test('loops over what has map and flatMap of its own', () => {
  expect(
    calls(`${MODEL}-- b.scala
package p
trait Parser[A] { outer =>
  def run(): A
  def map[B](f: A => B): Parser[B] = Parser(outer.run().toString)
  def flatMap[B](f: A => Parser[B]): Parser[B] = f(run())
}
object Parser { def apply[A](text: String): Parser[A] = null; def of[A](a: A): Parser[A] = null }
object M {
  def f(one: Parser[T]): Unit = {
    val both = for { a <- one; b <- Parser.of(a) } yield b.m()
    both.run().m()
  }
}
`),
  ).toEqual([
    'b.scala:4 Parser -> b.scala#p.Parser.apply~method exact local',
    'b.scala:4 run -> b.scala#p.Parser.run~method exact self',
    'b.scala:5 f -> unresolved a value whose function is not known',
    'b.scala:5 run -> b.scala#p.Parser.run~method exact local',
    'b.scala:10 of -> b.scala#p.Parser.of~method exact local',
    'b.scala:10 m -> a.scala#p.T.m~method exact return',
    'b.scala:11 m -> a.scala#p.T.m~method exact return',
    'b.scala:11 run -> b.scala#p.Parser.run~method exact initializer',
  ]);
});

test('arrows that are one sign', () => {
  expect(
    calls(`${MODEL}-- b.scala
package p
object M {
  def f(r: Result[T], ts: List[T], run: T ⇒ T): Unit = r match {
    case Done(value, _) ⇒ value.m()
    case _              ⇒
      ts.map(t ⇒ t.m())
      for (t ← ts) run(t).m()
  }
}
`),
  ).toEqual([
    'b.scala:4 m -> a.scala#p.T.m~method exact initializer',
    'b.scala:6 map -> external',
    'b.scala:6 m -> a.scala#p.T.m~method probable argument',
    'b.scala:7 m -> a.scala#p.T.m~method exact return',
    'b.scala:7 run -> unresolved a value whose function is not known',
  ]);
});
