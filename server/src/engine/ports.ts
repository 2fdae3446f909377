/**
 * What the engine needs from the world. It knows rows, keys, fingerprints and nothing else: what a row means is the flow's business,
 * where it lies is the store's. Every port has an in-memory twin in the engine's tests.
 */
import type { Disposable } from '../base/disposable.ts';
import type { Failure } from '../base/failure.ts';

/** Identifies a row of a source; normalised by the source, opaque here. */
export type RowKey = string;
/** A digest as text. Equal fingerprints mean equal content. */
export type Fingerprint = string;

// --- Source -----------------------------------------------------------------------------------------------------------------------

/** What a listing knows of a row without reading it. */
export interface SourceEntry {
  readonly key: RowKey;
  /**
   * A token that changes whenever what `get` would answer may have changed: size, times, inode, and a digest of the source's own rules
   * (what it excludes). Equal to the stored token: the row is not read. Never ''.
   * Absent when the source cannot vouch for it, for example because the change is too recent for the clock's resolution.
   */
  readonly metadata?: string;
  /** About how many bytes reading it will hold in memory; reserved before the read. Absent: known only afterwards. */
  readonly bytes?: number;
  /** The source's own monotonic version of the row; only from sources whose `ordinals` are their own. */
  readonly ordinal?: number;
}

/** What reading one row gave. */
export type SourceRead<Value> =
  | {
      readonly kind: 'value';
      readonly value: Value;
      readonly fingerprint: Fingerprint;
      readonly metadata?: string;
      /** As in the listing. */
      readonly ordinal?: number;
      readonly origin: string;
      readonly bytes: number;
    }
  /** It exists, but the source's own rules leave it out (too large, binary ...). Its output vanishes, the reason is kept. */
  | { readonly kind: 'excluded'; readonly reason: string; readonly detail: string; readonly metadata?: string; readonly origin: string }
  /** It is gone. The only answer that deletes. */
  | { readonly kind: 'absent' }
  /** It is there but cannot be read now. Earlier output stays and is marked stale. */
  | { readonly kind: 'unreadable'; readonly failure: Failure };

/** What a change stream says. */
export type SourceChange =
  /** soon: the source has waited itself until there was quiet, so the engine need not. Otherwise it does. */
  | { readonly kind: 'changed'; readonly keys: readonly RowKey[]; readonly due?: 'soon' }
  /** Too much or too unclear to name: list again, either everything or what lies under a prefix. */
  | { readonly kind: 'rescan'; readonly prefix?: string; readonly reason: string };

export interface SourceContract<Value> {
  readonly name: string;
  /**
   * `counted` (default): the engine numbers its observations, content decides. `own`: listings and reads carry ordinals, and a row with an
   * older ordinal than the stored one is not even read. Only for sources whose versions never go back.
   */
  readonly ordinals?: 'counted' | 'own';
  /**
   * Streams all rows (under `prefix`, when given) in batches, each key once. It throws when the listing is not complete, also when
   * `signal` aborts: nothing is deleted then. `uncertain` names prefixes that could not be looked into; rows below them are not deleted
   * either. A row is under a prefix when its key starts with it, character by character.
   */
  list(options: { readonly prefix?: string; readonly signal: AbortSignal }): AsyncIterable<SourceListing>;
  /** Never throws for what the world does to a row: that is `absent` or `unreadable`. Metadata belongs to the content that was read. */
  get(key: RowKey, signal: AbortSignal): Promise<SourceRead<Value>>;
  /** Arms the stream, then resolves. Changes that happen after that are never lost: at worst they come as a rescan. */
  watch?(listener: (change: SourceChange) => void, signal: AbortSignal): Promise<Disposable>;
}

export interface SourceListing {
  readonly entries: readonly SourceEntry[];
  readonly uncertain?: readonly { readonly prefix: string; readonly failure: Failure }[];
}

// --- Tracking ---------------------------------------------------------------------------------------------------------------------

/** `ok` rows are current; `excluded` rows have no output on purpose; `failed` rows keep their earlier output, stale. */
export type RowStatus = 'ok' | 'excluded' | 'failed';

/**
 * What is remembered of a source row; written in the same transaction as its output. No tracking row means no output anywhere.
 * For an `ok` row, content, logic and metadata are those of the output; for a `failed` one, those of the attempt that failed.
 */
export interface TrackingRow {
  readonly key: RowKey;
  /** The latest observation that was written down. */
  readonly ordinal: number;
  /** '' when the content is not known: excluded, unreadable, or an attempt that did not finish. */
  readonly content: Fingerprint;
  /** '' when not known. */
  readonly logic: Fingerprint;
  /** '' when it cannot be trusted, so that the next scan reads the row. */
  readonly metadata: string;
  /** Where the content came from (`disk`, `buffer` ...). */
  readonly origin: string;
  readonly status: RowStatus;
  /** Why it is excluded or failed; ''. */
  readonly reason: string;
  readonly failure?: Failure;
  /** Failed attempts on this content and logic. */
  readonly attempts: number;
  /** Not before this time (milliseconds since the epoch) is it tried again; 0. */
  readonly retryAt: number;
}

