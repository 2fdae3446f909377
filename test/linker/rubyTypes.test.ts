/** Rules of Ruby about the types of values: one case a rule. */
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

test('types: from new, from variables of objects, from accessors and from what methods give', () => {
  expect(
    ruby(`
-- a.rb
class L; def log; end; def next; L.new; end; def me; self; end; end
class A
  attr_reader :first, :none
  attr_accessor 'second'
  def initialize
    @first = L.new
    @second ||= L.new
    @third, other = L.new, 1
  end
  def run(given)
    @first.log; first.log; self.second.log; @third.log; none.log
    x = L.new
    x.log; x&.log; x.next.log; x.me.me.log
    y = x.next
    y.log
    z = given || L.new
    z.log
    given.log
    make.log
    choose(1).log
    x = nil
    a = b = L.new
    a.log; b.log
  end
  def make = L.new
  def choose(x)
    return L.new if x
    if x then L.new else nil end
  end
end
A.new.first.log
K = L.new
K.log
`),
  ).toEqual([
    'a.rb:1 new -> a.rb#L~class exact package',
    'a.rb:6 new -> a.rb#L~class exact package',
    'a.rb:7 new -> a.rb#L~class exact package',
    'a.rb:8 new -> a.rb#L~class exact package',
    'a.rb:11 log -> a.rb#L.log~method exact field',
    'a.rb:11 log -> a.rb#L.log~method probable inferredReturn',
    'a.rb:11 first -> a.rb#A.first~accessor exact package',
    'a.rb:11 log -> a.rb#L.log~method probable inferredReturn',
    'a.rb:11 second -> a.rb#A.second~accessor exact self',
    'a.rb:11 log -> a.rb#L.log~method exact field',
    'a.rb:11 log -> unresolved receiver of unknown type',
    'a.rb:11 none -> a.rb#A.none~accessor exact package',
    'a.rb:12 new -> a.rb#L~class exact package',
    'a.rb:13 log -> a.rb#L.log~method exact initializer',
    'a.rb:13 log -> a.rb#L.log~method exact initializer',
    'a.rb:13 log -> a.rb#L.log~method probable inferredReturn',
    'a.rb:13 next -> a.rb#L.next~method exact initializer',
    'a.rb:13 log -> a.rb#L.log~method probable inferredReturn',
    'a.rb:13 me -> a.rb#L.me~method probable inferredReturn',
    'a.rb:13 me -> a.rb#L.me~method exact initializer',
    'a.rb:14 next -> a.rb#L.next~method exact initializer',
    'a.rb:15 log -> a.rb#L.log~method probable inferredReturn',
    'a.rb:16 new -> a.rb#L~class exact package',
    'a.rb:17 log -> a.rb#L.log~method exact initializer',
    'a.rb:18 log -> unresolved receiver of unknown type',
    'a.rb:19 log -> a.rb#L.log~method probable inferredReturn',
    'a.rb:19 make -> a.rb#A.make~method exact package',
    'a.rb:20 log -> a.rb#L.log~method probable inferredReturn',
    'a.rb:20 choose -> a.rb#A.choose~method exact package',
    'a.rb:22 new -> a.rb#L~class exact package',
    'a.rb:23 log -> a.rb#L.log~method exact initializer',
    'a.rb:23 log -> a.rb#L.log~method exact initializer',
    'a.rb:25 new -> a.rb#L~class exact package',
    'a.rb:27 new -> a.rb#L~class exact package',
    'a.rb:28 new -> a.rb#L~class exact package',
    'a.rb:31 log -> a.rb#L.log~method probable inferredReturn',
    'a.rb:31 first -> a.rb#A.first~accessor exact constructor',
    'a.rb:31 new -> a.rb#A.initialize~constructor exact package',
    'a.rb:32 new -> a.rb#L~class exact package',
    'a.rb:33 log -> a.rb#L.log~method exact initializer',
  ]);
});

