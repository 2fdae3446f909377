import { storedCounters } from '../../indexer/storedCounters.ts';
import type { RunRow } from '../../store/runLog.ts';
import type { RunRecord, UpdateMode } from '../codeIndex.ts';

/** A stored run as its users see it. */
export function runRecordOf(row: RunRow): RunRecord {
  return {
    id: row.id,
    trigger: row.trigger,
    mode: row.mode as UpdateMode,
    state: row.state,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    ...storedCounters(row.counters),
    phases: row.phases,
    ...(row.failure === undefined ? {} : { failure: row.failure }),
  };
}
