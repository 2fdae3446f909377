/**
 * The floor every figure is held against: reading the files and parsing them with web-tree-sitter, and nothing else.
 * Usage: node floor.ts ROOT WORKERS. Workers are processes of their own, as in the product.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'web-tree-sitter';
import { createGrammarLoader } from '../../server/src/syntax/grammarLoader.ts';
import { findSyntaxAssets } from '../../server/src/syntax/syntaxAssets.ts';
import { startTreeSitter } from '../../server/src/syntax/treeSitterRuntime.ts';
import { grammarOf } from '../../syntaxes/index.ts';
import { sourceFiles } from './corpora.ts';

const [root = '.', workers = '1', share] = process.argv.slice(2);

if (share === undefined) {
  for (let worker = 0; worker < Number(workers); worker++) fork(import.meta.filename, [root, workers, String(worker)]);
} else {
  const assets = findSyntaxAssets(join(import.meta.dirname, '../..'));
  await startTreeSitter(assets.runtime);
  const grammars = createGrammarLoader(assets.grammars);
  const parser = new Parser();
  for (const [index, { path, language }] of sourceFiles(root).entries()) {
    if (index % Number(workers) !== Number(share)) continue;
    const grammar = grammarOf(language);
    if (grammar === undefined) continue;
    parser.setLanguage(grammars(grammar).language);
    parser.parse(readFileSync(path, 'utf8'))?.delete();
  }
}
