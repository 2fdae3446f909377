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
