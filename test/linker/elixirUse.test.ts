/** What `use` and `import` bring to a module of Elixir, and where it counts. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('use: what the macro quotes is brought to the module: imports, aliases, functions, uses; using of a case template', () => {
  expect(
    calls(`
-- lib/page.ex
defmodule Shop.Page do
  use Shop.Web, :page
  def run(x) do
    help(x)
    made(x)
    some(x)
    rest(x)
    deep(x)
    called(x)
    Item.make(x)
    quoted(x)
  end
end
defmodule Shop.Other do
  def run(x), do: Shop.Page.made(x) + help(x)
end
defmodule Shop.PageTest do
  use Shop.Case
  test "page" do
    help(1)
  end
end
-- lib/web.ex
defmodule Shop.Web do
  defmacro __using__(which) do
    quote do
      import Shop.Help
      import Shop.Some, only: [some: 1]
      alias Shop.Goods.Item
      use Shop.Deep
      def made(x), do: x
    end
  end
  def page do
    quote do
      import Shop.Called
    end
  end
  def own(x), do: help(x)
end
defmodule Shop.Case do
  use ExUnit.CaseTemplate
  using do
    quote do
      import Shop.Help
    end
  end
end
-- lib/rest.ex
defmodule Shop.Help do
  def help(x), do: x
end
defmodule Shop.Some do
  def some(x), do: x
  def rest(x), do: x
end
defmodule Shop.Called do
  def called(x), do: x
end
defmodule Shop.Goods.Item do
  def make(x), do: x
end
defmodule Shop.Deep do
  defmacro __using__(_) do
    quote do
      import unquote(__MODULE__)
    end
  end
  def deep(x), do: x
end
`).filter((line) => !/quote|import/.test(line)),
  ).toEqual([
    'lib/page.ex:4 help -> lib/rest.ex#Shop.Help.help~function exact package',
    'lib/page.ex:5 made -> lib/web.ex#Shop.Web.__using__.made~function exact package',
    'lib/page.ex:6 some -> lib/rest.ex#Shop.Some.some~function exact package',
    'lib/page.ex:7 rest -> unresolved unknown name',
    'lib/page.ex:8 deep -> lib/rest.ex#Shop.Deep.deep~function exact package',
    'lib/page.ex:9 called -> lib/rest.ex#Shop.Called.called~function exact package',
    'lib/page.ex:10 make -> lib/rest.ex#Shop.Goods.Item.make~function exact package',
    'lib/page.ex:15 made -> lib/web.ex#Shop.Web.__using__.made~function exact package',
    'lib/page.ex:15 help -> unresolved unknown name',
    'lib/page.ex:20 help -> lib/rest.ex#Shop.Help.help~function exact package',
    'lib/web.ex:16 help -> unresolved unknown name',
  ]);
});

test('imports: where they stand, and without what they leave out', () => {
  expect(
    calls(`
-- a.ex
defmodule A do
  import Helper, except: [help: 1]
  def run do
    import Other
    help(1)
    more(1)
    some(1)
  end
  def walk, do: some(1)
end
-- h.ex
defmodule Helper do
  def help(x), do: x
  def more(x), do: x
end
defmodule Other do
  def some(x), do: x
end
`),
  ).toEqual([
    'a.ex:5 help -> unresolved unknown name',
    'a.ex:6 more -> h.ex#Helper.more~function exact package',
    'a.ex:7 some -> h.ex#Other.some~function exact package',
    'a.ex:9 some -> unresolved unknown name',
  ]);
});
