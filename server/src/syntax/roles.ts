/**
 * The vocabulary of language packs: what a node of the syntax tree can be to the extractor. A pack's table (syntaxes/<language>/roles.ts)
 * gives each node type one role and names the fields that hold its parts; syntaxes/ROLES.md explains every role with an example.
 *
 * A part is the name of a field of the grammar. Parts that the grammar leaves without a field are found by their own role.
 */
import type {
  BindingKind,
  ExpressionOperation,
  HeritageRelation,
  Modifier,
  ScopeKind,
  SymbolKind,
  Visibility,
} from '../facts/fileFacts.ts';

export type ModifierName = keyof typeof Modifier;
/** The name of a field in the grammar. */
export type Field = string;

/** What a node is to its parent: decides what a name found there means. `pass` hands on what the parent itself is. */
export const USES = [
  'pass',
  'read',
  'write',
  'readWrite',
  'call',
  'new',
  'type',
  'decorator',
  'heritage',
  'export',
  'bind',
  'name',
  'skip',
] as const;
export type Use = (typeof USES)[number];

/**
 * Where a declared name becomes known: the scope it stands in, the nearest function, the nearest function or class body, its own scope,
 * or as a member of its class.
 */
export type Binds = 'block' | 'function' | 'body' | 'own' | 'member' | 'none';

interface Parts {
  /** Overrides what the children under a field are. */
  readonly uses?: Readonly<Record<Field, Use>>;
  /** What children are that no part and no `uses` entry names; `read` when left out. */
  readonly children?: Use;
}

/** Defines a symbol. */
export interface DefinitionRole extends Parts {
  readonly role: 'definition';
  readonly kind: SymbolKind;
  /** The kind when it stands directly in the body of a class. */
  readonly kindInClass?: SymbolKind;
  /** Kinds that follow from the name, such as `constructor`. */
  readonly kindByName?: Readonly<Record<string, SymbolKind>>;
  /** Kinds that follow from the node type of its type or value: Go's `type T struct`. */
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
}

