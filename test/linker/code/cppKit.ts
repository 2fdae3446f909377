import { type CodeKit, includesFirst, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';
import { COMPILE_COMMANDS } from './compileCommands.ts';

const HEADERS = ['a.h', 'x/b.hpp', 'b.hpp', '../a.h', 'gone.h', 'c/a.hpp', 'vector'] as const;
const type = (index: number) =>
  pick(
    [
      'A',
      'B',
      'A*',
      'const B&',
      'ns::A',
      'std::vector<A>',
      'int',
      'C',
      'std::unique_ptr<B>',
      'const A*',
      'Box<A>',
      'ns::in::A',
      'A::In',
      'std::map<int, A>',
      'char',
    ],
    index,
  );
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

  // What macros, branches, templates and operators decide.
  ({ a, b }) => `#define ${pick(['OPEN', 'SHUT', 'X'], a)} ${pick(['namespace ns {', 'namespace v { namespace ns {', '}', '} }', '1'], b)}`,
  ({ a, b }) => `OPEN\nclass ${pick(TYPES, a)} { public: ${type(b)} m(); };\n${type(b)} F(${type(a)} x);\nSHUT`,
  ({ a, b, c }) =>
    `#if ${pick(['defined(X)', '!defined(X)', 'X > 1', '__cplusplus >= 201703L', 'HAVE_X'], a)}\nclass ${pick(TYPES, b)} { public: ${type(c)} m(); };\n#else\n${type(c)} F(${type(b)} x) { return ${value(c)}; }\n#endif`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)} { public: B* operator->(); ${type(b)} operator[](int i); ${type(c)}* begin(); explicit operator bool(); class In; struct Q { ${type(b)} m(); }; };`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}::In { public: ${type(b)} m(); };\n${type(c)} ${pick(TYPES, a)}::In::m() { return ${value(c)}; }`,
  ({ a, b }) =>
    `template <class T> class Box { public: T n; T* operator->(); ${pick(['Box<T>', 'T&', 'A'], a)} m(); };\ntemplate <> class Box<${type(b)}> { public: ${type(a)} m(); };`,
  ({ a, b }) => `void F(${type(a)} x, ${type(b)} y = 1);\nvoid F(const char* s);\nvoid F(double d, ${type(b)} y);`,
  ({ a, b }) => `enum class ${pick(['E', 'A'], a)} { m, n };\nstruct ${pick(TYPES, b)};\nextern ${pick(TYPES, b)} V;`,
  ({ a, b }) =>
    `class ${pick(TYPES, a)} : public ${pick(['B', 'ns::B', 'Box<A>', 'A::Q'], b)} { public: using B::m; using B::B; void m(${type(b)} x); };`,
  ({ a, b }) => `namespace ns { using namespace ${pick(['v', 'in', 'ns::in'], a)}; using ${pick(['v::A', '::B', 'in::F'], b)}; }`,
  ({ a }) =>
    `void more${a % 2}(Box<${type(a)}> x, std::map<int, A> w) { x->m(); x.n.m(); for (auto& [k, z] : w) z.m(); V[0].m(); F("x"); F(V, 1); F(1.0, A()); A::Q().m(); A::In().m(); if (auto y = ${value(a)}) y.m(); }`,
];

export const cppKit: CodeKit = {
  paths: [
    'a.cpp',
    'b.cc',
    'a.h',
    'b.hpp',
    'x/a.cpp',
    'x/b.hpp',
    'y/c.cpp',
    'y/d.c',
    'include/c/a.hpp',
    'compile_commands.json',
    'y/compile_commands.json',
  ],
  folders: ['x', 'y', 'z', 'include'],
  templates: TEMPLATES,
  manifests: { 'compile_commands.json': COMPILE_COMMANDS },
  file: (_path, declarations, noise) =>
    includesFirst(declarations, noise, [
      'class Busy { static int busy(int given) {',
      (at) => `  auto x${at} = ${value(noise + at)};`,
      '  return given;\n} };',
    ]),
};
