import { type CodeKit, pick, type Template } from './codeKit.ts';

/** R stands for all languages of tier 2: they share one set of rules. */
const FUNCTIONS = ['f', 'g', 'h'] as const;
const SOURCES = ['a.r', 'b.r', './b', 'x/a.r', '../a.r', 'stats'] as const;

const TEMPLATES: readonly Template[] = [
  () => 'all <- function() {\n  f()\n  g(h())\n  x$f()\n  stats::g()\n}',
  ({ a, b }) => `${pick(FUNCTIONS, a)} <- function(x) {\n  ${pick(FUNCTIONS, b)}(x)\n}`,
  ({ a, b }) => `${pick(FUNCTIONS, a)} <- function(x) {\n  ${pick(FUNCTIONS, b)} <- function() 1\n  ${pick(FUNCTIONS, b)}()\n}`,
  ({ a }) => `source("${pick(SOURCES, a)}")`,
  ({ a }) => `setClass("${pick(FUNCTIONS, a)}")`,
];

export const genericKit: CodeKit = {
  paths: ['a.r', 'b.r', 'x/a.r', 'x/b.r'],
  folders: ['x'],
  templates: TEMPLATES,
  file: (_path, declarations, noise) =>
    [`busy <- function() {${'\n  h(f(1))'.repeat(noise % 3)}\n}`, ...declarations, `# ${noise}`, ''].join('\n'),
};
