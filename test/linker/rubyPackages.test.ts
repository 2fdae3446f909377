/** Rules of Ruby about constants, files and modules over several files: one case a rule. */
import { expect, test } from 'vitest';
import { linked } from './linked.ts';

const ruby = (text: string) =>
  linked(text).filter((line) => !/ (?:attr_\w+|include|extend|require\w*|load|autoload) -> external/.test(line));

test('constants are looked up by where they stand, then by ancestors, then at the top', () => {
  expect(
    ruby(`
-- a.rb
class X; def self.top; end; end
module A
  class X; def self.a; end; end
  module B
    class X; def self.b; end; end
    class C
      def run; X.b; ::X.top; A::X.a; Y.new; end
    end
  end
  class D
    def run; X.a; B::X.b; B::C.new.run; end
  end
end
class A::E
  def run; X.top; end
end
class Base; class Y; def y; end; end; LIMIT = 1; end
class F < Base
  def run; Y.new.y; LIMIT; end
end
F::Y.new.y
`),
  ).toEqual([
    'a.rb:7 b -> a.rb#A.B.X.b~method exact package',
    'a.rb:7 top -> a.rb#X.top~method exact package',
    'a.rb:7 a -> a.rb#A.X.a~method exact package',
    'a.rb:7 new -> external Y',
    'a.rb:11 a -> a.rb#A.X.a~method exact package',
    'a.rb:11 b -> a.rb#A.B.X.b~method exact package',
    'a.rb:11 run -> a.rb#A.B.C.run~method exact constructor',
    'a.rb:11 new -> a.rb#A.B.C~class exact package',
    'a.rb:15 top -> a.rb#X.top~method exact package',
    'a.rb:19 y -> a.rb#Base.Y.y~method exact constructor',
    'a.rb:19 new -> a.rb#Base.Y~class exact package',
    'a.rb:21 y -> a.rb#Base.Y.y~method exact constructor',
    'a.rb:21 new -> a.rb#Base.Y~class exact package',
  ]);
});

test('a class that several files open is one', () => {
  expect(
    ruby(`
-- lib/user.rb
class User < Record
  def name; full; end
end
-- lib/user/extras.rb
class User
  include Named
  attr_reader :age
  def full; name; title; age; save; end
  def self.find; new.name; end
end
-- lib/base.rb
class Record; def save; end; end
module Named; def title; end; end
-- app.rb
User.find
User.new.full
User.new.save
`),
  ).toEqual([
    'app.rb:1 find -> lib/user/extras.rb#User.find~method exact package',
    'app.rb:2 full -> lib/user/extras.rb#User.full~method exact constructor',
    'app.rb:2 new -> lib/user.rb#User~class exact package',
    'app.rb:3 save -> lib/base.rb#Record.save~method exact constructor',
    'app.rb:3 new -> lib/user.rb#User~class exact package',
    'lib/user.rb:2 full -> lib/user/extras.rb#User.full~method exact package',
    'lib/user/extras.rb:4 name -> lib/user.rb#User.name~method exact package',
    'lib/user/extras.rb:4 title -> lib/base.rb#Named.title~method exact package',
    'lib/user/extras.rb:4 age -> lib/user/extras.rb#User.age~accessor exact package',
    'lib/user/extras.rb:4 save -> lib/base.rb#Record.save~method exact package',
    'lib/user/extras.rb:5 name -> lib/user.rb#User.name~method exact constructor',
    'lib/user/extras.rb:5 new -> lib/user/extras.rb#User~class exact package',
  ]);
});

test('of several places the one that is named after the class stands for it', () => {
  expect(
    ruby(`
-- app/models/line_item.rb
class LineItem; end
-- lib/patches.rb
class LineItem
  def a; end
  def b; end
end
-- x.rb
LineItem.new.a
`),
  ).toEqual([
    'x.rb:1 a -> lib/patches.rb#LineItem.a~method exact constructor',
    'x.rb:1 new -> app/models/line_item.rb#LineItem~class exact package',
  ]);
});

