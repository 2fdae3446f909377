import { type CodeKit, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const SPACES = ['N', 'N.Deep', 'Other', ''] as const;
const type = (index: number) =>
  pick(['A', 'B', 'A?', 'N.A', 'Short', 'List<A>', 'A[]', 'Box<A>', 'Box<B>', 'D', 'int', 'Task<A>', 'T'], index);
const capital = (index: number) => pick(MEMBERS, index).toUpperCase();
const EXPRESSIONS = [
  '1',
  'new A()',
  'new B(1)',
  'new()',
  'Make()',
  'A.Make()',
  'N.A.Make()',
  'Short.Make()',
  'new Box<A>().M()',
  'default',
  'field',
  'field.M()',
  'new A().More()',
  'null',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  () =>
    'class All { void F(A a, B b, Short s, Box<A> box, D d, List<A> list) { a.M(); a.N.M(); b.M(1); s.M(); box.M().M(); d(1); list[0].M(); A.Make().N.M(); Make(); a.More().M(); list.More(); new A(1); new B("x"); foreach (var e in box) e.M(); } }',
  ({ a }) => `using ${pick(SPACES, a % 3)};`,
  ({ a }) => `using static ${pick(['N.A', 'Other.B', 'N.Deep.A'], a)};`,
  ({ a }) => `using Short = ${pick(['N.A', 'Other.B', 'N.Deep.A', 'N'], a)};`,
  ({ a }) => `global using ${pick(['N', 'N.Deep', 'Other', 'Short = N.A', 'static Other.B'], a)};`,
  ({ a, b, c, d }) =>
    `${pick(['partial ', '', 'partial ', 'static '], d)}class ${pick(TYPES, a)}${pick(['', '<T>'], d % 7 === 0 ? 1 : 0)} ${pick(['', ': B', ': A', ': Box<A>', ': N.B', ': I', ': Outside'], b)} { public ${pick(['', 'static '], c)}${type(b + c)} ${capital(c)}${pick(['()', ' { get; set; }', '(int n)', '(string s)'], d)} ${pick(['=> null;', '', '=> null;', '=> null;'], d)} }`,
  ({ a, b, c }) =>
    `partial class ${pick(TYPES, a)} { ${pick(['', 'public '], b)}${pick(TYPES, a)}(${pick(['', 'int n', 'string s'], c)}) { } public static ${type(b)} Make() => null; }`,
  ({ a, b }) =>
    `class Box<T> ${pick(['', ': A', ': List<T>', ': Box<A>'], b)} { public ${pick(['T', 'A', 'Box<T>'], a)} M() => default; public T this[int i] => default; }`,
  ({ a, b }) => `interface I { ${type(a)} ${capital(b)} { get; } ${type(b)} Do(); }`,
  ({ a }) => `delegate ${type(a)} D(int n);`,
  ({ a, b, c }) => `static class Ext${a % 2} { public static ${type(b)} More(this ${type(c)} it) => default; }`,
  ({ a, b }) => `record ${pick(TYPES, b)}(${type(a)} N);`,
  ({ a, b }) => `enum ${pick(TYPES, a)} { M${b % 2}, N }`,
  ({ a, b, c }) =>
    `class Use${a % 2} : ${pick(TYPES, b)} { ${type(c)} field = ${value(a)}; void F(${type(b)} x) { x.M(); x.N.M(); M(); N.M(); var y = ${value(c)}; y.M(); if (x is A z) z.M(); base.M(); foreach (var e in field) e.M(); } }`,

  ({ a, b, c }) =>
    `class ${pick(TYPES, a)} { public void M(object o) { } public void M(int i) { } public void M(${type(b)} p) { } public void M(params ${type(c)}[] more) { } public void M<T>(T t, double d) where T : ${pick(['A', 'B', 'I', 'class'], c)} { } void I.Do() { } }`,
  ({ a, b }) =>
    `class Over${a % 2}<T> where T : ${type(b)} { void F(A a, T t, int? i, string s, (A, B) two) { a.M(1); a.M(2.0); a.M(i); a.M(s); a.M(t); a.M(${value(b)}); a.M(t, 1); t.M(); two.Item1.M(); a?.N.M(); global::N.A.Make(); nameof(a.M); var (p, q) = two; p.M(); a.M(x => x.N); } }`,
  ({ a, b }) =>
    `namespace ${pick(['N', 'N.Deep', 'Other'], a)} { using ${pick(['N', 'Deep', 'N.A'], b)}; class ${pick(TYPES, b)} { public static A Make() => null; class Inner { public ${type(b)} M() => null; } } }`,
  ({ a, b }) =>
    `class ${pick(TYPES, a)}(${type(b)} n) { public ${type(a)} M() => n.M(); public static A operator +(A a, B b) => a; public static implicit operator B(A a) => null; }`,
];

const PROJECT: readonly Template[] = [
  ({ a }) =>
    `<ProjectReference Include="${pick(['../lib/lib.csproj', '..\\lib\\lib.csproj', '$(X)/app.csproj', '../app/app.csproj'], a)}" />`,
  ({ a }) => `<Using Include="${pick(['N', 'N.Deep', 'Other'], a)}" />`,
  ({ a, b }) => `<Using Include="${pick(['N.A', 'Other.B'], a)}" ${pick(['Alias="Short"', 'Static="true"'], b)} />`,
];

export const csharpKit: CodeKit = {
  paths: ['a.cs', 'b.cs', 'app/a.cs', 'app/b.cs', 'app/sub/a.cs', 'lib/a.cs', 'lib/b.cs', 'app/app.csproj', 'lib/lib.csproj', 'A.cs'],
  folders: ['app', 'lib', 'app/sub'],
  templates: TEMPLATES,
  manifests: {
    '.csproj': {
      templates: PROJECT,
      file: (declarations, noise) => `<Project><ItemGroup>${declarations.join('')}</ItemGroup></Project><!-- ${noise} -->`,
    },
  },
  file(_path, declarations, noise) {
    const isUsing = (text: string) => /^(?:global )?using/.test(text);
    const types = declarations.filter((text) => !isUsing(text));
    const space = pick(SPACES, declarations.join('').length);
    const inBlock = types.length % 2 === 0;
    return [
      '\n'.repeat(noise % 2),
      ...declarations.filter(isUsing),
      space === '' ? '' : inBlock ? `namespace ${space} {` : `namespace ${space};`,
      'class Busy {',
      `  A F(A given) { ${Array.from({ length: noise % 3 }, (_, at) => `var x${at} = ${value(noise + at)}; given.M(x${at});`).join(' ')} return given; }`,
      '}',
      ...types,
      space !== '' && inBlock ? '}' : '',
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
