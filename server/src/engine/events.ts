/** What the engine did, one closed union: tests take the log as their expectation, status and logs are made from it. */
import type { Failure } from '../base/failure.ts';
import type { RowKey } from './ports.ts';

export type EngineEvent =
  /** Nothing to do for the row, and why. */
  | { readonly kind: 'skipped'; readonly source: string; readonly key: RowKey; readonly why: SkipReason }
  /** Same content: only the remembered metadata moved on. */
  | { readonly kind: 'touched'; readonly source: string; readonly key: RowKey; readonly why: string }
  /** An operation was evaluated, or its result came from the memo. */
  | {
      readonly kind: 'ran';
      readonly source: string;
      readonly key: RowKey;
      readonly operation: string;
      readonly why: RunReason;
      readonly memo: 'hit' | 'miss' | 'none';
    }
  | {
      readonly kind: 'applied';
      readonly source: string;
      readonly key: RowKey;
      readonly target: string;
      readonly inserted: number;
      readonly updated: number;
      readonly deleted: number;
      readonly unchanged: number;
      readonly why: RunReason;
    }
  | { readonly kind: 'deleted'; readonly source: string; readonly key: RowKey; readonly why: 'absent' | 'vanished' | 'excluded' }
  | { readonly kind: 'failed'; readonly source: string; readonly key: RowKey; readonly failure: Failure; readonly retryAt: number }
  | { readonly kind: 'warned'; readonly source: string; readonly key: RowKey; readonly message: string };

/**
 * metadata: unchanged by its token or its own ordinal. older: something newer is stored. superseded: a newer observation came or is coming.
 * excluded: was and is left out. absent: nothing is there and nothing was. backoff: failed, not yet due. poisoned: would fail again.
 */
export type SkipReason = 'metadata' | 'older' | 'superseded' | 'excluded' | 'absent' | 'backoff' | 'poisoned';
export type RunReason = 'new' | 'content' | 'logic' | 'forced' | 'retry';

/** How a run changed the rows of a source. The first seven add up to the number of rows seen. */
export interface RunCounters {
  readonly added: number;
  readonly updated: number;
  /** Same content, other logic. */
  readonly reprocessed: number;
  readonly deleted: number;
  readonly unchanged: number;
  readonly excluded: number;
  readonly errors: number;
  /** Rows written to and left alone in targets. */
  readonly rowsWritten: number;
  readonly rowsUnchanged: number;
  readonly memoHits: number;
  readonly memoMisses: number;
  readonly bytes: number;
}

export const RUN_STATES = ['pending', 'running', 'paused', 'completed', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What listeners of the status stream get; coalesced, so that a slow listener sees the latest and nothing piles up. */
export interface EngineProgress {
  readonly run: number;
  readonly state: RunState;
  readonly phase: 'listing' | 'processing' | 'deriving' | 'idle';
  readonly done: number;
  /** Known so far; grows while the listing goes on. */
  readonly total: number;
  readonly inFlight: number;
  /** Rows known to be out of date, in all runs and told changes: the truth may differ from the store in as many rows, and more while listing. */
  readonly pendingRows: number;
  readonly pendingMarks: number;
  readonly current?: RowKey;
  readonly counters: RunCounters;
}
