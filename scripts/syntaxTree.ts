/** Prints the syntax tree of a file, with fields, as the extractor of its language sees it: `node scripts/syntaxTree.ts <file>`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'web-tree-sitter';
import { decodeSource } from '../server/src/syntax/decodeSource.ts';
import { hasGrammar } from '../server/src/syntax/extractor.ts';
import { endOf, fieldOf, isMissing, nextAfter, startOf, symbolOf } from '../server/src/syntax/flatTree.ts';
import { createCursorFlattener } from '../server/src/syntax/flatten/cursorFlattener.ts';
import { createGrammarLoader } from '../server/src/syntax/grammarLoader.ts';
import { findSyntaxAssets } from '../server/src/syntax/syntaxAssets.ts';
import { startTreeSitter } from '../server/src/syntax/treeSitterRuntime.ts';
import { languageOf, languages } from '../syntaxes/index.ts';

const [path] = process.argv.slice(2);
const syntax = path === undefined ? undefined : languages.get(languageOf(path) ?? '');
if (path === undefined || syntax === undefined || !hasGrammar(syntax)) {
  console.error('Usage: node scripts/syntaxTree.ts <file>, where the file is of a language that has a grammar');
  process.exit(2);
}

const assets = findSyntaxAssets(join(import.meta.dirname, '../server/src/syntax'));
await startTreeSitter(assets.runtime);
const { language, table } = createGrammarLoader(assets.grammars)(syntax.grammar);
const { text } = decodeSource(readFileSync(path));
const parsed = new Parser().setLanguage(language).parse(text);
if (parsed === null) throw new Error('The parser was cancelled');
const tree = createCursorFlattener().flatten(parsed, syntax.createExtractor(table).keep, text);

const ends: number[] = [];
for (let node = 0; node < tree.count; node++) {
  while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= node) ends.pop();
  const symbol = symbolOf(tree, node);
  const type = table.isNamed(symbol) ? table.typeName(symbol) : `"${table.typeName(symbol)}"`;
  const field = table.fieldName(fieldOf(tree, node));
  const source = text.slice(startOf(tree, node), endOf(tree, node)).replace(/\s+/g, ' ');
  const shown = source.length > 60 ? `${source.slice(0, 59)}…` : source;
  console.log(`${'  '.repeat(ends.length)}${field === '' ? '' : `${field}: `}${type}${isMissing(tree, node) ? ' MISSING' : ''}  ${shown}`);
  ends.push(nextAfter(tree, node));
}
