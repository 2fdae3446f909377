/** Which mutations bring an external target from what it holds or may hold to what it should hold. Pure. */
import { diffRows, UNKNOWN_DIGEST } from './diff.ts';
import type { ExternalMutation, ExternalTarget, StagedKeys, TargetRow } from './ports.ts';

export interface ExternalChange {
  readonly target: ExternalTarget;
  readonly mutations: readonly ExternalMutation[];
  /** What the target holds when all mutations are applied. */
  readonly settled: Readonly<Record<string, string>>;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  readonly unchanged: number;
}

/**
 * A key that an unfinished attempt may have touched is written again whatever its digest, and deleted when it is no longer wanted; `all`
 * writes every row again. Throws the row's own faults, such as a duplicate key.
 */
export function externalChange(
  target: ExternalTarget,
  rows: readonly TargetRow[],
  known: StagedKeys,
  force: 'all' | 'changed',
): ExternalChange {
  const before = new Map<string, string | typeof UNKNOWN_DIGEST>(Object.entries(known.committed));
  for (const key of force === 'all' ? before.keys() : []) before.set(key, UNKNOWN_DIGEST);
  for (const key of Object.keys(known.staged)) before.set(key, UNKNOWN_DIGEST);
  const { change, unchanged } = diffRows(rows, before, (value) => target.digest(value));
  return {
    target,
    mutations: [
      ...[...change.inserts, ...change.updates].map(({ key, value }) => ({ kind: 'upsert' as const, key, value })),
      ...change.deletes.map((key) => ({ kind: 'delete' as const, key })),
    ],
    settled: Object.fromEntries(rows.map(({ key, value }) => [key, target.digest(value)])),
    inserted: change.inserts.length,
    updated: change.updates.length,
    deleted: change.deletes.length,
    unchanged,
  };
}

/** The keys as they are to be remembered while the mutations are under way. */
export function stage(known: StagedKeys, change: ExternalChange, ordinal: number): StagedKeys {
  return { committed: known.committed, staged: Object.fromEntries(change.mutations.map(({ key }) => [key, ordinal])) };
}

/** The keys once the mutations are applied; what a newer attempt has staged in between stays staged. */
export function settle(known: StagedKeys, change: ExternalChange, ordinal: number): StagedKeys {
  return { committed: change.settled, staged: Object.fromEntries(Object.entries(known.staged).filter(([, by]) => by > ordinal)) };
}
