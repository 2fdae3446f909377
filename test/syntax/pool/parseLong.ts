/** Parses a little with one grammar and much with tree-sitter. Usage: node parseLong.ts GRAMMAR 'as V8 likes'|'late'. */
import { Parser } from 'web-tree-sitter';
import { createGrammarLoader } from '../../../server/src/syntax/grammarLoader.ts';
import { optimiseGrammarsLate } from '../../../server/src/syntax/pool/lateGrammars.ts';
import { startTreeSitter } from '../../../server/src/syntax/treeSitterRuntime.ts';
import { assets } from '../openGrammars.ts';

const [grammar = '', how] = process.argv.slice(2);
await startTreeSitter(assets.runtime);
if (how === 'late') optimiseGrammarsLate();
const grammars = createGrammarLoader(assets.grammars);
const parser = new Parser();
const parse = (name: string, text: string): void => parser.setLanguage(grammars(name).language).parse(text)?.delete();
parse(grammar, 'sub price { my ($net, $rate) = @_; return $net * (1 + $rate); }\n'.repeat(20));
// A grammar with hardly any code of its own: what gets hot is tree-sitter.
for (let round = 0; round < 50; round++) parse('json', `[${'{"a": [1, true, null]},'.repeat(500)}0]`);
