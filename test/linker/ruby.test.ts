/** Rules of Ruby about methods, objects and values: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

/** Without the words of the language itself. */
const ruby = (text: string) =>
  calls(text).filter(
    (line) =>
      !/ (?:attr_\w+|include|extend|prepend|private|protected|module_function|alias_method|define_method|raise|require\w*|puts) -> external/.test(
        line,
      ),
  );

test('calls without a receiver are calls on the object around, unless a variable has the name', () => {
  expect(
    ruby(`
-- a.rb
class A
  def run(given)
    own
    own(1)
    own given
    local = 1
    local
    given
    self.own
    later
    later = 2
    later
    own = 3
    own
    own(4)
    [1].each { own }
  end
  def own(x = nil); end
  def later; end
end
`),
  ).toEqual([
    'a.rb:3 own -> a.rb#A.own~method exact package',
    'a.rb:4 own -> a.rb#A.own~method exact package',
    'a.rb:5 own -> a.rb#A.own~method exact package',
    'a.rb:9 own -> a.rb#A.own~method exact self',
    'a.rb:10 later -> a.rb#A.later~method exact package',
    'a.rb:15 own -> a.rb#A.own~method exact package',
    'a.rb:16 each -> external',
  ]);
});

test('methods of the class are apart from those of its values', () => {
  expect(
    ruby(`
-- a.rb
class A
  def self.build; new; make; self.make; end
  class << self
    def make; build; end
    private
    def hidden; end
  end
  def run; build; self.class.build; A.build; A.new.run; A.run; end
  build
  def go(a = A.new); a.go; end
end
A.hidden
class B < A
  def self.more; build; new.run; end
  def t; run; end
end
B.build; B.new.go; B.more
`),
  ).toEqual([
    'a.rb:2 new -> a.rb#A~class exact package',
    'a.rb:2 make -> a.rb#A.make~method exact package',
    'a.rb:2 make -> a.rb#A.make~method exact self',
    'a.rb:4 build -> a.rb#A.build~method exact package',
    'a.rb:8 build -> unresolved unknown name',
    'a.rb:8 build -> a.rb#A.build~method exact package',
    'a.rb:8 class -> external',
    'a.rb:8 build -> a.rb#A.build~method exact package',
    'a.rb:8 run -> a.rb#A.run~method exact constructor',
    'a.rb:8 new -> a.rb#A~class exact package',
    'a.rb:8 run -> unresolved typeof A has no member run',
    'a.rb:9 build -> a.rb#A.build~method exact package',
    'a.rb:10 new -> a.rb#A~class exact package',
    'a.rb:10 go -> a.rb#A.go~method exact initializer',
    'a.rb:12 hidden -> a.rb#A.hidden~method exact package',
    'a.rb:14 build -> a.rb#A.build~method exact package',
    'a.rb:14 run -> a.rb#A.run~method exact constructor',
    'a.rb:14 new -> a.rb#B~class exact package',
    'a.rb:15 run -> a.rb#A.run~method exact package',
    'a.rb:17 build -> a.rb#A.build~method exact package',
    'a.rb:17 go -> a.rb#A.go~method exact constructor',
    'a.rb:17 new -> a.rb#B~class exact package',
    'a.rb:17 more -> a.rb#B.more~method exact package',
  ]);
});

test('modules: included, extended and prepended, the last one first', () => {
  expect(
    ruby(`
-- a.rb
module M; def m; end; def both; end; end
module N; def both; own; end; end
module P; def run; super; end; end
module K; def build; end; end
class Base; def both; end; def base; end; end
class A < Base
  include M, N
  include N
  prepend P
  extend K
  def run; m; both; base; end
  build
end
A.build
A.new.run
A.new.both
module Tools
  module_function
  def help; other; end
  def other; end
end
Tools.help
module Self
  extend self
  def a; b; end
  def b; end
end
Self.a
`),
  ).toEqual([
    'a.rb:2 own -> unresolved unknown name',
    'a.rb:3 super -> unresolved unknown name',
    'a.rb:11 m -> a.rb#M.m~method exact package',
    'a.rb:11 both -> a.rb#N.both~method exact package',
    'a.rb:11 base -> a.rb#Base.base~method exact package',
    'a.rb:12 build -> a.rb#K.build~method exact package',
    'a.rb:14 build -> a.rb#K.build~method exact package',
    'a.rb:15 run -> a.rb#P.run~method exact constructor',
    'a.rb:15 new -> a.rb#A~class exact package',
    'a.rb:16 both -> a.rb#N.both~method exact constructor',
    'a.rb:16 new -> a.rb#A~class exact package',
    'a.rb:19 other -> a.rb#Tools.other~method exact package',
    'a.rb:22 help -> a.rb#Tools.help~method exact package',
    'a.rb:25 b -> a.rb#Self.b~method exact package',
    'a.rb:28 a -> a.rb#Self.a~method exact package',
  ]);
});

