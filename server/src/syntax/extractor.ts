import type { FileFacts } from '../facts/fileFacts.ts';
import type { PackableFacts } from '../facts/rowSection.ts';
import type { FlatTree } from './flatTree.ts';
import type { KeepTable } from './flatten/keepTable.ts';
import type { GrammarTable } from './grammarTable.ts';

/** Turns the flat tree of one file into facts. Pure: the same text and tree give the same facts. */
export interface Extractor {
  /** What the tree must hold. */
  readonly keep: KeepTable;
  /** The facts are valid until the next call: pack them, or take them as records (rowSection.ts). */
  extract(text: string, tree: FlatTree): PackableFacts;
}

/** One language as the parse workers know it. */
export type LanguageSyntax = GrammarSyntax | ManifestSyntax;

export interface GrammarSyntax {
  /** The language id of requests (`typescript`, `python`). */
  readonly id: string;
  /** The grammar that parses it: a name in syntaxes/grammars/grammars.lock.json. */
  readonly grammar: string;
  /** See `LanguagePack.masked`. */
  readonly masked?: (text: string) => string;
  /** See `LanguagePack.grammarFor`. */
  readonly grammarFor?: (text: string) => string | undefined;
  /** Compiles the pack's tables against a loaded grammar; called once per worker and grammar. Throws when the pack does not fit the grammar. */
  createExtractor(grammar: GrammarTable): Extractor;
}

/** Files that are read without a grammar: what modules are called, and where they lie. */
export interface ManifestSyntax {
  readonly id: string;
  /** Pure. Never throws: what cannot be read says less, and its problems are facts. */
  read(text: string): FileFacts;
}

export function hasGrammar(syntax: LanguageSyntax): syntax is GrammarSyntax {
  return 'grammar' in syntax;
}

/** All languages of a parse worker by id. */
export type LanguageRegistry = ReadonlyMap<string, LanguageSyntax>;

export function languageRegistry(languages: readonly LanguageSyntax[]): LanguageRegistry {
  return new Map(languages.map((language) => [language.id, language]));
}
