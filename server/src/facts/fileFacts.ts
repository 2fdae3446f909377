/**
 * What one file says, and nothing that another file says: the pure result of parsing it (stratum S1 of the design).
 *
 * Facts are flat lists of plain records that point at each other by index, so that they pack into a few bytes per record
 * (packFacts.ts) and any section can be read without the others. Offsets are UTF-16 units into the decoded text; `lineStarts`
 * turns them into lines and columns. An index of -1 means "none".
 */

/** The index of a record in another section, or -1. */
export type Index = number;
/** UTF-16 units from the start of the file's text. */
export type Offset = number;

export const SYMBOL_KINDS = [
  'function',
  'method',
  'constructor',
  'accessor',
  'class',
  'interface',
  'struct',
  'enum',
  'trait',
  'type',
  'namespace',
  'module',
  'macro',
  'variable',
  'constant',
  'field',
  'enum_member',
] as const;
export type SymbolKind = (typeof SYMBOL_KINDS)[number];

export const VISIBILITIES = ['public', 'private', 'protected', 'internal', 'package'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Bit flags; a symbol carries their sum in `modifiers`. */
export const Modifier = {
  exported: 1 << 0,
  defaultExport: 1 << 1,
  async: 1 << 2,
  generator: 1 << 3,
  static: 1 << 4,
  abstract: 1 << 5,
  readonly: 1 << 6,
  override: 1 << 7,
  optional: 1 << 8,
  declared: 1 << 9,
  getter: 1 << 10,
  setter: 1 << 11,
  test: 1 << 12,
  deprecated: 1 << 13,
  /** A signature without a body: an overload, an interface member, an abstract method. */
  signatureOnly: 1 << 14,
  /** Made inside a function body: reachable only there. */
  local: 1 << 15,
  constant: 1 << 16,
  final: 1 << 17,
  /** In a file that a program wrote. Facts do not know that of their file: the symbols of an index do. */
  generated: 1 << 18,
} as const;

export interface SymbolFact {
  readonly name: string;
  readonly kind: SymbolKind;
  /** Index of the symbol that contains this one, or -1 at the top level. Containers come before their members. */
  readonly container: Index;
  /** Dotted name of a container that this file does not define, such as the receiver type of a Go method; ''. */
  readonly containerName: string;
  /** 0 for the first symbol with this container path, name and kind; 1, 2, ... for overloads and redefinitions, in source order. */
  readonly ordinal: number;
  readonly visibility: Visibility;
  /** Sum of `Modifier` flags. */
  readonly modifiers: number;
  readonly nameStart: Offset;
  readonly nameEnd: Offset;
  /** The whole definition, decorators and modifiers included, the doc comment not. */
  readonly start: Offset;
  readonly end: Offset;
  /** One line as written up to the body, white space folded; at most 300 characters. */
  readonly signature: string;
  /** Declared type of a variable or field, declared return type of a callable, the aliased type of a type; '' when not declared. */
  readonly type: string;
  /** First sentence or line of the doc comment; ''. */
  readonly doc: string;
}

export interface ParameterFact {
  /** The callable it belongs to. */
  readonly symbol: Index;
  readonly name: string;
  readonly type: string;
  /** Source text of the default value; ''. */
  readonly default: string;
  /** Sum of `ParameterFlag`. */
  readonly flags: number;
}
export const ParameterFlag = { optional: 1, rest: 2, keywordOnly: 4, positionalOnly: 8, keywordRest: 16, receiver: 32 } as const;

export interface TypeParameterFact {
  readonly symbol: Index;
  readonly name: string;
  readonly constraint: string;
  readonly default: string;
}

export interface DecoratorFact {
  readonly symbol: Index;
  /** Dotted name without `@` and arguments. */
  readonly name: string;
  /** Source text of the arguments without parentheses; ''. */
  readonly arguments: string;
  readonly start: Offset;
}

export const SCOPE_KINDS = ['file', 'module', 'class', 'function', 'block', 'comprehension', 'type'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Scope 0 is the file. Parents come before their children. */
export interface ScopeFact {
  readonly kind: ScopeKind;
  readonly parent: Index;
  /** The symbol whose body it is, or -1. */
  readonly symbol: Index;
  readonly start: Offset;
  readonly end: Offset;
}

export const BINDING_KINDS = ['symbol', 'parameter', 'variable', 'import', 'receiver', 'typeParameter'] as const;
export type BindingKind = (typeof BINDING_KINDS)[number];

/**
 * A name that a scope defines. Locals and parameters are bindings; only what deserves search is a symbol as well. In languages without
 * declarations a scope holds a binding for each assignment that says what the name holds, and for each test that narrows it (`isinstance`):
 * bindings of one name and scope are one variable, and `ReferenceFact.binding` is the one in force there. Likewise for fields that several
 * methods assign.
 */
export interface BindingFact {
  readonly name: string;
  readonly kind: BindingKind;
  readonly scope: Index;
  /** Offset of the defining name. */
  readonly start: Offset;
  /** The symbol it is, when it is one. */
  readonly symbol: Index;
  /** The import it comes from, when it does. */
  readonly import: Index;
  /** Declared type as written; ''. */
  readonly type: string;
  /** The expression that gives it its value here, or -1. */
  readonly initializer: Index;
}

export const IMPORT_FORMS = [
  'named',
  'default',
  'namespace',
  'star',
  'sideEffect',
  'dynamic',
  'require',
  'reexport',
  'reexportStar',
] as const;
export type ImportForm = (typeof IMPORT_FORMS)[number];

/** One imported name: `import {a, b} from 'x'` gives two. */
export interface ImportFact {
  readonly form: ImportForm;
  /** As written, without quotes: `./b`, `..pkg.mod`, `net/http`. */
  readonly specifier: string;
  /** The name asked for in the other module; '' for whole modules and side effects. */
  readonly name: string;
  /** The name it has here; ''. Python's `import a.b` has none: its binding `a` is the outermost package. */
  readonly alias: string;
  /** Sum of `ImportFlag`. */
  readonly flags: number;
  /** The whole statement or call. */
  readonly start: Offset;
  readonly end: Offset;
  /** Offset of the imported name, or of the specifier when no name is given. */
  readonly nameStart: Offset;
  readonly scope: Index;
}
export const ImportFlag = { typeOnly: 1, conditional: 2, relative: 4 } as const;

/**
 * `shared`: a name that the file gives to a namespace to which files of any folder may give names: a PHP namespace, a Java package, C's
 * external linkage. `specifier` is the namespace, in the form `language:namespace`; LinkReader.namespaceFiles finds the files.
 */
export const EXPORT_FORMS = ['named', 'default', 'star', 'namespace', 'assignment', 'shared'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export interface ExportFact {
  readonly form: ExportForm;
  /** The name others see; '' for a star. */
  readonly name: string;
  /** The local name behind it; '' for an expression or a star. */
  readonly local: string;
  readonly symbol: Index;
  /** The module it is passed on from; '' when it is local. The namespace of a shared name. */
  readonly specifier: string;
  /** Sum of `ImportFlag`. */
  readonly flags: number;
  readonly start: Offset;
}

export const HERITAGE_RELATIONS = ['extends', 'implements', 'mixesIn', 'embeds'] as const;
export type HeritageRelation = (typeof HERITAGE_RELATIONS)[number];

export interface HeritageFact {
  readonly symbol: Index;
  readonly relation: HeritageRelation;
  /** Dotted name as written, without type arguments. */
  readonly name: string;
  /** Type arguments as written, without brackets; ''. */
  readonly arguments: string;
  readonly start: Offset;
  readonly scope: Index;
}

export const REFERENCE_ROLES = ['call', 'new', 'read', 'write', 'readWrite', 'type', 'decorator', 'heritage', 'export'] as const;
export type ReferenceRole = (typeof REFERENCE_ROLES)[number];

export interface ReferenceFact {
  readonly name: string;
  readonly role: ReferenceRole;
  /** Offset of the name (`foo` in `a.b.foo(x)`); it ends at start + name.length unless the language escapes names. */
  readonly start: Offset;
  /** The innermost symbol around it that can be a caller, or -1 at the top level. */
  readonly enclosing: Index;
  readonly scope: Index;
  /** The binding of this file that a bare name means, or -1: not found in this file, or a member. */
  readonly binding: Index;
  /** For a member (`a.b` in `a.b.foo`): the expression before the last name, or -1 for a bare name. */
  readonly receiver: Index;
  /** Number of arguments of a call; -1 for anything else. A spread counts as one and sets `ReferenceFlag.spread`. */
  readonly argumentCount: number;
  /** Sum of `ReferenceFlag`. */
  readonly flags: number;
}
/** The name of a call of what has none: `f()()`, `d['k']()`. It stands where the arguments begin; what is called is the receiver. */
export const NAMELESS = '()';
export const ReferenceFlag = { spread: 1, optional: 2, awaited: 4, typeOnly: 8, jsx: 16, conditional: 32 } as const;

export const EXPRESSION_OPERATIONS = [
  'name',
  'self',
  'super',
  'member',
  'call',
  'new',
  'index',
  'await',
  'cast',
  'literal',
  'function',
  'object',
  'array',
  'other',
  'parameter',
] as const;
export type ExpressionOperation = (typeof EXPRESSION_OPERATIONS)[number];

/** A node of an access path or of an initialiser: enough shape to give a receiver a type, no more. */
export interface ExpressionFact {
  readonly operation: ExpressionOperation;
  /** The expression it works on (`a` in `a.b`, `f` in `f()`), or -1. Operands come first. */
  readonly operand: Index;
  /** Identifier, member name, cast type, place of an element or of a parameter of the function around (`0`), or kind of a literal (`string`, `list` ...); ''. */
  readonly name: string;
  /** For a name: the binding it means in this file, or -1. */
  readonly binding: Index;
  readonly start: Offset;
}

/**
 * What a call is given, or what an object or array literal holds. Functions and literals always; other arguments only where the value of
 * the call is used, for that is what they help to know.
 */
export interface PartFact {
  /** What is called, or the literal. */
  readonly whole: Index;
  /** Place among the arguments or elements, from 0. */
  readonly place: number;
  /** The key in an object, the name of a named argument; `TYPE_ARGUMENTS` when the expression is a cast to the types in brackets; ''. */
  readonly name: string;
  readonly expression: Index;
}
/** Arguments of one call that are parts: few calls have more than some, and which of several definitions those mean is for the last to say. */
export const MOST_ARGUMENTS = 12;
/** The name of the part that holds the type arguments of a call: `f<A, B>(x)`. */
export const TYPE_ARGUMENTS = '<>';
/** Begins the names of parts that something is given later: `d['k'] = x`, with `d` as the whole. The key is behind it. */
export const STORED_UNDER = '=';
/** The name of a part of a list of which only that is known that it is in it: put in after the list was made, or taken from another one. */
export const PUT = '[]';
/** The name of the part that something is assigned later, a function, or what may hold one: `x.done = () => {}`, with `x.done` as the whole. */
export const ASSIGNED = ':=';
/** The place of such a part that only some ways to what stands below it pass. */
export const SOMETIMES = 1;

/** One of the first values that a function gives back: of a return statement, or the body of a function that is an expression. */
export interface ReturnFact {
  /** The scope that is the function's body. */
  readonly scope: Index;
  readonly expression: Index;
}

export const PROBLEM_KINDS = ['syntax', 'missing', 'encoding', 'timeout', 'tooDeep'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export interface ProblemFact {
  readonly kind: ProblemKind;
  readonly start: Offset;
  readonly end: Offset;
  readonly message: string;
}

export interface FileFacts {
  readonly symbols: readonly SymbolFact[];
  readonly parameters: readonly ParameterFact[];
  readonly typeParameters: readonly TypeParameterFact[];
  readonly decorators: readonly DecoratorFact[];
  readonly scopes: readonly ScopeFact[];
  readonly bindings: readonly BindingFact[];
  readonly imports: readonly ImportFact[];
  readonly exports: readonly ExportFact[];
  readonly heritage: readonly HeritageFact[];
  readonly expressions: readonly ExpressionFact[];
  readonly parts: readonly PartFact[];
  /** What functions return, in source order; what they yield is not in it. */
  readonly returns: readonly ReturnFact[];
  readonly references: readonly ReferenceFact[];
  readonly problems: readonly ProblemFact[];
  /** Offsets at which lines start; begins with 0. */
  readonly lineStarts: readonly Offset[];
}