test('super is the next method of that name', () => {
  expect(
    ruby(`
-- a.rb
class Base
  def initialize(x); end
  def run; end
  def self.make; end
end
module M; def run; super; end; end
class A < Base
  include M
  def initialize; super(1); end
  def run; super; end
  def self.make; super(); end
  def other; super; end
end
A.new
`),
  ).toEqual([
    'a.rb:6 super -> unresolved unknown name',
    'a.rb:9 super -> a.rb#Base.initialize~constructor exact package',
    'a.rb:10 super -> a.rb#M.run~method exact package',
    'a.rb:11 super -> a.rb#Base.make~method exact package',
    'a.rb:12 super -> external',
    'a.rb:14 new -> a.rb#A.initialize~constructor exact package',
  ]);
});

test('what is not known has no answer, and says why', () => {
  expect(
    ruby(`
-- a.rb
class A
  def run(x)
    x.go
    missing
    self.missing
    A.missing
    send(:run)
    x.class.go
    method_missing
    @unset.go
    yield.go
    'text'.upcase.go
    [1].first
  end
end
A.new.absent
nothing
`),
  ).toEqual([
    'a.rb:3 go -> unresolved receiver of unknown type',
    'a.rb:4 missing -> unresolved unknown name',
    'a.rb:5 missing -> unresolved A has no member missing',
    'a.rb:6 missing -> unresolved typeof A has no member missing',
    'a.rb:7 send -> external',
    'a.rb:8 go -> unresolved receiver of unknown type',
    'a.rb:8 class -> unresolved receiver of unknown type',
    'a.rb:9 method_missing -> unresolved unknown name',
    'a.rb:10 go -> unresolved receiver of unknown type',
    'a.rb:11 go -> unresolved receiver of unknown type',
    'a.rb:12 go -> external',
    'a.rb:12 upcase -> external',
    'a.rb:13 first -> external',
    'a.rb:16 absent -> unresolved A has no member absent',
    'a.rb:16 new -> a.rb#A~class exact package',
    'a.rb:17 nothing -> unresolved unknown name',
  ]);
});

test('methods do not see the variables around them, blocks do', () => {
  expect(
    ruby(`
-- a.rb
class A; def go; end; end
a = A.new
a.go
def f; a.go; end
[1].each { a.go }
b = ->(x) { a.go }
b.call(1)
class C; a.go; end
`),
  ).toEqual([
    'a.rb:2 new -> a.rb#A~class exact package',
    'a.rb:3 go -> a.rb#A.go~method exact initializer',
    'a.rb:4 go -> unresolved receiver of unknown type',
    'a.rb:4 a -> unresolved unknown name',
    'a.rb:5 each -> external',
    'a.rb:5 go -> a.rb#A.go~method exact initializer',
    'a.rb:6 go -> a.rb#A.go~method exact initializer',
    'a.rb:7 call -> unresolved typeof b has no member call',
    'a.rb:8 go -> unresolved receiver of unknown type',
    'a.rb:8 a -> unresolved unknown name',
  ]);
});

test('visibility and setters', () => {
  expect(
    ruby(`
-- a.rb
class A
  attr_writer :name
  def value=(v); end
  def run; self.name = 1; self.value = 2; hidden; end
  private
  def hidden; end
  public
  def shown; hidden; end
  private def inline; end
  private :shown
end
`),
  ).toEqual([
    'a.rb:4 hidden -> a.rb#A.hidden~method exact package',
    'a.rb:7 public -> external',
    'a.rb:8 hidden -> a.rb#A.hidden~method exact package',
  ]);
});

test('methods at the top of files are those of every object', () => {
  expect(
    ruby(`
-- a.rb
def helper; end
class A; def run; helper; end; end
-- b.rb
helper
helper 1
x.helper
`),
  ).toEqual([
    'a.rb:2 helper -> a.rb#helper~function exact package',
    'b.rb:1 helper -> a.rb#helper~function exact package',
    'b.rb:2 helper -> a.rb#helper~function exact package',
    'b.rb:3 helper -> unresolved receiver of unknown type',
    'b.rb:3 x -> unresolved unknown name',
  ]);
});