test('require, require_relative, load and autoload', () => {
  expect(
    ruby(`
-- lib/tool.rb
require 'json'
require 'tool/part'
require_relative 'tool/part'
require_relative './tool/gone'
load 'tool/part.rb'
autoload :Part, 'tool/part'
require "tool/#{name}"
require File.expand_path('../tool/part', __FILE__)
require 'nokogiri/html'
def f; require 'tool/part'; end
-- lib/tool/part.rb
-- test/tool_test.rb
require 'tool'
require 'test_helper'
-- test/test_helper.rb
-- other/lib/gem_two.rb
-- other/lib/deep/thing.rb
-- main.rb
require 'deep/thing'
`),
  ).toEqual([
    'lib/tool.rb:1 import json -> external json',
    'lib/tool.rb:2 import tool/part -> lib/tool/part.rb exact',
    'lib/tool.rb:3 import ./tool/part -> lib/tool/part.rb exact',
    'lib/tool.rb:4 import ./tool/gone -> unresolved no file ./tool/gone',
    'lib/tool.rb:5 import tool/part.rb -> lib/tool/part.rb exact',
    'lib/tool.rb:6 import tool/part -> lib/tool/part.rb exact',
    'lib/tool.rb:8 import ./tool/part -> lib/tool/part.rb exact',
    'lib/tool.rb:9 import nokogiri/html -> external nokogiri',
    'lib/tool.rb:10 import tool/part -> lib/tool/part.rb exact',
    'lib/tool.rb:7 name -> unresolved unknown name',
    'lib/tool.rb:8 expand_path -> external',
    'lib/tool.rb:8 __FILE__ -> external',
    'main.rb:1 import deep/thing -> other/lib/deep/thing.rb exact',
    'test/tool_test.rb:1 import tool -> lib/tool.rb exact',
    'test/tool_test.rb:2 import test_helper -> test/test_helper.rb exact',
  ]);
});

test('names of the language and of libraries are external', () => {
  expect(
    ruby(`
-- a.rb
class A < ActiveRecord::Base
  has_many :bs
  def run; save; where(1).first; own; super; end
  def own; end
  def self.find_all; where(2); end
end
class E < StandardError; def run; message; end; end
A.new.save
A.where(1)
JSON.parse('x').go
Nokogiri::HTML('x').css
raise E, 'x'
E.new
`),
  ).toEqual([
    'a.rb:2 has_many -> external ActiveRecord',
    'a.rb:3 save -> external ActiveRecord',
    'a.rb:3 first -> external ActiveRecord',
    'a.rb:3 where -> external ActiveRecord',
    'a.rb:3 own -> a.rb#A.own~method exact package',
    'a.rb:3 super -> external ActiveRecord',
    'a.rb:5 where -> external ActiveRecord',
    'a.rb:7 message -> external',
    'a.rb:8 save -> external ActiveRecord',
    'a.rb:8 new -> a.rb#A~class exact package',
    'a.rb:9 where -> external ActiveRecord',
    'a.rb:10 go -> unresolved receiver of unknown type',
    'a.rb:10 parse -> external',
    'a.rb:11 css -> external Nokogiri',
    'a.rb:11 HTML -> external Nokogiri',
    'a.rb:12 raise -> external',
    'a.rb:13 new -> a.rb#E~class exact package',
  ]);
});

test('nested and compact modules, constants that hold classes', () => {
  expect(
    ruby(`
-- a.rb
module Shop::Cart
  Item = Struct.new(:price)
  Alias = Item
  def self.total; Item.new(1).price; Alias.new(2).price; end
end
Shop::Cart.total
Shop::Cart::Item.new(3).price
module Shop
  module Cart
    def self.other; total; end
  end
end
Shop::Gone.new
`),
  ).toEqual([
    'a.rb:2 new -> external',
    'a.rb:4 price -> a.rb#Cart.Item.price~accessor exact constructor',
    'a.rb:4 new -> a.rb#Cart.Item~class exact package',
    'a.rb:4 price -> a.rb#Cart.Item.price~accessor exact initializer',
    'a.rb:4 new -> a.rb#Cart.Item~class exact initializer',
    'a.rb:6 total -> a.rb#Cart.total~method exact package',
    'a.rb:7 price -> a.rb#Cart.Item.price~accessor exact constructor',
    'a.rb:7 new -> a.rb#Cart.Item~class exact package',
    'a.rb:10 total -> a.rb#Cart.total~method exact package',
    'a.rb:13 new -> unresolved receiver of unknown type',
  ]);
});
