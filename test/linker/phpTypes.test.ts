/** Rules of PHP about the types of values: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

const php = (text: string) => calls(text.replace(/^-- (.+)$/gm, '-- $1\n<?php'));

test('declared types: of parameters, properties, promoted parameters, results; nullable and unions', () => {
  expect(
    php(`
-- a.php
class L { function log() {} function next(): ?L {} }
class M { function log() {} }
class A {
    private L $first;
    private ?L $second = null;
    public static L $shared;
    function __construct(private readonly L $third, protected ?M $fourth = null) {}
    function run(L $l, ?M $m, L|int $n, \\L $o) {
        $l->log(); $m->log(); $n->log(); $o->log();
        $this->first->log(); $this->second->log(); $this->third->log(); $this->fourth->log();
        self::$shared->log(); A::$shared->next()->log(); $l->next()?->next()->log();
    }
}
function f(A $a): L { $a->first->log(); }
f(null)->log();
`),
  ).toEqual([
    'a.php:10 log -> a.php#L.log~method exact annotation',
    'a.php:10 log -> a.php#M.log~method exact annotation',
    'a.php:10 log -> a.php#L.log~method exact annotation',
    'a.php:10 log -> a.php#L.log~method exact annotation',
    'a.php:11 log -> a.php#L.log~method exact field',
    'a.php:11 log -> a.php#L.log~method exact field',
    'a.php:11 log -> a.php#L.log~method exact field',
    'a.php:11 log -> a.php#M.log~method exact field',
    'a.php:12 log -> a.php#L.log~method exact field',
    'a.php:12 log -> a.php#L.log~method exact return',
    'a.php:12 next -> a.php#L.next~method exact field',
    'a.php:12 log -> a.php#L.log~method exact return',
    'a.php:12 next -> a.php#L.next~method exact return',
    'a.php:12 next -> a.php#L.next~method exact annotation',
    'a.php:15 log -> a.php#L.log~method exact field',
    'a.php:16 log -> a.php#L.log~method exact return',
    'a.php:16 f -> a.php#f~function exact local',
  ]);
});

test('what new makes, and what variables and properties are given', () => {
  expect(
    php(`
-- a.php
class L { function log() {} }
class M extends L {}
class A {
    private $l;
    function __construct() { $this->l = new L(); $this->m = new M; }
    function run() { $this->l->log(); $this->m->log(); }
}
(new A)->run();
$a = new A();
$a->run();
$b = $a;
$b->run();
(clone $b)->run();
$c = null;
$c = $c ?? new L;
$c->log();
$d = $x ? new L : new M;
$d->log();
$e = $f = new L; $e->log(); $f->log();
$n = 'L'; $o = new $n; $o->log();
`),
  ).toEqual([
    'a.php:6 L -> a.php#L~class exact local',
    'a.php:6 M -> a.php#M~class exact local',
    'a.php:7 log -> a.php#L.log~method exact field',
    'a.php:7 log -> a.php#L.log~method exact field',
    'a.php:9 run -> a.php#A.run~method exact constructor',
    'a.php:9 A -> a.php#A~class exact local',
    'a.php:10 A -> a.php#A~class exact local',
    'a.php:11 run -> a.php#A.run~method exact initializer',
    'a.php:13 run -> a.php#A.run~method exact initializer',
    'a.php:14 run -> a.php#A.run~method exact initializer',
    'a.php:16 L -> a.php#L~class exact local',
    'a.php:17 log -> a.php#L.log~method exact initializer',
    'a.php:18 L -> a.php#L~class exact local',
    'a.php:18 M -> a.php#M~class exact local',
    'a.php:19 log -> a.php#L.log~method exact initializer',
    'a.php:20 L -> a.php#L~class exact local',
    'a.php:20 log -> a.php#L.log~method exact initializer',
    'a.php:20 log -> a.php#L.log~method exact initializer',
    'a.php:21 $n -> unresolved a value whose function is not known',
    'a.php:21 log -> unresolved receiver of unknown type',
  ]);
});

test('static and $this as results are of the class that is called on', () => {
  expect(
    php(`
-- a.php
class Query {
    static function make(): static { return new static; }
    function where() { return $this; }
    function limit(): self { return $this; }
    /** @return $this */
    function order() {}
    static function old() { return new static(); }
}
class UserQuery extends Query { function active() {} }
UserQuery::make()->active();
UserQuery::old()->active();
(new UserQuery)->where()->active();
(new UserQuery)->order()->where()->active();
(new UserQuery)->limit()->where();
`),
  ).toEqual([
    'a.php:3 static -> a.php#Query~class exact local',
    'a.php:8 static -> a.php#Query~class exact local',
    'a.php:11 active -> a.php#UserQuery.active~method exact return',
    'a.php:11 make -> a.php#Query.make~method exact local',
    'a.php:12 active -> a.php#UserQuery.active~method probable inferredReturn',
    'a.php:12 old -> a.php#Query.old~method exact local',
    'a.php:13 active -> a.php#UserQuery.active~method probable inferredReturn',
    'a.php:13 where -> a.php#Query.where~method exact constructor',
    'a.php:13 UserQuery -> a.php#UserQuery~class exact local',
    'a.php:14 active -> a.php#UserQuery.active~method probable inferredReturn',
    'a.php:14 where -> a.php#Query.where~method exact return',
    'a.php:14 order -> a.php#Query.order~method exact constructor',
    'a.php:14 UserQuery -> a.php#UserQuery~class exact local',
    'a.php:15 where -> a.php#Query.where~method exact return',
    'a.php:15 limit -> a.php#Query.limit~method exact constructor',
    'a.php:15 UserQuery -> a.php#UserQuery~class exact local',
  ]);
});

test('documentation says the types that the code leaves out, and what lists hold', () => {
  expect(
    php(`
