/** Parses and extracts a text the way a parse worker does, without processes. */
import { Parser } from 'web-tree-sitter';
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { type Extractor, type GrammarSyntax, hasGrammar } from '../../server/src/syntax/extractor.ts';
import { chooseFlattener } from '../../server/src/syntax/flatten/chooseFlattener.ts';
import { languages } from '../../syntaxes/index.ts';
import { asRecords } from '../facts/asRecords.ts';
import { assets, openGrammars } from '../syntax/openGrammars.ts';

/** Facts of a text in a language. Throws for an unknown language. */
export type ExtractText = (language: string, text: string) => FileFacts;

export async function openExtractors(): Promise<ExtractText> {
  const { module, load } = await openGrammars();
  const { flattener } = chooseFlattener(module, assets.flattener);
  const opened = new Map<string, { readonly parser: Parser; readonly extractor: Extractor }>();
  const open = (syntax: GrammarSyntax, name: string) => {
    const known = opened.get(`${syntax.id} ${name}`);
    if (known) return known;
    const grammar = load(name);
    const fresh = { parser: new Parser().setLanguage(grammar.language), extractor: syntax.createExtractor(grammar.table) };
    opened.set(`${syntax.id} ${name}`, fresh);
    return fresh;
  };
  return (language, text) => {
    const syntax = languages.get(language);
    if (!syntax) throw new Error(`There is no language "${language}"`);
    if (!hasGrammar(syntax)) return syntax.read(text);
    const { parser, extractor } = open(syntax, syntax.grammarFor?.(text) ?? syntax.grammar);
    const tree = parser.parse(syntax.masked?.(text) ?? text);
    if (!tree) throw new Error('The parser was cancelled');
    try {
      return asRecords(extractor.extract(text, flattener.flatten(tree, extractor.keep, text)));
    } finally {
      tree.delete();
    }
  };
}
