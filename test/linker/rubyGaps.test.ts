/** What is known not to work in Ruby (README of the pack): cases that assert today's answers. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('FIXME: what a list that is written with something in it is given later is not known, nor what parameters are', () => {
  expect(
    calls(`-- a.rb
class A; def go; end; end
class B; def stay; end; end
def f(given)
  list = [A.new]
  list << B.new
  list.last.stay
  given.go
end
`),
  ).toEqual([
    'a.rb:4 new -> a.rb#A~class exact package',
    'a.rb:5 new -> a.rb#B~class exact package',
    'a.rb:6 stay -> unresolved A has no member stay',
    'a.rb:6 last -> external',
    'a.rb:7 go -> unresolved receiver of unknown type',
  ]);
});

test('FIXME: a module does not know the methods of those who include it', () => {
  expect(
    calls(`-- a.rb
module M
  def m
    own
  end
end
class A
  include M
  def own; end
end
`),
  ).toEqual(['a.rb:3 own -> unresolved unknown name', 'a.rb:7 include -> external']);
});

test('FIXME: of methods defined in branches those that take what a call gives are candidates', () => {
  expect(
    calls(`-- a.rb
class A
  if RUBY_VERSION > '3'
    def go(a); end
  else
    def go(a); end
  end
  def f; go(1); end
end
`),
  ).toEqual(['a.rb:7 go -> ambiguous a.rb#A.go~method, a.rb#A.go~method#1']);
});

test('FIXME: types of variables of a class and of its values are one', () => {
  expect(
    calls(`-- a.rb
class A; def a; end; end
class B; def b; end; end
class C
  @held = A.new
  def initialize; @held = B.new; end
  def f; @held.a; end
  def self.g; @held.b; end
end
`),
  ).toEqual([
    'a.rb:4 new -> a.rb#A~class exact package',
    'a.rb:5 new -> a.rb#B~class exact package',
    'a.rb:6 a -> a.rb#A.a~method exact field',
    'a.rb:7 b -> a.rb#B.b~method exact field',
  ]);
});
