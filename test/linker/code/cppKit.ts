import { type CodeKit, includesFirst, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const HEADERS = ['a.h', 'x/b.hpp', 'b.hpp', '../a.h', 'gone.h'] as const;
const type = (index: number) =>
  pick(['A', 'B', 'A*', 'const B&', 'ns::A', 'std::vector<A>', 'int', 'C', 'std::unique_ptr<B>', 'const A*'], index);
const EXPRESSIONS = [
  '1',
  'A()',
  'F(1)',
  'ns::F(A())',
  'V.m()',
  'V.n',
  'new A(1)',
  'G(1)->m()',
  'A::s()',
  'M(1)',
  'V.n->n.m()',
  '"x"',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);
const open = (index: number) => pick(['namespace ns {', 'namespace {', 'inline namespace v {', 'namespace ns::in {'], index);

const TEMPLATES: readonly Template[] = [
  ({ a }) => `#include "${pick(HEADERS, a)}"`,
  ({ a }) => pick(['using namespace ns;', 'using ns::A;', 'namespace q = ns;', 'using C = A;', 'using C = ns::B;'], a),
  ({ a, b, c, d }) =>
    `class ${pick(TYPES, a)} ${pick(['', ': public B', ': public ns::A', ': A'], b)} { public: ${pick(TYPES, a)}(int x); ${type(c)} m(); ${pick(['static', ''], d)} ${type(d)} s(); ${type(b)} n; };`,
  ({ a, b, c, d }) => `${open(d)} class ${pick(TYPES, a)} { public: ${type(b)} m(int x = 1) const; ${type(b)} m(); ${type(c)} n; }; }`,
  ({ a, b, c }) => `${type(b)} ${pick(TYPES, a)}::${pick(MEMBERS, c)}() { n; return m(); }`,
  ({ a, b }) => `ns::${pick(TYPES, a)} ns::${pick(TYPES, a)}::m() { return ${value(b)}; }`,
  ({ a, b, c, d }) => `${open(d)} ${type(b)} ${pick(['F', 'G'], a)}(${type(c)} x) { return ${value(c)}; } }`,
  ({ a, b, c }) => `${type(b)} ${pick(['F', 'G'], a)}(${type(c)} x);`,
  ({ a, b, c }) => `${type(b)} ${pick(['F', 'G'], a)}(${type(c)} x) { x.m(); return ${value(c)}; }`,
  ({ a }) => `template <class T> T ${pick(['F', 'G'], a)}(T x) { return x; }`,
  ({ a, b }) => `${pick(['static ', 'extern ', ''], a)}${type(b)} V;`,
  ({ a }) => `#define M(x) ${pick(['1', 'F(x)', ''], a)}`,
  ({ a, b }) =>
    `void use${a % 2}(${type(b)} x) { x.m(); x->n.m(); auto y = ${value(a)}; y.m(); y->m(); for (auto& z : x) z.m(); F(1); G(A()); V.m(); ns::F(x); A::s(); }`,
];

export const cppKit: CodeKit = {
  paths: ['a.cpp', 'b.cc', 'a.h', 'b.hpp', 'x/a.cpp', 'x/b.hpp', 'y/c.cpp', 'y/d.c'],
  folders: ['x', 'y', 'z'],
  templates: TEMPLATES,
  file: (_path, declarations, noise) =>
    includesFirst(declarations, noise, [
      'class Busy { static int busy(int given) {',
      (at) => `  auto x${at} = ${value(noise + at)};`,
      '  return given;\n} };',
    ]),
};
