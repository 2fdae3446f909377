/**
 * The working half of the index: brings the database up to date and keeps it so. It owns the engine and the only write connection.
 * It runs inside a worker thread of the language server, or in the process itself on the command line; both look like this.
 */
import type { Disposable } from '../base/disposable.ts';
import type { Failure } from '../base/failure.ts';
import type { RunCounters } from '../engine/events.ts';

export interface Indexer {
  /** Concurrent calls share runs; the strongest mode wins. */
  update(request: UpdateRequest, signal?: AbortSignal): Promise<RunRecord>;
  /** Arms the watcher, brings the index up to date, then follows changes until `unwatch`. */
  watch(): Promise<void>;
  unwatch(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  verify(signal?: AbortSignal): Promise<VerifyReport>;
  setBuffer(path: string, text: string, version: number): Promise<void>;
  closeBuffer(path: string): Promise<void>;
  notifyChanges(changes: readonly OutsideChange[]): Promise<void>;
  /** Resolves with the generation once nothing is left to do; rejects with a `timeout` failure. */
  settled(timeoutMs: number): Promise<number>;
  /** Ends within two seconds; whatever was not committed is found again at the next start. */
  dispose(): Promise<void>;
  readonly onProgress: (listener: (progress: IndexProgress) => void) => Disposable;
  readonly onRun: (listener: (run: RunRecord) => void) => Disposable;
}

export interface UpdateRequest {
  readonly mode: UpdateMode;
  /** Who asked: `cli`, `start`, `watch`, `command` ... */
  readonly trigger: string;
}

/** changed: what differs from the last look. relink: links only. full: forget everything, caches included. preview: count, write nothing. */
export type UpdateMode = 'changed' | 'relink' | 'full' | 'preview';

export type IndexState = 'starting' | 'indexing' | 'ready' | 'paused' | 'readonly' | 'error';

export interface IndexProgress {
  readonly state: IndexState;
  readonly phase: 'listing' | 'processing' | 'linking' | 'idle';
  readonly done: number;
  readonly total: number;
  /** Files that still wait to be linked; 0 while others are being read. */
  readonly unlinked: number;
  readonly failed: number;
  readonly generation: number;
  readonly current?: string;
  /** What the user should know: read-only because of another process, rebuilt because of damage ... At most one at a time. */
  readonly notice?: Notice;
}

/** A condition worth telling once; `code` is stable, `message` is the text of the ux notes. */
export interface Notice {
  readonly code: 'damaged' | 'readonly' | 'noWatches' | 'noDriver' | 'newerVersion' | 'failed';
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
}

export interface RunRecord extends RunCounters {
  readonly id: number;
  readonly trigger: string;
  readonly mode: UpdateMode;
  readonly state: 'pending' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Milliseconds by phase: walk, read, hash, parse, flatten, extract, pack, transfer, diff, write, search. Worker phases are CPU of the workers. */
  readonly phases: Readonly<Record<string, number>>;
  readonly failure?: Failure;
}

export interface VerifyReport {
  readonly equal: boolean;
  readonly files: number;
  readonly rows: number;
  /** The first differing rows of the canonical dumps. */
  readonly differences: readonly { readonly row: string; readonly in: 'index' | 'fresh' }[];
  readonly differenceCount: number;
}

export type OutsideChange =
  | { readonly kind: 'changed' | 'deleted'; readonly path: string }
  /** Events may have been lost: look at everything again. */
  | { readonly kind: 'rescan'; readonly reason: string };

/** Settings that decide what is indexed and how; every one is an input with its own fingerprint. */
export interface IndexOptions {
  /** Absolute path of the workspace folder. */
  readonly root: string;
  /** Absolute path of the folder that holds databases and the fact cache. */
  readonly cacheFolder: string;
  /** `cache`: below `cacheFolder`; `workspace`: in `.skein/` of the folder, which ignores itself. */
  readonly location: 'cache' | 'workspace';
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The editor's `files.exclude`, and its `search.exclude` when the user asked for it: globs that are switched on. */
  readonly filesExclude: readonly string[];
  readonly searchExclude: readonly string[];
  readonly useIgnoreFiles: boolean;
  readonly maxFileSizeKB: number;
  readonly testGlobs: readonly string[];
  /** The editor's `files.associations`: globs to language ids. */
  readonly fileAssociations: Readonly<Record<string, string>>;
  /** 0: decided by the machine. */
  readonly maxWorkers: number;
  readonly debounceMs: number;
  readonly driver: 'auto' | 'better-sqlite3' | 'node:sqlite';
  /** How changes arrive: by our own watcher, or through `notifyChanges`. */
  readonly watcher: 'own' | 'outside';
  /** A reader opens an existing index, never writes, never starts the engine. */
  readonly access: 'owner' | 'reader';
  /**
   * given: the settings above hold, and are remembered with the index. remembered: those of the last owner that gave any, so that the
   * command line indexes a folder as the editor does.
   */
  readonly settings: 'given' | 'remembered';
}

export interface IndexerOptions {
  readonly index: IndexOptions;
  /** Absolute path of the folder with the bundles. */
  readonly bundles: string;
  /** Product version, told to other processes. */
  readonly product: string;
}
