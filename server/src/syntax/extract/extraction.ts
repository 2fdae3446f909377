/** Everything that is known about the file being read while the walk goes through it. One object per file; hooks get it too. */
import type {
  DecoratorFact,
  ExportFact,
  HeritageFact,
  ImportFact,
  ParameterFact,
  ProblemFact,
  SymbolFact,
  TypeParameterFact,
} from '../../facts/fileFacts.ts';
import { type FlatTree, RECORD_WORDS } from '../flatTree.ts';
import type { GrammarTable } from '../grammarTable.ts';
import type { LanguageRules } from '../languageRules.ts';
import { type CompiledRole, type CompiledRoles, ERROR_ROLE, type UseCode } from '../roles/compiledRoles.ts';
import { NameTable } from '../scopes/nameTable.ts';
import { BindingTable, ExpressionTable, PartTable, ReferenceTable, ReturnTable, ScopeTable } from '../scopes/tables.ts';
import type { DocTypes } from './docTypeText.ts';
import { Frames } from './frames.ts';
import { TreeReader } from './treeReader.ts';

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };
/** Symbols change until the file is read: an export statement may come after what it exports. */
export type OpenSymbol = Writable<SymbolFact>;
export type OpenExport = Writable<ExportFact>;

/** What a node hook answers: go on with the node's role, look only at its children, or leave the whole subtree alone. */
export type HookAnswer = 'role' | 'children' | 'done';
export type NodeHook = (extraction: Extraction, node: number) => HookAnswer;
/**
 * Answers the expression of a node as a value, or -1 where its role says it well enough. `operand` is the expression that the role
 * works on, -1 for none.
 */
export type ValueHook = (extraction: Extraction, node: number, operand: number) => number;

/** A language pack made ready for one grammar. */
export interface CompiledPack {
  readonly rules: LanguageRules;
  readonly grammar: GrammarTable;
  readonly roles: CompiledRoles;
  /** By symbol id. */
  readonly hooks: readonly (NodeHook | undefined)[];
  /** By symbol id. */
  readonly values: readonly (ValueHook | undefined)[];
  readonly visitors: readonly (Visitor | undefined)[];
  /** At an ERROR. */
  readonly unread: ((extraction: Extraction, node: number) => void) | undefined;
  readonly ended: ((extraction: Extraction) => void) | undefined;
}

/** What the walk does at a node of some role. It answers where the walk goes on: into the node or behind it. */
export type Visitor = (extraction: Extraction, node: number, use: UseCode, role: CompiledRole) => number;

/** A symbol whose container is named in the source (`Foo.prototype.m = ...`) and looked up when all names are known. */
export interface PendingContainer {
  readonly symbol: number;
  /** Where this file does not define the container, another one may: its name is kept. */
  readonly elsewhere?: true;
  readonly name: number;
  readonly scope: number;
  readonly start: number;
  /** Flags it gets when the container is found. */
  readonly modifiers: number;
  /** Which names can be the container's (scopes/tables.ts: SPACE); those of values when left out. */
  readonly space?: number;
  /** A heritage fact that is the container's and no symbol's: Rust's `impl A for B`. Where B is elsewhere the fact goes. */
  readonly heritage?: number;
}

/** What an extractor keeps from file to file, emptied each time: the large tables. */
export class ExtractionTables {
  readonly frames = new Frames();
  readonly names = new NameTable();
  readonly scopes = new ScopeTable();
  readonly bindings = new BindingTable(this.names);
  readonly references = new ReferenceTable();
  readonly expressions = new ExpressionTable();
  readonly parts = new PartTable();
  readonly returns = new ReturnTable();
  #expressionOf = new Int32Array(4096);

