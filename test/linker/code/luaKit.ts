import { type CodeKit, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const MODULES = ['a', 'b', 'p', 'p.a', 'p.b', 'q.a', 'far.c', 'c', 'lfs', './a', 'a.lua', 'p/b.lua', '(...)'] as const;
const module = (index: number) => pick(MODULES, index);
const type = (index: number) => pick(['A', 'B', 'A[]', 'A|nil', 'table<string, B>', 'fun(): A', 'number', 'p.A'], index);
const member = (index: number) => pick(MEMBERS, index);
const base = (index: number) => pick(['A', 'B', 'ns', 'ns.A', 'G'], index);

const EXPRESSIONS = [
  '1',
  '{}',
  'A',
  'A.new()',
  'B:new()',
  'F()',
  'G()',
  'V',
  'V.m()',
  'V.n',
  'ns.F()',
  'ns.A',
  'ns.new()',
  '{ m = A, n = function() return A end }',
  '{ A, B }',
  'function() return V end',
  'setmetatable({}, A)',
  'setmetatable({}, { __index = B })',
  'require("b")',
  'require("p.a").V',
  'F() or A',
  '_G.G()',
  'A:extend()',
  'table.insert',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a, b }) => `local ns = require("${module(a)}")\nlocal other = require("${module(b)}")`,
  () => 'F():m()\nG().n:m()\nV:m()\nV.n.m()\nns.F():n()\nns:m()\nA.new():m()\nB.n:m()\nother.m()',
  ({ a }) => `local ns = require("${module(a)}")`,
  ({ a }) => `require("${module(a)}")`,
  ({ a, b }) => `local ${pick(TYPES, a)} = ${value(b)}`,
  ({ a, b, c }) =>
    `---@class ${pick(['A', 'B', 'p.A'], a)} : ${pick(['B', 'A', 'p.A'], b)}\n---@field n ${type(c)}\nlocal ${pick(TYPES, a)} = {}`,
  ({ a }) => `${pick(TYPES, a)} = {}\n${pick(TYPES, a)}.__index = ${pick(TYPES, a)}`,
  ({ a, b }) => `local ${pick(TYPES, a)} = setmetatable({}, { __index = ${base(b)} })`,
  ({ a, b, c }) =>
    `function ${pick(TYPES, a)}:${member(b)}(x)\n  self.n = ${value(c)}\n  return ${pick(['self', 'x', 'self.n', 'A'], b + c)}\nend`,
  ({ a, b, c }) => `function ${pick(TYPES, a)}.${pick(['m', 'n', 'new'], b)}(x)\n  return ${value(c)}\nend`,
  ({ a, b }) =>
    `function ${pick(TYPES, a)}.new(x)\n  local self = setmetatable({ n = ${value(b)} }, ${pick(TYPES, a)})\n  return self\nend`,
  ({ a, b }) => `${pick(TYPES, a)}.${member(b)} = ${value(a + b)}`,
  ({ a, b }) => `${pick(['local ', ''], a)}function ${pick(['F', 'G'], b)}(x)\n  return ${value(a)}\nend`,
  ({ a, b, c }) =>
    `---@param x ${type(a)}\n---@return ${type(b)}\n${pick(['local ', ''], c)}function ${pick(['F', 'G'], c)}(x)\n  x:m()\n  return x\nend`,
  ({ a, b }) => `${pick(['local V', 'V', '_G.V', 'local W'], a)} = ${value(b)}`,
  ({ a, b }) => `---@type ${type(a)}\nlocal V = ${value(b)}`,
  ({ a, b }) => `local function use${a % 2}()\n  local y = ${value(b)}\n  y:m()\n  y.n:m()\n  for _, z in ipairs(y) do z:m() end\nend`,

  ({ a }) => `dofile("${pick(['a.lua', 'p/b.lua', '../b.lua'], a)}")\nlocal near = require((...) .. ".${pick(['a', 'b'], a)}")\nnear.m()`,
  ({ a, b }) =>
    `---@class ${pick(TYPES, a)}\n---@operator call: ${type(b)}\n---@field m fun(self: A, x: ${type(b)}): self\n${pick(TYPES, a)} = setmetatable({}, { __call = function() return ${value(b)} end })\n${pick(TYPES, a)}():m():n()`,
];

export const luaKit: CodeKit = {
  paths: ['a.lua', 'b.lua', 'p/init.lua', 'p/a.lua', 'p/b.lua', 'q/a.lua', 'src/b.lua', 'lua/p/b.lua', 'x/far/c.lua', 'y/far/c.lua'],
  folders: ['p', 'q', 'src', 'lua/p', 'x/far', 'y/far'],
  templates: TEMPLATES,
  file(_path, declarations, noise) {
    const returned = pick(
      ['return A', 'return { F = F, A = A, V = V }', 'return ns', 'return function() return V end', ''],
      declarations.length,
    );
    return [
      '\n'.repeat(noise % 2),
      'local function busy(given)',
      ...Array.from({ length: noise % 3 }, (_, at) => `  local x${at} = ${value(noise + at)}\n  given:m(x${at})`),
      'end',
      ...declarations,
      `-- ${noise}`,
      returned,
      '',
    ].join('\n');
  },
};