/**
 * The embedded database: everything a row causes happens inside one transaction. All calls are synchronous.
 * When the database itself is at fault, calls throw a `FailureError` of kind `transient` (busy: the engine tries again), `io` (disk full,
 * read-only) or `corrupt`; these fail the run. Anything else thrown from a target's `apply` is taken to be the fault of the row.
 */
export interface EmbeddedStore {
  /** Commits when `work` returns, rolls back when it throws and throws that on. Never nested. */
  transaction<T>(work: () => T): T;
  readonly tracking: TrackingStore;
}

export interface TrackingStore {
  /**
   * All rows of a source, in key order (by UTF-16 unit or by byte). Only those whose key starts with `prefix` are needed; others may come
   * as well. The caller reads it to the end before it calls anything else.
   */
  all(source: string, prefix?: string): Iterable<TrackingRow>;
  read(source: string, key: RowKey): TrackingRow | undefined;
  write(source: string, row: TrackingRow): void;
  remove(source: string, key: RowKey): void;
  /**
   * The next value of the persisted observation counter: always larger than any before, also after a restart; gaps are fine, so a store
   * may reserve blocks. Called once per observed row and outside transactions, so it must be cheap.
   */
  nextOrdinal(): number;
}

// --- Targets ----------------------------------------------------------------------------------------------------------------------

/** A row for a target: stable key within its owner, opaque value. */
export interface TargetRow<Value = unknown> {
  readonly key: string;
  readonly value: Value;
}

export interface TargetChange<Value = unknown> {
  readonly inserts: readonly TargetRow<Value>[];
  readonly updates: readonly TargetRow<Value>[];
  readonly deletes: readonly string[];
}

/** A table in the same database as the tracking rows; called only inside a transaction. */
export interface EmbeddedTarget<Value = unknown> {
  readonly name: string;
  /** Part of the logic fingerprint: change it when the meaning of the stored rows changes. */
  readonly fingerprint: Fingerprint;
  /** A digest of a value as stored by `existing`: equal values have equal digests. Called outside transactions too. */
  digest(value: Value): string | number;
  /** Keys and digests of what this owner has here now. */
  existing(source: string, owner: RowKey): ReadonlyMap<string, string | number>;
  /** Inserts are not there yet, updates and deletes are; a change may be empty in every part. */
  apply(source: string, owner: RowKey, change: TargetChange<Value>): void;
}

/**
 * A target outside the database, written with the staged protocol: stage keys, apply, commit. `apply` must be idempotent;
 * it may see the same mutation again after a crash.
 */
export interface ExternalTarget<Value = unknown> {
  readonly name: string;
  readonly fingerprint: Fingerprint;
  digest(value: Value): string;
  apply(mutations: readonly ExternalMutation<Value>[], signal: AbortSignal): Promise<void>;
}

export type ExternalMutation<Value = unknown> =
  | { readonly kind: 'upsert'; readonly key: string; readonly value: Value }
  | { readonly kind: 'delete'; readonly key: string };

/** Which keys an external target holds or may hold, per owner. Staged entries are those of attempts that never committed. */
export interface StagingStore {
  read(target: string, source: string, owner: RowKey): StagedKeys;
  write(target: string, source: string, owner: RowKey, keys: StagedKeys): void;
}

export interface StagedKeys {
  /** Digest by key, as of the last commit. */
  readonly committed: Readonly<Record<string, string>>;
  /** Keys that an unfinished attempt may have written or deleted, with that attempt's ordinal. */
  readonly staged: Readonly<Record<string, number>>;
}

// --- Work that follows a commit ---------------------------------------------------------------------------------------------------

/**
 * Output that depends on several rows (links between them). Targets mark what became dirty inside the row's own transaction;
 * the engine drains the marks afterwards, in bounded transactions, until none is left. Marks survive a crash.
 */
export interface DerivedStage {
  readonly name: string;
  /** How many marks are left. */
  pending(): number;
  /** Settles up to `limit` marks inside the running transaction; returns how many it settled. */
  drain(limit: number): number;
}

// --- Memo, clock, fingerprints ----------------------------------------------------------------------------------------------------

/** Remembers results of expensive pure operations by (operation fingerprint, input fingerprint). Bounded; may forget at any time. */
export interface MemoStore {
  get(key: Fingerprint): Uint8Array | undefined;
  put(key: Fingerprint, value: Uint8Array): void;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Monotonic milliseconds, for durations. */
  monotonic(): number;
  /** Calls back once after `milliseconds`. */
  after(milliseconds: number, callback: () => void): Disposable;
}

/** Digests text; the engine never sees how. */
export type Fingerprinter = (parts: readonly (string | number)[]) => Fingerprint;
/** A number in [0, 1). */
export type Random = () => number;
