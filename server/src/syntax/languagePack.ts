/**
 * The type of a language pack. A pack is one folder under syntaxes/: language.json (what files are it), roles.ts (the table: what its
 * nodes are), hooks.ts (what a table cannot say), spec/ (cases) and README.md (what is known not to work).
 */
import type { SymbolKind, Visibility } from '../facts/fileFacts.ts';
import type { Extraction } from './extractState.ts';
import type { RoleTable } from './roles.ts';

/** One entry of language.json: files that share an id and a grammar. */
export interface LanguageEntry {
  /** The editor's language id. */
  readonly id: string;
  readonly name: string;
  /** A name in syntaxes/grammars/grammars.lock.json. */
  readonly grammar: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Whole file names. */
  readonly fileNames?: readonly string[];
  /** Interpreters in a `#!` line. */
  readonly shebangs?: readonly string[];
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

/** The rules of names in a language, as data. */
export interface Scoping {
  /** `split` where types and values are different names: `interface A` and `const A` do not collide. */
  readonly spaces: 'shared' | 'split';
  /**
   * Whether members of a class are known by their bare name: nowhere (TypeScript), in the class body but not in its methods (Python),
   * everywhere inside (Java).
   */
  readonly members: 'hidden' | 'body' | 'inside';
  /** Whether a local variable is known in its whole scope or from its declaration on. */
  readonly locals: 'hoisted' | 'inOrder';
}

/** How documentation is written. */
export interface DocStyle {
  /** Beginnings of comments that are documentation: `/**`, `///`. */
  readonly comments: readonly string[];
  /** Whether consecutive line comments are one text. */
  readonly lines?: true;
  /** Whether the first string of a body documents it. */
  readonly firstString?: true;
}

/** What a node hook answers: go on with the node's role, look only at its children, or leave the whole subtree alone. */
export type HookAnswer = 'role' | 'children' | 'done';

/** What a table cannot say. All hooks are pure: they read the tree and add facts, nothing else. */
export interface Hooks {
  /** By node type, before the node's role: imports, exports, assignments that define. */
  readonly nodes?: Readonly<Record<string, (extraction: Extraction, node: number) => HookAnswer>>;
  /** Visibility from the name alone: `_x`, `#x`, capital letters. */
  readonly visibility?: (name: string, kind: SymbolKind) => Visibility | undefined;
  /** More modifiers (sum of `Modifier` flags) that follow from the name or the doc comment. */
  readonly modifiers?: (symbol: { readonly name: string; readonly kind: SymbolKind; readonly doc: string }) => number;
}

export interface LanguagePack {
  readonly data: LanguageData;
  readonly scoping: Scoping;
  readonly docs: DocStyle;
  readonly roles: RoleTable;
  readonly hooks: Hooks;
}
