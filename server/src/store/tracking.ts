/** What the engine remembers of every source row, in the table `file`. */
import type { Failure } from '../base/failure.ts';
import type { RowStatus, TrackingRow, TrackingStore } from '../engine/ports.ts';
import { sql } from './database.ts';
import type { WriteSession } from './writeSession.ts';

interface StoredRow {
  readonly path: string;
  readonly ordinal: number;
  readonly content: string;
  readonly logic: string;
  readonly metadata: string;
  readonly origin: string;
  readonly status: RowStatus;
  readonly reason: string;
  readonly failure: string | null;
  readonly attempts: number;
  readonly retry_at: number;
}

const COLUMNS = 'path, ordinal, content, logic, metadata, origin, status, reason, failure, attempts, retry_at';

export const TRACKING_SQL = {
  read: sql<StoredRow, [source: string, path: string]>(`SELECT ${COLUMNS} FROM file WHERE source = ? AND path = ? AND status <> ''`),
  page: sql<StoredRow, [source: string, after: string, limit: number]>(
    `SELECT ${COLUMNS} FROM file WHERE source = ? AND path > ? AND status <> '' ORDER BY path LIMIT ?`,
  ),
  write: sql<
    never,
    [
      source: string,
      path: string,
      ordinal: number,
      content: string,
      logic: string,
      metadata: string,
      origin: string,
      status: string,
      reason: string,
      failure: string | null,
      attempts: number,
      retryAt: number,
    ]
  >(`INSERT INTO file (source, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (path, source) DO UPDATE SET
       ordinal = excluded.ordinal, content = excluded.content, logic = excluded.logic, metadata = excluded.metadata,
       origin = excluded.origin, status = excluded.status, reason = excluded.reason, failure = excluded.failure,
       attempts = excluded.attempts, retry_at = excluded.retry_at`),
  untrack: sql<never, [id: number]>("UPDATE file SET status = '' WHERE id = ?"),
};

const PAGE = 1000;

export function createTrackingStore(session: WriteSession): TrackingStore {
  const { database } = session;
  const read = database.prepare(TRACKING_SQL.read);
  const page = database.prepare(TRACKING_SQL.page);
  const write = database.prepare(TRACKING_SQL.write);
  const untrack = database.prepare(TRACKING_SQL.untrack);
  return {
    // Page by page, so that the caller may write while it walks.
    *all(source) {
      let after = '';
      for (;;) {
        const rows = page.all(source, after, PAGE);
        for (const row of rows) yield trackingRow(row);
        const last = rows.at(-1);
        if (last === undefined || rows.length < PAGE) return;
        after = last.path;
      }
    },
    read(source, key) {
      const row = read.get(source, key);
      return row === undefined ? undefined : trackingRow(row);
    },
    write(source, row) {
      const failure = row.failure === undefined ? null : JSON.stringify(row.failure);
      const { key, ordinal, content, logic, metadata, origin, status, reason, attempts, retryAt } = row;
      write.run(source, key, ordinal, content, logic, metadata, origin, status, reason, failure, attempts, retryAt);
      session.markChanged();
    },
    remove(source, key) {
      const id = session.fileId(source, key);
      if (id === undefined) return;
      untrack.run(id);
      session.markUntracked(id);
    },
    nextOrdinal: () => session.nextOrdinal(),
  };
}

function trackingRow(row: StoredRow): TrackingRow {
  return {
    key: row.path,
    ordinal: row.ordinal,
    content: row.content,
    logic: row.logic,
    metadata: row.metadata,
    origin: row.origin,
    status: row.status,
    reason: row.reason,
    ...(row.failure === null ? {} : { failure: JSON.parse(row.failure) as Failure }),
    attempts: row.attempts,
    retryAt: row.retry_at,
  };
}
