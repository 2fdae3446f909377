import type { RunRow } from '../../store/runLog.ts';
import type { RunRecord, UpdateMode } from '../codeIndex.ts';

/** A stored run as its users see it. Counters that a run did not have are 0. */
export function runRecordOf(row: RunRow): RunRecord {
  const counter = (name: string) => row.counters[name] ?? 0;
  return {
    id: row.id,
    trigger: row.trigger,
    mode: row.mode as UpdateMode,
    state: row.state,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    added: counter('added'),
    updated: counter('updated'),
    reprocessed: counter('reprocessed'),
    deleted: counter('deleted'),
    unchanged: counter('unchanged'),
    excluded: counter('excluded'),
    errors: counter('errors'),
    rowsWritten: counter('rowsWritten'),
    rowsUnchanged: counter('rowsUnchanged'),
    memoHits: counter('memoHits'),
    memoMisses: counter('memoMisses'),
    bytes: counter('bytes'),
    phases: row.phases,
    ...(row.failure === undefined ? {} : { failure: row.failure }),
  };
}
