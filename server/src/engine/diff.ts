/** Compares what a row produced before with what it produces now. */
import { FailureError } from '../base/failure.ts';
import type { TargetChange, TargetRow } from './ports.ts';

export interface Difference {
  readonly change: TargetChange;
  readonly unchanged: number;
}

type Digest = string | number;
/** Stands for rows that are there in an unknown form: they differ from everything. */
export const UNKNOWN_DIGEST: unique symbol = Symbol('unknown digest');
/** Keys of the rows that are there, with their digests. */
export type Present = ReadonlyMap<string, Digest | typeof UNKNOWN_DIGEST>;

/** Throws `output.duplicateKey` when two rows have one key. */
export function diffRows(rows: readonly TargetRow[], existing: Present, digest: (value: unknown) => Digest): Difference {
  const seen = new Set<string>();
  const inserts: TargetRow[] = [];
  const updates: TargetRow[] = [];
  for (const row of rows) {
    if (seen.has(row.key)) throw duplicateKey(row.key);
    seen.add(row.key);
    const before = existing.get(row.key);
    if (before === undefined) inserts.push(row);
    else if (before !== digest(row.value)) updates.push(row);
  }
  const deletes = existing.size === 0 ? [] : [...existing.keys()].filter((key) => !seen.has(key));
  return { change: { inserts, updates, deletes }, unchanged: rows.length - inserts.length - updates.length };
}

export function isEmptyChange(change: TargetChange): boolean {
  return change.inserts.length + change.updates.length + change.deletes.length === 0;
}

function duplicateKey(key: string): FailureError {
  return new FailureError({
    code: 'output.duplicateKey',
    kind: 'internal',
    message: `Two rows of one source row have the key ${key}`,
    subject: key,
  });
}
