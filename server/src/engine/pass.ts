/** Lists a source, finds what has to be looked at, and what has vanished. */
import type { EngineEvent } from './events.ts';
import type { Pipeline } from './pipeline.ts';
import type { SourcePlan } from './plan.ts';
import type { RowKey, SourceEntry, TrackingRow, TrackingStore } from './ports.ts';
import type { Run } from './run.ts';
import type { Transactor } from './transactor.ts';
import { decideUnread } from './version.ts';

export interface PassParts {
  readonly tracking: TrackingStore;
  readonly transactor: Transactor;
  readonly pipeline: Pipeline;
  emit(event: EngineEvent): void;
  /** A failed row that is not due yet. */
  onBackoff(source: SourcePlan, key: RowKey, retryAt: number): void;
}

/**
 * Submits jobs for all rows that may have changed. Rows that are remembered but not listed are taken for vanished only after the whole
 * listing came through, and not where it could not look. Throws what the listing throws.
 */
export async function pass(parts: PassParts, run: Run, scope: { readonly source: SourcePlan; readonly prefix?: string }): Promise<void> {
  const { source, prefix } = scope;
  const remembered = new Map<RowKey, TrackingRow>();
  for (const row of parts.tracking.all(source.name, prefix)) if (row.key.startsWith(prefix ?? '')) remembered.set(row.key, row);
  // What is under way was read before the listing began and may be gone since, without a tracking row that could tell.
  const unsure = new Set(parts.pipeline.keysUnderWay(source.name).filter((key) => key.startsWith(prefix ?? '') && !remembered.has(key)));
  const uncertain: string[] = [];
  const look = createLook(parts, run, source);
  for await (const batch of source.contract.list({ ...(prefix === undefined ? {} : { prefix }), signal: run.signal })) {
    run.signal.throwIfAborted();
    for (const entry of batch.entries) {
      look(entry, remembered.get(entry.key));
      remembered.delete(entry.key);
      unsure.delete(entry.key);
    }
    for (const { prefix: unknown, failure } of batch.uncertain ?? []) {
      uncertain.push(unknown);
      parts.emit({ kind: 'warned', source: source.name, key: unknown, message: failure.message });
    }
    await parts.transactor.breathe(run.signal);
  }
  run.signal.throwIfAborted();
  for (const key of unsure) run.submit(source, key, { lane: 'bulk' });
  for (const { key, ordinal } of remembered.values()) {
    if (!uncertain.some((unknown) => key.startsWith(unknown))) run.submit(source, key, { lane: 'bulk', vanished: { ordinal } });
  }
}

/** Decides row by row, without reading and, for what has not changed, without any promise. */
function createLook(parts: PassParts, run: Run, source: SourcePlan): (entry: SourceEntry, stored: TrackingRow | undefined) => void {
  return (entry, stored) => {
    const logic = source.logic(source.logicClass(entry.key));
    const decision = decideUnread({ stored, entry, logic, mode: run.mode, dueBy: run.dueBy });
    if (decision.kind === 'read') return run.submit(source, entry.key, { lane: 'bulk', entry });
    if (decision.why === 'backoff') parts.onBackoff(source, entry.key, stored?.retryAt ?? 0);
    run.skip({ kind: 'skipped', source: source.name, key: entry.key, why: decision.why });
  };
}
