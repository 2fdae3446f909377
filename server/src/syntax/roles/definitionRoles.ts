/** Roles of nodes that define: symbols, parameters, variables, and what belongs to them. */
import type { BindingKind, HeritageRelation, ScopeKind, SymbolKind, Visibility } from '../../facts/fileFacts.ts';
import type { Binds, Field, ModifierName, Parts } from './uses.ts';

/** Defines a symbol. */
export interface DefinitionRole extends Parts {
  readonly role: 'definition';
  readonly kind: SymbolKind;
  /** The kind when it stands directly in the body of a class. */
  readonly kindInClass?: SymbolKind;
  /** Kinds that follow from the name, such as `constructor`. */
  readonly kindByName?: Readonly<Record<string, SymbolKind>>;
  /** Kinds that follow from the node type of its type: Go's `type T struct`. */
  readonly kindByType?: Readonly<Record<string, SymbolKind>>;
  readonly name?: Field;
  /** The name when the source gives none. */
  readonly defaultName?: string;
  readonly parameters?: Field;
  readonly typeParameters?: Field;
  /** Declared type; of a callable the return type. */
  readonly type?: Field;
  /** First value; a function or class found there makes this symbol one. */
  readonly value?: Field;
  readonly body?: Field;
  readonly scope?: ScopeKind;
  readonly binds: Binds;
  readonly modifiers?: readonly ModifierName[];
  /** Only a symbol inside something that has members: a signature in an anonymous object type is none. */
  readonly membersOnly?: true;
  /** Whether a call gives it a receiver of its own: `this` in it is not the one outside. */
  readonly receiver?: true;
}

/** A function or class without a name of its own; whoever holds it (a variable, a field) makes it a symbol. */
export interface ClosureRole extends Parts {
  readonly role: 'closure';
  readonly kind: 'function' | 'class';
  /** As in a definition. */
  readonly receiver?: true;
  readonly name?: Field;
  readonly parameters?: Field;
  readonly modifiers?: readonly ModifierName[];
  /** The only parameter of a function written without parentheses. */
  readonly parameter?: Field;
  readonly typeParameters?: Field;
  readonly type?: Field;
  readonly body?: Field;
}

/** A statement around declared names that says how they are bound. */
export interface DeclarationRole extends Parts {
  readonly role: 'declaration';
  readonly kind: SymbolKind;
  /** The kind that the first word of the statement gives: `const`. */
  readonly kindByWord?: Readonly<Record<string, SymbolKind>>;
  readonly binds: 'block' | 'function';
}

/** Declares the names of a pattern. Inside a declaration role it takes that one's kind and scope. */
export interface VariableRole extends Parts {
  readonly role: 'variable';
  readonly name: Field;
  readonly type?: Field;
  readonly value?: Field;
  /** For loops: the names hold an element of the value. */
  readonly element?: true;
  /** Declares only when this field is there; otherwise the names are written to. */
  readonly when?: Field;
  /** The text of `when` that binds to the function instead of the block: `var`. */
  readonly functionWhen?: string;
  readonly binds?: 'block' | 'function' | 'body';
  /** What the names are where no declaration role around says so; symbols only in files, modules and classes. */
  readonly kind?: SymbolKind;
  readonly kindInClass?: SymbolKind;
  /** Languages that declare by assigning: a name that is known in the scope already is written, not declared again. */
  readonly rebinds?: true;
  readonly scope?: ScopeKind;
}

/** Each child under `name` is a symbol: members of an enumeration. */
export interface NamesRole extends Parts {
  readonly role: 'names';
  readonly kind: SymbolKind;
  readonly name: Field;
  readonly type?: Field;
}

/** A list of parameters; children that are no parameter role are patterns. */
export interface ParametersRole extends Parts {
  readonly role: 'parameters';
}

export interface ParameterRole extends Parts {
  readonly role: 'parameter';
  /** The pattern; left out when the pattern is the only child. */
  readonly name?: Field;
  readonly type?: Field;
  readonly value?: Field;
  readonly flags?: readonly ('optional' | 'rest' | 'keywordOnly' | 'positionalOnly' | 'keywordRest')[];
}

/** A mark in a list of parameters: Python's `*` and `/`. */
export interface SeparatorRole {
  readonly role: 'separator';
  /** What it says of the parameters before it. */
  readonly before?: 'positionalOnly';
  /** What it says of the parameters behind it. */
  readonly after?: 'keywordOnly';
}

export interface TypeParameterRole extends Parts {
  readonly role: 'typeParameter';
  readonly name?: Field;
  readonly constraint?: Field;
  readonly value?: Field;
}

/** Hands on export, declare and the like to the definition inside, and counts as part of its range. */
export interface CarrierRole extends Parts {
  readonly role: 'carrier';
  readonly modifiers?: readonly ModifierName[];
}

/** A word or node that sets flags on the definition it stands in. */
export interface ModifierRole {
  readonly role: 'modifier';
  readonly modifiers?: readonly ModifierName[];
  readonly kind?: SymbolKind;
  readonly visibility?: Visibility;
}

/** `public`, `private`, `protected`, `internal`: the node's text is the visibility. */
export interface VisibilityRole {
  readonly role: 'visibility';
}

/** A node that only groups modifiers and decorators. */
export interface ModifiersRole extends Parts {
  readonly role: 'modifiers';
}

/** A destructuring pattern, or a wrapper inside one. */
export interface PatternRole extends Parts {
  readonly role: 'pattern';
  /** Names below hold an element of the value (`[a, b]`) or the rest of it. */
  readonly element?: true;
  /** The name below is the member of the value that is called the same (`{a}`). */
  readonly key?: Field;
  readonly name?: Field;
  readonly value?: Field;
  /** Takes whatever is left: `...rest`, `*args`. */
  readonly rest?: true;
  /** The flag of a parameter that takes the rest; `rest` when left out. */
  readonly flag?: 'rest' | 'keywordRest';
}

/** What a class builds on. Every child that is no heritage role itself counts. */
export interface HeritageRole extends Parts {
  readonly role: 'heritage';
  readonly relation: HeritageRelation;
}

export interface DecoratorRole extends Parts {
  readonly role: 'decorator';
}

/** An object type whose members are symbols when it is the type of one. */
export interface TypeBodyRole extends Parts {
  readonly role: 'typeBody';
}

/** Binds names without being a declaration of its own: `catch (e)`, `with x as y`. */
export interface BinderRole extends Parts {
  readonly role: 'binder';
  readonly name: Field;
  readonly type?: Field;
  readonly kind: BindingKind;
  /** The block that shares its scope. */
  readonly body?: Field;
  readonly scope?: ScopeKind;
}
