import { folderOf } from '../../../server/src/base/paths.ts';
import { type CodeKit, jsonOf, MEMBERS, nameOf, pick, type Template, TYPES } from './codeKit.ts';

const MODULES = ['a', 'b', 'lib', 'lib/d', 'c.js', 'a', 'lib', 'near/a'] as const;
/** Where these lead is said by package.json and tsconfig.json. */
const NAMED = ['outside', 'lib', 'lib/d', '@/a', '#in', 'near', 'near/a', '@s/near'] as const;

function specifier(path: string, index: number): string {
  if (index % 4 === 3) return pick(NAMED, index >> 2);
  return `${folderOf(path) === '' ? './' : '../'}${pick(MODULES, index)}`;
}

const type = (index: number) => pick(['', ': A', ': B', ': ns.A', ': A[]', ': Promise<A>', ': A | B', ': typeof A', ': Box<B>'], index);
const base = (index: number) => pick(['', ' extends A', ' extends B', ' extends ns.B', ' extends Box<A>'], index);
const name = nameOf;
const member = (index: number) => pick(MEMBERS, index);

/** Values; what they mean depends on what the names mean. */
const EXPRESSIONS = [
  '1',
  'new A()',
  'new B()',
  'F()',
  'G()',
  'V',
  'V.m()',
  'V.n',
  'ns.F()',
  'new ns.A()',
  'A',
  'F',
  '{ m: F, n: new A() }',
  '{ m() { return new B(); }, n: { m: G } }',
  '[new A()]',
  '[new B()][0]',
  '() => new A()',
  '() => { return F(); }',
  'F((each) => each.m())',
  'G((each) => each.n)',
  '(V as B)',
  '(ns.V as A).n',
  'new Box(new A())',
  'V.m().n',
  'x',
  'x.m()',
  'this',
  '(() => V)()',
  'async () => new A()',
  'await F()',
  'class { m() { return new A(); } }',
  'function () { return G(); }',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ path, a }) => `import { A, B, F, G, V } from '${specifier(path, a)}';\nimport * as ns from '${specifier(path, a)}';`,
  () => 'F().m();\nG().n.m();\nV.m();\nV.n.m();\nns.F().n();\nnew A().n.m();\nnew B().m().n();\nF((each) => each.m());',
  ({ path, a, b, c }) => `import { ${name(a)}${c % 3 === 2 ? ` as ${name(b)}` : ''} } from '${specifier(path, c + b)}';`,
  ({ path, a, b }) => `import { ${name(a)}, ${name(a + 1)} } from '${specifier(path, b)}';`,
  ({ path, a }) => `import * as ns from '${specifier(path, a)}';`,
  ({ path, a, b }) => `import ${name(a)} from '${specifier(path, b)}';`,
  ({ path, a, b, c }) => `export { ${pick(['A', 'B', 'F', 'G', 'V', 'default'], a)} as ${name(b)} } from '${specifier(path, c)}';`,
  ({ path, a }) => `export * from '${specifier(path, a)}';`,
  ({ path, a, b }) => `declare module '${specifier(path, a)}' { interface ${pick(TYPES, b)} { ${member(a + b)}(): A } }`,
  ({ a, b }) =>
    `declare global { interface ${pick(TYPES, a)}${base(b)} { ${member(b)}(): B } namespace ns { interface A${base(a)} { n: B } } }`,
  ({ path, a, b }) => `export * as ${pick(['ns', 'A', 'V'], a)} from '${specifier(path, b)}';`,
  ({ a, b }) => `export { ${name(a)} as ${pick(['A', 'F', 'V', 'default'], b)} };`,
  ({ a, b, c, d }) =>
    `export class ${pick(TYPES, a)}${base(b)} {\n  n${type(c)} = ${value(d)};\n  m()${type(d)} {\n    return ${value(c + d)};\n  }\n}`,
  ({ a, b, c }) => `export class ${pick(TYPES, a)}${base(b)} {\n  ${member(c)}() {\n    return this.${member(c + 1)};\n  }\n}`,
  ({ a, b, c }) => `export class ${pick(TYPES, a)} {\n  constructor(private n${type(b)}) {\n    this.m = ${value(c)};\n  }\n}`,
  ({ a, b, c }) => `export class ${pick(TYPES, a)} {\n  ${c % 2 === 0 ? 'static ' : ''}m${type(c)}(x${type(b)}) {\n    return x;\n  }\n}`,
  ({ a, b, c }) => `export class ${pick(TYPES, a)} {\n  get ${member(c)}()${type(b)} {\n    return ${value(b + c)};\n  }\n}`,
  ({ a, b }) => `export interface ${pick(TYPES, a)}${base(b)} {\n  m()${type(b + 1)};\n  n${type(a + b)};\n}`,
  ({ a, b }) => `export type ${pick(TYPES, a)} = ${type(b).slice(2) || '{ m(): B }'};`,
  ({ a, b }) => `export class Box<T${a % 2 === 0 ? '' : ' extends A'}> {\n  n: ${pick(['T', 'T[]', 'B'], b)};\n  constructor(n: T) {}\n}`,
  ({ a, b, c }) => `export function ${pick(['F', 'G'], a)}(x${type(b)})${type(c)} {\n  return x;\n}`,
  ({ a, b, c }) => `export function ${pick(['F', 'G'], a)}(x = ${value(b)})${type(c)} {\n  return ${value(b + c)};\n}`,
  ({ a, b, c, d }) =>
    `export function ${pick(['F', 'G'], a)}() {\n  const x = ${value(b)};\n  if (x) return ${value(c)};\n  return ${value(d)};\n}`,
  ({ a, b, c }) => `export function ${pick(['F', 'G'], a)}(call: (each${type(b)}) => void)${type(c)} {}`,
  ({ a, b }) => `export function ${pick(['F', 'G'], a)}<T>(x: T): ${pick(['T', 'T[]', 'Box<T>', 'A'], b)} {}`,
  ({ a, b }) => `export ${pick(['const', 'let'], a)} V${type(b)} = ${value(a)};`,
  ({ a, b }) => `export const ${name(b)} = ${value(a)};`,
  ({ a, b }) => `export const V = {\n  m: ${value(a)},\n  n() {\n    return ${value(b)};\n  },\n};`,
  ({ a, b }) =>
    `export default ${pick(['class', 'class A', 'function', 'function F', ''], a)}${(a % 5) < 2 ? `${base(b)} { n = ${value(b)}; }` : a % 5 < 4 ? `() { return ${value(b)}; }` : ` ${value(b)};`}`,
  ({ path, a }) => `const ns = require('${specifier(path, a)}');`,
  ({ path, a, b }) => `const { ${name(a)}, ${name(a + 1)}: V } = require('${specifier(path, b)}');`,
  ({ a, b }) => `exports.${name(a)} = ${value(b)};`,
  ({ a, b }) =>
    `module.exports = ${pick(['A', 'F', 'V', '{ A, F }', '{ F: V, m() {} }'], a)};${b % 3 === 0 ? `\nmodule.exports.G = ${value(b)};` : ''}`,
  ({ path, a }) => `module.exports = require('${specifier(path, a)}');`,
  ({ a, b }) => `${pick(TYPES, a)}.prototype.${member(a + b)} = function () {\n  return ${value(b)};\n};`,
  ({ a, b }) => `export namespace ns {\n  export class A${base(a)} {\n    n = ${value(b)};\n  }\n  export const V = ${value(a)};\n}`,
  ({ a, b, c }) => `export function use${a % 2}(x${type(b)}) {\n  x.m();\n  x.n.m();\n  ${value(c)}.m();\n}`,
  ({ a, b }) => `(${value(a)}).n.m();\n(${value(b)}).m(V.n);`,

  // Functions as values: in objects, lists and fields, passed on and returned.
  ({ a, b }) => `export const V = { m: ${name(a)}, n: [G, ${value(b)}] };\nV.m();\nV.n[0]();\nns.V.m();\nfor (const each of V.n) each();`,
  ({ a, b, c }) =>
    `function given(f, g = ${name(a)}) {\n  f();\n  g().m();\n  return ${pick(['f', 'g', '() => f()'], c)};\n}\ngiven(${value(b)}, ${name(c)})().m();\ngiven(ns.F)();`,
  ({ a, b }) =>
    `class R {\n  f = ${name(a)};\n  table = { m: ${value(b)} };\n  go(k) {\n    this.f();\n    this.table[k]();\n    this.table.m();\n  }\n}\nnew R().f().m();`,
  ({ path, a, b }) =>
    `const lazy = () => import('${specifier(path, a)}');\nlazy().then((each) => each.${name(b)}());\nexport type { A } from '${specifier(path, b)}';`,
  ({ a, b, c }) =>
    `export enum ${pick(TYPES, a)} { m = 1, n = 'x' }\nexport abstract class ${pick(TYPES, b)} { abstract m()${type(c)}; static n = ${value(a)}; }`,
  ({ a, b }) =>
    `export function ${pick(['F', 'G'], a)}(x: string)${type(a)};\nexport function ${pick(['F', 'G'], a)}(x: number)${type(b)};\nexport function ${pick(['F', 'G'], a)}(x) { return x; }`,
  ({ a, b }) =>
    `Object.assign(${pick(['A', 'V', 'module.exports'], a)}, { ${name(b)}, m: ${value(a)} });\n${pick(['A', 'F'], b)}.n = ${value(b)};`,
  ({ a, b, c }) =>
    `let held = ${name(a)};\nheld();\nheld = ${name(b)};\nheld().m();\n[held] = [${value(c)}];\nheld();\nfunction later() { held(); }`,
  ({ a, b }) => `Object.assign(${pick(TYPES, a)}.prototype, ${pick(['B', 'V', 'ns.A.prototype'], b)});\nnew ${pick(TYPES, a)}()['m']();`,
  // Bases by other names: what a type stands for, modules as a whole, and what a variable holds.
  ({ path, a, b }) =>
    `type Whole = ${pick(['typeof ns', 'A & B', "typeof import('./a')", 'ns.A', 'A[keyof A]', '(typeof V)[keyof typeof V]'], a)};\ntype Other = typeof import('${specifier(path, b)}') & Whole;\nexport interface ${pick(TYPES, b)} extends ${pick(['Whole', 'Other', 'A'], a + b)} {}\nfunction whole(x: ${pick(TYPES, b)}) { x.F().m(); x.m(); x.V.n(); }`,
  ({ a, b }) =>
    `exports.${name(a)} = function () { this.${name(b)}().m(); };\nclass Own { constructor() { this.m = this.n = ${value(a)}; } n2() { this.m.m(); } }`,
  ({ a, b }) =>
    `export const V = ${pick(['A.prototype', 'ns.A.prototype', 'new B()', 'F()'], a)};\nV.${member(b)} = function () { return this.${member(a)}().m(); };\nV.m().n();`,
  ({ a, b }) =>
    `/** @import V, { A as ${pick(['C', 'D'], a)} } from './${pick(MODULES, b)}' */\n/** @param {${pick(['C', 'D', 'V'], b)}} held */\nfunction holds(held) { held.m(); held.n.m(); }`,
];

