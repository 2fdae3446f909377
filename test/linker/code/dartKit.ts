import { type CodeKit, linesOf, pick, type Template, TYPES } from './codeKit.ts';

const URIS = [
  'a.dart',
  'b.dart',
  'src/c.dart',
  '../lib/b.dart',
  'package:app/a.dart',
  'package:app/src/c.dart',
  'package:util/u.dart',
  'dart:io',
] as const;
const uri = (index: number) => pick(URIS, index);
const type = (index: number) =>
  pick(['A', 'B', 'A?', 'p.A', 'List<A>', 'Future<B>', 'Map<String, A>', 'A Function()', 'int', 'dynamic'], index);
const EXPRESSIONS = [
  '1',
  'A()',
  'B.make()',
  'F()',
  'G()',
  'V',
  'V.m()',
  'V.n',
  'p.F()',
  'p.V',
  'new p.A()',
  '[A()]',
  'V.m().n',
  'this.m()',
  'A()..m()',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);
const member = (index: number) => pick(['m', 'n', 'x'], index);

const TEMPLATES: readonly Template[] = [
  ({ a, b }) => `import '${uri(a)}'${pick(['', ' as p', ' show A, F', ' hide A'], b)};`,
  ({ a }) => `import '${uri(a)}';`,
  ({ a, b }) => `import '${uri(a)}' as p;\nexport '${uri(b)}';`,
  ({ a, b }) => `export '${uri(a)}'${pick(['', ' show A', ' hide B, V'], b)};`,
  ({ a }) => `part '${pick(['p.dart', 'src/q.dart'], a)}';`,
  ({ a }) => `part of ${pick(["'a.dart'", "'../a.dart'", 'my.lib'], a)};`,
  () => 'library my.lib;',
  () => 'void all() {\n  F().m();\n  G().n.m();\n  V.m();\n  V.n.m();\n  p.F().n();\n  A().n.m();\n  _H().m();\n  V.x();\n}',
  ({ a, b, c, d }) =>
    `${pick(['class', 'abstract class', 'mixin'], c)} ${pick(TYPES, a)}${pick(['', ' extends B', ' extends p.A', ' with M', ' implements B'], b)} {\n  ${type(c)} n = ${value(d)};\n  ${type(d)} m(${type(b)} x) => ${value(c + d)};\n}`.replace(
      /^mixin (\w+) (extends|with)/,
      'mixin $1 on',
    ),
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}<T> {\n  ${pick(TYPES, a)}();\n  factory ${pick(TYPES, a)}.make() => ${value(b)};\n  T n;\n  ${type(c)} get m => n;\n}`,
  ({ a, b, c }) => `mixin M on ${pick(TYPES, a)} { void x() { m(); n.m(); } ${type(b)} m() => ${value(c)}; }`,
  ({ a, b, c }) => `extension ${pick(['E', '', 'H'], a)} on ${type(b)} { ${type(c)} ${member(a)}() => ${value(c)}; }`,
  ({ a, b }) => `typedef ${pick(TYPES, a)} = ${type(b)};`,
  ({ a, b, c }) => `${type(b)} ${pick(['F', 'G', '_H'], a)}(${type(c)} x) => ${value(b)};`,
  ({ a, b }) => `T ${pick(['F', 'G'], a)}<T>(T x${pick(['', ', [int? y]'], b)}) => x;`,
  ({ a, b }) => `${pick(['var', 'final', type(b)], b)} ${pick(['V', 'W'], a)} = ${value(a)};`,
  ({ a, b }) =>
    `void use${a % 2}(${type(b)} x, Object o) async {\n  x.m();\n  x.n.m();\n  if (o is A) o.m();\n  final y = await ${value(a)};\n  y.m();\n  for (final z in x) z.m();\n}`,

  ({ a, b }) => `import '${uri(a)}'\n    if (dart.library.io) '${uri(b)}'\n    show F, A;`,
  ({ a, b, c }) =>
    `extension ${pick(['E', ''], a)} on ${type(b)} { ${type(c)} get x => ${value(c)}; static ${type(a)} s() => ${value(b)}; }`,
  ({ a, b, c }) =>
    `enum ${pick(TYPES, a)} { one, two; ${type(b)} m() => ${value(c)}; }\ntypedef ${pick(['C', 'B'], b)} = ${type(c)};\nclass Call { ${type(a)} call() => ${value(b)}; Call(this.n); final ${type(b)} n; }\nfinal k = Call(1)().m();`,
  ({ a, b }) =>
    `class ${pick(TYPES, a)} extends ${pick(['B', 'p.A', 'List<A>'], b)} { ${pick(TYPES, a)}.make(super.n, this.m); ${type(b)} m; operator +(A o) => o.m(); static ${type(a)} V = ${value(b)}; }`,
  ({ a, b }) =>
    `void more${a % 2}((A, {B n}) r, FutureOr<A> f) async { r.$1.m(); r.n.m(); (await f).m(); var (q, w) = r; q.m(); E.s(); A.V.m(); (A() + A()).m(); ${value(b)}?.m(); }`,
];

const PUBSPEC: readonly Template[] = [
  ({ path, a }) => `name: ${path.startsWith('util') ? pick(['util', 'app'], a) : pick(['app', 'util', 'other'], a)}`,
  ({ a, b }) => `dependencies:\n  ${pick(['util', 'app', 'other'], b)}:\n    path: ${pick(['util', '../util', 'other', '..'], a)}`,
  ({ a }) => `dependencies:\n  util: ${pick(['^1.0.0', 'any'], a)}`,
];

export const dartKit: CodeKit = {
  paths: [
    'lib/a.dart',
    'lib/b.dart',
    'lib/src/c.dart',
    'lib/p.dart',
    'lib/src/q.dart',
    'util/lib/u.dart',
    'pubspec.yaml',
    'util/pubspec.yaml',
  ],
  folders: ['lib', 'util', 'lib/src', 'other'],
  templates: TEMPLATES,
  manifests: { 'pubspec.yaml': linesOf('#', PUBSPEC) },
  file(_path, declarations, noise) {
    const isDirective = (text: string) => /^(library|import|export|part)/.test(text);
    return [
      '\n'.repeat(noise % 2) + declarations.filter(isDirective).join('\n'),
      'A busy(A given) {',
      ...Array.from({ length: noise % 3 }, (_, at) => `  final x${at} = ${value(noise + at)};\n  given.m(x${at});`),
      '  return given;\n}',
      ...declarations.filter((text) => !isDirective(text)),
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
