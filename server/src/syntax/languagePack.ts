/**
 * The type of a language pack. A pack is one folder under syntaxes/: language.json (what files are it), roles.ts (the table: what its
 * nodes are), hooks.ts (what a table cannot say), spec/ (cases) and README.md (what is known not to work).
 */
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Extraction, NodeHook, ValueHook } from './extract/extraction.ts';
import type { TreeShape } from './flatten/reshape.ts';
import type { DocStyle, NameRules, Scoping } from './languageRules.ts';
import type { RoleTable } from './roles/roleTable.ts';

/** Files that share an id. */
export interface FileKind {
  /** The editor's language id. */
  readonly id: string;
  readonly name: string;
  /** With the dot, in lower case. One that several languages claim needs a rule (detection/contentRules.ts). */
  readonly extensions: readonly string[];
  /** Whole file names. */
  readonly fileNames?: readonly string[];
  /** File names in which one `*` is any text: `Dockerfile.*`. */
  readonly patterns?: readonly string[];
  /** Interpreters in a `#!` line, without a version. */
  readonly shebangs?: readonly string[];
  /** Other words for it, in lower case, in modelines and in settings of editors: Emacs' `c++`, Vim's `sh`. */
  readonly aliases?: readonly string[];
  /** Bytes of a line, where the grammar takes minutes over a longer one that it cannot read. */
  readonly longestLine?: number;
}

/** One entry of language.json: files that share an id and a grammar. */
export interface LanguageEntry extends FileKind {
  /** A name in syntaxes/grammars/grammars.lock.json. */
  readonly grammar: string;
  /** Others that may be chosen by the text (`LanguagePack.grammarFor`). */
  readonly grammars?: readonly string[];
}

/** language.json. */
export interface LanguageData {
  /** The pack's name: that of its folder. */
  readonly pack: string;
  readonly languages: readonly LanguageEntry[];
  readonly comments: { readonly line?: string; readonly block?: { readonly open: string; readonly close: string } };
  /** Between the parts of a qualified name. */
  readonly separator: string;
  /** How deep the facts go (design notes, languages.md): 1 deep, 2 generic, 3 outline. */
  readonly tier: 1 | 2 | 3;
}

/** What a table cannot say. All hooks are pure: they read the tree and add facts, nothing else. */
export interface Hooks extends NameRules {
  /** By node type, before the node's role: imports, exports, assignments that define. */
  readonly nodes?: Readonly<Record<string, NodeHook>>;
  /** By node type: what its value is, for the types of what is called: Go's `new(T)`. */
  readonly values?: Readonly<Record<string, ValueHook>>;
  /** At text that the parser could not read. */
  readonly unread?: (extraction: Extraction, node: number) => void;
  /** At the end of a file, when its symbols, imports and exports are known. */
  readonly ended?: (extraction: Extraction) => void;
}

export interface LanguagePack {
  readonly data: LanguageData;
  readonly scoping: Scoping;
  /** What is otherwise in one of the pack's languages, by its id. */
  readonly dialects?: Readonly<Record<string, Partial<Scoping>>>;
  readonly docs: DocStyle;
  readonly roles: RoleTable;
  /**
   * What the parser is given in place of a text: of the same length, with white space where something stands that no grammar can know,
   * such as C's macros, or what is not script in a component. Pure.
   */
  readonly masked?: (text: string, language: string) => string;
  /** The grammar for a text, in languages that have several. Pure; undefined for that of the entry. */
  readonly grammarFor?: (text: string, language: string) => string | undefined;
  /** How trees are rebuilt before they are read, where the grammar leaves side by side what belongs together. */
  readonly shape?: TreeShape;
  readonly hooks: Hooks;
  /** Whether calls are looked for; absent means yes. Schemas and make files call nothing that has a name. */
  readonly calls?: 'none';
}

/**
 * Files that are no programs, but say what the names in programs' imports mean: go.mod, package.json. No grammar reads them and no count
 * of languages has them.
 */
export interface ManifestPack {
  readonly data: { readonly pack: string; readonly languages: readonly FileKind[] };
  /** By language id. Pure; see `ManifestSyntax.read`. */
  readonly readers: Readonly<Record<string, (text: string) => FileFacts>>;
}
