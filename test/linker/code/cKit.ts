import { type CodeKit, includesFirst, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';
import { COMPILE_COMMANDS } from './compileCommands.ts';

const HEADERS = ['a.h', 'x/b.h', 'b.h', '../a.h', 'gone.h', 'x/a.h', 'c/a.h', 'stdio.h'] as const;
const type = (index: number) => pick(['struct A', 'B', 'struct A *', 'struct B *', 'B *', 'int', 'A'], index);
const fn = (index: number) => pick(['F', 'G', 'H'], index);
const EXPRESSIONS = ['1', 'F(1)', 'G(2)->m', 'V.m', 'V.n->m(1)', 'M(1)', 'LIMIT', '(*V.m)(1)', 'H(V)', 'g()'] as const;
const value = (index: number) => pick(EXPRESSIONS, index);
const word = (index: number) => pick(['', 'static ', 'extern ', 'static inline '], index);
const condition = (index: number) => pick(['defined(X)', '!defined(X)', 'X > 1', 'defined(LIMIT)', '__GNUC__'], index);

const TEMPLATES: readonly Template[] = [
  ({ a }) => `#include "${pick(HEADERS, a)}"`,
  ({ a }) => `#include <${pick(HEADERS, a)}>`,
  ({ a, b, c }) => `struct ${pick(TYPES, a)} { ${type(b)} m; ${pick(['int (*n)(int)', `${type(c)} n`], c)}; };`,
  ({ a, b }) => `typedef ${type(a)} ${pick(TYPES, b)};`,
  ({ a, b, c }) => `${word(c)}${type(b)} ${fn(a)}(int x);`,
  ({ a, b, c, d }) => `${word(c)}${type(b)} ${fn(a)}(int x) { ${value(d)}; return ${value(c + d)}; }`,
  ({ a, b }) => `${word(a)}${type(b)} V;`,
  ({ a, b }) => `#define ${pick(['M(x)', 'LIMIT', 'X', 'F(x)', 'M(x, y)'], a)} ${pick(['1', '2', 'x', ''], b)}`,
  ({ a, b, c, d }) =>
    `#if ${condition(a)}\n${type(b)} ${fn(c)}(int x) { return ${value(d)}; }\n#else\n#define ${fn(c)}(x) ${value(b)}\n#endif`,
  ({ a }) => `#ifdef ${pick(['X', 'LIMIT'], a)}\n#define M(x) ${a}\n#else\n#define M(x) x\n#endif`,
  ({ a, b }) => `enum ${pick(TYPES, a)} { ${pick(['R', 'S'], b)}, T = ${value(b)} };`,
  ({ a, b }) => `static void use${a % 2}(${type(b)} x) { F(1); G(2); H(3); M(4); V.m; V.n(1); x->${pick(MEMBERS, b)}(1); ${value(a)}; }`,
  () => 'void all(void) { F(1); G(1)->m; H(1)->n(2); M(2); V.m; V.n(3); }',

  ({ a, b, c }) =>
    `#if ${pick(['HAVE_X', 'X == 2 && !defined(LIMIT)', '(X + 1) * 2 > 3 || LIMIT'], a)}\n${type(b)} ${fn(c)}(int x);\n#elif X\n#define M(x) ${fn(c)}(x)\n#endif`,
  ({ a, b }) => `#define X ${pick(['1', '2', 'LIMIT', '(X + 1)', '0x10'], a)}\n#undef ${pick(['LIMIT', 'M'], b)}`,
  ({ a, b, c }) =>
    `typedef ${type(b)} (*Act)(${type(a)} x);\nstatic Act table[] = { ${fn(c)}, ${fn(a)} };\nstatic struct A all = { .m = ${value(a)}, .n = ${fn(b)} };`,
  ({ a, b }) => `union ${pick(TYPES, a)} { struct { ${type(b)} m; } n; int raw; };`,
];

export const cKit: CodeKit = {
  paths: [
    'a.c',
    'b.c',
    'a.h',
    'b.h',
    'x/a.c',
    'x/b.h',
    'x/a.h',
    'y/c.c',
    'include/c/a.h',
    'compile_commands.json',
    'build/compile_commands.json',
  ],
  folders: ['x', 'y', 'z', 'build', 'include'],
  templates: TEMPLATES,
  manifests: { 'compile_commands.json': COMPILE_COMMANDS },
  file: (_path, declarations, noise) =>
    includesFirst(declarations, noise, [
      'static int busy(int given) {',
      (at) => `  int x${at} = ${value(noise + at)};`,
      '  return given;\n}',
    ]),
};
