/** Brings the embedded targets of one row from what it produced before to what it produces now. */
import { type Difference, diffRows, isEmptyChange } from './diff.ts';
import type { Outputs } from './evaluate.ts';
import type { Attempt } from './observe.ts';
import { isEmbedded } from './plan.ts';
import type { EmbeddedTarget, TrackingRow } from './ports.ts';

/** Keys and digests that the row has in each embedded target. */
export type Existing = readonly {
  readonly output: number;
  readonly target: EmbeddedTarget;
  readonly rows: ReadonlyMap<string, string | number>;
}[];

export interface Changes {
  readonly differences: readonly { readonly target: EmbeddedTarget; readonly difference: Difference }[];
  /** Per target, as the `applied` event tells it. */
  readonly counts: readonly TargetCounts[];
  readonly written: number;
  readonly unchanged: number;
  readonly hadRows: boolean;
}

export interface TargetCounts {
  readonly target: string;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  readonly unchanged: number;
}

const NONE: ReadonlyMap<string, string | number> = new Map();

/** A row without tracking has no output, so nothing is looked up for it: that is most of a first run. */
export function existingRows({ request }: Attempt, before: TrackingRow | undefined): Existing {
  const { source, key } = request;
  return source.outputs.flatMap(({ target }, output) => {
    if (!isEmbedded(target)) return [];
    return [{ output, target, rows: before === undefined ? NONE : target.existing(source.name, key) }];
  });
}

/** Pure. Throws the row's own faults: a duplicate key, a value that cannot be digested. No outputs: everything goes. */
export function diffOutputs(outputs: Outputs, existing: Existing): Changes {
  const differences = existing.map(({ output, target, rows }) => ({
    target,
    difference: diffRows(outputs[output] ?? [], rows, (value) => target.digest(value)),
  }));
  const counts = differences.map(({ target, difference: { change, unchanged } }) => ({
    target: target.name,
    inserted: change.inserts.length,
    updated: change.updates.length,
    deleted: change.deletes.length,
    unchanged,
  }));
  const sum = (count: (counts: TargetCounts) => number) => counts.reduce((total, one) => total + count(one), 0);
  return {
    differences,
    counts,
    written: sum(({ inserted, updated, deleted }) => inserted + updated + deleted),
    unchanged: sum(({ unchanged }) => unchanged),
    hadRows: existing.some(({ rows }) => rows.size > 0),
  };
}

export function applyChanges({ request }: Attempt, { differences }: Changes): void {
  for (const { target, difference } of differences) {
    if (!isEmptyChange(difference.change)) target.apply(request.source.name, request.key, difference.change);
  }
}
