/** Blocks that are classes and methods in truth: groups and examples of specs, tests that are named by a text. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

const only = (names: readonly string[], text: string) => calls(text).filter((each) => names.some((name) => each.includes(` ${name} `)));

const MODELS = `-- models.rb
class Uri; def path; end; end
class Path; def size; end; end
`;

test('variables of objects are known where a hook of a group around assigns them, or the example itself', () => {
  expect(
    only(
      ['path', 'size'],
      `${MODELS}-- uri_spec.rb
describe Uri do
  before { @uri = Uri.new }
  it { @uri.path }
  it do
    [1].each { @uri = Path.new }
    @uri.size
  end
  context 'inside' do
    before(:each) { @other = Path.new }
    it { @other.size; @uri.path }
    def twice; @uri.path; end
    def made; @made = Path.new; end
    it { @made.size }
  end
  it { @other.size }
end
describe Path do
  setup { @uri = Path.new }
  it { @uri.size }
end
-- script.rb
@uri = Uri.new
@uri.path
loop { @uri.path }
`,
    ),
  ).toEqual([
    'script.rb:2 path -> models.rb#Uri.path~method exact initializer',
    'script.rb:3 path -> models.rb#Uri.path~method exact initializer',
    'uri_spec.rb:3 path -> models.rb#Uri.path~method exact initializer',
    'uri_spec.rb:6 size -> models.rb#Path.size~method exact initializer',
    'uri_spec.rb:10 size -> models.rb#Path.size~method exact initializer',
    'uri_spec.rb:10 path -> models.rb#Uri.path~method exact initializer',
    'uri_spec.rb:11 path -> models.rb#Uri.path~method exact initializer',
    'uri_spec.rb:13 size -> models.rb#Path.size~method exact initializer',
    'uri_spec.rb:15 size -> unresolved receiver of unknown type',
    'uri_spec.rb:19 size -> models.rb#Path.size~method exact initializer',
  ]);
});

test('methods in blocks are those of the block: the innermost around counts, then those at the top of files', () => {
  expect(
    only(
      ['env', 'app', 'shared', 'warn', 'other', 'captured'],
      `-- helper.rb
def app; end
RSpec.configure do |config|
  def captured; end
end
-- a_spec.rb
describe A do
  def env; end
  it { env }
  context 'inside' do
    def env(x); end
    it { env; app }
    def other; env; end
  end
  it { env; other }
end
describe B do
  def app; end
  it { app; captured }
end
shared_examples 'c' do
  def shared; end
end
describe C do
  it { app; shared; warn 'x' }
end
-- b_spec.rb
describe B do
  def other; end
  it { shared; [].first(x = Object.new); def x.warn(text); end }
end
-- a.rb
class A
  def run; warn 'x'; other; end
end
`,
    ),
  ).toEqual([
    'a.rb:2 warn -> external',
    'a.rb:2 other -> unresolved unknown name',
    'a_spec.rb:3 env -> a_spec.rb#env~function exact package',
    'a_spec.rb:6 env -> a_spec.rb#env~function#1 exact package',
    'a_spec.rb:6 app -> helper.rb#app~function exact package',
    'a_spec.rb:7 env -> a_spec.rb#env~function#1 exact package',
    'a_spec.rb:9 env -> a_spec.rb#env~function exact package',
    'a_spec.rb:9 other -> unresolved unknown name',
    'a_spec.rb:13 app -> a_spec.rb#app~function exact package',
    'a_spec.rb:13 captured -> helper.rb#captured~function exact package',
    'a_spec.rb:19 app -> helper.rb#app~function exact package',
    'a_spec.rb:19 shared -> a_spec.rb#shared~function exact package',
    'a_spec.rb:19 warn -> external',
    'b_spec.rb:3 shared -> unresolved unknown name',
  ]);
});

test('blocks in the body of a class may be tests: they know what its values have, where the class itself has nothing', () => {
  expect(
    only(
      ['helper', 'make', 'path', 'size'],
      `${MODELS}-- uri_test.rb
class Base < Lib::TestCase
  def helper; end
  def make; end
  def self.make; end
end
class UriTest < Base
  setup { @one = Uri.new }
  def setup; @two = Path.new; end
  test 'x' do
    helper
    make
    @one.path
    @two.size
  end
  helper
end
-- a.rb
class A
  def self.make; @made ||= Path.new; @made.size; end
end
`,
    ),
  ).toEqual([
    'a.rb:2 size -> models.rb#Path.size~method exact field',
    'uri_test.rb:10 helper -> uri_test.rb#Base.helper~method exact package',
    'uri_test.rb:11 make -> uri_test.rb#Base.make~method#1 exact package',
    'uri_test.rb:12 path -> models.rb#Uri.path~method exact field',
    'uri_test.rb:13 size -> models.rb#Path.size~method exact field',
    'uri_test.rb:15 helper -> external Lib',
  ]);
});

test('what a folder opens of a library that nothing else of it names: tests have what is added to their classes', () => {
  expect(
    only(
      ['helper', 'group', 'assert_both', 'setup_all', 'shared_by_all'],
      `-- helper.rb
class Minitest::Test
  def helper; end
  def self.group(name); end
end
module Minitest::Assertions
  def assert_both; end
end
class Test::Unit::TestCase
  def setup_all; end
end
module ActiveSupport
  class TestCase
    def shared_by_all; helper; end
  end
end
-- a_test.rb
class ATest < Minitest::Test
  group 'x'
  def test_a; helper; assert_both; end
  def test_b; setup_all; end
end
class BTest < ::Test::Unit::TestCase
  def test_a; setup_all; end
end
class CTest < ActionView::TestCase
  test('x') { shared_by_all; assert_both }
end
Minitest::Test.group 1
Minitest::Test.new.helper
-- b_spec.rb
describe A do
  group 'x'
  it { helper; assert_both }
end
helper
-- c.rb
class C
  def run; helper; end
end
`,
    ),
  ).toEqual([
    'a_test.rb:2 group -> helper.rb#Test.group~method exact package',
    'a_test.rb:3 helper -> helper.rb#Test.helper~method exact package',
    'a_test.rb:3 assert_both -> helper.rb#Assertions.assert_both~method exact package',
    'a_test.rb:4 setup_all -> external Minitest',
    'a_test.rb:7 setup_all -> helper.rb#TestCase.setup_all~method exact package',
    'a_test.rb:10 shared_by_all -> helper.rb#ActiveSupport.TestCase.shared_by_all~method exact package',
    'a_test.rb:10 assert_both -> helper.rb#Assertions.assert_both~method exact package',
    'a_test.rb:12 group -> helper.rb#Test.group~method exact package',
    'a_test.rb:13 helper -> helper.rb#Test.helper~method exact constructor',
    'b_spec.rb:2 group -> helper.rb#Test.group~method exact package',
    'b_spec.rb:3 helper -> helper.rb#Test.helper~method exact package',
    'b_spec.rb:3 assert_both -> helper.rb#Assertions.assert_both~method exact package',
    'b_spec.rb:5 helper -> unresolved unknown name',
    'c.rb:2 helper -> unresolved unknown name',
    'helper.rb:13 helper -> helper.rb#Test.helper~method exact package',
  ]);
});
