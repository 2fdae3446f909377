/**
 * The one door to the index: a documented interface of plain data (paths, lines, ids). No LSP type, no SQL row, no tree node crosses it.
 * The language server, the command line, agents' tools and the tests are all clients of it. `openIndex.ts` builds it.
 *
 * Paths are relative to the workspace folder, with `/`. Lines and columns are 0-based; columns count UTF-16 units.
 * Every answer carries the generation it was read at and whether it is complete.
 */
import type { Disposable } from '../base/disposable.ts';
import type { Failure } from '../base/failure.ts';
import type { SymbolKind } from '../facts/fileFacts.ts';
import type { IndexProgress, OutsideChange, RunRecord, UpdateMode, VerifyReport } from '../indexer/indexer.ts';
import type { LinkKind, LinkTier } from '../linker/stored/fileLinks.ts';
import type { Answer, FilePosition, FileRange, SymbolHit } from './answers.ts';
import type { CodeGraph } from './codeGraph.ts';
import type { DebugViews } from './debugViews.ts';

export type {
  IndexOptions,
  IndexProgress,
  IndexState,
  Notice,
  OutsideChange,
  RunRecord,
  UpdateMode,
  VerifyReport,
} from '../indexer/indexer.ts';
export type { LinkKind, LinkTier } from '../linker/stored/fileLinks.ts';
export type { Answer, FilePosition, FileRange, SymbolHit } from './answers.ts';

export interface CodeIndex {
  readonly root: string;

  // --- Questions. They never wait for indexing.
  status(): Promise<IndexStatus>;
  search(query: SearchQuery): Promise<Answer<readonly SymbolHit[]>>;
  /** By stable id (`path#Container.name~kind`) or by name; several when the name is not unique. */
  symbol(idOrName: string, options: { readonly limit: number }): Promise<Answer<readonly SymbolDetail[]>>;
  outline(path: string): Promise<Answer<readonly OutlineNode[]>>;
  /** Why a file is (not) indexed, and what is remembered of it. Accepts paths that do not exist. */
  explain(path: string): Promise<FileExplanation>;
  /** Definitions of whatever identifier stands at each position; in the order asked. A declaration leads to itself. */
  definitions(positions: readonly FilePosition[]): Promise<Answer<readonly (readonly DefinitionPlace[])[]>>;
  /** What a graph begins with when the cursor stands there. */
  symbolAt(at: FilePosition, options: { readonly prefer: SymbolPreference }): Promise<Answer<SymbolAt>>;
  /** Every record of the index in a stable order, for export. Formats are the faces' business. */
  records(): AsyncIterable<IndexRecord>;
  /** Who calls, uses, extends and imports whom. */
  readonly graph: CodeGraph;
  /** What lies behind the answers. */
  readonly debug: DebugViews;
  /** The last runs, newest first. */
  runs(limit: number): Promise<readonly RunRecord[]>;

  // --- Work. Only the process that owns the index does any; a follower answers with a `user` failure.
  /** Brings the index up to date and resolves with what changed. Concurrent calls share runs; the strongest mode wins. */
  update(options: { readonly mode: UpdateMode; readonly trigger: string; readonly signal?: AbortSignal }): Promise<RunRecord>;
  /** Follows changes until disposed or stopped: initial update, then live. Resolves once the stream is armed and the first update is done. */
  watch(): Promise<Disposable>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Rebuilds from nothing in memory or a scratch file and compares canonical dumps. */
  verify(signal?: AbortSignal): Promise<VerifyReport>;

  // --- Unsaved editor buffers; the newest text shadows the disk while open.
  /** Newest texts of open buffers, by path. */
  readonly buffers: ReadonlyMap<string, string>;
  setBuffer(path: string, text: string, version: number): Promise<void>;
  closeBuffer(path: string): Promise<void>;
  /** File events from outside (the editor's watcher); ignored when the index watches by itself. */
  notifyChanges(changes: readonly OutsideChange[]): Promise<void>;

  readonly onProgress: (listener: (progress: IndexProgress) => void) => Disposable;
  /** Every run that ended, live batches included. */
  readonly onRun: (listener: (run: RunRecord) => void) => Disposable;
  /** Resolves when the index has reached `generation`, or when nothing is left to do. Rejects with `timeout`. For tests and the command line. */
  settled(options: { readonly timeoutMs: number }): Promise<number>;
  dispose(): Promise<void>;
}

export interface IndexStatus extends IndexProgress {
  readonly root: string;
  readonly database: string;
  readonly databaseBytes: number;
  readonly driver: string;
  /** Why the preferred driver was not used. */
  readonly driverNote?: string;
  readonly schemaVersion: number;
  readonly owner?: { readonly pid: number; readonly self: boolean };
  readonly files: number;
  readonly symbols: number;
  readonly calls: number;
  readonly references: number;
  readonly imports: number;
  readonly languages: readonly LanguageStatus[];
  readonly skipped: readonly FileNote[];
  readonly failedFiles: readonly FileNote[];
  readonly filesWithProblems: readonly FileNote[];
  /** Why there is no file in it, if there is none: one sentence. */
  readonly nothing?: string;
  /** The last one that has ended. */
  readonly lastRun?: RunRecord;
}