  /** Empties the tables for a tree of `count` records. */
  clear(count: number): Int32Array {
    this.frames.start(count);
    this.names.clear();
    this.scopes.clear();
    this.bindings.clear();
    this.references.clear();
    this.expressions.clear();
    this.parts.clear();
    this.returns.clear();
    if (this.#expressionOf.length < count) this.#expressionOf = new Int32Array(count * 2);
    else this.#expressionOf.fill(0, 0, count);
    return this.#expressionOf;
  }
}

export class Extraction extends TreeReader {
  readonly compiled: CompiledPack;
  readonly frames: Frames;
  readonly names: NameTable;
  readonly scopes: ScopeTable;
  readonly bindings: BindingTable;
  readonly references: ReferenceTable;
  readonly expressions: ExpressionTable;
  readonly parts: PartTable;
  readonly returns: ReturnTable;
  /** Expression index + 1 by record, 0 while there is none. */
  readonly expressionOf: Int32Array;
  readonly symbols: OpenSymbol[] = [];
  readonly parameters: ParameterFact[] = [];
  readonly typeParameters: TypeParameterFact[] = [];
  readonly decorators: DecoratorFact[] = [];
  readonly imports: ImportFact[] = [];
  readonly exports: OpenExport[] = [];
  readonly heritage: HeritageFact[] = [];
  readonly problems: ProblemFact[] = [];
  readonly pendingContainers: PendingContainer[] = [];
  /** The symbol that a closure or an object literal has been given by whoever holds it, by record. */
  readonly held = new Map<number, number>();
  /** Names that a hook has declared: the walk comes to them again, and passes by. */
  readonly claimed = new Set<number>();
  /** What the parts of a pattern hold, where each part holds something of its own: expressions by record of the part. */
  readonly heldByPart = new Map<number, number>();
  /** Scopes of functions that have a receiver of their own: `this` in them is not the one outside. */
  readonly receivers = new Set<number>();
  /** What documentation says of the types of symbols. */
  readonly docTypes = new Map<number, DocTypes>();
  /** Names of which a test has found out what they hold for a while (rebinding.ts). */
  readonly narrowed = new Set<number>();
  /** The names that a class declares in its body, by record of the class. For hooks that come across assigned members. */
  readonly declaredMembers = new Map<number, ReadonlyMap<string, 'field' | 'method'>>();
  /** Modifiers for the members of an object literal: those of `module.exports = {...}` are exported. By record. */
  readonly handedModifiers = new Map<number, number>();
  /** Exports of a function or class that becomes a symbol later. */
  readonly pendingExports: { readonly export: number; readonly value: number }[] = [];
  /** Records of decorators that stand before their definition, with the record they stand in. */
  readonly waitingDecorators: { readonly node: number; readonly parent: number }[] = [];
  readonly comments: readonly number[];

  constructor(compiled: CompiledPack, tables: ExtractionTables, text: string, tree: FlatTree) {
    super(compiled, text, tree);
    this.compiled = compiled;
    this.expressionOf = tables.clear(tree.count);
    this.frames = tables.frames;
    this.names = tables.names;
    this.scopes = tables.scopes;
    this.bindings = tables.bindings;
    this.references = tables.references;
    this.expressions = tables.expressions;
    this.parts = tables.parts;
    this.returns = tables.returns;
    this.comments = commentsOf(this);
  }

  get rules(): LanguageRules {
    return this.compiled.rules;
  }

  roleOf(node: number): CompiledRole {
    const symbol = this.symbolAt(node);
    return this.compiled.roles.roles[symbol] ?? ERROR_ROLE;
  }

  /** What is written at a node, as a name of the file. */
  nameAt(node: number): number {
    return this.names.intern(this.text, this.startAt(node), this.endAt(node));
  }

  /** The scope around the node being visited. */
  get scope(): number {
    return this.frames.scope;
  }

  /** The innermost symbol around the node being visited, or -1. */
  get owner(): number {
    return this.frames.owner;
  }
}

/** All comments, in source order: definitions look for theirs by offset. */
function commentsOf({ records, tree, compiled }: Extraction): number[] {
  const { commentMarks } = compiled.roles;
  const comments: number[] = [];
  for (let node = 0; node < tree.count; node++)
    if (commentMarks[(records[node * RECORD_WORDS] as number) & 0xffff] === 1) comments.push(node);
  return comments;
}
