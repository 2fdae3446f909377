/**
 * Packed facts by content, shared by all folders and processes of the user: a branch switch and back, or a second checkout, parses
 * nothing. It is only a cache: whatever goes wrong with it counts as a miss and never fails a run.
 */
import { rmSync } from 'node:fs';
import type { Disposable } from '../base/disposable.ts';
import { type Failure, toFailure } from '../base/failure.ts';
import type { Clock, MemoStore } from '../engine/ports.ts';
import { compress, decompress } from './compressed.ts';
import { type Database, type Driver, openDatabase, sql } from './database.ts';
import { inspectFile, prepareFolder } from './databaseFile.ts';
import { APPLICATION_ID } from './schema.ts';

const FACT_CACHE_VERSION = 2;
/** Bytes of facts kept unless told otherwise: some 20 million lines of code. */
export const FACT_CACHE_BYTES = 512 * 1024 * 1024;

export interface FactCache extends MemoStore, Disposable {
  /** Writes what was put since the last time, in one transaction. Call once per chunk of work. */
  flush(): void;
  /** Forgets what was not used for longest until the rest fits; returns whether more is left to do. For idle times. */
  trim(): boolean;
  stats(): FactCacheStats;
}

export interface FactCacheStats {
  readonly entries: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
  /** Why nothing is cached. */
  readonly failure?: Failure;
}

export interface FactCacheOptions {
  readonly file: string;
  readonly driver: Driver;
  readonly clock: Pick<Clock, 'now'>;
  readonly limitBytes: number;
}

const FACT_CACHE_SCHEMA = `
CREATE TABLE IF NOT EXISTS fact (
  id     INTEGER PRIMARY KEY,
  key    TEXT NOT NULL UNIQUE,
  used   INTEGER NOT NULL,  -- hours since the epoch
  packed BLOB NOT NULL             -- compressed (compressed.ts)
) STRICT;
CREATE INDEX IF NOT EXISTS fact_used ON fact (used);
CREATE TABLE IF NOT EXISTS total (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  bytes INTEGER NOT NULL
) STRICT;
INSERT OR IGNORE INTO total (id, bytes) VALUES (1, 0);
PRAGMA user_version = ${FACT_CACHE_VERSION};
PRAGMA application_id = ${APPLICATION_ID};
`;

export const FACT_CACHE_SQL = {
  get: sql<{ readonly id: number; readonly used: number; readonly packed: Uint8Array }, [key: string]>(
    'SELECT id, used, packed FROM fact WHERE key = ?',
  ),
  put: sql<never, [key: string, used: number, packed: Uint8Array]>('INSERT OR IGNORE INTO fact (key, used, packed) VALUES (?, ?, ?)'),
  use: sql<never, [used: number, id: number]>('UPDATE fact SET used = ? WHERE id = ?'),
  total: sql<{ readonly bytes: number }>('SELECT bytes FROM total WHERE id = 1'),
  addBytes: sql<never, [bytes: number]>('UPDATE total SET bytes = bytes + ? WHERE id = 1'),
  oldest: sql<{ readonly id: number; readonly bytes: number }, [limit: number]>(
    'SELECT id, length(packed) AS bytes FROM fact ORDER BY used, id LIMIT ?',
  ),
  remove: sql<never, [id: number]>('DELETE FROM fact WHERE id = ?'),
  count: sql<{ readonly entries: number }>('SELECT count(*) AS entries FROM fact'),
};

const HOUR = 3_600_000;
/** How long another process may hold the lock before we do without. */
const PATIENCE_MS = 100;
/** Unwritten facts held while the database is busy; beyond this the oldest work is simply not cached. */
const PENDING_LIMIT = 16 * 1024 * 1024;
const TRIM_STEP = 200;
const TRIM_STEPS_AT_END = 50;
/** Trimming stops below the limit, so that it is not needed again at once. */
const TRIM_TARGET = 0.9;

export function openFactCache(options: FactCacheOptions): FactCache {
  return new SqliteFactCache(options);
}

class SqliteFactCache implements FactCache {
  readonly #options: FactCacheOptions;
  #database: Database | undefined;
  #failure: Failure | undefined;
  #pending = new Map<string, Uint8Array>();
  #pendingBytes = 0;
  #used = new Set<number>();
  #hits = 0;
  #misses = 0;

  constructor(options: FactCacheOptions) {
    this.#options = options;
    try {
      this.#database = openCacheDatabase(options);
    } catch (error) {
      this.#onTrouble(error);
    }
  }

  get(key: string): Uint8Array | undefined {
    const found = this.#pending.get(key) ?? this.#guard((database) => this.#read(database, key));
    if (found === undefined) this.#misses++;
    else this.#hits++;
    return found;
  }

