/**
 * The one interface to SQLite. Everything above it works on any driver, so it keeps to what all of them do alike:
 * never bind undefined or booleans (the types forbid it), never write while iterating, blobs are Uint8Array, integers stay below 2^53,
 * rows may have no prototype. Every PRAGMA that matters is set here, so that no driver's defaults shine through.
 */
import { FailureError } from '../base/failure.ts';
import { sqliteFailure } from './sqliteFailure.ts';

export type SqlValue = string | number | Uint8Array | null;
export type SqlParameters = readonly SqlValue[];

declare const types: unique symbol;

/** The text of one statement with the types of its rows and parameters. */
export interface Sql<Row, Parameters extends SqlParameters> {
  readonly text: string;
  readonly [types]?: (parameters: Parameters) => Row;
}

/** Names a statement: `const GET_FILE = sql<FileRow, [path: string]>('SELECT ...')`. */
export function sql<Row, Parameters extends SqlParameters = []>(text: string): Sql<Row, Parameters> {
  return { text };
}

export interface Statement<Row, Parameters extends SqlParameters> {
  /** Returns the number of rows changed. */
  run(...parameters: Parameters): number;
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  /** One row at a time; no write may happen on this database before it ends. */
  iterate(...parameters: Parameters): IterableIterator<Row>;
}

export interface Database {
  readonly file: string;
  readonly driver: DriverName;
  readonly closed: boolean;
  /** Set once a statement found the file damaged. */
  readonly damaged: boolean;
  /** Prepares a statement once; later calls return the same one. */
  prepare<Row, Parameters extends SqlParameters>(statement: Sql<Row, Parameters>): Statement<Row, Parameters>;
  /** Runs statements without parameters or results. */
  execute(text: string): void;
  /** The first value of a PRAGMA's answer, or undefined. */
  pragma(text: string): SqlValue | undefined;
  /** Commits when `work` returns and rolls back when it throws. A write transaction takes the write lock at once. */
  transaction<T>(access: 'read' | 'write', work: () => T): T;
  /** Closing twice is harmless. */
  close(): void;
}

export type DriverName = 'better-sqlite3' | 'node:sqlite';

/** What a driver's connection must offer; both drivers do so as they are. */
export interface DriverConnection {
  exec(text: string): unknown;
  prepare(text: string): DriverStatement;
  close(): unknown;
}

export interface DriverStatement {
  run(...parameters: SqlValue[]): { readonly changes: number | bigint };
  get(...parameters: SqlValue[]): unknown;
  all(...parameters: SqlValue[]): unknown[];
  iterate(...parameters: SqlValue[]): IterableIterator<unknown>;
}

export interface Driver {
  readonly name: DriverName;
  open(file: string, options: { readonly readonly: boolean; readonly busyMilliseconds: number }): DriverConnection;
}

export interface DatabaseOptions {
  /** Absolute path, or `:memory:`. */
  readonly file: string;
  readonly access: 'write' | 'read';
  /** How long a statement waits for another process's lock. */
  readonly busyMilliseconds: number;
  /** Upper bound of the page cache. */
  readonly cacheKilobytes: number;
}

