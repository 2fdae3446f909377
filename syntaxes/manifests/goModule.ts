/** go.mod and go.work: how modules are called and where they lie (https://go.dev/ref/mod#go-mod-file, #workspaces). */
import { lineStartsOf } from '../../server/src/base/lineIndex.ts';
import type { ExportFact, FileFacts } from '../../server/src/facts/fileFacts.ts';
import { noFacts } from '../../server/src/facts/noFacts.ts';

/**
 * `module a/b` exports the name `module` with the specifier `a/b`, `use ./x` the name `use` with `./x`, `replace a => ../b` the name
 * `replace` with the local name `a` and the specifier `../b`. Versions and all other directives are left out.
 */
export function readGoModule(text: string): FileFacts {
  const lineStarts = lineStartsOf(text);
  const exports: ExportFact[] = [];
  let block = '';
  for (const start of lineStarts) {
    const words = wordsOf(text, start);
    const [first = ''] = words;
    if (first === ')') block = '';
    else if (words[1] === '(' && words.length === 2) block = first;
    else if (block !== '') exports.push(...factsOf(block, words, start));
    else exports.push(...factsOf(first, words.slice(1), start));
  }
  return { ...noFacts, scopes: [{ kind: 'file', parent: -1, symbol: -1, start: 0, end: text.length }], exports, lineStarts };
}

const WORD = /"((?:[^"\\\n]|\\.)*)"|`([^`\n]*)`|\(|\)|(?:(?!\/\/)[^\s"`()])+/y;

/** Words of a line up to its comment, without their quotes. */
function wordsOf(text: string, start: number): string[] {
  const words: string[] = [];
  for (let at = start; ; at = WORD.lastIndex) {
    while (text[at] === ' ' || text[at] === '\t') at++;
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (word === null) return words;
    words.push(word[1] ?? word[2] ?? word[0]);
  }
}

function factsOf(directive: string, words: readonly string[], start: number): readonly ExportFact[] {
  const [first] = words;
  if (first === undefined) return [];
  if (directive === 'module' || directive === 'use') return [fact(directive, '', first, start)];
  const arrow = words.indexOf('=>');
  const replacement = words[arrow + 1];
  return directive === 'replace' && arrow > 0 && replacement !== undefined ? [fact(directive, first, replacement, start)] : [];
}

function fact(name: string, local: string, specifier: string, start: number): ExportFact {
  return { form: 'namespace', name, local, symbol: -1, specifier, flags: 0, start };
}
