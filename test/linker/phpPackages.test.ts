/** Rules of PHP about namespaces, imports and files: one case a rule. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

const withTag = (text: string) => text.replace(/^-- (.+\.php)$/gm, '-- $1\n<?php');
const php = (text: string) => calls(withTag(text));
const all = (text: string) => linked(withTag(text));

test('a namespace is shared by files of any folder', () => {
  expect(
    php(`
-- src/a.php
namespace App;
new B; new \\App\\B; new namespace\\B; new Sub\\C; new \\Sub\\C; f(); Sub\\g(); \\f();
-- other/b.php
namespace App;
class B {}
function f() {}
-- c.php
namespace App\\Sub;
class C {}
function g() {}
`),
  ).toEqual([
    'src/a.php:3 B -> other/b.php#B~class exact package',
    'src/a.php:3 B -> other/b.php#B~class exact qualified',
    'src/a.php:3 B -> other/b.php#B~class exact qualified',
    'src/a.php:3 C -> c.php#C~class exact qualified',
    'src/a.php:3 C -> external Sub',
    'src/a.php:3 f -> other/b.php#f~function exact package',
    'src/a.php:3 g -> c.php#g~function exact qualified',
    'src/a.php:3 f -> unresolved module  has no member f',
  ]);
});

test('imports: names, aliases, groups, functions and constants', () => {
  expect(
    all(`
-- a.php
namespace X;
use Lib\\A;
use Lib\\B as Bee, Lib\\Deep;
use Lib\\{C, Deep\\D as Dee, function h};
use function Lib\\f;
use const Lib\\LIMIT;
use Vendor\\Package\\Thing;
use Lib\\Gone;
new A; new Bee; new Deep\\D; new C; new Dee; h(); f(LIMIT); new Thing; new Gone; (new A)->m();
-- lib.php
namespace Lib;
class A { function m() {} }
class B {}
class C {}
function f() {}
function h() {}
const LIMIT = 1;
-- deep.php
namespace Lib\\Deep;
class D {}
`),
  ).toEqual([
    'a.php:3 import Lib\\A.A -> lib.php, lib.php#A~class exact',
    'a.php:4 import Lib\\B.B -> lib.php, lib.php#B~class exact',
    'a.php:4 import Lib\\Deep.Deep -> exact',
    'a.php:5 import Lib\\C.C -> lib.php, lib.php#C~class exact',
    'a.php:5 import Lib\\Deep\\D.D -> deep.php, deep.php#D~class exact',
    'a.php:5 import Lib\\h.h -> lib.php, lib.php#h~function exact',
    'a.php:6 import Lib\\f.f -> lib.php, lib.php#f~function exact',
    'a.php:7 import Lib\\LIMIT.LIMIT -> lib.php, lib.php#LIMIT~constant exact',
    'a.php:8 import Vendor\\Package\\Thing.Thing -> external Vendor\\Package',
    'a.php:9 import Lib\\Gone.Gone -> unresolved no Gone in Lib',
    'a.php:10 A -> lib.php#A~class exact import',
    'a.php:10 Bee -> lib.php#B~class exact import',
    'a.php:10 D -> deep.php#D~class exact qualified',
    'a.php:10 C -> lib.php#C~class exact import',
    'a.php:10 Dee -> deep.php#D~class exact import',
    'a.php:10 h -> lib.php#h~function exact import',
    'a.php:10 f -> lib.php#f~function exact import',
    'a.php:10 Thing -> external Vendor\\Package',
    'a.php:10 Gone -> unresolved not found where it is imported from',
    'a.php:10 m -> lib.php#A.m~method exact constructor',
    'a.php:10 A -> lib.php#A~class exact import',
  ]);
});

test('functions and constants fall back to the global ones, classes do not', () => {
  expect(
    php(`
-- a.php
namespace App;
helper(); strlen('x'); new Plain; new \\Plain; new \\DateTime; new \\Unknown; own(); array_map('x', LIMIT);
function own() {}
-- b.php
function helper() {}
class Plain {}
function own() {}
`),
  ).toEqual([
    'a.php:3 helper -> b.php#helper~function exact package',
    'a.php:3 strlen -> external',
    'a.php:3 Plain -> unresolved unknown name',
    'a.php:3 Plain -> b.php#Plain~class exact qualified',
    'a.php:3 DateTime -> external',
    'a.php:3 Unknown -> unresolved module  has no member Unknown',
    'a.php:3 own -> a.php#own~function exact local',
    'a.php:3 array_map -> external',
  ]);
});

test('several namespaces in one file, in braces and without', () => {
  expect(
    php(`
-- a.php
namespace One { class A { function a() {} } function f(A $a) { $a->a(); } }
namespace Two { use One\\A; function g(A $a) { $a->a(); \\One\\f($a); new B; } class B {} }
namespace { function top() {} top(); }
-- b.php
namespace Three;
class T { function t() {} }
(new T)->t(); \\Two\\g(1); top();
`),
  ).toEqual([
    'a.php:2 a -> a.php#One.A.a~method exact annotation',
    'a.php:3 a -> a.php#One.A.a~method exact annotation',
    'a.php:3 f -> a.php#One.f~function exact qualified',
    'a.php:3 B -> a.php#Two.B~class exact local',
    'a.php:4 top -> a.php#top~function exact local',
    'b.php:4 t -> b.php#T.t~method exact constructor',
    'b.php:4 T -> b.php#T~class exact local',
    'b.php:4 g -> a.php#Two.g~function exact qualified',
    'b.php:4 top -> a.php#top~function exact package',
  ]);
});

test('composer says which of several definitions a name means', () => {
  expect(
    php(`
-- composer.json
{ "autoload": { "psr-4": { "App\\\\": "src/" }, "psr-0": { "Old_": "lib" }, "classmap": ["map"], "files": ["fn.php"] } }
-- src/Model/User.php
namespace App\\Model;
class User { function a() {} }
-- stubs/User.php
namespace App\\Model;
class User { function a() {} }
-- lib/Old/Thing.php
class Old_Thing {}
-- stubs/Thing.php
class Old_Thing {}
class Mapped {}
function helper() {}
-- map/Mapped.php
class Mapped {}
-- fn.php
function helper() {}
-- test.php
(new \\App\\Model\\User)->a(); new Old_Thing; new Mapped; helper();
`),
  ).toEqual([
    'test.php:2 a -> src/Model/User.php#User.a~method exact constructor',
    'test.php:2 User -> src/Model/User.php#User~class exact qualified',
    'test.php:2 Old_Thing -> lib/Old/Thing.php#Old_Thing~class exact package',
    'test.php:2 Mapped -> map/Mapped.php#Mapped~class exact package',
    'test.php:2 helper -> fn.php#helper~function exact package',
  ]);
});

test('without a manifest all definitions of a name are candidates', () => {
  expect(
    php(`
-- one/a.php
class Twice { function m() {} }
-- two/a.php
class Twice { function m() {} }
-- b.php
new Twice;
`),
  ).toEqual(['b.php:2 Twice -> ambiguous one/a.php#Twice~class, two/a.php#Twice~class']);
});

test('files that are included by a path that is plain to see', () => {
  expect(
    all(`
-- app/a.php
require __DIR__ . '/b.php';
require_once 'lib/c.php';
include dirname(__DIR__) . '/lib/c.php';
include_once(dirname(__FILE__) . "/b.php");
require dirname(__DIR__, 1) . '/app/' . 'b.php';
require $path . '/b.php';
require 'gone.php';
f();
-- app/b.php
function f() {}
-- lib/c.php
`),
  ).toEqual([
    'app/a.php:2 import ./b.php -> app/b.php exact',
    'app/a.php:3 import lib/c.php -> lib/c.php exact',
    'app/a.php:4 import ../lib/c.php -> lib/c.php exact',
    'app/a.php:5 import ./b.php -> app/b.php exact',
    'app/a.php:6 import ../app/b.php -> app/b.php exact',
    'app/a.php:8 import gone.php -> unresolved no file gone.php',
    'app/a.php:4 dirname -> external',
    'app/a.php:5 dirname -> external',
    'app/a.php:6 dirname -> external',
    'app/a.php:9 f -> app/b.php#f~function exact package',
  ]);
});

test('what inherits from outside may have members from there; facades are not guessed', () => {
  expect(
    php(`
-- a.php
namespace App;
use Illuminate\\Database\\Eloquent\\Model;
use Illuminate\\Support\\Facades\\Cache;
class User extends Model { function name() {} function t() { $this->save(); $this->name(); parent::save(); self::query(); } }
User::find(1)->name();
Cache::get('x');
(new User)->name();
`),
  ).toEqual([
    'a.php:5 save -> external Illuminate\\Database',
    'a.php:5 name -> a.php#User.name~method exact self',
    'a.php:5 save -> external Illuminate\\Database',
    'a.php:5 query -> external Illuminate\\Database',
    'a.php:6 name -> external Illuminate\\Database',
    'a.php:6 find -> external Illuminate\\Database',
    'a.php:7 get -> external Illuminate\\Support',
    'a.php:8 name -> a.php#User.name~method exact constructor',
    'a.php:8 User -> a.php#User~class exact local',
  ]);
});

test('types of other files are read where they are written', () => {
  expect(
    php(`
-- a.php
namespace A;
use B\\Repo;
class Controller { function __construct(private Repo $repo) {} function t() { $this->repo->find()->name()->trim(); $this->repo->items()[0]->name(); } }
-- b.php
namespace B;
use C\\User as Person;
class Repo { function find(): ?Person {} /** @return Person[] */ function items() {} }
-- c.php
namespace C;
class User { function name(): Text {} }
class Text { function trim() {} }
`),
  ).toEqual([
    'a.php:4 trim -> c.php#Text.trim~method exact return',
    'a.php:4 name -> c.php#User.name~method exact return',
    'a.php:4 find -> b.php#Repo.find~method exact field',
    'a.php:4 name -> c.php#User.name~method exact return',
    'a.php:4 items -> b.php#Repo.items~method exact field',
  ]);
});

test('constants, attributes and heritage lead to where they are defined', () => {
  expect(
    php(`
-- a.php
namespace App;
define('GLOBAL_NAME', 1);
use Lib\\Base;
#[Route('/x'), \\Lib\\Mark]
class A extends Base { function t() { return new self(static::X, Base::Y, GLOBAL_NAME); } }
-- b.php
namespace Lib;
class Base { const Y = 1; function __construct() {} }
class Mark {}
`),
  ).toEqual(['a.php:3 define -> external', 'a.php:6 self -> a.php#A~class exact local']);
});
