import { type CodeKit, linesOf, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const MODULES = ['example.com/m', 'example.com/m/x', 'example.com/m/y', 'example.com/other/y', 'fmt'] as const;
const module = (index: number) => pick(MODULES, index);
const type = (index: number) =>
  pick(['A', 'B', '*A', 'x.A', 'ns.B', '[]A', 'map[string]B', 'func() A', 'interface{ M() A }', 'int'], index);
const capital = (index: number) => pick(MEMBERS, index).toUpperCase();
const EXPRESSIONS = [
  '1',
  'A{}',
  '&B{}',
  'F()',
  'G()',
  'V',
  'V.M()',
  'V.N',
  'x.F()',
  'x.V',
  'ns.A{}',
  'ns.F()',
  '[]A{}',
  'y.V.M()',
  'V.M().N',
  'B(V)',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a }) => `import "${module(1)}"\nimport ns "${module(a)}"`,
  () => 'func all() {\n\tF().M()\n\tG().N.M()\n\tV.M()\n\tV.N.M()\n\tx.F().N()\n\tA{}.N.M()\n\tns.V.M()\n\ty.F()\n}',
  ({ a }) => `import "${module(a)}"`,
  ({ a }) => `import ns "${module(a)}"`,
  ({ a }) => `import . "${module(a)}"`,
  ({ a, b, c }) => `type ${pick(TYPES, a)} struct {\n\t${pick(['', 'A', 'B', '*x.A', 'ns.B'], b)}\n\tN ${type(c)}\n}`,
  ({ a, b }) => `type ${pick(TYPES, a)} interface {\n\t${pick(['M()', 'N()', 'B', 'x.A'], b)}\n\tM() ${type(b)}\n}`,
  ({ a, b }) => `type ${pick(TYPES, a)} ${pick(['', '= '], b)}${type(a + b)}`,
  ({ a, b, c, d }) =>
    `func (it ${pick(['', '*'], b)}${pick(TYPES, a)}) ${capital(c)}(x ${type(d)}) ${type(b)} {\n\treturn ${value(c + d)}\n}`,
  ({ a, b, c }) => `func ${pick(['F', 'G'], a)}(x ${type(b)}) ${type(c)} {\n\treturn ${value(b)}\n}`,
  ({ a, b }) => `func ${pick(['F', 'G'], a)}[T any](x T) ${pick(['T', '[]T', 'A'], b)} {\n\treturn x\n}`,
  ({ a, b }) => `var V ${type(b)} = ${value(a)}`,
  ({ a, b }) => `var ${pick(['V', 'W'], b)} = ${value(a)}`,
  ({ a, b }) => `const ${pick(['V', 'W'], b)} = ${value(a)}`,
  ({ a, b }) =>
    `func use${a % 2}(x ${type(b)}) {\n\tx.M()\n\tx.N.M()\n\ty := ${value(a)}\n\ty.M()\n\tfor _, z := range x {\n\t\tz.M()\n\t}\n}`,
];

/** In place of a package clause: what a file says of itself is chosen by the first declaration. */
function clause(path: string, first: string): string {
  const chosen = first.length;
  const own = path.startsWith('x/') ? 'x' : path.startsWith('y/') ? 'y' : 'm';
  const condition = pick(['', '', '', '//go:build windows\n\n', '//go:build linux\n\n'], chosen);
  return `${condition}package ${pick([own, own, own, 'main', `${own}_test`], chosen)}`;
}

const MODULE: readonly Template[] = [
  ({ a }) => `module ${pick(['example.com/m', 'example.com/m/x', 'example.com/other'], a)}`,
  ({ a, b }) => `replace ${pick(['example.com/other', 'example.com/m/y'], a)} => ${pick(['./x', './y', '../x', '..'], b)}`,
  ({ a }) => `require (\n\t${pick(['example.com/other', 'example.com/m'], a)} v1.0.0\n)`,
];
const WORK: readonly Template[] = [
  ({ a }) => `use ${pick(['.', './x', './y'], a)}`,
  ({ a, b }) => `use (\n\t${pick(['.', './x'], a)}\n\t${pick(['./y', './vendor'], b)}\n)`,
  ({ a }) => `replace example.com/other => ./${pick(['x', 'y'], a)}`,
];

export const goKit: CodeKit = {
  paths: [
    'go.mod',
    'a.go',
    'b.go',
    'x/a.go',
    'x/b.go',
    'x/a_test.go',
    'y/a.go',
    'y/b_linux.go',
    'x/go.mod',
    'go.work',
    'vendor/example.com/other/v.go',
    'y/go.mod',
  ],
  folders: ['x', 'y', 'vendor'],
  templates: TEMPLATES,
  manifests: { 'go.mod': linesOf('//', MODULE), 'go.work': linesOf('//', WORK) },
  file(path, declarations, noise) {
    const isImport = (text: string) => text.startsWith('import');
    return [
      '\n'.repeat(noise % 2) + clause(path, declarations[0] ?? ''),
      ...declarations.filter(isImport),
      'func busy(given A) A {',
      ...Array.from({ length: noise % 3 }, (_, at) => `\tx${at} := ${value(noise + at)}\n\tgiven.M(x${at})`),
      '\treturn given\n}',
      ...declarations.filter((text) => !isImport(text)),
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
