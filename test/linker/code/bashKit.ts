import { type CodeKit, MEMBERS, pick, type Template } from './codeKit.ts';

const SCRIPTS = [
  './a.sh',
  '$(dirname "$0")/b.sh',
  '$DIR/p/a.sh',
  '../a.sh',
  'p/b.sh',
  '/lib/c.sh',
  '$ROOT/c.sh',
  './gone.sh',
  './tool',
  '/usr/lib/c.sh',
] as const;
const script = (index: number) => pick(SCRIPTS, index);
const name = (index: number) => pick([...MEMBERS, 'f', 'g'], index);

const TEMPLATES: readonly Template[] = [
  ({ a, b }) => `source "${script(a)}"\n. "${script(b)}"`,
  () => 'm\nn "$V"\nf | g\necho "$(m) $W"\ntrap n EXIT\n./a.sh\nuse',
  ({ a }) => `source "${script(a)}"`,
  ({ a }) => `bash "${script(a)}"`,
  ({ a, b }) => `${name(a)}() {\n  ${name(b)} "$V"\n}`,
  ({ a, b }) => `function ${name(a)} {\n  local V=1\n  ${name(b)} "$V"\n}`,
  ({ a, b }) => `${pick(['', 'readonly ', 'export ', 'declare -r '], a)}${pick(['V', 'W', 'm'], b)}=${a}`,
  ({ a, b }) => `alias ${name(a)}='${name(b)}'`,
  ({ a }) => `use() { source "${script(a)}"; m; }`,
  ({ a, b }) => `for V in $(${name(a)}); do ${name(b)} "$V"; done`,
];

export const bashKit: CodeKit = {
  paths: ['a.sh', 'b.sh', 'p/a.sh', 'p/b.sh', 'q/a.sh', 'q/c.sh', 'x/c.sh', 'p/t.bats', 'tool', 'p/tool'],
  folders: ['p', 'q', 'x'],
  templates: TEMPLATES,
  file: (path, declarations, noise) =>
    [
      // What is in a file without an extension is said by its first line.
      declarations.length % 3 === 0 && /tool$/.test(path) ? '#!/usr/bin/env python' : '#!/bin/bash',
      'busy() {',
      ...Array.from({ length: noise % 3 }, (_, at) => `  local x${at}=${noise}\n  ${name(noise + at)} "$x${at}"`),
      '  :',
      '}',
      ...declarations,
      `# ${noise}`,
      '',
    ].join('\n'),
};
