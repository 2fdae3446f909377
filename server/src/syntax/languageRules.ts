/** What a language pack says about names, documentation and visibility, apart from its table. */
import type { SymbolKind, Visibility } from '../facts/fileFacts.ts';
import type { DocTypes } from './extract/docTypeText.ts';
import type { ModifierName } from './roles/uses.ts';

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
  /** The name that declares and means nothing: Go's `_`. One character. */
  readonly blank?: string;
  /** `retype` where a variable may hold something of another type after each assignment (extract/rebinding.ts). */
  readonly assignments?: 'retype';
  /** `retype` where the type of a parameter is that of what is given alone: it may hold something else after an assignment. */
  readonly parameters?: 'retype';
  /** `apart` where methods have names of their own: Java's `size` and `size()` are two things. */
  readonly callables?: 'apart';
  /** `byType` where definitions of one name differ by the types they take: all arguments of calls are kept for that. `byLabel`: by the names
   * of arguments, so that those of which nothing is known are kept as well. */
  readonly overloads?: 'byType' | 'byLabel';
  /**
   * `named` where functions are passed on by name and calls of what has no name are noted: the arguments of every call that are names are
   * kept, and what is put under a key, so that the linker can follow them (linker/flow.ts).
   */
  readonly passedOn?: 'named';
  /** Functions that give the function they are given first: one that is handed to them is called as what holds it. React's `useCallback`. */
  readonly passing?: ReadonlySet<string>;
  /** `types` where what is made, inherited from or used as a decorator is named as a type, whatever values are called so: C#. */
  readonly creations?: 'types';
  /** Functions with a receiver of their own do not see the variables around them: Ruby's methods, PHP's functions. */
  readonly closed?: true;
  /** `outside` where bases, default values and the types of parameters do not know the names of the class or function they stand at. */
  readonly headers?: 'outside';
}

/** How documentation is written. */
export interface DocStyle {
  /** Beginnings of comments that are documentation: `/**`, `///`. */
  readonly comments: readonly string[];
  /** Whether consecutive line comments are one text. */
  readonly lines?: true;
  /** Whether a comment behind a constant, variable, field or type, on the same line, documents it when none before it does. */
  readonly behind?: true;
  /** Whether the first string of a body documents it. */
  readonly firstString?: true;
  /** Whether documentation is XML, of which the text of `<summary>` counts: C#. */
  readonly xml?: true;
  /** Grammars without types, whose files say them in such comments (extract/docTypes.ts). */
  readonly typesIn?: readonly string[];
  /** Types as written of which documentation may say more: PHP's `array`. */
  readonly vague?: readonly string[];
  /** Names of types of which a comment may name one that is narrower than what is written: then a value is both. PHP. */
  readonly narrowing?: RegExp;
}

/** What follows from the names of symbols, decorators and bases; part of a pack's hooks. */
export interface NameRules {
  /** Visibility from the name alone: `_x`, `#x`, capital letters. */
  readonly visibility?: (name: string, kind: SymbolKind, container: SymbolKind | undefined) => Visibility | undefined;
  /** More modifiers (sum of `Modifier` flags) that follow from the name, the declared type or the doc comment. */
  readonly modifiers?: (symbol: NamedSymbol) => number;
  /** A more exact kind that follows from the name, the declared type or the container: `MAX_SIZE`, `X: TypeAlias`. */
  readonly kind?: (symbol: {
    readonly name: string;
    readonly kind: SymbolKind;
    readonly type: string;
    readonly container: SymbolKind | undefined;
  }) => SymbolKind | undefined;
  /** What a decorator says of what it decorates, by the last part of its name: `@property`, `@Deprecated`. */
  readonly decorators?: Readonly<Record<string, DecoratorMeaning>>;
  /** What documentation says of types, in languages of `docs.typesIn` that do not write it as JSDoc does. */
  readonly docTypes?: (raw: string) => DocTypes | undefined;
  /** The kind of a class that builds on some base, by the last part of the base's name: Python's `class A(Enum)`. */
  readonly bases?: Readonly<Record<string, SymbolKind>>;
}

/** What modifiers can follow from. */
export interface NamedSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** Declared type, as in `SymbolFact`. */
  readonly type: string;
  readonly doc: string;
  /** Whether it can be reached inside a function only. */
  readonly local: boolean;
}

export interface DecoratorMeaning {
  /** What it makes of a method. */
  readonly method?: SymbolKind;
  readonly modifiers?: readonly ModifierName[];
}

export interface LanguageRules {
  readonly scoping: Scoping;
  readonly docs: DocStyle;
  readonly names: NameRules;
}
