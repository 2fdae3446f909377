/** Rules of PHP about classes, members and values: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

const php = (text: string) => calls(text.replace(/^-- (.+)$/gm, '-- $1\n<?php'));

test('members of the object around, of its class and of the class above', () => {
  expect(
    php(`
-- a.php
class Base { function __construct() {} function top() {} static function made() {} }
class A extends Base {
    function __construct() { parent::__construct(); }
    function run() {
        $this->own(); $this->top(); self::stat(); static::stat(); parent::top(); self::made(); A::stat();
    }
    private function own() {}
    static function stat() {}
    function top() {}
}
`),
  ).toEqual([
    'a.php:4 __construct -> a.php#Base.__construct~constructor exact self',
    'a.php:6 own -> a.php#A.own~method exact self',
    'a.php:6 top -> a.php#A.top~method exact self',
    'a.php:6 stat -> a.php#A.stat~method exact local',
    'a.php:6 stat -> a.php#A.stat~method exact local',
    'a.php:6 top -> a.php#Base.top~method exact self',
    'a.php:6 made -> a.php#Base.made~method exact local',
    'a.php:6 stat -> a.php#A.stat~method exact local',
  ]);
});

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

test('traits: their members come before inherited ones, renamed ones are the class own', () => {
  expect(
    php(`
-- a.php
class Base { function hello() {} function other() {} }
trait Greets { function hello(): Base {} abstract function name(); private function hidden() { $this->hello(); self::hello(); } }
trait Leaves { function hello() {} function bye() {} }
trait Both { use Leaves; }
class A extends Base { use Greets; function t() { $this->hello()->other(); $this->other(); $this->hidden(); } }
class B { use Both; function t() { $this->bye(); } }
class C {
    use Greets, Leaves { Leaves::hello insteadof Greets; Greets::hello as protected greet; bye as farewell; }
    function t() { $this->hello(); $this->greet()->other(); $this->farewell(); $this->bye(); }
}
`),
  ).toEqual([
    'a.php:3 hello -> a.php#Greets.hello~method exact self',
    'a.php:3 hello -> a.php#Greets.hello~method exact local',
    'a.php:6 other -> a.php#Base.other~method exact return',
    'a.php:6 hello -> a.php#Greets.hello~method exact self',
    'a.php:6 other -> a.php#Base.other~method exact self',
    'a.php:6 hidden -> a.php#Greets.hidden~method exact self',
    'a.php:7 bye -> a.php#Leaves.bye~method exact self',
    'a.php:10 hello -> a.php#Leaves.hello~method exact self',
    'a.php:10 other -> a.php#Base.other~method exact return',
    'a.php:10 greet -> a.php#C.greet~method exact self',
    'a.php:10 farewell -> a.php#C.farewell~method exact self',
    'a.php:10 bye -> a.php#Leaves.bye~method exact self',
  ]);
});

test('enums: cases, methods, constants, what the language gives them', () => {
  expect(
    php(`
-- a.php
interface HasLabel { function label(): string; }
enum Suit: string implements HasLabel {
    case Hearts = 'H';
    case Spades = 'S';
    const Wild = self::Spades;
    function label(): string { return match ($this) { self::Hearts => $this->color(), default => 'x' }; }
    function color() {}
    static function pick(): self { return self::Hearts; }
}
Suit::Hearts->label();
Suit::Wild->color();
Suit::pick()->color();
Suit::from('H');
function f(Suit $s, HasLabel $l) { $s->label(); $l->label(); }
`),
  ).toEqual([
    'a.php:7 color -> a.php#Suit.color~method exact self',
    'a.php:11 label -> a.php#Suit.label~method exact annotation',
    'a.php:12 color -> a.php#Suit.color~method exact initializer',
    'a.php:13 color -> a.php#Suit.color~method exact return',
    'a.php:13 pick -> a.php#Suit.pick~method exact local',
    'a.php:14 from -> external',
    'a.php:15 label -> a.php#Suit.label~method exact annotation',
    'a.php:15 label -> a.php#HasLabel.label~method exact annotation',
  ]);
});

test('properties, methods and constants of one name are three things', () => {
  expect(
    php(`
-- a.php
class L { function info() {} }
class A {
    private L $log;
    const log = 1;
    function log() { $this->log->info(); return $this->log; }
    function run() { $this->log(); $this->log()->info(); }
}
`),
  ).toEqual([
    'a.php:6 info -> a.php#L.info~method exact field',
    'a.php:7 log -> a.php#A.log~method exact self',
    'a.php:7 info -> a.php#L.info~method probable inferredReturn',
    'a.php:7 log -> a.php#A.log~method exact self',
  ]);
});

test('functions without a name: closures, arrow functions, callables, classes', () => {
  expect(
    php(`
-- a.php
class A { function go(): A {} static function make(): A {} }
class B { function __invoke(): A {} }
function f(A $a) {
    $one = function (A $x) use ($a) { $x->go(); $a->go(); };
    $two = fn(A $y) => $y->go();
    $two($a)->go();
    $three = $a->go(...);
    $three()->go();
    $four = helper(...);
    $four()->go();
    $b = new B; $b()->go();
    $five = new class($a) extends A { function own() { $this->go(); $this->own(); } };
    $five->own(); $five->go();
    array_map(function (A $z) { $z->go(); }, []);
    $one($a);
}
function helper(): A {}
`),
  ).toEqual([
    'a.php:5 go -> a.php#A.go~method exact annotation',
    'a.php:5 go -> a.php#A.go~method exact annotation',
    'a.php:6 go -> a.php#A.go~method exact annotation',
    'a.php:7 go -> a.php#A.go~method probable inferredReturn',
    'a.php:7 $two -> a.php#f.$two~function exact local',
    'a.php:9 go -> a.php#A.go~method exact return',
    'a.php:9 $three -> a.php#A.go~method probable assigned',
    'a.php:11 go -> a.php#A.go~method exact return',
    'a.php:11 $four -> a.php#helper~function probable assigned',
    'a.php:12 B -> a.php#B~class exact local',
    'a.php:12 go -> a.php#A.go~method exact return',
    'a.php:12 $b -> a.php#B.__invoke~method probable assigned',
    'a.php:13 go -> a.php#A.go~method exact self',
    'a.php:13 own -> a.php#f.class@anonymous.own~method exact self',
    'a.php:14 own -> a.php#f.class@anonymous.own~method exact initializer',
    'a.php:14 go -> a.php#A.go~method exact initializer',
    'a.php:15 array_map -> external',
    'a.php:15 go -> a.php#A.go~method exact annotation',
    'a.php:16 $one -> a.php#f.$one~function exact local',
  ]);
});

test('what is called dynamically has no answer, and says why', () => {
  expect(
    php(`
-- a.php
class A { function go() {} static function make() {} function __call($n, $a) {} }
function f(A $a, $name, $unknown) {
    $a->$name();
    $a->{'g' . 'o'}();
    A::$name();
    $name();
    'f'();
    call_user_func('f');
    call_user_func([$a, 'go']);
    $unknown->go();
    $a->magic();
    A::missing();
}
`),
  ).toEqual([
    'a.php:4 $name -> unresolved A has no member $name',
    'a.php:6 $name -> unresolved typeof A has no member $name',
    'a.php:7 $name -> unresolved a value whose function is not known',
    'a.php:9 call_user_func -> external',
    'a.php:10 call_user_func -> external',
    'a.php:11 go -> unresolved receiver of unknown type',
    'a.php:12 magic -> unresolved A has no member magic',
    'a.php:13 missing -> unresolved typeof A has no member missing',
  ]);
});

test('exceptions that are caught, lists that are taken apart, static and global variables', () => {
  expect(
    php(`
-- a.php
class E extends \\Exception { function own() {} }
class A { function go() {} }
/** @return array{A, E} */
function pair() {}
function f() {
    try { throw new E; } catch (E | \\Error $e) { $e->own(); } catch (\\RuntimeException $r) { $r->getMessage(); }
    [$a, $b] = pair();
    $a->go(); $b->own();
    list(, $c) = pair();
    $c->own();
    static $d = new A;
    $d->go();
    $e->getMessage();
}
$g = new A;
function h() { global $g; $g->go(); }
function i() { $g->go(); }
`),
  ).toEqual([
    'a.php:7 E -> a.php#E~class exact local',
    'a.php:7 own -> a.php#E.own~method exact annotation',
    'a.php:7 getMessage -> external',
    'a.php:8 pair -> a.php#pair~function exact local',
    'a.php:9 go -> a.php#A.go~method exact return',
    'a.php:9 own -> a.php#E.own~method exact return',
    'a.php:10 pair -> a.php#pair~function exact local',
    'a.php:11 own -> a.php#E.own~method exact return',
    'a.php:12 A -> a.php#A~class exact local',
    'a.php:13 go -> a.php#A.go~method exact initializer',
    'a.php:14 getMessage -> external',
    'a.php:16 A -> a.php#A~class exact local',
    'a.php:17 go -> a.php#A.go~method exact initializer',
    'a.php:18 go -> unresolved receiver of unknown type',
  ]);
});

test('interfaces: inherited members, and what only they promise', () => {
  expect(
    php(`
-- a.php
interface P { function p(): Q; }
interface Q extends P { function q(); }
abstract class A implements Q { function t() { $this->q(); $this->p()->q(); parent::gone(); } }
class B extends A { function q() {} }
function f(P $p, B $b) { $p->p()->p(); $b->q(); $b->p(); }
`),
  ).toEqual([
    'a.php:4 q -> a.php#Q.q~method exact self',
    'a.php:4 q -> a.php#Q.q~method exact return',
    'a.php:4 p -> a.php#P.p~method exact self',
    'a.php:4 gone -> unresolved receiver of unknown type',
    'a.php:6 p -> a.php#P.p~method exact return',
    'a.php:6 p -> a.php#P.p~method exact annotation',
    'a.php:6 q -> a.php#B.q~method exact annotation',
    'a.php:6 p -> a.php#P.p~method exact annotation',
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
