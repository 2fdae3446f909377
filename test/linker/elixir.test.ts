/** Rules of Elixir: one case a rule, smallest modules. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('modules: by full name, alias, alias of several, alias with another name, nested, __MODULE__, external', () => {
  expect(
    linked(`
-- lib/a.ex
defmodule Shop.A do
  alias Shop.{Item, Order}
  alias Shop.Deep.Thing, as: T
  alias Shop.Deep
  alias __MODULE__.Inner, as: In
  require Logger
  use GenServer
  defmodule Inner do
    def deep, do: nil
  end
  def run(x) do
    Item.make(1)
    Order.total(x)
    T.go(1)
    Deep.Thing.go(1)
    Shop.Item.make(1)
    Inner.deep()
    In.deep()
    Shop.A.Inner.deep()
    __MODULE__.run(1)
    Enum.map(x, 1)
    Logger.info("x #{Item.make(2)}")
    :erlang.now()
    Gone.f()
    %Item{name: 1}
    %T{}
  end
end
-- lib/b.ex
defmodule Shop.Item do
  defstruct [:name]
  def make(x), do: %__MODULE__{name: x}
end
defmodule Shop.Order do
  def total(x), do: x.sum()
end
defmodule Shop.Deep.Thing do
  defstruct []
  def go(x), do: x
end
`),
  ).toEqual([
    'lib/a.ex:2 import Shop.Item -> lib/b.ex exact',
    'lib/a.ex:2 import Shop.Order -> lib/b.ex exact',
    'lib/a.ex:3 import Shop.Deep.Thing -> lib/b.ex exact',
    'lib/a.ex:4 import Shop.Deep -> unresolved no module Shop.Deep',
    'lib/a.ex:5 import Shop.A.Inner -> lib/a.ex exact',
    'lib/a.ex:6 import Logger -> external Logger',
    'lib/a.ex:7 import GenServer -> external GenServer',
    'lib/a.ex:12 make -> lib/b.ex#Shop.Item.make~function exact package',
    'lib/a.ex:13 total -> lib/b.ex#Shop.Order.total~function exact package',
    'lib/a.ex:14 go -> lib/b.ex#Shop.Deep.Thing.go~function exact package',
    'lib/a.ex:15 go -> lib/b.ex#Shop.Deep.Thing.go~function exact package',
    'lib/a.ex:16 make -> lib/b.ex#Shop.Item.make~function exact package',
    'lib/a.ex:17 deep -> lib/a.ex#Shop.A.Inner.deep~function exact package',
    'lib/a.ex:18 deep -> lib/a.ex#Shop.A.Inner.deep~function exact package',
    'lib/a.ex:19 deep -> lib/a.ex#Shop.A.Inner.deep~function exact package',
    'lib/a.ex:20 run -> lib/a.ex#Shop.A.run~function exact package',
    'lib/a.ex:21 map -> external Enum',
    'lib/a.ex:22 info -> external Logger',
    'lib/a.ex:22 make -> lib/b.ex#Shop.Item.make~function exact package',
    'lib/a.ex:23 now -> external erlang',
    'lib/a.ex:24 f -> external Gone',
    'lib/a.ex:25 Item -> lib/b.ex#Shop.Item~module exact import',
    'lib/a.ex:26 T -> lib/b.ex#Shop.Deep.Thing~module exact import',
    'lib/b.ex:6 sum -> unresolved receiver of unknown type',
  ]);
});

test('functions: by number of arguments, clauses, defaults, guards, private, do blocks, pipes, captures, zero arguments', () => {
  expect(
    calls(`
-- a.ex
defmodule A do
  def one, do: 1
  def two(a), do: a
  def two(a, b) when is_list(a), do: one() + b
  def two(:x, c), do: c
  def opt(a, b \\\\ 1, c \\\\ 2), do: a
  defp hidden(x), do: x
  defmacro twice(x), do: quote(do: unquote(x))
  defmacro block(name, do: body), do: body
  def run(x) do
    one
    one()
    two(1)
    two(1, 2)
    two(1, 2, 3)
    opt(1)
    opt(1, 2, 3)
    hidden(x)
    twice(x)
    block :a do
      hidden(1)
    end
    x |> two() |> two(2) |> hidden |> B.take(1)
    Enum.map(x, &two/1)
    Enum.map(x, &two/2)
    Enum.map(x, &B.take/2)
    Enum.map(x, &two(&1, 1))
    fn y -> hidden(y) end
    B.take(x, 1)
    apply(x)
  end
end
defmodule B do
  def take(a, n), do: one()
  def one, do: 2
end
`),
  ).toEqual([
    'a.ex:4 is_list -> external',
    'a.ex:4 one -> a.ex#A.one~function exact package',
    'a.ex:8 quote -> external',
    'a.ex:8 unquote -> external',
    'a.ex:11 one -> a.ex#A.one~function exact package',
    'a.ex:12 one -> a.ex#A.one~function exact package',
    'a.ex:13 two -> a.ex#A.two~function exact package',
    'a.ex:14 two -> a.ex#A.two~function#1 exact package',
    'a.ex:15 two -> unresolved unknown name',
    'a.ex:16 opt -> a.ex#A.opt~function exact package',
    'a.ex:17 opt -> a.ex#A.opt~function exact package',
    'a.ex:18 hidden -> a.ex#A.hidden~function exact package',
    'a.ex:19 twice -> a.ex#A.twice~macro exact package',
    'a.ex:20 block -> a.ex#A.block~macro exact package',
    'a.ex:21 hidden -> a.ex#A.hidden~function exact package',
    'a.ex:23 two -> a.ex#A.two~function exact package',
    'a.ex:23 two -> a.ex#A.two~function#1 exact package',
    'a.ex:23 hidden -> a.ex#A.hidden~function exact package',
    'a.ex:23 take -> a.ex#B.take~function exact package',
    'a.ex:24 map -> external Enum',
    'a.ex:24 two -> a.ex#A.two~function exact package',
    'a.ex:25 map -> external Enum',
    'a.ex:25 two -> a.ex#A.two~function#1 exact package',
    'a.ex:26 map -> external Enum',
    'a.ex:26 take -> a.ex#B.take~function exact package',
    'a.ex:27 map -> external Enum',
    'a.ex:27 two -> a.ex#A.two~function#1 exact package',
    'a.ex:28 hidden -> a.ex#A.hidden~function exact package',
    'a.ex:29 take -> a.ex#B.take~function exact package',
    'a.ex:30 apply -> external',
    'a.ex:34 one -> a.ex#B.one~function exact package',
  ]);
});

test('variables hide functions: parameters, matches, clauses, comprehensions, with, blocks', () => {
  expect(
    calls(`
-- a.ex
defmodule A do
  def f, do: 1
  def a(f), do: f
  def b do
    f
    f = f()
    f
  end
  def c(x) do
    case x do
      {:ok, f} -> f
      %{k: [f | _]} -> f
      ^f -> 1
      _ -> f
    end
    for f <- x, do: f
    with {:ok, f} <- x, do: f
    if x do
      f = 1
      f
    end
    f
  end
end
`),
  ).toEqual([
    'a.ex:5 f -> a.ex#A.f~function exact package',
    'a.ex:6 f -> a.ex#A.f~function exact package',
    'a.ex:10 case -> external',
    'a.ex:13 f -> a.ex#A.f~function exact package',
    'a.ex:14 f -> a.ex#A.f~function exact package',
    'a.ex:16 for -> external',
    'a.ex:17 with -> external',
    'a.ex:18 if -> external',
    'a.ex:22 f -> a.ex#A.f~function exact package',
  ]);
});

test('imports: functions of another module, only some, in one module of a file, of an external one', () => {
  expect(
    linked(`
-- a.ex
defmodule A do
  import Helper
  import Other, only: [some: 1]
  import Ecto.Query
  def run do
    help(1)
    some(1)
    rest(1)
    from(1)
  end
end
defmodule B do
  def run, do: help(1)
end
-- h.ex
defmodule Helper do
  def help(x), do: x
end
defmodule Other do
  def some(x), do: x
  def rest(x), do: x
end
`),
  ).toEqual([
    'a.ex:2 import Helper -> h.ex exact',
    'a.ex:3 import Other.some -> h.ex, h.ex#Other.some~function exact',
    'a.ex:4 import Ecto.Query -> external Ecto',
    'a.ex:6 help -> h.ex#Helper.help~function exact package',
    'a.ex:7 some -> h.ex#Other.some~function exact package',
    'a.ex:8 rest -> external Ecto',
    'a.ex:9 from -> external Ecto',
    'a.ex:13 help -> unresolved unknown name',
  ]);
});

test('protocols, behaviours, delegates, several definitions in one file', () => {
  expect(
    calls(`
-- a.ex
defprotocol Size do
  @doc "Its size."
  def size(x)
end
defimpl Size, for: Map do
  def size(x), do: count(x)
  defp count(x), do: x
end
defmodule Behave do
  @callback run(integer) :: :ok
end
defmodule Impl do
  @behaviour Behave
  @impl true
  def run(x), do: Size.size(x)
  defdelegate len(x), to: Other, as: :length
end
defmodule User do
  def go, do: Impl.run(Impl.len(1))
end
`),
  ).toEqual([
    'a.ex:6 count -> a.ex#Size.Map.count~function exact package',
    'a.ex:15 size -> a.ex#Size.size~function exact package',
    'a.ex:19 run -> a.ex#Impl.run~function exact package',
    'a.ex:19 len -> a.ex#Impl.len~function exact package',
  ]);
});

test('tests of ExUnit', () => {
  expect(
    calls(`
-- test/a_test.exs
defmodule ATest do
  use ExUnit.Case, async: true
  alias Shop.A
  setup do
    {:ok, x: helper()}
  end
  describe "group" do
    test "adds", %{x: x} do
      assert A.add(x, 1) == helper()
    end
  end
  defp helper, do: 1
end
-- lib/a.ex
defmodule Shop.A do
  def add(a, b), do: a + b
end
`),
  ).toEqual([
    'test/a_test.exs:4 setup -> external',
    'test/a_test.exs:5 helper -> test/a_test.exs#ATest.helper~function exact package',
    'test/a_test.exs:9 assert -> external',
    'test/a_test.exs:9 add -> lib/a.ex#Shop.A.add~function exact package',
    'test/a_test.exs:9 helper -> test/a_test.exs#ATest.helper~function exact package',
  ]);
});

test('callbacks and tests are not called, functions in describe are those of the module, records take what they are given', () => {
  expect(
    calls(`
-- a.exs
defmodule Behave do
  require Record
  Record.defrecordp(:entry, name: "")
  @callback init(integer) :: :ok
  @doc "Makes #{Behave.count(1)} of them."
  def init(x), do: entry(name: x)
  def count(x), do: entry(entry(x), :name)
end
defmodule ATest do
  use ExUnit.Case
  test "made" do
    made()
    Behave.init(1)
  end
  describe "group" do
    test "helps" do
      helper()
    end
    defp helper, do: 1
  end
end
`),
  ).toEqual([
    'a.exs:3 defrecordp -> external Record',
    'a.exs:5 count -> a.exs#Behave.count~function exact package',
    'a.exs:6 entry -> a.exs#Behave.entry~macro exact package',
    'a.exs:7 entry -> a.exs#Behave.entry~macro exact package',
    'a.exs:7 entry -> a.exs#Behave.entry~macro exact package',
    'a.exs:12 made -> unresolved unknown name',
    'a.exs:13 init -> a.exs#Behave.init~function#1 exact package',
    'a.exs:17 helper -> a.exs#ATest.helper~function exact package',
  ]);
});
