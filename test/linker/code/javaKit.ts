import { baseName } from '../../../server/src/base/paths.ts';
import { type CodeKit, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const IMPORTS = [
  'import x.A;',
  'import x.*;',
  'import y.B;',
  'import static x.A.m;',
  'import static y.B.*;',
  'import x.A.B;',
  'import java.util.*;',
  'import out.A;',
  'import x.A.*;',
  'import static x.A.B.*;',
] as const;
const type = (index: number) =>
  pick(['A', 'B', 'A.B', 'x.A', 'y.B', 'List<A>', 'A[]', 'T', 'Gone', 'Map<String, B>', 'Call<A>', 'var', 'int', 'String'], index);
const member = (index: number) => pick(MEMBERS, index);
const EXPRESSIONS = [
  '1',
  'new A()',
  'new B(1)',
  'm()',
  'n',
  'this.n',
  'n.m()',
  'm(n)',
  'A.m()',
  'x.A.n',
  'new A() { B m(int q) { return n; } }',
  'null',
  '"s"',
  'super.m()',
  'n.n.m(1)',
  'A::m',
  '() -> m()',
  'q -> q.m()',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a, b }) => `${pick(IMPORTS, a)}\n${pick(IMPORTS, a + b + 1)}`,
  () =>
    'class Use {\n  Object all(A a, B b) {\n    a.m(); a.n.m(); b.m(1); b.n.n.m("s"); A.m(); new B(1).m(); m(); x.A.m(); a.m(q -> q.n.m());\n    for (A z : a.n) z.m();\n    return a.m(b);\n  }\n}',
  ({ a }) => pick(IMPORTS, a),
  ({ a, b, c, d }) =>
    `${pick(['', 'public ', 'abstract '], b)}class ${pick(TYPES, a)}${pick(['', '<T>', '<T extends A>'], c)} ${pick(['', 'extends B', 'extends A', 'implements Call<A>', 'extends x.A', 'extends ArrayList<B>'], d)} {\n  ${type(b)} n = ${value(c)};\n  ${type(c)} m() { return ${value(d)}; }\n  ${type(d)} m(${type(b)} p) { return ${value(a + b)}; }\n  static ${type(a + c)} m(String s, int... more) { return ${value(b + c)}; }\n}`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)} {\n  ${pick(TYPES, a)}(${type(b)} p) { this.${member(c)}(p); }\n  ${pick(TYPES, a)}() { this(${value(c)}); super.m(); }\n  static class B extends ${pick(['A', 'Base', 'x.A'], b)} { ${type(c)} ${member(b)}() { return ${value(a + c)}; } }\n}`,
  ({ a, b }) =>
    `interface ${pick(['A', 'B', 'Call<T>'], a)} { ${type(b)} ${member(a + b)}(${type(a)} p); default void go() { ${member(b)}(null); } }`,
  ({ a, b }) =>
    `enum ${pick(TYPES, a)} { ONE { ${type(b)} m() { return ${value(a)}; } }, TWO; ${type(b)} m() { return values()[0].n; } A n; }`,
  ({ a, b, c }) => `record ${pick(TYPES, a)}(${type(b)} n, ${type(c)} m) { }`,
  ({ a, b, c, d }) =>
    `class Other${a % 2} extends ${pick(TYPES, b)} {\n  void go(${type(c)} p) {\n    ${pick(['A', 'var', 'B'], d)} v = ${value(c + d)};\n    v.m(p); m(p); n.m(); p.n.m();\n    if (p instanceof B k) k.m();\n    for (var e : p) e.m();\n  }\n}`,

  ({ a, b, c }) =>
    `class ${pick(TYPES, a)} {\n  void m(Object o) { }\n  void m(int i) { }\n  void m(${type(b)} p) { }\n  void m(${type(c)}... more) { }\n  <K extends ${pick(['A', 'B', 'Comparable<K>'], c)}> K m(K k, long l) { return k; }\n}`,
  ({ a, b }) =>
    `class Over${a % 2}<K extends ${type(b)}> {\n  void go(A a, K k, byte s, Integer i, Object o, A[] all) {\n    a.m(1); a.m('c'); a.m(2L); a.m(s); a.m(i); a.m(k); a.m(o); a.m(all); a.m(${value(b)}); a.m(k, 1); k.m(); B.m(this); new A(a.n).m();\n    Runnable r = a::m; a.m(() -> k.n.m()); a.m(z -> z, 2);\n  }\n}`,
  ({ a, b }) => `@FunctionalInterface interface Call<T> extends ${pick(['A', 'B', 'Other<T>'], a)} { ${type(b)} call(T t); }`,
  ({ a, b }) =>
    `sealed interface ${pick(TYPES, a)} permits ${pick(['B', 'Sub'], b)} { int m = 1; static ${type(b)} n() { return null; } class Sub implements A { } }`,
];

/** Of the folder, or another one: the package decides, not the path. */
function packageOf(path: string, first: string): string {
  const own = path.startsWith('x/') || path.includes('/x/') ? 'x' : path.startsWith('y/') ? 'y' : '';
  return pick([own, own, own, 'x', 'y', ''], first.length);
}

export const javaKit: CodeKit = {
  paths: ['A.java', 'B.java', 'x/A.java', 'x/B.java', 'y/A.java', 'y/B.java', 'src/test/java/x/C.java', 'x/package-info.java'],
  folders: ['x', 'y', 'src'],
  templates: TEMPLATES,
  file(path, declarations, noise) {
    const own = packageOf(path, declarations[0] ?? '');
    const clause = own === '' ? '' : `package ${own};`;
    if (baseName(path) === 'package-info.java') return `${clause}\n// ${noise}\n`;
    const isImport = (text: string) => text.startsWith('import');
    return [
      '\n'.repeat(noise % 2) + clause,
      ...declarations.filter(isImport),
      'class Busy {\n  A busy(A given) {',
      ...Array.from({ length: noise % 3 }, (_, at) => `    Object x${at} = ${value(noise + at)};\n    given.m(x${at});`),
      '    return given;\n  }\n}',
      ...declarations.filter((text) => !isImport(text)),
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
