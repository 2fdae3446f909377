import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Language } from 'web-tree-sitter';
import { grammarFile } from './grammarLock.ts';
import { type GrammarTable, grammarTable } from './grammarTable.ts';

export interface Grammar {
  readonly language: Language;
  readonly table: GrammarTable;
}

/** Loads a grammar on first use and keeps it. Throws when there is none of that name or web-tree-sitter refuses it. */
export type GrammarLoader = (name: string) => Grammar;

/** `folder` holds the compressed grammars. web-tree-sitter must have been started (treeSitterRuntime.ts). */
export function createGrammarLoader(folder: string): GrammarLoader {
  const loaded = new Map<string, Grammar>();
  return (name) => {
    const known = loaded.get(name);
    if (known) return known;
    const wasm = brotliDecompressSync(readFileSync(join(folder, grammarFile(name))));
    // Compiling in one go is cheap: V8 compiles the functions when they are first called.
    const language = Language.loadSync(new WebAssembly.Module(new Uint8Array(wasm)));
    const grammar = { language, table: grammarTable(name, language) };
    loaded.set(name, grammar);
    return grammar;
  };
}
