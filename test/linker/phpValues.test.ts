/** What PHP's values are beyond declarations: arrays as written, callbacks of the language's functions, members that documentation tells. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('arrays as written: by key, by place, taken apart, gone through', () => {
  expect(
    calls(`-- a.php
<?php
class A { function m() {} }
class B { function n() {} /** @return array{a: A, b: ?B} */ function shape(): array { return []; } }
function f(B $b) {
  $list = [new A, new A]; $list[0]->m();
  foreach ($list as $each) $each->m();
  $map = ['a' => new A, 'b' => new B]; $map['a']->m(); $map['b']->n();
  [$one, $two] = [new A, new B]; $one->m(); $two->n();
  ['a' => $x, 'b' => $y] = $b->shape(); $x->m(); $y->n();
  foreach ([$b->shape()] as ['b' => $inner]) $inner->n();
}
`),
  ).toEqual([
    'a.php:5 A -> a.php#A~class exact local',
    'a.php:5 A -> a.php#A~class exact local',
    'a.php:5 m -> a.php#A.m~method exact element',
    'a.php:6 m -> a.php#A.m~method exact element',
    'a.php:7 A -> a.php#A~class exact local',
    'a.php:7 B -> a.php#B~class exact local',
    'a.php:7 m -> a.php#A.m~method exact element',
    'a.php:7 n -> a.php#B.n~method exact element',
    'a.php:8 A -> a.php#A~class exact local',
    'a.php:8 B -> a.php#B~class exact local',
    'a.php:8 m -> a.php#A.m~method exact element',
    'a.php:8 n -> a.php#B.n~method exact element',
    'a.php:9 shape -> a.php#B.shape~method exact annotation',
    'a.php:9 m -> a.php#A.m~method exact return',
    'a.php:9 n -> a.php#B.n~method exact return',
    'a.php:10 shape -> a.php#B.shape~method exact annotation',
    'a.php:10 n -> a.php#B.n~method exact element',
  ]);
});

test('callbacks know what the functions of the language give them, also where their result is not used', () => {
  expect(
    calls(`-- a.php
<?php
class D { public function run(): int { return 1; } }
/** @param D[] $all */
function f(array $all) {
  usort($all, fn($one, $other) => $one->run() <=> $other->run());
  array_walk($all, function ($each) { $each->run(); });
  array_map(fn($each) => $each->run(), array_filter($all, fn($each) => $each->run() > 1));
  foreach (array_chunk($all, 2) as $some) $some[0]->run();
  foreach (array_combine(['x'], $all) as $each) $each->run();
}
`),
  ).toEqual([
    'a.php:5 usort -> external',
    'a.php:5 run -> a.php#D.run~method probable argument',
    'a.php:5 run -> a.php#D.run~method probable argument',
    'a.php:6 array_walk -> external',
    'a.php:6 run -> a.php#D.run~method probable argument',
    'a.php:7 array_map -> external',
    'a.php:7 run -> a.php#D.run~method probable argument',
    'a.php:7 array_filter -> external',
    'a.php:7 run -> a.php#D.run~method probable argument',
    'a.php:8 array_chunk -> external',
    'a.php:8 run -> a.php#D.run~method exact return',
    'a.php:9 array_combine -> external',
    'a.php:9 run -> a.php#D.run~method exact return',
  ]);
});

test('enumerations make themselves; what is asserted is known; classes of the language stay outside', () => {
  expect(
    calls(`-- a.php
<?php
enum Suit: string { case Hearts = 'H'; public function label(): string { return ''; } }
function f($it, \\PDO $base) {
  Suit::from('H')->label();
  Suit::tryFrom('H')?->label();
  foreach (Suit::cases() as $each) $each->label();
  assert($it instanceof Suit);
  $it->label();
  $base->query('x')->fetchAll();
}
`),
  ).toEqual([
    'a.php:4 label -> a.php#Suit.label~method exact return',
    'a.php:4 from -> external',
    'a.php:5 label -> a.php#Suit.label~method exact return',
    'a.php:5 tryFrom -> external',
    'a.php:6 cases -> external',
    'a.php:6 label -> a.php#Suit.label~method exact return',
    'a.php:7 assert -> external',
    'a.php:8 label -> a.php#Suit.label~method exact annotation',
    'a.php:9 fetchAll -> external',
    'a.php:9 query -> external',
  ]);
});

test('documentation gives classes members, bases and the types of bases; properties hold functions', () => {
  expect(
    calls(`-- a.php
<?php
class T { function go() {} }
class Mix { function mixed() {} }
/**
 * @property T $one
 * @property-read T[] $all
 * @method T make(int $n)
 * @method static T build()
 * @mixin Mix
 */
class M { /** @var callable(T): T */ private $by; function f(T $t) { ($this->by)($t)->go(); } }
/** @template V */ abstract class Repo { /** @return V[] */ function all() {} /** @return ?V */ abstract function one(); }
/** @extends Repo<T> */
class Own extends Repo { function one() { return parent::one(); } }
function f(M $m, Own $own) {
  $m->one->go();
  foreach ($m->all as $each) $each->go();
  $m->make(1)->go();
  M::build()->go();
  $m->mixed();
  foreach ($own->all() as $each) $each->go();
}
`),
  ).toEqual([
    'a.php:11 go -> a.php#T.go~method exact return',
    'a.php:11 by -> unresolved a value whose function is not known',
    'a.php:14 one -> a.php#Repo.one~method exact self',
    'a.php:16 go -> a.php#T.go~method exact field',
    'a.php:17 go -> a.php#T.go~method exact element',
    'a.php:18 go -> a.php#T.go~method exact return',
    'a.php:18 make -> a.php#M.make~method exact annotation',
    'a.php:19 go -> a.php#T.go~method exact return',
    'a.php:19 build -> a.php#M.build~method exact local',
    'a.php:20 mixed -> a.php#Mix.mixed~method exact annotation',
    'a.php:21 all -> a.php#Repo.all~method exact annotation',
    'a.php:21 go -> a.php#T.go~method exact return',
  ]);
});

test('what a function calls global is what a file makes of it outside of functions', () => {
  expect(
    calls(`-- init.php
<?php
$INPUT = new Input();
$other = 1;
-- input.php
<?php
class Input { public Server $server; function str() {} }
class Server { function has() {} }
-- use.php
<?php
function f() { global $INPUT, $other; $INPUT->str(); $INPUT->server->has(); $other->str(); }
-- local.php
<?php
function g() { $INPUT->str(); }
`),
  ).toEqual([
    'init.php:2 Input -> input.php#Input~class exact package',
    'local.php:2 str -> unresolved receiver of unknown type',
    'use.php:2 str -> input.php#Input.str~method exact initializer',
    'use.php:2 has -> input.php#Server.has~method exact initializer',
    'use.php:2 str -> unresolved receiver of unknown type',
  ]);
});