-- a.php
class P { function go() {} }
/** @template T */
class Bag {}
class A {
    /** @var P */
    private $p;
    /** @var P[] */
    private array $ps = [];
    /** @var array<string, P> */
    private $map;
    /**
     * @param P $q
     * @param list<P> $list
     * @return Bag<int, P>
     */
    function run($q, array $list, $other) {
        $this->p->go();
        foreach ($this->ps as $i => $one) { $one->go(); $i->go(); }
        foreach ($this->map as $each) $each->go();
        $this->map['x']->go();
        $q->go();
        $list[0]->go();
        foreach ($this->run(1, [], 2) as $held) $held->go();
        /** @var P $made */
        $made = other();
        $made->go();
        $other->go();
    }
    /** @return Bag|P[] */
    function bag() {}
    /** @return array{p: P, q: int} */
    function shape() {}
    function use() { foreach ($this->bag() as $x) $x->go(); $this->shape()['p']->go(); }
}
`),
  ).toEqual([
    'a.php:18 go -> a.php#P.go~method exact field',
    'a.php:19 go -> a.php#P.go~method exact element',
    'a.php:19 go -> unresolved receiver of unknown type',
    'a.php:20 go -> a.php#P.go~method exact element',
    'a.php:21 go -> a.php#P.go~method exact element',
    'a.php:22 go -> a.php#P.go~method exact annotation',
    'a.php:23 go -> a.php#P.go~method exact element',
    'a.php:24 run -> a.php#A.run~method exact self',
    'a.php:24 go -> a.php#P.go~method exact return',
    'a.php:26 other -> unresolved unknown name',
    'a.php:27 go -> a.php#P.go~method exact annotation',
    'a.php:28 go -> unresolved receiver of unknown type',
    'a.php:34 bag -> a.php#A.bag~method exact self',
    'a.php:34 go -> a.php#P.go~method exact return',
    'a.php:34 go -> a.php#P.go~method exact return',
    'a.php:34 shape -> a.php#A.shape~method exact self',
  ]);
});

test('loops over iterators take what these give', () => {
  expect(
    php(`
-- a.php
class P { function go() {} }
class One implements Iterator { function current(): P {} }
class Many implements IteratorAggregate { /** @return \\Iterator<int, P> */ function getIterator(): \\Iterator {} function offsetGet($i): P {} }
function f(One $one, Many $many, P ...$rest) {
    foreach ($one as $x) $x->go();
    foreach ($many as $y) $y->go();
    foreach ($rest as $z) $z->go();
    $many[1]->go();
}
`),
  ).toEqual([
    'a.php:6 go -> a.php#P.go~method exact element',
    'a.php:7 go -> a.php#P.go~method exact element',
    'a.php:8 go -> a.php#P.go~method exact element',
    'a.php:9 go -> a.php#P.go~method exact element',
  ]);
});

test('instanceof narrows where it guards and behind a test that leaves', () => {
  expect(
    php(`
-- a.php
class A { function a() {} }
class B { function b() {} }
function f($x, $y) {
    if ($x instanceof A && $x->a()) { $x->a(); }
    $x->a();
    if (!$y instanceof B) { return; }
    $y->b();
}
function g($x) {
    if (!($x instanceof \\A)) throw new Exception();
    $x->a();
    while ($x instanceof B) $x->b();
}
`),
  ).toEqual([
    'a.php:5 a -> a.php#A.a~method exact annotation',
    'a.php:5 a -> a.php#A.a~method exact annotation',
    'a.php:6 a -> unresolved receiver of unknown type',
    'a.php:8 b -> a.php#B.b~method exact annotation',
    'a.php:11 Exception -> external',
    'a.php:12 a -> a.php#A.a~method exact annotation',
    'a.php:13 b -> a.php#B.b~method exact annotation',
  ]);
});

test('class names as values, and generics of functions', () => {
  expect(
    php(`
-- a.php
class A { function go() {} static function make(): A {} }
/**
 * @template T
 * @param class-string<T> $class
 * @return T
 */
function get(string $class) {}
/**
 * @template T
 * @param T $x
 * @return T
 */
function same($x) {}
get(A::class)->go();
same(new A)->go();
$c = A::class;
$c::make()->go();
`),
  ).toEqual([
    'a.php:15 go -> a.php#A.go~method exact return',
    'a.php:15 get -> a.php#get~function exact local',
    'a.php:16 go -> a.php#A.go~method exact return',
    'a.php:16 same -> a.php#same~function exact local',
    'a.php:16 A -> a.php#A~class exact local',
    'a.php:18 go -> a.php#A.go~method exact return',
    'a.php:18 make -> a.php#A.make~method exact initializer',
  ]);
});
