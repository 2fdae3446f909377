import { threadId } from 'node:worker_threads';
import { lineStartsOf } from '../../../server/src/base/lineIndex.ts';
import type { FileFacts } from '../../../server/src/facts/fileFacts.ts';
import { noFacts } from '../../../server/src/facts/noFacts.ts';
import { type LanguageRegistry, type LanguageSyntax, languageRegistry } from '../../../server/src/syntax/extractor.ts';
import { symbolOf } from '../../../server/src/syntax/flatTree.ts';
import { keepSymbols } from '../../../server/src/syntax/flatten/keepTable.ts';
import { textOf } from '../treeText.ts';

/** Facts that name the thread they were made in. */
const threadLanguage: LanguageSyntax = {
  id: 'thread',
  grammar: 'javascript',
  createExtractor: () => ({ keep: keepSymbols(new Set()), extract: (text) => factsWithSymbols(text, [String(threadId)]) }),
};

/** Facts that name every identifier, in order. */
function identifierLanguage(id: string, grammar: string, before: (text: string) => void = () => undefined): LanguageSyntax {
  return {
    id,
    grammar,
    createExtractor(table) {
      const identifiers = new Set(table.symbols('identifier', 'named'));
      return {
        keep: keepSymbols(identifiers),
        extract(text, tree) {
          before(text);
          const names: string[] = [];
          for (let index = 0; index < tree.count; index++) if (identifiers.has(symbolOf(tree, index))) names.push(textOf(tree, index));
          return factsWithSymbols(text, names);
        },
      };
    },
  };
}

export const testLanguages: LanguageRegistry = languageRegistry([
  ...['typescript', 'tsx', 'javascript', 'python', 'go'].map((name) => identifierLanguage(name, name)),
  threadLanguage,
  identifierLanguage('wild', 'javascript', misbehave),
  identifierLanguage('homeless', 'no-such-grammar'),
  {
    id: 'misfit',
    grammar: 'python',
    createExtractor() {
      throw new Error('python has no node type "tentacle"');
    },
  },
]);

declare const WebAssembly: { readonly RuntimeError: ErrorConstructor };

/** Does what the file says, as a bug in a pack or in V8 would. */
function misbehave(text: string): void {
  const careful = process.execArgv.includes('--liftoff-only');
  if (text.includes('abort always') || (text.includes('abort when fast') && !careful)) {
    process.kill(process.pid, 'SIGABRT');
    // The signal may reach another thread first; this one must not get on in the meantime.
    hang();
  }
  if (text.includes('throw')) throw new TypeError('thrown on request');
  if (text.includes('trap')) throw new WebAssembly.RuntimeError('unreachable');
  if (text.includes('hang')) hang();
}

function hang(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function factsWithSymbols(text: string, names: readonly string[]): FileFacts {
  return {
    ...noFacts,
    symbols: names.map((name) => ({
      name,
      kind: 'variable',
      container: -1,
      containerName: '',
      ordinal: 0,
      visibility: 'public',
      modifiers: 0,
      nameStart: 0,
      nameEnd: 0,
      start: 0,
      end: 0,
      signature: '',
      type: '',
      doc: '',
    })),
    lineStarts: lineStartsOf(text),
  };
}
