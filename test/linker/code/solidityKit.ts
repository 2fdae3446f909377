import { type CodeKit, linesOf, MEMBERS, pick, type Template, TYPES } from './codeKit.ts';

const FILES = ['./a.sol', './b.sol', '../a.sol', 'p/a.sol', '@x/c.sol', 'lib/c.sol', './gone.sol', 'x/c.sol', '@y/c.sol'] as const;
const file = (index: number) => pick(FILES, index);
const type = (index: number) => pick(['A', 'B', 'A[]', 'mapping(uint => B)', 'uint', 'N.A', 'address'], index);
const member = (index: number) => pick(MEMBERS, index);
const base = (index: number) => pick(['', ' is A', ' is B', ' is A, B', ' is N.A'], index);
const value = (index: number) => pick(['1', 'v', 'A(x)', 'new B()', 'm()', 'F()', 'v.m()', 'N.F()', 'super.m()', 'this.n()'], index);

const TEMPLATES: readonly Template[] = [
  ({ a, b }) => `import "${file(a)}";\nimport "${file(b)}" as N;`,
  () =>
    'contract Use is A {\n  B v;\n  function run(uint x) public { m(); n(); v.m(); x.m(); F(); N.F(); A(x).n(); v.n().m(); super.m(); }\n}',
  ({ a }) => `import "${file(a)}";`,
  ({ a, b }) => `import {${pick(['A', 'B', 'F'], b)}} from "${file(a)}";`,
  ({ a }) => `import * as N from "${file(a)}";`,
  ({ a, b, c, d }) =>
    `contract ${pick(TYPES, a)}${base(b)} {\n  ${type(c)} v;\n  function ${member(d)}(${type(c)} x) public returns (${type(d)}) { return ${value(c)}; }\n}`,
  ({ a, b, c }) => `interface ${pick(TYPES, a)}${base(b)} { function ${member(c)}() external returns (${type(c)}); }`,
  ({ a, b, c }) => `library ${pick(TYPES, a)} { function ${member(b)}(${type(c)} x) internal returns (${type(b)}) { return x; } }`,
  ({ a, b }) => `function F(${type(a)} x) returns (${type(b)}) { return x; }`,
  ({ a, b }) => `using ${pick(['A', 'B', '{F}'], a)} for ${pick(['uint', '*', 'A'], b)};`,
  ({ a, b }) => `struct ${pick(TYPES, a)} { ${type(b)} v; }`,
  ({ a, b }) =>
    `contract C${base(a)} {\n  modifier ${member(a)}() { ${member(b)}(); _; }\n  event V(${type(b)} x);\n  function go() public m { emit V(${value(a)}); }\n}`,
];

const REMAPPINGS: readonly Template[] = [
  ({ a }) => `@x/=${pick(['lib/', 'q/x/', 'p/', 'gone/'], a)}`,
  ({ a, b }) => `${pick(['p/', 'lib:', '@y/'], b)}=${pick(['p/', 'lib/', 'q/x/'], a)}`,
];

export const solidityKit: CodeKit = {
  paths: ['a.sol', 'b.sol', 'p/a.sol', 'p/b.sol', 'lib/c.sol', 'q/x/c.sol', 'remappings.txt', 'p/remappings.txt', 'node_modules/x/c.sol'],
  folders: ['p', 'lib', 'q/x'],
  templates: TEMPLATES,
  manifests: { 'remappings.txt': linesOf('#', REMAPPINGS) },
  file(_path, declarations, noise) {
    return [
      `${'\n'.repeat(noise % 2)}pragma solidity ^0.8.0;`,
      'contract Busy {',
      '  function busy(uint x) internal {',
      ...Array.from({ length: noise % 3 }, (_, at) => `    uint x${at} = ${value(noise + at)};`),
      '  }',
      '}',
      ...declarations,
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
