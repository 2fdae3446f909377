/** What Ruby's modules give to classes that include them, methods that pass their calls on, what blocks are given, what lists are filled with. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

const only = (name: string, text: string) => calls(text).filter((each) => each.includes(` ${name} `));

test('modules extend whoever includes them: by `included`, as concerns, by `class_methods`', () => {
  expect(
    calls(`-- a.rb
module Plain
  def self.included(base)
    base.extend(Table)
    base.include Extra
  end
  module Table
    def table(name); new; end
  end
end
module Extra; def extra; end; end
module Tagged
  extend ActiveSupport::Concern
  module ClassMethods
    def tags; end
  end
  class_methods do
    def tagged(x); tags; end
  end
end
module Other
  module ClassMethods
    def never; end
  end
end
class A
  include Plain
  include Tagged
  include Other
  table :a
  tagged 1
  never
  def go; self.class.tags; extra; end
end
A.table(1).go
`),
  ).toEqual([
    'a.rb:3 extend -> unresolved receiver of unknown type',
    'a.rb:4 include -> unresolved receiver of unknown type',
    'a.rb:7 new -> unresolved unknown name',
    'a.rb:12 extend -> external',
    'a.rb:16 class_methods -> unresolved unknown name',
    'a.rb:17 tags -> a.rb#Tagged.ClassMethods.tags~method exact package',
    'a.rb:26 include -> external',
    'a.rb:27 include -> external',
    'a.rb:28 include -> external',
    'a.rb:29 table -> a.rb#Plain.Table.table~method exact package',
    'a.rb:30 tagged -> a.rb#Tagged.ClassMethods.tagged~method exact package',
    'a.rb:31 never -> external ActiveSupport',
    'a.rb:32 tags -> a.rb#Tagged.ClassMethods.tags~method exact package',
    'a.rb:32 class -> external',
    'a.rb:32 extra -> a.rb#Extra.extra~method exact package',
    'a.rb:34 go -> a.rb#A.go~method probable inferredReturn',
    'a.rb:34 table -> a.rb#Plain.Table.table~method exact package',
  ]);
});

test('delegate and Forwardable define methods that give what they pass on', () => {
  expect(
    only(
      'go',
      `-- a.rb
class Engine; def run; self; end; def go; end; end
class Car
  extend Forwardable
  def_delegators :@engine, :run
  def_delegator :@engine, :run, :start
  delegate :run, to: :engine, prefix: true
  delegate :missing, to: somewhere
  attr_reader :engine
  def initialize; @engine = Engine.new; end
end
Car.new.run.go
Car.new.start.go
Car.new.engine_run.go
`,
    ),
  ).toEqual([
    'a.rb:11 go -> a.rb#Engine.go~method probable inferredReturn',
    'a.rb:12 go -> a.rb#Engine.go~method probable inferredReturn',
    'a.rb:13 go -> a.rb#Engine.go~method probable inferredReturn',
  ]);
});

test('blocks are given what the method yields; a class with `each` that includes Enumerable is a list of that', () => {
  expect(
    only(
      'go',
      `-- a.rb
class Item; def go; end; end
class Bag
  include Enumerable
  def initialize; @items = [Item.new]; end
  def each(&block); @items.each(&block); self; end
  def pairs; yield 1, Item.new; end
  def later(&block); block.call(Item.new); end
  def configure; yield self; end
  def go; end
end
bag = Bag.new
bag.each { |item| item.go }
bag.map { |item| item.go }
bag.select { |item| item }.first.go
bag.pairs { |number, item| item.go }
bag.later { |item| item.go }
bag.configure { |same| same.go }
`,
    ),
  ).toEqual([
    'a.rb:12 go -> a.rb#Item.go~method probable argument',
    'a.rb:13 go -> a.rb#Item.go~method probable argument',
    'a.rb:14 go -> a.rb#Item.go~method exact return',
    'a.rb:15 go -> a.rb#Item.go~method probable argument',
    'a.rb:16 go -> a.rb#Item.go~method probable argument',
    'a.rb:17 go -> a.rb#Bag.go~method probable argument',
  ]);
});

test('a list that is made empty holds what is put into it', () => {
  expect(
    only(
      'go',
      `-- a.rb
class T; def go; end; end
class R
  def initialize; @h = {}; @h[:x] = T.new; @l = []; @l << 1 << T.new; @s = Set.new; @s.add(T.new); end
  def f(given)
    @l.each { |x| x.go }
    @h[:x].go
    @s.first.go
    found = []
    [1].each { found.push(T.new) }
    found.last.go
    given << T.new
    given.first.go
    full = [1]
    full << T.new
    full.first.go
  end
end
`,
    ),
  ).toEqual([
    'a.rb:5 go -> a.rb#T.go~method probable argument',
    'a.rb:6 go -> a.rb#T.go~method exact element',
    'a.rb:7 go -> a.rb#T.go~method exact return',
    'a.rb:10 go -> a.rb#T.go~method exact return',
    'a.rb:12 go -> unresolved receiver of unknown type',
    'a.rb:15 go -> external',
  ]);
});

test('what a class makes of itself is of the class that was asked; choices are any of their branches', () => {
  expect(
    only(
      'go',
      `-- a.rb
class Base
  include Singleton
  def self.create(*given); one = new(*given); one.save; one; end
  def self.build = new
  def self.setup; yield self; self; end
  def other = self.class.new
  def chain = tap { save }
  def save; end
  def go; end
end
class Post < Base
  def go; end
  def self.go; end
end
Post.create(1).go
Post.build.go
Post.setup { |it| it }.go
Post.build.other.go
Post.build.chain.go
Post.instance.go
x = rand ? Base.new : Post.new
x.go
def f(x) = x.is_a?(Post) && x.go
`,
    ),
  ).toEqual([
    'a.rb:15 go -> a.rb#Post.go~method probable inferredReturn',
    'a.rb:16 go -> a.rb#Post.go~method probable inferredReturn',
    'a.rb:17 go -> external',
    'a.rb:18 go -> a.rb#Post.go~method probable inferredReturn',
    'a.rb:19 go -> a.rb#Post.go~method probable inferredReturn',
    'a.rb:20 go -> a.rb#Post.go~method exact return',
    'a.rb:22 go -> ambiguous a.rb#Base.go~method, a.rb#Post.go~method',
    'a.rb:23 go -> a.rb#Post.go~method exact annotation',
  ]);
});

test("methods under a condition are the module's own where those around them are", () => {
  expect(
    only(
      'now',
      `-- a.rb
module Clock
  module_function
  if defined?(Process)
    def now; end
  elsif x
    def now(a); end
  else
    def now(a, b) = a
  end
end
class Other
  class << self
    def now; end
    unless true
      def now(a); end
    end
  end
end
Clock.now
Clock.now(1, 2)
Other.now(1)
`,
    ),
  ).toEqual([
    'a.rb:19 now -> a.rb#Clock.now~method exact package',
    'a.rb:20 now -> a.rb#Clock.now~method#2 exact package',
    'a.rb:21 now -> a.rb#Other.now~method#1 exact package',
  ]);
});