/** Opens a database file, or fails with a `FailureError`. The file's folder must exist. */
export function openDatabase(driver: Driver, options: DatabaseOptions): Database {
  let connection: DriverConnection;
  try {
    connection = driver.open(options.file, { readonly: options.access === 'read', busyMilliseconds: options.busyMilliseconds });
  } catch (error) {
    throw new FailureError(sqliteFailure(error, options.file), { cause: error });
  }
  const database = new SqliteDatabase(driver.name, connection, options.file);
  try {
    for (const pragma of pragmasFor(options)) database.execute(`PRAGMA ${pragma}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** In an order that matters: the lock timeout before anything that may wait, the journal before what depends on it. */
function pragmasFor(options: DatabaseOptions): string[] {
  const common = [
    `busy_timeout = ${options.busyMilliseconds}`,
    `cache_size = -${options.cacheKilobytes}`,
    // Rows of one file are deleted explicitly; a cascade would hide work and cost a look-up per row.
    'foreign_keys = OFF',
    'temp_store = MEMORY',
    // A truncated file under a memory map kills the process instead of giving an error.
    'mmap_size = 0',
  ];
  if (options.access === 'read') return [...common, 'query_only = ON'];
  return [
    ...common,
    'journal_mode = WAL',
    // A power cut may lose the last commits, never consistency: content and its fingerprint vanish together and the next scan repairs it.
    'synchronous = NORMAL',
    'wal_autocheckpoint = 4000',
    'journal_size_limit = 67108864',
  ];
}

const TRANSACTION_WORDS = { read: 'BEGIN', write: 'BEGIN IMMEDIATE' } as const;

class SqliteDatabase implements Database {
  readonly file: string;
  readonly driver: DriverName;
  readonly #connection: DriverConnection;
  readonly #statements = new Map<string, PreparedStatement>();
  readonly #fail = (error: unknown): FailureError => this.#failure(error);
  #closed = false;
  #damaged = false;
  #inTransaction = false;

  constructor(driver: DriverName, connection: DriverConnection, file: string) {
    this.driver = driver;
    this.file = file;
    this.#connection = connection;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get damaged(): boolean {
    return this.#damaged;
  }

  prepare<Row, Parameters extends SqlParameters>(statement: Sql<Row, Parameters>): Statement<Row, Parameters> {
    let prepared = this.#statements.get(statement.text);
    if (prepared === undefined) {
      prepared = new PreparedStatement(this.#prepare(statement.text), this.#fail);
      this.#statements.set(statement.text, prepared);
    }
    return prepared as unknown as Statement<Row, Parameters>;
  }

  execute(text: string): void {
    try {
      this.#connection.exec(text);
    } catch (error) {
      throw this.#failure(error);
    }
  }

  pragma(text: string): SqlValue | undefined {
    try {
      const row = this.#prepare(`PRAGMA ${text}`).get() as Record<string, SqlValue> | undefined;
      return row === undefined ? undefined : Object.values(row)[0];
    } catch (error) {
      throw this.#failure(error);
    }
  }

  transaction<T>(access: 'read' | 'write', work: () => T): T {
    if (this.#inTransaction) throw new Error('A transaction is already open on this connection');
    this.#inTransaction = true;
    try {
      this.execute(TRANSACTION_WORDS[access]);
      const result = work();
      this.execute('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    } finally {
      this.#inTransaction = false;
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#statements.clear();
    this.#connection.close();
  }

  #rollBack(): void {
    if (this.#closed) return;
    try {
      this.#connection.exec('ROLLBACK');
    } catch {
      // SQLite has already rolled back by itself (full disk, damage); the error that made it do so is on its way up.
    }
  }

  #prepare(text: string): DriverStatement {
    try {
      return this.#connection.prepare(text);
    } catch (error) {
      throw this.#failure(error);
    }
  }

  #failure(error: unknown): FailureError {
    if (error instanceof FailureError) return error;
    const failure = this.#closed
      ? ({ code: 'store.closed', kind: 'internal', message: 'The database is closed.', subject: this.file } as const)
      : sqliteFailure(error, this.file);
    if (failure.kind === 'corrupt') this.#damaged = true;
    return new FailureError(failure, { cause: error });
  }
}

class PreparedStatement {
  readonly #statement: DriverStatement;
  readonly #fail: (error: unknown) => FailureError;

  constructor(statement: DriverStatement, fail: (error: unknown) => FailureError) {
    this.#statement = statement;
    this.#fail = fail;
  }

  run(...parameters: SqlValue[]): number {
    try {
      return Number(this.#statement.run(...parameters).changes);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  get(...parameters: SqlValue[]): unknown {
    try {
      return this.#statement.get(...parameters);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  all(...parameters: SqlValue[]): unknown[] {
    try {
      return this.#statement.all(...parameters);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  *iterate(...parameters: SqlValue[]): IterableIterator<unknown> {
    try {
      yield* this.#statement.iterate(...parameters);
    } catch (error) {
      throw this.#fail(error);
    }
  }
}