  put(key: string, value: Uint8Array): void {
    if (this.#pending.has(key)) return;
    this.#pending.set(key, value);
    this.#pendingBytes += value.length;
    if (this.#pendingBytes > PENDING_LIMIT) this.flush();
  }

  flush(): void {
    if (this.#pending.size === 0 && this.#used.size === 0) return;
    const written = this.#guard((database) => {
      database.transaction('write', () => this.#write(database));
      return true;
    });
    if (written === true || this.#pendingBytes > PENDING_LIMIT || this.#database === undefined) this.#forgetPending();
  }

  trim(): boolean {
    const { limitBytes } = this.#options;
    const left = this.#guard((database) => {
      const bytes = totalBytes(database);
      return bytes <= limitBytes ? 0 : database.transaction('write', () => trimStep(database, limitBytes * TRIM_TARGET));
    });
    return (left ?? 0) > 0;
  }

  stats(): FactCacheStats {
    const stored = this.#guard((database) => ({
      entries: database.prepare(FACT_CACHE_SQL.count).get()?.entries ?? 0,
      bytes: totalBytes(database),
    }));
    const failure = this.#failure === undefined ? {} : { failure: this.#failure };
    return { entries: stored?.entries ?? 0, bytes: stored?.bytes ?? 0, hits: this.#hits, misses: this.#misses, ...failure };
  }

  dispose(): void {
    this.flush();
    for (let step = 0; step < TRIM_STEPS_AT_END && this.trim(); step++);
    this.#database?.close();
    this.#database = undefined;
    this.#forgetPending();
  }

  #read(database: Database, key: string): Uint8Array | undefined {
    const row = database.prepare(FACT_CACHE_SQL.get).get(key);
    if (row !== undefined && row.used < this.#hour()) this.#used.add(row.id);
    return row === undefined ? undefined : decompress(row.packed);
  }

  #write(database: Database): void {
    const hour = this.#hour();
    const put = database.prepare(FACT_CACHE_SQL.put);
    const use = database.prepare(FACT_CACHE_SQL.use);
    let added = 0;
    for (const [key, value] of this.#pending) {
      const packed = compress(value);
      if (put.run(key, hour, packed) > 0) added += packed.length;
    }
    for (const id of this.#used) use.run(hour, id);
    if (added > 0) database.prepare(FACT_CACHE_SQL.addBytes).run(added);
  }

  #hour(): number {
    return Math.floor(this.#options.clock.now() / HOUR);
  }

  #forgetPending(): void {
    this.#pending = new Map();
    this.#pendingBytes = 0;
    this.#used = new Set();
  }

  /** Runs work on the database; trouble, or no database, gives `undefined`. */
  #guard<T>(work: (database: Database) => T): T | undefined {
    if (this.#database === undefined) return undefined;
    try {
      return work(this.#database);
    } catch (error) {
      this.#onTrouble(error);
      return undefined;
    }
  }

  /** A lock passes; damage makes a new file; anything else ends caching, and `stats` tells why. */
  #onTrouble(error: unknown): void {
    const { file } = this.#options;
    const failure = toFailure(error, { code: 'cache.failed', subject: file });
    if (failure.kind === 'transient' && this.#database !== undefined) return;
    this.#database?.close();
    this.#database = undefined;
    this.#failure = failure;
    if (failure.kind !== 'corrupt') return;
    try {
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      this.#database = openCacheDatabase(this.#options);
      this.#failure = undefined;
    } catch (second) {
      this.#failure = toFailure(second, { code: 'cache.failed', subject: file });
    }
  }
}

function openCacheDatabase({ file, driver }: FactCacheOptions): Database {
  prepareFolder(file);
  if (inspectFile(file) === 'foreign') throw new Error(`${file} is a database of another program`);
  const database = openDatabase(driver, { file, access: 'write', busyMilliseconds: PATIENCE_MS, cacheKilobytes: 4000 });
  try {
    const version = Number(database.pragma('user_version'));
    if (version > FACT_CACHE_VERSION) throw new Error(`The fact cache was made by a newer version of Skein (${version})`);
    if (version < FACT_CACHE_VERSION) database.transaction('write', () => database.execute(FACT_CACHE_SCHEMA));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function totalBytes(database: Database): number {
  return database.prepare(FACT_CACHE_SQL.total).get()?.bytes ?? 0;
}

/** Removes some of the oldest entries; returns how many bytes are still too many. With nothing left to remove, the count starts again. */
function trimStep(database: Database, target: number): number {
  let excess = totalBytes(database) - target;
  let removed = 0;
  const remove = database.prepare(FACT_CACHE_SQL.remove);
  for (const { id, bytes } of database.prepare(FACT_CACHE_SQL.oldest).all(TRIM_STEP)) {
    if (excess <= 0) break;
    remove.run(id);
    removed += bytes;
    excess -= bytes;
  }
  database.prepare(FACT_CACHE_SQL.addBytes).run(removed === 0 ? -totalBytes(database) : -removed);
  return removed === 0 ? 0 : excess;
}
