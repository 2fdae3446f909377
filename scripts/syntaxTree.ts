/** Prints the syntax tree of a file, with fields, as the extractor of its language sees it: `node scripts/syntaxTree.ts <file>`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeSource } from '../server/src/syntax/decodeSource.ts';
import { findSyntaxAssets } from '../server/src/syntax/syntaxAssets.ts';
import { readSyntaxTree } from '../server/src/syntax/syntaxTree.ts';
import { languageOf, languages } from '../syntaxes/index.ts';

const [path] = process.argv.slice(2);
const assets = findSyntaxAssets(join(import.meta.dirname, '../server/src/syntax'));
const bytes = path === undefined ? undefined : readFileSync(path);
const rows = bytes && (await readSyntaxTree(bytes, { languages, assets, language: languageOf(path ?? '', bytes) ?? '' }));
if (bytes === undefined || rows === undefined) {
  console.error('Usage: node scripts/syntaxTree.ts <file>, where the file is of a language that has a grammar');
  process.exit(2);
}

const { text } = decodeSource(bytes);
for (const { depth, field, type, missing, start, end } of rows) {
  const source = text.slice(start, end).replace(/\s+/g, ' ');
  const shown = source.length > 60 ? `${source.slice(0, 59)}…` : source;
  console.log(`${'  '.repeat(depth)}${field === '' ? '' : `${field}: `}${type}${missing ? ' MISSING' : ''}  ${shown}`);
}
