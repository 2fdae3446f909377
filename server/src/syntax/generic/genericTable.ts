/** What a pack of tier 2 or 3 says of its language, as data: where definitions, calls and imports stand in the tree. */
import type { ImportForm, SymbolKind } from '../../facts/fileFacts.ts';
import type { DocStyle, Scoping } from '../languageRules.ts';
import type { NodeRole } from '../roles/roleTable.ts';

/**
 * The way from a node to a part of it: steps with blanks between them, alternatives with `|`, the first that leads somewhere counts.
 * `.name` is the child under a field, `name` the first child of a type, `#0` a child by place (`#-1` the last), `~name` the first node of
 * a type anywhere below; `=name` stays where it is, if that is of the type. `*` in front of a step goes to every such child, where several names
 * may stand (alone: to every child); `+` behind it goes on as often as it leads somewhere, or not at all. '' is the node itself.
 */
export type Path = string;

export interface GenericDefinition {
  readonly kind: SymbolKind;
  readonly name: Path;
  /** The kind by the text at a path, for grammars that have one node for many things: `(defun ...)`. Other texts define nothing. */
  readonly by?: { readonly path: Path; readonly kinds: Readonly<Record<string, SymbolKind>> };
  /** Only where the node has such a part. */
  readonly where?: Path;
  /** Not where the node has such a part. */
  readonly unless?: Path;
  /** Only where the node stands right in one of these types. */
  readonly in?: readonly string[];
  /** Only where one of these is all that stands between two parts: operators are no nodes. */
  readonly sign?: { readonly between: readonly [Path, Path]; readonly is: readonly string[] };
  /** A name out of several pieces: what each child of a type gives to it, '' for its own text. `name` is where it begins. */
  readonly spelled?: Readonly<Record<string, string>>;
  /** Functions in clauses: one that follows one of its name that ends with this text goes on with it; '' for any end. */
  readonly joins?: string;
  /**
   * Where it is the node around it that is defined: an attribute that names its element. `start`: of several parts only the first goes with
   * what begins the node around them, such as a keyword.
   */
  readonly whole?: 'parent' | 'start';
  /** Only names that match this regular expression. */
  readonly matches?: string;
  /** Where assigning defines: only the first time that a name is given in its place. */
  readonly once?: 'yes';
  /** Whether what stands inside belongs to it: containers and functions have it unless `no` is said, others where `yes` is. */
  readonly holds?: 'yes' | 'no';
  /**
   * Only at the top of the file or of a container of these kinds; `top`: of the file alone; `anywhere`: even variables in functions, which
   * belong to the file then.
   */
  readonly within?: 'top' | 'anywhere' | readonly SymbolKind[];
}

export interface GenericImport {
  /** Where the file or module stands. */
  readonly of: Path;
  readonly form?: ImportForm;
  /** Which texts at a path make it an import: `(require ...)`, `source`. */
  readonly by?: { readonly path: Path; readonly words: readonly string[] };
  /** Where it gives what it imports a name that is a definition of the table as well: `module vault 'vault.bicep'`. */
  readonly named?: 'yes';
}

/** What a line looks like that defines something. */
export interface LinePattern {
  /** A regular expression that knows no case, where `^` is the beginning of a line; its group `name` is the name. */
  readonly pattern: string;
  readonly kind: SymbolKind;
}

export interface GenericTable {
  readonly comments: readonly string[];
  /** By node type; several definitions of one node are tried in their order. */
  readonly defines: Readonly<Record<string, GenericDefinition | readonly GenericDefinition[]>>;
  /** Functions and blocks without a name: variables inside are no symbols. A type, or `parent>type` where it is one only in such a parent. */
  readonly closures?: readonly string[];
  /** What defines in text that the parser could not read: other dialects. */
  readonly unread?: readonly LinePattern[];
  /** By node type: where lines say more than the tree of it. */
  readonly lines?: Readonly<Record<string, readonly LinePattern[]>>;
  /** By node type: where the name of what is called stands. What stands behind a dot or the like is the member of something. */
  readonly calls?: Readonly<Record<string, Path>>;
  /** The same for nodes that call a member of something. */
  readonly memberCalls?: Readonly<Record<string, Path>>;
  /** By node type: the name of what is called out of several pieces, as `spelled` of definitions; by field or type. */
  readonly spelledCalls?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** See `LanguagePack.masked`. */
  readonly masked?: (text: string) => string;
  readonly imports?: Readonly<Record<string, GenericImport>>;
  /** Words that are called and define nothing, such as the keywords of a Lisp. */
  readonly notCalled?: readonly string[];
  /** Words behind which the next part is no call although it looks like one: the parameters in `(lambda (x) ...)`. */
  readonly takesNames?: readonly string[];
  /** Roles as a deep pack has them, where the grammar makes it easy; they say nothing of definitions. */
  readonly roles?: Readonly<Record<string, NodeRole>>;
  readonly docs?: Partial<DocStyle>;
  readonly scoping?: Partial<Scoping>;
}
