import { join } from 'node:path';
import { createGrammarLoader, type GrammarLoader } from '../../server/src/syntax/grammarLoader.ts';
import { findSyntaxAssets } from '../../server/src/syntax/syntaxAssets.ts';
import { startTreeSitter, type TreeSitterModule } from '../../server/src/syntax/treeSitterRuntime.ts';

export const assets = findSyntaxAssets(join(import.meta.dirname, '../../server/src/syntax'));

/** The vendored grammars and web-tree-sitter's module, as a worker sees them. */
export async function openGrammars(): Promise<{ readonly module: TreeSitterModule; readonly load: GrammarLoader }> {
  const module = await startTreeSitter(assets.runtime);
  return { module, load: createGrammarLoader(assets.grammars) };
}