export interface LanguageStatus {
  /** Language id, or the extension of files in an unsupported language. */
  readonly language: string;
  /** What people call it: `C#`. Absent of files in an unsupported language. */
  readonly name?: string;
  readonly tier: 'deep' | 'generic' | 'outline' | 'unsupported';
  readonly files: number;
  readonly symbols: number;
}

export interface FileNote {
  readonly path: string;
  readonly reason: string;
  readonly detail: string;
}

export interface SearchQuery {
  /** Grammar of the ux notes, section 3.4: `Class.method`, `mod::fn`, `path/frag name`, filters `kind:` `lang:` `path:` `in:` `is:`. */
  readonly text: string;
  readonly limit: number;
  readonly kinds?: readonly SymbolKind[];
  /** Where the user is: nearer symbols rank higher. */
  readonly near?: string;
  /** Files that the user had in front lately, the last one first. */
  readonly recent?: readonly string[];
  /**
   * full: what is used much comes first; that is counted in links and costs some tens of milliseconds. quick: for whoever puts hits in an
   * order of their own. While the index is being made, every answer is quick.
   */
  readonly order?: 'full' | 'quick';
  readonly signal?: AbortSignal;
}

export interface SymbolDetail extends SymbolHit {
  /** Words such as async, static, abstract, readonly. */
  readonly modifiers: readonly string[];
  readonly type: string;
  readonly doc: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly default: string;
    readonly optional: boolean;
    readonly rest: boolean;
  }[];
  readonly typeParameters: readonly { readonly name: string; readonly constraint: string; readonly default: string }[];
  readonly decorators: readonly { readonly name: string; readonly arguments: string }[];
  readonly heritage: readonly { readonly relation: string; readonly name: string }[];
}

export interface OutlineNode {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly signature: string;
  readonly deprecated: boolean;
  readonly range: FileRange;
  readonly nameRange: FileRange;
  readonly children: readonly OutlineNode[];
}

/**
 * definition: what the name there means, if that can be called, else the function or type around it. enclosing: the one around it.
 */
export type SymbolPreference = 'definition' | 'enclosing';

export type SymbolAt =
  /** One definition with its overloads, the first declaration first. */
  | { readonly found: true; readonly symbols: readonly [SymbolHit, ...SymbolHit[]] }
  /** `text` is a sentence for the user. */
  | { readonly found: false; readonly code: 'no-symbol' | 'unsupported' | 'not-indexed'; readonly text: string };

export interface DefinitionPlace extends FilePosition {
  /** One of several possible ones, or the only member of that name anywhere: not proven. */
  readonly guess?: true;
}

export interface FileExplanation {
  readonly path: string;
  readonly indexed: boolean;
  /** One sentence: `Indexed`, `Not indexed: ignored by .gitignore:12`, `Not indexed: larger than 1,024 KB` ... */
  readonly summary: string;
  /** What decided it: an ignore file with its line, a setting, a limit, a failure. */
  readonly rule?: {
    readonly kind: string;
    readonly source: string;
    readonly line?: number;
    readonly pattern?: string;
    readonly setting?: string;
  };
  readonly language?: string;
  readonly origin?: string;
  readonly contentHash?: string;
  readonly ordinal?: number;
  readonly symbols?: number;
  readonly problems: readonly { readonly kind: string; readonly message: string; readonly line: number; readonly column: number }[];
  readonly failure?: Failure;
}

/** The records of the accuracy notes. Only what is proven or probable is a target; a target is a path and the line of the definition's name. */
export type IndexRecord =
  | {
      readonly t: 'symbol';
      readonly file: string;
      readonly line: number;
      readonly col: number;
      readonly endLine: number;
      readonly name: string;
      readonly kind: SymbolKind;
      readonly container: string;
    }
  | {
      readonly t: 'call';
      readonly file: string;
      readonly line: number;
      readonly col: number;
      readonly name: string;
      /** File and 0-based line of the enclosing symbol's name; absent at the top level. */
      readonly caller?: readonly [string, number];
      readonly targets: readonly (readonly [string, number])[];
      /** From 0 to 1: how often answers like this one are right; 0 without targets. */
      readonly confidence: number;
      readonly tier: LinkTier;
      /** The step that decided, such as `import` or `field`. */
      readonly rule: string;
      readonly kind: LinkKind;
      /** Number of arguments. */
      readonly arguments: number;
      /** Possible definitions of an ambiguous call, and those that override a target. */
      readonly candidates?: readonly (readonly [string, number])[];
      /** Type of what it is called on, where that is known. */
      readonly receiver?: string;
      /** Of an external call: the package. */
      readonly module?: string;
      /** Of an unresolved call. */
      readonly reason?: string;
    }
  | {
      readonly t: 'import';
      readonly file: string;
      readonly line: number;
      readonly spec: string;
      /** The module's file; of a package that is many files, one of them, and none where all of its names are imported. */
      readonly target?: string;
      /** Absent while the file waits to be linked, and in languages without rules. */
      readonly status?: 'exact' | 'probable' | 'external' | 'unresolved';
      /** Of an external import: the package. */
      readonly module?: string;
      readonly reason?: string;
      readonly typeOnly?: true;
    };

/** One finding of `skein doctor`. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly hint?: string;
}
