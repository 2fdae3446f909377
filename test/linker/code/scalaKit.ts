import { type CodeKit, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const PACKAGES = ['p', 'p.deep', 'q', ''] as const;
const type = (index: number) => pick(['A', 'B', 'p.A', 'List[A]', 'Option[B]', 'Box[A]', 'A => B', 'Short', 'Int', 'A with B'], index);
const EXPRESSIONS = [
  '1',
  'new A',
  'new B(1)',
  'A(1)',
  'A.make',
  'B.n',
  'make',
  'p.A.make',
  'field',
  'field.m',
  'null',
  'new Box[A]().m',
  'helper',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);
const member = (index: number) => pick(MEMBERS, index);

const TEMPLATES: readonly Template[] = [
  () =>
    'class All { def f(a: A, b: B, box: Box[A], s: Short): Unit = { a.m; a.n.m; b.m(1); box.m.m; A.make.m; A(1).m; new B(1).m; helper.m; make; s.n } }',
  ({ a }) => `import ${pick(PACKAGES, a % 3)}._`,
  ({ a, b }) => `import ${pick(['p', 'q', 'p.deep'], a)}.{${pick(TYPES, b)} => Short}`,
  ({ a }) => `import ${pick(['p.A.make', 'q.B._', 'A.make', 'p.deep'], a)}`,
  ({ a, b, c, d }) =>
    `${pick(['', 'case ', 'abstract '], d)}class ${pick(TYPES, a)}(val n: ${type(c)}) ${pick(['', 'extends B(1)', 'extends A', 'extends Box[A]', 'extends One with Two'], b)} { def m${pick(['', '(x: Int)', '()'], d)}${pick(['', `: ${type(b)}`], c)} = ${value(a + c)} }`,
  ({ a, b, c }) =>
    `object ${pick(TYPES, a)} { def make: ${type(b)} = ${value(c)}; def apply(n: Int)${pick(['', `: ${type(c)}`], b)} = ${value(b)}; val n = ${value(a)} }`,
  ({ a, b }) => `trait ${pick(['One', 'Two', 'A'], a)} ${pick(['', 'extends One', 'extends A'], b)} { def ${member(b)}: ${type(a)} }`,
  ({ a, b }) => `class Box[T] ${pick(['', 'extends A', 'extends Box[A]'], b)} { def m: ${pick(['T', 'A', 'Box[T]'], a)} = ??? }`,
  ({ a }) => `package object deep { def helper = ${value(a)} }`,
  ({ a, b, c }) =>
    `class Use${a % 2} extends ${pick(TYPES, b)} { val field: ${type(c)} = ${value(a)}; def f(x: ${type(b)}) = { x.m; x.n.m; m; n; val y = ${value(c)}; y.m; x match { case z: A => z.m; case _ => 1 }; for (e <- field) e.m; super.m } }`,

  ({ a, b, c }) =>
    `class ${pick(TYPES, a)} { def m(x: ${type(b)}): A = null; def m(x: Int): B = null; def m(x: String, y: ${type(c)} = null): ${type(c)} = ${value(c)} }`,
  ({ a, b }) =>
    `implicit class Rich${a % 2}(it: ${type(b)}) { def more: ${type(a)} = ${value(b)} }\ngiven ${type(a)} = ${value(a)}\ntype Short = ${type(b)}\nextension (it: ${type(a)}) def most = it.m`,
  ({ a, b }) =>
    `enum ${pick(TYPES, a)} { case One, Two(n: ${type(b)}) }\nobject Deep { object ${pick(TYPES, b)} { def make = ${value(a)} } }`,
  ({ a, b }) =>
    `class More${a % 2} { import ${pick(['A._', 'p._', '_root_.q.B', 'Deep.A._'], b)}; def g(x: A, t: (A, B)) = { x.m(1); x.m("s"); x.m(${value(b)}); x.more; x.most; t._1.m; make; Deep.A.make; One.n; Map(1 -> x).map { case (k, v) => v.m } } }`,
  ({ a, b, c }) =>
    `trait Selfish${a % 2} { self: ${type(b)} => def m = self.n; val held: ${type(c)} = ${value(a)}; export held.{m => passed, n} }\nexport ${pick(['p.A', 'A.make', 'Deep.A._', 'B.{n => helper}'], b)}`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}(val n: ${type(c)}) { def +(o: ${type(b)}): ${type(c)} = ${value(a)}; def map[X](f: ${type(b)} => X): Box[X] = null }\nobject ${pick(TYPES, b)} { def unapply(x: ${type(a)}): Option[${type(c)}] = None }`,
  ({ a, b, c }) =>
    `object Branching${a % 2} { def of(x: ${type(b)}) = x match { case A(y) => y.m; case ${pick(['B', 'p.B', 'Short'], c)}(z) => ${value(a)} }; val looped = for (x <- ${value(b)}; y = x.m) yield y; def twice(x: ${type(a)})(f: ${type(b)} => ${type(c)}) = f(x); val block = { val y = ${value(c)}; y.m } }`,
  ({ a, b }) =>
    `object Using${a % 2} extends Selfish${b % 2} { def f(x: ${type(a)}, s: Selfish0): Unit = { (x + x).m; Branching0.of(x).m; Branching1.looped.m; Branching0.twice(x)(y => y.m).m; Branching1.block.n; s.passed.m; s.n; held.m; helper.m; new A { def k = m }.k; x.map(_.m).m } }`,
];

export const scalaKit: CodeKit = {
  paths: ['a.scala', 'b.scala', 'x/a.scala', 'x/b.scala', 'y/a.scala', 'y/b.scala'],
  folders: ['x', 'y'],
  templates: TEMPLATES,
  file(_path, declarations, noise) {
    const isImport = (text: string) => text.startsWith('import');
    const space = pick(PACKAGES, declarations.join('').length);
    return [
      '\n'.repeat(noise % 2) +
        (space === '' ? '' : space === 'p.deep' && declarations.length % 2 === 0 ? 'package p\npackage deep' : `package ${space}`),
      ...declarations.filter(isImport),
      `class Busy { def f(given0: A): A = { ${Array.from({ length: noise % 3 }, (_, at) => `val x${at} = ${value(noise + at)}; given0.m(x${at});`).join(' ')} given0 } }`,
      ...declarations.filter((text) => !isImport(text)),
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
