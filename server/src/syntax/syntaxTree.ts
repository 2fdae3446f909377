/** The syntax tree of a text as its language's extractor sees it: without the nodes that it asks not to be shown. */
import { Parser } from 'web-tree-sitter';
import { decodeSource } from './decodeSource.ts';
import { hasGrammar, type LanguageRegistry } from './extractor.ts';
import { endOf, type FlatTree, fieldOf, isMissing, nextAfter, startOf, symbolOf } from './flatTree.ts';
import { createCursorFlattener } from './flatten/cursorFlattener.ts';
import { createGrammarLoader } from './grammarLoader.ts';
import type { GrammarTable } from './grammarTable.ts';
import type { SyntaxAssets } from './syntaxAssets.ts';
import { startTreeSitter } from './treeSitterRuntime.ts';

export interface TreeRow {
  readonly depth: number;
  /** '' when it hangs under none. */
  readonly field: string;
  /** Of a named node; in quotes the text of one that has no name. */
  readonly type: string;
  /** Made up by the parser to recover from an error. */
  readonly missing: boolean;
  /** UTF-16 units from the start of the text. */
  readonly start: number;
  readonly end: number;
}

export interface TreeParts {
  readonly languages: LanguageRegistry;
  readonly assets: SyntaxAssets;
  readonly language: string;
}

/** In source order. undefined for a language without a grammar. */
export async function readSyntaxTree(
  bytes: Uint8Array,
  { languages, assets, language }: TreeParts,
): Promise<readonly TreeRow[] | undefined> {
  const syntax = languages.get(language);
  if (syntax === undefined || !hasGrammar(syntax)) return undefined;
  await startTreeSitter(assets.runtime);
  const { text } = decodeSource(bytes);
  const grammar = createGrammarLoader(assets.grammars)(syntax.grammarFor?.(text) ?? syntax.grammar);
  const parsed = new Parser().setLanguage(grammar.language).parse(syntax.masked?.(text) ?? text);
  if (parsed === null) throw new Error('The parser gave no tree');
  const { keep } = syntax.createExtractor(grammar.table);
  return rowsOf(createCursorFlattener().flatten(parsed, keep, text), grammar.table);
}

function rowsOf(tree: FlatTree, table: GrammarTable): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const ends: number[] = [];
  for (let node = 0; node < tree.count; node++) {
    while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= node) ends.pop();
    const symbol = symbolOf(tree, node);
    rows.push({
      depth: ends.length,
      field: table.fieldName(fieldOf(tree, node)),
      type: table.isNamed(symbol) ? table.typeName(symbol) : `"${table.typeName(symbol)}"`,
      missing: isMissing(tree, node),
      start: startOf(tree, node),
      end: endOf(tree, node),
    });
    ends.push(nextAfter(tree, node));
  }
  return rows;
}
