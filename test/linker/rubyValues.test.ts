/** What expressions of Ruby hold: operators, hashes as written, what blocks give, patterns, what a class of the language is given. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('operators and subscripts are methods; hashes hold what they are written with; blocks give what is mapped', () => {
  expect(
    calls(`-- a.rb
class T
  MAP = { a: T.new, b: T.new }.freeze
  MIXED = { a: T.new, b: 1 }
  def +(other); self; end
  def [](at); self; end
  def go; end
  def f(some)
    t = T.new
    (t + t).go
    t[1].go
    MAP[:a].go
    MAP.each { |key, value| value.go }
    MIXED[:a].go
    [1].map { T.new }.first.go
    t.tap { |each| each.go }.go
    t.then { |each| each + each }.go
  end
end
`),
  ).toEqual([
    'a.rb:2 freeze -> external',
    'a.rb:2 new -> a.rb#T~class exact package',
    'a.rb:2 new -> a.rb#T~class exact package',
    'a.rb:3 new -> a.rb#T~class exact package',
    'a.rb:8 new -> a.rb#T~class exact package',
    'a.rb:9 go -> a.rb#T.go~method probable inferredReturn',
    'a.rb:10 go -> a.rb#T.go~method exact element',
    'a.rb:11 go -> a.rb#T.go~method exact element',
    'a.rb:12 each -> external',
    'a.rb:12 go -> a.rb#T.go~method probable argument',
    'a.rb:13 go -> unresolved receiver of unknown type',
    'a.rb:14 go -> a.rb#T.go~method exact return',
    'a.rb:14 first -> external',
    'a.rb:14 map -> external',
    'a.rb:14 new -> a.rb#T~class exact package',
    'a.rb:15 go -> a.rb#T.go~method exact return',
    'a.rb:15 tap -> external',
    'a.rb:15 go -> a.rb#T.go~method probable argument',
    'a.rb:16 go -> a.rb#T.go~method exact return',
    'a.rb:16 then -> external',
  ]);
});

test('patterns name what they found; a guard that leaves narrows what is behind it', () => {
  expect(
    calls(`-- a.rb
class P; def go; end; end
def f(x, y)
  case x
  in P => p then p.go
  in [P => first, *] then first.go
  in {key: P => value} then value.go
  end
  return unless y.is_a?(P)
  y.go
end
`),
  ).toEqual([
    'a.rb:4 go -> a.rb#P.go~method exact annotation',
    'a.rb:5 go -> a.rb#P.go~method exact annotation',
    'a.rb:6 go -> a.rb#P.go~method exact annotation',
    'a.rb:8 is_a? -> unresolved receiver of unknown type',
    'a.rb:9 go -> a.rb#P.go~method exact annotation',
  ]);
});

test('classes of the language that the folder opens; what specs let be', () => {
  expect(
    calls(`-- a.rb
class String
  def shout; upcase; end
end
class Calc; def add(a, b); end; end
'x'.shout
'a b'.split.first.shout
'x'.upcase.strip
RSpec.describe Calc do
  let(:calc) { Calc.new }
  it { calc.add(1, 2) }
end
`),
  ).toEqual([
    'a.rb:2 upcase -> unresolved unknown name',
    'a.rb:5 shout -> a.rb#String.shout~method exact local',
    'a.rb:6 shout -> a.rb#String.shout~method exact return',
    'a.rb:6 first -> external',
    'a.rb:6 split -> external',
    'a.rb:7 strip -> external',
    'a.rb:7 upcase -> external',
    'a.rb:8 describe -> external RSpec',
    'a.rb:9 let -> external',
    'a.rb:9 new -> a.rb#Calc~class exact package',
    'a.rb:10 it -> external',
    'a.rb:10 add -> a.rb#Calc.add~method probable inferredReturn',
  ]);
});

test('a block of several parameters takes a list apart: what lies where is not known', () => {
  expect(
    calls(`-- a.rb
class T; def go; end; end
[[T.new, 1]].each { |one, two| one.go }
[[T.new, 1]].each { |list| list.first }
[T.new].each_with_index { |one, at| one.go }
`).filter((each) => each.includes(' go ') || each.includes(' first ')),
  ).toEqual([
    'a.rb:2 go -> unresolved receiver of unknown type',
    'a.rb:3 first -> external',
    'a.rb:4 go -> a.rb#T.go~method probable argument',
  ]);
});

test('other names of a method give what it gives; default values are of the method; a class without a name is as its base', () => {
  expect(
    calls(`-- a.rb
class T
  def self.make; T.new; end
  def copy; T.new; end
  alias again copy
  alias_method :+, :copy
  def at(place = position, other = place.size); end
  def position; end
  def go; end
end
T.new.again.go
(T.new + 1).go
kind = Class.new(T) { def more; end }
kind.new.go
kind.make.go
`).filter((each) => / (?:go|position|make|size) /.test(each)),
  ).toEqual([
    'a.rb:6 position -> a.rb#T.position~method exact package',
    'a.rb:6 size -> unresolved receiver of unknown type',
    'a.rb:10 go -> a.rb#T.go~method probable inferredReturn',
    'a.rb:11 go -> a.rb#T.go~method probable inferredReturn',
    'a.rb:13 go -> a.rb#T.go~method exact initializer',
    'a.rb:14 go -> a.rb#T.go~method probable inferredReturn',
    'a.rb:14 make -> a.rb#T.make~method exact initializer',
  ]);
});

test('methods of one name in one class replace each other: those that branches choose among are candidates, one written out is the answer', () => {
  expect(
    calls(
      `-- a.rb
class A
  if RUBY_ENGINE == 'jruby'
    def plain(x); end
  else
    def plain(x); end
  end
  if Process.respond_to?(:clock)
    def apart(x); end
  else
    def apart; end
  end
  attr_writer :made
  def made; @made ||= 1; end
end
A.new.plain(1)
A.new.apart(1)
A.new.made
`,
    ).filter((each) => / (?:plain|apart|made) /.test(each)),
  ).toEqual([
    'a.rb:15 plain -> ambiguous a.rb#A.plain~method, a.rb#A.plain~method#1',
    'a.rb:16 apart -> a.rb#A.apart~method exact constructor',
    'a.rb:17 made -> a.rb#A.made~method exact constructor',
  ]);
});
