/** Functions of Scala that are written with a placeholder know what they are given, and give what they hold. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('placeholders at the beginning of an argument', () => {
  expect(
    calls(`-- a.scala
class C { def run(): Unit = () }
class I {
  def ok(): Boolean = true
  def c(): C = new C
  val parts: List[C] = Nil
}
object X {
  def f(all: List[I], one: Option[I]): Unit = {
    all.filter(_.ok()).map(_.c()).head.run()
    all.flatMap(_.parts).foreach(_.run())
    one.map(_.c()).foreach(_.run())
  }
}
`),
  ).toEqual([
    'a.scala:4 C -> a.scala#C~class exact local',
    'a.scala:9 run -> a.scala#C.run~method exact return',
    'a.scala:9 map -> external',
    'a.scala:9 filter -> external',
    'a.scala:9 ok -> a.scala#I.ok~method probable argument',
    'a.scala:9 c -> a.scala#I.c~method probable argument',
    'a.scala:10 foreach -> external',
    'a.scala:10 flatMap -> external',
    'a.scala:10 run -> a.scala#C.run~method probable argument',
    'a.scala:11 foreach -> external',
    'a.scala:11 map -> external',
    'a.scala:11 c -> a.scala#I.c~method probable argument',
    'a.scala:11 run -> a.scala#C.run~method probable argument',
  ]);
});
