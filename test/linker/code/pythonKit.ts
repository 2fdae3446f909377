import { type CodeKit, MEMBERS, nameOf, pick, type Template, TYPES } from './codeKit.ts';

const MODULES = ['a', 'b', 'p', 'p.a', 'p.b', 'q', 'q.a', 'r.a', '.', '.a', '.b', '..', '..b', '.s', 'os'] as const;
const module = (index: number) => pick(MODULES, index);
const absolute = (index: number) =>
  pick(
    MODULES.filter((each) => !each.startsWith('.')),
    index,
  );
const type = (index: number) => pick(['', 'A', 'B', 'ns.A', 'list[A]', 'Optional[B]', '"A"', 'type[A]', 'p.a.A', 'A | B'], index);
const given = (index: number) => (type(index) === '' ? '' : `: ${type(index)}`);
const result = (index: number) => (type(index) === '' ? '' : ` -> ${type(index)}`);
const base = (index: number) => pick(['', '(A)', '(B)', '(ns.B)', '(A, B)', '(p.a.A)'], index);
const name = nameOf;
const member = (index: number) => pick(MEMBERS, index);

const EXPRESSIONS = [
  '1',
  'A()',
  'B()',
  'F()',
  'G()',
  'V',
  'V.m()',
  'V.n',
  'ns.F()',
  'ns.A()',
  'A',
  'F',
  '[A()]',
  '[B()][0]',
  '{"m": A()}["m"]',
  'lambda: A()',
  'p.a.V',
  'p.a.A().n',
  'x',
  'x.m()',
  'V.m().n',
  '(A(), B())',
  'F() or B()',
  'A.m',
  '[each.n for each in V]',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a, b }) => `from ${module(a)} import A, B, F, G, V\nfrom ${module(a)} import a as ns\nimport ${absolute(b)}`,
  () => 'F().m()\nG().n.m()\nV.m()\nV.n.m()\nns.F().n()\nA().n.m()\nB().m().n()\np.a.F().m()',
  ({ a, b, c }) => `from ${module(b)} import ${name(a)}${c % 3 === 0 ? ` as ${name(c)}` : ''}`,
  ({ a, b }) => `from ${module(b)} import ${name(a)}, ${name(a + 1)}`,
  ({ a, b }) => `from ${module(a)} import ${pick(['a', 'b', 's'], b)} as ns`,
  ({ a }) => `from ${module(a)} import *`,
  ({ a }) => `import ${absolute(a)}`,
  ({ a }) => `import ${absolute(a)} as ns`,
  ({ a, b }) => `__all__ = ["${name(a)}", "${pick(['_H', 'A'], b)}"]`,
  ({ a, b, c, d }) =>
    `class ${pick(TYPES, a)}${base(b)}:\n    n${given(c)} = ${value(d)}\n\n    def m(self, x${given(d)})${result(c)}:\n        return ${value(c + d)}`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}${base(b)}:\n    def __init__(self, x${given(c)}):\n        self.n = x\n        self.m = ${value(c)}`,
  ({ a, b, c }) => `class ${pick(TYPES, a)}${base(b)}:\n    def ${member(c)}(self):\n        return self.${member(c + 1)}`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}:\n    @${pick(['property', 'staticmethod', 'classmethod'], c)}\n    def m(self)${result(b)}:\n        return ${value(b)}`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}:\n    def __init__(self):\n        self.n${given(b)} = ${value(c)}\n\n    def m(self):\n        self.n = ${value(b)}`,
  ({ a, b, c }) => `def ${pick(['F', 'G'], a)}(x${given(b)})${result(c)}:\n    return x`,
  ({ a, b, c, d }) =>
    `def ${pick(['F', 'G'], a)}(x=${value(b)}):\n    y = ${value(c)}\n    if y:\n        return y\n    return ${value(d)}`,
  ({ a, b, c }) => `def ${pick(['F', 'G'], a)}(x):\n    if isinstance(x, ${pick(TYPES, b)}):\n        return x\n    return ${value(c)}`,
  ({ a, b }) => `V${given(b)} = ${value(a)}`,
  ({ a, b }) => `${name(a)} = ${value(b)}`,
  ({ a, b }) => `def use${a % 2}(x${given(b)}):\n    x.m()\n    x.n.m()\n    with x as y:\n        y.m()\n    for z in x:\n        z.m()`,
  ({ a, b, c }) => `def call(x):\n    x()\n    x.m()\n\n\ncall(${value(a)})\ncall(${name(b)})\n(${value(c)})()\nF()()`,
  ({ a, b }) => `T = {"m": ${value(a)}, 1: V}\nT["n"] = ${name(b)}\nT["m"]()\nT["n"]()\nT[1]().m()`,
  ({ a, b }) => `(${value(a)}).n.m()\n(${value(b)}).m(V.n)`,

  // Functions as values: in lists, dictionaries, fields and parameters, wrapped and returned.
  ({ a, b }) => `V = {"m": ${name(a)}, "n": [G, ${value(b)}], 1: {"m": F}}`,
  ({ a, b }) => `V["m"]()\nV["n"][0]()\nV[1]["m"]().m()\nns.V["${member(a)}"]()\nfor each in V:\n    each()\n${value(b)}()`,
  ({ a, b, c }) =>
    `class R:\n    table = {"m": ${name(a)}}\n\n    def __init__(self, f=${name(b)}):\n        self.f = f\n\n    def go(self, k):\n        self.f()\n        self.table[k]()\n\n\nR(${value(c)}).go("m")\nR(ns.F).f()\nR().table["m"]().m()`,
  ({ a, b }) =>
    `def wrap(f):\n    def inner(*a, **k):\n        return f(*a)\n    return ${pick(['inner', 'f', name(a)], b)}\n\n\n@wrap\ndef ${pick(['F', 'G'], a)}(x):\n    return x\n\n\nwrap(${name(b)})().m()`,
  ({ a, b, c }) =>
    `def given(f, *rest, key=${name(a)}):\n    f()\n    key().m()\n    rest[0]()\n\n\ngiven(${value(b)}, ${name(c)}, key=ns.F)\nlist(map(${name(b)}, V))`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}${base(b)}:\n    def __call__(self):\n        return ${value(b)}\n\n    def __getitem__(self, key)${result(c)}:\n        return ${value(c)}\n\n    def __enter__(self):\n        return self\n\n    def __iter__(self):\n        yield ${value(b + c)}`,
  ({ a, b }) => `async def ${pick(['F', 'G'], a)}()${result(b)}:\n    yield ${value(b)}\n    x = await ${value(a)}\n    x.m()`,
  // What generators yield, what methods give of themselves, what statements run, what comments declare.
  ({ a, b, c }) =>
    `def ${pick(['F', 'G'], a)}(x):\n    yield ${value(b)}\n    yield from ${value(c)}\n\n\nfor each in F(1):\n    each.m()\nnext(ns.G(1)).n.m()`,
  ({ a, b }) =>
    `from contextlib import contextmanager\n\n\n@contextmanager\ndef ${pick(['F', 'G'], a)}(x=1):\n    yield ${value(b)}\n\n\nwith F() as f, ns.G() as g:\n    f.m()\n    g.m().n()`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}${base(b)}:\n    def m(self):\n        return ${pick(['self', 'self.__class__()', 'type(self)()', 'self.n()'], c)}\n\n    @classmethod\n    def n(cls):\n        made = cls()\n        return made\n\n\nA().m().n().m()\nB.n().m()\nns.B().m().m()`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}${base(b)}:\n    def __iter__(self):\n        return ${value(c)}\n\n    def __next__(self):\n        return ${value(b)}\n\n    def __exit__(self):\n        return self.${member(c)}()\n\n\nfor each in V:\n    each.m()\nwith ${value(c)} as entered:\n    entered.m()`,
  ({ a, b, c }) =>
    `V = None  # type: ${type(a)}\nW = [${value(c)}]  # type: list[${pick(TYPES, b)}]\n\n\ndef ${pick(['F', 'G'], c)}(x):\n    # type: (int) -> ${pick(TYPES, a)}\n    return x\n\n\nW[0].m()\nV.m()\nF(1).m()`,
  ({ a, b }) =>
    `def ${pick(['a', 'b', 's'], a)}(x=1):\n    return ${value(b)}\n\n\np.a().m()\np.s.a().m()\n${pick(['a', 'b', 's'], b)}().m()`,
  ({ a, b, c }) =>
    `first, *some, last = F, ${name(a)}, ${value(b)}\nfirst().m()\nsome[0]()\nlast()\nV.update({"m": ${name(c)}})\nV["m"]().m()\nrest = [F, ${name(a)}][1:]\nrest[0]().m()\nraise A`,

  // Type variables of functions and descriptors.
  ({ a, b, c }) =>
    `from typing import TypeVar\n\nK = TypeVar("K"${pick(['', ', bound=A', ', bound="B"'], a)})\n\n\ndef ${pick(['F', 'G'], b)}(x: ${pick(['K', 'list[K]', 'type[K]'], c)}) -> K:\n    return x\n\n\nF(A()).m()\nG(B).n()\nF([A()]).m()`,
  ({ a, b }) =>
    `from ${module(a)} import K\n\n\nclass ${pick(TYPES, b)}:\n    def m(self: K) -> K:\n        return self.n\n\n    @classmethod\n    def n(cls: type[K]) -> K:\n        return cls.m()`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}${base(b)}:\n    def __get__(self, instance, owner)${result(c)}:\n        return ${value(b)}\n\n\nclass H:\n    m = ${value(c)}\n\n    @${pick(['A', 'ns.B'], b)}\n    def n(self):\n        return ${value(a)}\n\n\nH().m.m()\nH().n.m()`,

  ({ a, b }) => `try:\n    from ${module(a)} import F\nexcept ImportError:\n    from ${module(b)} import G as F`,
];

export const pythonKit: CodeKit = {
  paths: ['a.py', 'b.py', 'p/__init__.py', 'p/a.py', 'p/b.py', 'q/a.py', 'p/s/__init__.py', 'p/s/a.py', 'src/r/a.py', 'a.pyi', 'q.py'],
  folders: ['p', 'q', 'p/s', 'src/r', 'r'],
  templates: TEMPLATES,
  file: (_path, declarations, noise) =>
    [
      '\n'.repeat(noise % 2),
      'def busy(given: A) -> A:',
      ...Array.from({ length: noise % 3 }, (_, at) => `    x${at} = ${value(noise + at)}\n    given.m(x${at})`),
      '    return given\n',
      ...declarations,
      `# ${noise}`,
      '',
    ].join('\n'),
};
