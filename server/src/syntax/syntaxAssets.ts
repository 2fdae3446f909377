import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GRAMMAR_LOCK_FILE } from './grammarLock.ts';

/** Absolute paths of what parsing loads while running. Plain data, so that it crosses processes. */
export interface SyntaxAssets {
  /** web-tree-sitter.wasm. */
  readonly runtime: string;
  /** flatten.wasm. */
  readonly flattener: string;
  /** The folder of compressed grammars and their lock file. */
  readonly grammars: string;
}

/** Finds the assets from the folder of the running code: beside the bundle, or where they lie in the sources. */
export function findSyntaxAssets(folder: string): SyntaxAssets {
  const beside = join(folder, 'grammars');
  if (existsSync(join(beside, GRAMMAR_LOCK_FILE)))
    return { runtime: join(folder, 'web-tree-sitter.wasm'), flattener: join(folder, 'flatten.wasm'), grammars: beside };
  for (let root = folder; root !== dirname(root); root = dirname(root)) {
    const grammars = join(root, 'syntaxes/grammars');
    if (!existsSync(join(grammars, GRAMMAR_LOCK_FILE))) continue;
    const runtime = createRequire(join(root, 'package.json')).resolve('web-tree-sitter/web-tree-sitter.wasm');
    return { runtime, flattener: join(root, 'server/src/syntax/flatten/flatten.wasm'), grammars };
  }
  throw new Error(`No grammars found from ${folder}: ${GRAMMAR_LOCK_FILE} is neither in a folder "grammars" nor in the sources`);
}
