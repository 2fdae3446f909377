import { type CodeKit, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const IMPORTS = [
  'import x.A',
  'import x.*',
  'import y.B',
  'import x.m',
  'import y.n as k',
  'import x.A.B',
  'import out.A',
  'import x.V',
] as const;
const type = (index: number) =>
  pick(['A', 'B', 'A?', 'x.A', 'List<A>', 'T', 'Gone', 'Map<String, B>', '(A) -> B', 'A.() -> B', 'Int', 'String'], index);
const member = (index: number) => pick(MEMBERS, index);
const EXPRESSIONS = [
  '1',
  'A()',
  'B(1)',
  'm()',
  'n',
  'this.n',
  'n.m()',
  'm(n)',
  'A.m()',
  'x.A().n',
  'V',
  'V.m()',
  'k(1)',
  'n?.m() ?: V',
  'listOf(A()).first().m()',
  'n.let { it.m() }',
  'A().apply { m() }',
  'm { it.n }',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a, b }) => `${pick(IMPORTS, a)}\n${pick(IMPORTS, a + b + 1)}`,
  () =>
    'class Use {\n  fun all(a: A, b: B) {\n    a.m()\n    a.n.m()\n    b.m(1)\n    A.m()\n    B(1).m()\n    m()\n    x.m()\n    V.m()\n    a.m { it.n }\n    for (z in a.n) z.m()\n    if (a is B) a.n()\n    a.apply { n() }\n  }\n}',
  ({ a }) => pick(IMPORTS, a),
  ({ a, b, c, d }) =>
    `open class ${pick(TYPES, a)}${pick(['', '<T>', '(val n: A)', '(n: Int, val m: B = V)'], b)}${pick(['', ' : B()', ' : A()', ' : Face', ' : x.A()'], c)} {\n  val n: ${type(b)} = ${value(c)}\n  fun m() = ${value(d)}\n  fun m(p: ${type(c)}): ${type(d)} = ${value(a + b)}\n  companion object {\n    fun ${member(d)}() = ${value(b + c)}\n  }\n}`,
  ({ a, b, c }) => `fun ${pick(['', 'A.', 'B.', 'String.', 'x.A.'], a)}${pick(['m', 'n', 'k'], b)}(p: ${type(c)}) = ${value(a + c)}`,
  ({ a, b }) => `val ${pick(['', 'A.'], b)}${pick(['V', 'n'], a)}: ${type(b)} = ${value(a)}`,
  ({ a, b }) => `val V = ${value(a + b)}`,
  ({ a, b }) => `object ${pick(['A', 'B', 'V'], a)} : ${pick(['Face', 'B()', 'x.A()'], b)} {\n  fun m() = ${value(b)}\n}`,
  ({ a, b }) => `interface ${pick(['Face', 'A'], a)} {\n  fun ${member(b)}(p: ${type(a)}): ${type(b)}\n  fun go() = ${value(b)}\n}`,
  ({ a, b }) => `typealias ${pick(['A', 'B', 'T'], a)} = ${type(b)}`,
  ({ a, b }) => `enum class ${pick(TYPES, a)} {\n  ONE,\n  TWO;\n  fun m() = ${value(b)}\n}`,
];

/** The package decides, not the path. */
function packageOf(path: string, first: string): string {
  const own = path.startsWith('x/') ? 'x' : path.startsWith('y/') ? 'y' : '';
  return pick([own, own, own, 'x', 'y', ''], first.length);
}

export const kotlinKit: CodeKit = {
  paths: ['A.kt', 'B.kt', 'x/A.kt', 'x/B.kt', 'y/A.kt', 'y/B.kt', 'x/C.kt'],
  folders: ['x', 'y'],
  templates: TEMPLATES,
  file(path, declarations, noise) {
    const own = packageOf(path, declarations[0] ?? '');
    const isImport = (text: string) => text.startsWith('import');
    return [
      '\n'.repeat(noise % 2) + (own === '' ? '' : `package ${own}`),
      '',
      ...declarations.filter(isImport),
      '',
      'class Busy {\n  fun busy(given: A): A {',
      ...Array.from({ length: noise % 3 }, (_, at) => `    val x${at} = ${value(noise + at)}\n    given.m(x${at})`),
      '    return given\n  }\n}',
      ...declarations.filter((text) => !isImport(text)),
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
