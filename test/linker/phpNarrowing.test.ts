/** What PHP's values are besides what is declared of them: by bodies, documentation and assignments. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

const php = (text: string) => calls(text.replace(/^-- (.+)$/gm, '-- $1\n<?php'));

test('what a body gives says more than an interface from outside, an iterator of nobody says what, and a type that the object is anyway', () => {
  expect(
    php(`
-- a.php
namespace App;
use Psr\\Http\\UriInterface;
interface Aware { public function tell(); }
trait Copies {
    public function with(): UriInterface { $new = clone $this; $new->x = 1; return $new; }
    public function plain(): UriInterface { return clone $this; }
    public function aware(): Aware { return $this; }
}
class Uri implements UriInterface, Aware {
    use Copies;
    public static function make(string $s): UriInterface { if ($s === '') { return null; } return new Uri(); }
    public static function other(UriInterface $given): UriInterface { return $given; }
    public function get() {}
    public function tell() {}
}
class Box implements \\IteratorAggregate {
    /** @var Uri[] */
    private $all = [];
    public function getIterator(): \\Generator { yield from $this->all; }
    public function go() {
        foreach ($this->getIterator() as $u) { $u->get(); }
        Uri::make('a')->get();
        Uri::make('a')->with()->plain()->get();
        Uri::make('a')->aware()->get();
        Uri::other(new Uri())->get();
    }
}
`).filter((line) => line.includes(' get ')),
  ).toEqual([
    'a.php:22 get -> a.php#Uri.get~method probable inferredReturn',
    'a.php:23 get -> a.php#Uri.get~method probable inferredReturn',
    'a.php:24 get -> a.php#Uri.get~method probable inferredReturn',
    'a.php:25 get -> a.php#Uri.get~method probable inferredReturn',
    'a.php:26 get -> external Psr\\Http',
  ]);
});

test('the name of a class has its static members, and makes one', () => {
  expect(
    php(`
-- a.php
class A { static function of() {} function get() {} }
class B {
    /** @var class-string<A> */
    private static string $kind = A::class;
    function go() {
        self::$kind::of();
        $k = self::$kind;
        (new $k)->get();
    }
}
`),
  ).toEqual([
    'a.php:7 of -> a.php#A.of~method exact field',
    'a.php:9 get -> a.php#A.get~method exact initializer',
    'a.php:9 $k -> a.php#A~class probable assigned',
  ]);
});

test('a parameter may hold something else after an assignment; in a branch it may be what is declared as well', () => {
  expect(
    php(`
-- a.php
class A { function get() {} static function of(string $s): self { return new self(); } }
class More extends A { function get() {} }
class B { function get() {} }
function f(string $s, A $a, B $b, ?A $none, \\Psr\\Log $log) {
    $s = A::of($s);
    $s->get();
    $a = unknown_one($a);
    $a->get();
    $b = A::of('');
    $b->get();
    if ($none === null) { $none = new More(); }
    $none->get();
    $log = new B();
    $log->get();
}
`).filter((line) => line.includes(' get ')),
  ).toEqual([
    'a.php:7 get -> a.php#A.get~method exact return',
    'a.php:9 get -> a.php#A.get~method exact annotation',
    'a.php:11 get -> a.php#A.get~method exact return',
    'a.php:13 get -> a.php#A.get~method exact annotation',
    'a.php:15 get -> external Psr',
  ]);
});

test('documentation names a narrower type than what is written; methods are called in any case of letters', () => {
  expect(
    php(`
-- a.php
class Node { function parent(): Node { return $this; } function same() {} }
class Strong extends Node { function literal() {} function same() {} }
class Other { function other() {} }
class Renderer {
    /**
     * @param Strong $node
     * @param Missing $b
     * @return Strong
     */
    function render(Node $node, Node $b): Node {
        $node->literal(); $node->parent(); $node->same(); $b->parent();
        return $node;
    }
    function go(Node&Other $o) { $this->Render(new Strong(), $o)->LITERAL(); $o->other(); $o->same(); }
}
`).filter((line) => !line.includes(' Strong ')),
  ).toEqual([
    'a.php:12 literal -> a.php#Strong.literal~method exact annotation',
    'a.php:12 parent -> a.php#Node.parent~method exact annotation',
    'a.php:12 same -> a.php#Strong.same~method exact annotation',
    'a.php:12 parent -> a.php#Node.parent~method exact annotation',
    'a.php:15 LITERAL -> a.php#Strong.literal~method exact return',
    'a.php:15 Render -> a.php#Renderer.render~method exact self',
    'a.php:15 other -> a.php#Other.other~method exact annotation',
    'a.php:15 same -> a.php#Node.same~method exact annotation',
  ]);
});
