/** What a language pack says about names, documentation and visibility, apart from its table. */
import type { SymbolKind, Visibility } from '../facts/fileFacts.ts';

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

/** What follows from a symbol's name; part of a pack's hooks. */
export interface NameRules {
  /** Visibility from the name alone: `_x`, `#x`, capital letters. */
  readonly visibility?: (name: string, kind: SymbolKind) => Visibility | undefined;
  /** More modifiers (sum of `Modifier` flags) that follow from the name or the doc comment. */
  readonly modifiers?: (symbol: { readonly name: string; readonly kind: SymbolKind; readonly doc: string }) => number;
}

export interface LanguageRules {
  readonly scoping: Scoping;
  readonly docs: DocStyle;
  readonly names: NameRules;
}
