/** The last runs of the engine, for `runs` and the status. */
import type { Failure } from '../base/failure.ts';
import type { RunState } from '../engine/events.ts';
import { type Database, sql } from './database.ts';
import type { WriteSession } from './writeSession.ts';

export const RUNS_KEPT = 200;

export interface RunRow {
  readonly id: number;
  readonly trigger: string;
  readonly mode: string;
  readonly state: RunState;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** 0 while it runs. */
  readonly endedAt: number;
  readonly counters: Readonly<Record<string, number>>;
  /** Milliseconds by phase. */
  readonly phases: Readonly<Record<string, number>>;
  readonly failure?: Failure;
}

export interface StoredRun {
  readonly id: number;
  readonly trigger: string;
  readonly mode: string;
  readonly state: RunState;
  readonly started_at: number;
  readonly ended_at: number;
  readonly counters: string;
  readonly phases: string;
  readonly failure: string | null;
}

export const RUN_SQL = {
  begin: sql<{ readonly id: number }, [trigger: string, mode: string, startedAt: number]>(
    `INSERT INTO run (trigger, mode, state, started_at, ended_at, counters, phases) VALUES (?, ?, 'running', ?, 0, '{}', '{}') RETURNING id`,
  ),
  end: sql<
    never,
    [
      trigger: string,
      mode: string,
      state: string,
      startedAt: number,
      endedAt: number,
      counters: string,
      phases: string,
      failure: string | null,
      id: number,
    ]
  >(`UPDATE run SET trigger = ?, mode = ?, state = ?, started_at = ?, ended_at = ?, counters = ?, phases = ?, failure = ? WHERE id = ?`),
  prune: sql<never, [before: number]>('DELETE FROM run WHERE id <= ?'),
  interrupt: sql<never, [endedAt: number, failure: string]>(
    "UPDATE run SET state = 'failed', ended_at = ?, failure = ? WHERE state IN ('pending', 'running', 'paused')",
  ),
  last: sql<StoredRun, [limit: number]>(
    'SELECT id, trigger, mode, state, started_at, ended_at, counters, phases, failure FROM run ORDER BY id DESC LIMIT ?',
  ),
};

export interface RunLog {
  /** Notes that a run has begun and returns its id. */
  begin(run: { readonly trigger: string; readonly mode: string; readonly startedAt: number }): number;
  /** Says what became of it. */
  end(run: RunRow): void;
}

export function createRunLog(session: WriteSession): RunLog {
  const { database } = session;
  return {
    begin: ({ trigger, mode, startedAt }) =>
      session.transaction(() => {
        const id = database.prepare(RUN_SQL.begin).get(trigger, mode, startedAt)?.id ?? 0;
        database.prepare(RUN_SQL.prune).run(id - RUNS_KEPT);
        return id;
      }),
    end: ({ id, trigger, mode, state, startedAt, endedAt, counters, phases, failure }) =>
      session.transaction(() => {
        const why = failure === undefined ? null : JSON.stringify(failure);
        database
          .prepare(RUN_SQL.end)
          .run(trigger, mode, state, startedAt, endedAt, JSON.stringify(counters), JSON.stringify(phases), why, id);
      }),
  };
}

/** Ends the runs that a killed process left open. */
export function endInterruptedRuns(database: Database, now: number): void {
  const failure: Failure = { code: 'run.interrupted', kind: 'cancelled', message: 'The process ended before the run did.' };
  database.prepare(RUN_SQL.interrupt).run(now, JSON.stringify(failure));
}

export function runRow(row: StoredRun): RunRow {
  return {
    id: row.id,
    trigger: row.trigger,
    mode: row.mode,
    state: row.state,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    counters: JSON.parse(row.counters) as Record<string, number>,
    phases: JSON.parse(row.phases) as Record<string, number>,
    ...(row.failure === null ? {} : { failure: JSON.parse(row.failure) as Failure }),
  };
}
