/** Counts what a run did; every row it saw ends in exactly one verdict. */
import type { RunCounters } from './events.ts';

export type RowVerdict = 'added' | 'updated' | 'reprocessed' | 'deleted' | 'unchanged' | 'excluded' | 'errors';

export type Tally = { -readonly [Name in keyof RunCounters]: number };

export function createTally(): Tally {
  return {
    added: 0,
    updated: 0,
    reprocessed: 0,
    deleted: 0,
    unchanged: 0,
    excluded: 0,
    errors: 0,
    rowsWritten: 0,
    rowsUnchanged: 0,
    memoHits: 0,
    memoMisses: 0,
    bytes: 0,
  };
}

/** Rows that have a verdict. */
export function rowsSeen(counters: RunCounters): number {
  const { added, updated, reprocessed, deleted, unchanged, excluded, errors } = counters;
  return added + updated + reprocessed + deleted + unchanged + excluded + errors;
}