const PLACES = ['./a', './src', '.', './near/a.ts', './dist/a.js', './lib', './b.ts', '../a.ts'] as const;
const place = (index: number) => pick(PLACES, index);
const said = (settings: object): string => JSON.stringify(settings);

const PACKAGE: readonly Template[] = [
  ({ a, b }) => said({ name: pick(['near', 'lib', '@s/near'], a), main: place(b) }),
  ({ a }) => said({ workspaces: pick([['near'], ['*'], { packages: ['lib', 'near'] }, ['!near', './*'], ['**']], a) }),
  ({ a, b }) => said({ exports: pick([place(a), { '.': place(a), './a': { import: place(b) } }, { './*': './*.ts' }], b) }),
  ({ a, b }) => said({ imports: { '#in': pick([place(a), { default: place(b) }], a) } }),
  ({ a, b }) => said({ [pick(['types', 'module', 'source'], a)]: place(b) }),
];

const SETTINGS: readonly Template[] = [
  ({ a }) => said({ compilerOptions: { paths: { '@/*': [`${place(a)}/*`, './*'], near: [place(a + 1)] } } }),
  ({ a, b }) => said({ compilerOptions: { baseUrl: place(a), paths: { '@/*': [pick(['lib/*', '*'], b)] } } }),
  ({ a }) => said({ extends: pick(['./near/tsconfig.json', '../tsconfig', './tsconfig.base.json'], a) }),
  ({ a }) => said({ references: [{ path: pick(['./near', './tsconfig.base.json', '..'], a) }] }),
  ({ a, b }) => said({ compilerOptions: { outDir: pick(['dist', 'out'], a), rootDir: pick(['.', 'near', 'src'], b) } }),
];

export const typescriptKit: CodeKit = {
  paths: [
    'a.ts',
    'b.ts',
    'c.js',
    'b.d.ts',
    'lib/index.ts',
    'lib.ts',
    'lib/d.tsx',
    'e/a.js',
    'near/a.ts',
    'package.json',
    'tsconfig.json',
    'near/package.json',
    'near/tsconfig.json',
    'tsconfig.base.json',
  ],
  folders: ['lib', 'e', 'c', 'near', 'src'],
  templates: TEMPLATES,
  manifests: { 'package.json': jsonOf(PACKAGE), 'tsconfig.json': jsonOf(SETTINGS), 'tsconfig.base.json': jsonOf(SETTINGS) },
  file: (_path, declarations, noise) =>
    [
      '\n'.repeat(noise % 2),
      'function busy(given: A): A {',
      ...Array.from({ length: noise % 3 }, (_, at) => `  const x${at} = ${value(noise + at)};\n  given.m(x${at});`),
      '  return given;\n}',
      ...declarations,
      `// ${noise}`,
      '',
    ].join('\n'),
};
