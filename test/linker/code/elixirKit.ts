import { type CodeKit, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const MODULES = ['A', 'B', 'P.A', 'P.B', 'Q', 'GenServer'] as const;
const module = (index: number) => pick(MODULES, index);
const name = (index: number) => pick([...MEMBERS, 'f', 'g'], index);
const given = (index: number) => pick(['', 'x', 'x, y', 'x, y \\\\ 1'], index);

const TEMPLATES: readonly Template[] = [
  ({ a, b }) => `alias ${module(a)}, as: N\nimport ${module(b)}`,
  () => 'def use do\n  m()\n  n(1)\n  f(1, 2)\n  A.m()\n  B.n(1)\n  P.A.f(1, 2)\n  N.g(1)\n  1 |> N.m()\n  %A{}\nend',
  ({ a }) => `import ${module(a)}`,
  ({ a, b }) => `import ${module(a)}, only: [${name(b)}: 1]`,
  ({ a }) => `alias ${module(a)}`,
  ({ a, b, c }) => `${pick(['def', 'defp', 'defmacro'], a)} ${name(b)}(${given(c)}) do\n  ${name(a)}(1)\nend`,
  ({ a, b }) => `def ${name(a)}(${given(b)}), do: ${module(a)}.${name(b)}(1)`,
  ({ a, b }) => `defmodule ${pick(TYPES, a)} do\n  def ${name(b)}(x), do: x\nend`,
  ({ a }) => `@behaviour ${module(a)}`,
  ({ a }) => `@callback ${name(a)}(x) :: y`,
  ({ a, b }) => `def run(${name(a)}) do\n  ${name(a)}\n  ${name(b)}\nend`,

  ({ a, b }) => `use ${module(a)}, only: [${name(b)}: 1]\nrequire ${module(b)}`,
  ({ a, b }) => `defmacro __using__(_) do\n  quote do\n    import ${module(a)}\n    def ${name(b)}(x), do: x\n  end\nend`,
  ({ a, b }) => `import ${module(a)}, except: [${name(b)}: 1]\nalias P.{A, B}\ndefdelegate ${name(b)}(x), to: ${module(a)}`,
  ({ a, b }) =>
    `defstruct [:m]\ndefguard is_${name(a)}(x) when x > 1\n@doc ${name(b)}(1)\ndef go(%${module(a)}{} = x), do: &${module(b)}.${name(a)}/1`,
];

export const elixirKit: CodeKit = {
  paths: ['a.ex', 'b.ex', 'p/a.ex', 'p/b.ex', 'q.ex', 'test/a_test.exs'],
  folders: ['p', 'test'],
  templates: TEMPLATES,
  file(path, declarations, noise) {
    const own = pick(['A', 'B', 'P.A', 'P.B', 'Q'], path.length + (declarations[0]?.length ?? 0));
    return [
      '\n'.repeat(noise % 2),
      `defmodule ${own} do`,
      'def busy(given) do',
      ...Array.from({ length: noise % 3 }, (_, at) => `  x${at} = ${name(noise + at)}(given)`),
      '  given',
      'end',
      ...declarations,
      'end',
      `# ${noise}`,
      '',
    ].join('\n');
  },
};