/** A function or class without a name of its own; whoever holds it (a variable, a field) makes it a symbol. */
export interface ClosureRole extends Parts {
  readonly role: 'closure';
  readonly kind: 'function' | 'class';
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

export interface ScopeRole extends Parts {
  readonly role: 'scope';
  readonly kind: ScopeKind;
  /** What it is as a value: a comprehension is a list. */
  readonly literal?: string;
}

/** An identifier. `space` says which names it can mean in languages that keep types and values apart. */
export interface NameRole {
  readonly role: 'name';
  readonly space?: 'value' | 'type';
  /** Stands for a key and a value at once: `{a}`. */
  readonly shorthand?: true;
  /** The name that means the base class where the language has no keyword for it: Python's `super`. */
  readonly superName?: string;
}

/** `object.name`. */
export interface MemberRole extends Parts {
  readonly role: 'member';
  readonly object: Field;
  readonly name: Field;
}

/** `object[index]`. */
export interface IndexRole extends Parts {
  readonly role: 'index';
  readonly object: Field;
}

export interface CallRole extends Parts {
  readonly role: 'call';
  readonly as: 'call' | 'new';
  readonly callee: Field;
  readonly arguments?: Field;
  readonly flags?: readonly 'jsx'[];
}

/** The list of arguments of a call; used where the grammar has no field for it and to count. */
export interface ArgumentsRole extends Parts {
  readonly role: 'arguments';
}

export interface SpreadRole extends Parts {
  readonly role: 'spread';
}

/** Marks the call or member it stands in as optional (`?.`). */
export interface OptionalRole {
  readonly role: 'optional';
}

export interface AssignmentRole extends Parts {
  readonly role: 'assignment';
  readonly target: Field;
  readonly value?: Field;
  readonly as: 'write' | 'readWrite';
}

/** Names below mean those outside of the scope around, also when they are assigned: Python's `global`. */
export interface OuterRole extends Parts {
  readonly role: 'outer';
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

/** A node that changes nothing about what its child is: parentheses, `await`, a cast. */
export interface WrapperRole extends Parts {
  readonly role: 'wrapper';
  /** What it does to the expression inside; nothing when left out. */
  readonly operation?: 'await' | 'cast';
  /** The field of the expression; the first child that is no type when left out. */
  readonly inner?: Field;
  /** The field of a cast's type; the other child when left out. */
  readonly type?: Field;
}

/** One of several values: `a or b`, `a if c else b`. As an expression it is the part that says most about its type. */
export interface ChoiceRole extends Parts {
  readonly role: 'choice';
  /** The part that only decides, counted from 0. */
  readonly condition?: number;
}

export interface LiteralRole extends Parts {
  readonly role: 'literal';
  readonly operation?: 'literal' | 'array' | 'object';
  /** string, number, boolean, null, list, dict ... */
  readonly literal: string;
}

/** An object literal: members are symbols when the object has a name. */
export interface ObjectRole extends Parts {
  readonly role: 'object';
}

/** One `key: value` of an object literal. */
export interface PairRole extends Parts {
  readonly role: 'pair';
  readonly key: Field;
  readonly value: Field;
}

/** `this`, `self`, `super`. */
export interface KeywordRole {
  readonly role: 'keyword';
  readonly operation: Extract<ExpressionOperation, 'self' | 'super'>;
}

/** What a class builds on. Every child that is no heritage role itself counts. */
export interface HeritageRole extends Parts {
  readonly role: 'heritage';
  readonly relation: HeritageRelation;
}

/** A type with arguments: `Map<string, X>`. */
export interface GenericRole extends Parts {
  readonly role: 'generic';
  readonly name: Field;
  readonly arguments: Field;
}

export interface DecoratorRole extends Parts {
  readonly role: 'decorator';
}

/** Names below are types. */
export interface TypeRole extends Parts {
  readonly role: 'type';
  readonly scope?: 'type';
}

/** An object type whose members are symbols when it is the type of one. */
export interface TypeBodyRole extends Parts {
  readonly role: 'typeBody';
}

export interface CommentRole {
  readonly role: 'comment';
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

/** Says only what its children are. */
export interface PlainRole extends Parts {
  readonly role: 'plain';
}

/** Nothing below is looked at. */
export interface SkipRole {
  readonly role: 'skip';
}

/** A leaf that says nothing, such as a piece of a string: left out of the tree to save time. */
export interface DropRole {
  readonly role: 'drop';
}

export type NodeRole =
  | DefinitionRole
  | ClosureRole
  | DeclarationRole
  | VariableRole
  | NamesRole
  | ParametersRole
  | ParameterRole
  | SeparatorRole
  | TypeParameterRole
  | CarrierRole
  | ModifierRole
  | VisibilityRole
  | ModifiersRole
  | ScopeRole
  | NameRole
  | MemberRole
  | IndexRole
  | CallRole
  | ArgumentsRole
  | SpreadRole
  | OptionalRole
  | AssignmentRole
  | OuterRole
  | PatternRole
  | WrapperRole
  | ChoiceRole
  | LiteralRole
  | ObjectRole
  | PairRole
  | KeywordRole
  | HeritageRole
  | GenericRole
  | DecoratorRole
  | TypeRole
  | TypeBodyRole
  | CommentRole
  | BinderRole
  | PlainRole
  | SkipRole
  | DropRole;
export type RoleName = NodeRole['role'];

/** All roles, for documentation and tests. */
export const ROLE_NAMES: readonly RoleName[] = Object.keys({
  definition: 0,
  closure: 0,
  names: 0,
  carrier: 0,
  modifier: 0,
  visibility: 0,
  modifiers: 0,
  decorator: 0,
  heritage: 0,
  typeParameter: 0,
  typeBody: 0,
  name: 0,
  keyword: 0,
  scope: 0,
  declaration: 0,
  variable: 0,
  binder: 0,
  pattern: 0,
  parameters: 0,
  parameter: 0,
  separator: 0,
  call: 0,
  arguments: 0,
  spread: 0,
  optional: 0,
  member: 0,
  index: 0,
  assignment: 0,
  outer: 0,
  wrapper: 0,
  choice: 0,
  literal: 0,
  object: 0,
  pair: 0,
  type: 0,
  generic: 0,
  comment: 0,
  plain: 0,
  skip: 0,
  drop: 0,
} satisfies Record<RoleName, 0>) as RoleName[];

/** A pack's table. Named nodes are keyed by their type, anonymous ones (`async`, `*`) by their text. */
export interface RoleTable {
  readonly nodes: Readonly<Record<string, NodeRole>>;
  readonly tokens: Readonly<Record<string, ModifierRole | OptionalRole | SpreadRole>>;
}
