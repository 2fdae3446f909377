/** What arrays of PHP are filled with later, what properties of classes hold, and what documentation adds to types as written. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('an array that is made empty holds what is put into it: of a variable, a property, a static property, under keys', () => {
  expect(
    calls(`-- a.php
<?php
class A { function go() {} }
class Box {
  private array $list = [];
  private $more;
  private static $pool = [];
  function add() { $this->list[] = new A; $this->more['x'] = new A; self::$pool[1] ??= new A; }
  function run($some) {
    foreach ($this->list as $each) $each->go();
    $this->more['y']->go();
    self::$pool[2]->go();
    $own = [];
    $own[] = new A;
    $own[0]->go();
    $some[] = new A;
    $some[0]->go();
    $written = [1];
    $written[] = new A;
    $written[1]->go();
    ($this->list['x'] ?? [])->go();
  }
}
`).filter((each) => each.includes(' go ')),
  ).toEqual([
    'a.php:9 go -> a.php#A.go~method exact element',
    'a.php:10 go -> a.php#A.go~method exact element',
    'a.php:11 go -> a.php#A.go~method exact element',
    'a.php:14 go -> a.php#A.go~method exact element',
    'a.php:16 go -> unresolved receiver of unknown type',
    'a.php:19 go -> unresolved receiver of unknown type',
    'a.php:20 go -> a.php#A.go~method exact element',
  ]);
});

test('static properties hold what the class gives them; objects in properties can be called; generators give what they yield', () => {
  expect(
    calls(`-- a.php
<?php
class A {
  private static $one;
  private $call;
  static function one() { return self::$one ?? (self::$one = new static); }
  function __construct() { $this->call = new Calling; }
  function go() {}
  function f() { ($this->call)(1)->go(); }
}
class Calling { function __invoke($x): A { return A::one(); } }
function some(): iterable { yield 'key' => A::one(); }
function all() { yield from some(); }
A::one()->go();
foreach (some() as $each) $each->go();
foreach (all() as $each) $each->go();
`).filter((each) => each.includes(' go ')),
  ).toEqual([
    'a.php:8 go -> a.php#A.go~method exact return',
    'a.php:13 go -> a.php#A.go~method probable inferredReturn',
    'a.php:14 go -> a.php#A.go~method probable inferredReturn',
    'a.php:15 go -> a.php#A.go~method probable inferredReturn',
  ]);
});

test('documentation says which of its kind a type is, and what a type parameter is at least', () => {
  expect(
    calls(`-- a.php
<?php
class Model {
  /** @return Builder<static> */
  static function query(): Builder { return new Builder(static::class); }
  function save() {}
}
class User extends Model { function rename() {} }
/** @template T of Model */
class Builder {
  /** @return T */
  function first() {}
  /** @param T $one */
  function add($one) { $one->save(); }
}
User::query()->first()->rename();
`).filter((each) => !each.includes('Builder ->')),
  ).toEqual([
    'a.php:13 save -> a.php#Model.save~method exact annotation',
    'a.php:15 rename -> a.php#User.rename~method exact return',
    'a.php:15 first -> a.php#Builder.first~method exact return',
    'a.php:15 query -> a.php#Model.query~method exact local',
  ]);
});

test('names relative to the namespace', () => {
  expect(
    calls(`-- a.php
<?php
namespace A;
function f() {}
class B { static function make() {} }
-- b.php
<?php
namespace A;
namespace\\f();
namespace\\B::make();
new namespace\\B;
`),
  ).toEqual([
    'b.php:3 f -> a.php#f~function exact qualified',
    'b.php:4 make -> a.php#B.make~method exact package',
    'b.php:5 B -> a.php#B~class exact qualified',
  ]);
});