test('documentation says types', () => {
  expect(
    ruby(`
-- a.rb
class L; def log; end; end
class A
  # @param one [L] the first
  # @param many [Array<L>]
  # @param map [Hash{Symbol => L}]
  # @return [L, nil]
  def run(one, many, map, *rest)
    one.log
    many.first.log
    many.each { |x| x.log }
    many.map { |x| x.log }.first.log
    many[0].log
    map[:a].log
    map.each { |k, v| v.log }
    many.select { |x| x }.each_with_index { |x, i| x.log; i.log }
    for x in many do x.log end
    run(1).log
  end
  # @return [self]
  def chain; end
  # @return [Array<A>]
  def all; end
end
A.new.chain.chain.run(1)
A.new.all.first.chain
`),
  ).toEqual([
    'a.rb:8 log -> a.rb#L.log~method exact annotation',
    'a.rb:9 log -> a.rb#L.log~method exact return',
    'a.rb:9 first -> external',
    'a.rb:10 each -> external',
    'a.rb:10 log -> a.rb#L.log~method probable argument',
    'a.rb:11 log -> unresolved receiver of unknown type',
    'a.rb:11 first -> external',
    'a.rb:11 map -> external',
    'a.rb:11 log -> a.rb#L.log~method probable argument',
    'a.rb:12 log -> a.rb#L.log~method exact element',
    'a.rb:13 log -> a.rb#L.log~method exact element',
    'a.rb:14 each -> external',
    'a.rb:14 log -> a.rb#L.log~method probable argument',
    'a.rb:15 each_with_index -> external',
    'a.rb:15 select -> external',
    'a.rb:15 log -> a.rb#L.log~method probable argument',
    'a.rb:15 log -> unresolved receiver of unknown type',
    'a.rb:16 log -> a.rb#L.log~method exact element',
    'a.rb:17 log -> a.rb#L.log~method exact return',
    'a.rb:17 run -> a.rb#A.run~method exact package',
    'a.rb:24 run -> a.rb#A.run~method exact return',
    'a.rb:24 chain -> a.rb#A.chain~method exact return',
    'a.rb:24 chain -> a.rb#A.chain~method exact constructor',
    'a.rb:24 new -> a.rb#A~class exact package',
    'a.rb:25 chain -> a.rb#A.chain~method exact return',
    'a.rb:25 first -> external',
    'a.rb:25 all -> a.rb#A.all~method exact constructor',
    'a.rb:25 new -> a.rb#A~class exact package',
  ]);
});

test('is_a? and case narrow where they guard', () => {
  expect(
    ruby(`
-- a.rb
class A; def a; end; end
class B; def b; end; end
def f(x, y)
  if x.is_a?(A) && y
    x.a
  end
  x.a
  case y
  when A then y.a
  when B, A
    y.b
  else y.a
  end
  x.b if x.kind_of?(B)
end
begin
  f(1, 2)
rescue A, B => e
  e.a
end
`),
  ).toEqual([
    'a.rb:4 is_a? -> unresolved receiver of unknown type',
    'a.rb:5 a -> a.rb#A.a~method exact annotation',
    'a.rb:7 a -> unresolved receiver of unknown type',
    'a.rb:9 a -> a.rb#A.a~method exact annotation',
    'a.rb:11 b -> a.rb#B.b~method exact annotation',
    'a.rb:12 a -> unresolved receiver of unknown type',
    'a.rb:14 b -> a.rb#B.b~method exact annotation',
    'a.rb:14 kind_of? -> unresolved receiver of unknown type',
    'a.rb:17 f -> a.rb#f~function exact package',
    'a.rb:19 a -> a.rb#A.a~method exact annotation',
  ]);
});

test('what is made by Struct, Data, Class and define_method', () => {
  expect(
    ruby(`
-- a.rb
Point = Struct.new(:x, :y) do
  def dist; x; helper; end
  def helper; end
end
class Line < Struct.new(:from, :to)
  def len; from; end
end
Pair = Data.define(:left)
Oops = Class.new(StandardError) do
  def own; end
end
class A
  define_method(:made) { |p| own }
  alias other own
  alias_method :third, :own
  def own; other; third; made; end
end
Point.new(1, 2).dist
Point.new(1, 2).x
Line.new.len
Pair.new(1).left
Oops.new.own
A.new.made
`),
  ).toEqual([
    'a.rb:1 new -> external',
    'a.rb:2 x -> a.rb#Point.x~accessor exact package',
    'a.rb:2 helper -> a.rb#Point.helper~method exact package',
    'a.rb:5 new -> external',
    'a.rb:6 from -> a.rb#Line.from~accessor exact package',
    'a.rb:8 define -> external',
    'a.rb:9 new -> external',
    'a.rb:13 own -> a.rb#A.own~method exact package',
    'a.rb:16 other -> a.rb#A.other~method exact package',
    'a.rb:16 third -> a.rb#A.third~method exact package',
    'a.rb:16 made -> a.rb#A.made~method exact package',
    'a.rb:18 dist -> a.rb#Point.dist~method exact constructor',
    'a.rb:18 new -> a.rb#Point~class exact package',
    'a.rb:19 x -> a.rb#Point.x~accessor exact constructor',
    'a.rb:19 new -> a.rb#Point~class exact package',
    'a.rb:20 len -> a.rb#Line.len~method exact constructor',
    'a.rb:20 new -> a.rb#Line~class exact package',
    'a.rb:21 left -> a.rb#Pair.left~accessor exact constructor',
    'a.rb:21 new -> a.rb#Pair~class exact package',
    'a.rb:22 own -> a.rb#Oops.own~method exact constructor',
    'a.rb:22 new -> a.rb#Oops~class exact package',
    'a.rb:23 made -> a.rb#A.made~method exact constructor',
    'a.rb:23 new -> a.rb#A~class exact package',
  ]);
});
