/**
 * What every write shares: the transaction with its proof of ownership, the ids of files, and the generation, which goes up once per
 * transaction that changed anything.
 */
import { type Database, sql } from './database.ts';
import { readNumber, writeNumber } from './meta.ts';

export const SESSION_SQL = {
  fileId: sql<{ readonly id: number }, [source: string, path: string]>('SELECT id FROM file WHERE source = ? AND path = ?'),
  addFile: sql<{ readonly id: number }, [source: string, path: string]>('INSERT INTO file (source, path) VALUES (?, ?) RETURNING id'),
  stampFile: sql<never, [generation: number, id: number]>('UPDATE file SET generation = ? WHERE id = ?'),
  dropUntracked: sql<never, [id: number]>("DELETE FROM file WHERE id = ? AND status = ''"),
};

/** Ordinals are handed out from a persisted block, so that most cost no write. */
const ORDINAL_BLOCK = 4096;

export class WriteSession {
  readonly database: Database;
  readonly #verifyOwnership: () => void;
  readonly #statements;
  #generation: number;
  #isGenerationSure = true;
  #ordinal: number;
  #ordinalLimit: number;
  #changed = false;
  readonly #stamped = new Set<number>();
  readonly #untracked = new Set<number>();
  #lastFile: { readonly source: string; readonly path: string; readonly id: number } | undefined;
  #inTransaction = false;
  readonly #rollbackListeners: (() => void)[] = [];

  /** `verifyOwnership` runs first in every transaction and throws when another process has taken over. */
  constructor(database: Database, verifyOwnership: () => void) {
    this.database = database;
    this.#verifyOwnership = verifyOwnership;
    this.#statements = {
      fileId: database.prepare(SESSION_SQL.fileId),
      addFile: database.prepare(SESSION_SQL.addFile),
      stampFile: database.prepare(SESSION_SQL.stampFile),
      dropUntracked: database.prepare(SESSION_SQL.dropUntracked),
    };
    this.#generation = readNumber(database, 'generation');
    this.#ordinal = readNumber(database, 'counter');
    this.#ordinalLimit = this.#ordinal;
  }

  /** The number of committed transactions that changed anything. */
  get generation(): number {
    return this.#generation;
  }

  transaction<T>(work: () => T): T {
    this.#inTransaction = true;
    try {
      const result = this.database.transaction('write', () => {
        this.#verifyOwnership();
        if (!this.#isGenerationSure) this.#generation = readNumber(this.database, 'generation');
        const value = work();
        if (this.#changed) this.#settle();
        return value;
      });
      if (this.#changed) this.#generation++;
      this.#isGenerationSure = true;
      return result;
    } catch (error) {
      this.#forget();
      throw error;
    } finally {
      this.#inTransaction = false;
      this.#changed = false;
      this.#stamped.clear();
      this.#untracked.clear();
    }
  }

  /** Called after a rollback, for whoever remembers what a transaction has read or written. */
  onRollback(listener: () => void): void {
    this.#rollbackListeners.push(listener);
  }

  /** The next value of the observation counter; never repeats, not even after a crash. */
  nextOrdinal(): number {
    if (this.#ordinal >= this.#ordinalLimit) this.#reserveOrdinals();
    return ++this.#ordinal;
  }

  fileId(source: string, path: string): number | undefined {
    const last = this.#lastFile;
    if (last !== undefined && last.path === path && last.source === source) return last.id;
    const id = this.#statements.fileId.get(source, path)?.id;
    if (id !== undefined) this.#lastFile = { source, path, id };
    return id;
  }

  /** The file's id; a file that was never seen gets one. */
  ensureFileId(source: string, path: string): number {
    const known = this.fileId(source, path);
    if (known !== undefined) return known;
    const id = this.#statements.addFile.get(source, path)?.id;
    if (id === undefined) throw new Error(`No id for ${path}`);
    this.#lastFile = { source, path, id };
    return id;
  }

  /** Something that an answer may show has changed. */
  markChanged(): void {
    this.#changed = true;
  }

  /** The output of a file has changed. */
  markOutput(file: number): void {
    this.#changed = true;
    this.#stamped.add(file);
  }

  /** The file is no longer tracked; its row goes at the end of the transaction, when its output is gone too. */
  markUntracked(file: number): void {
    this.#changed = true;
    this.#untracked.add(file);
  }

  #settle(): void {
    const generation = this.#generation + 1;
    for (const id of this.#stamped) this.#statements.stampFile.run(generation, id);
    for (const id of this.#untracked)
      if (this.#statements.dropUntracked.run(id) > 0) {
        this.#lastFile = undefined;
        writeNumber(this.database, 'deletions', generation);
      }
    writeNumber(this.database, 'generation', generation);
  }

  #reserveOrdinals(): void {
    const reserve = () => {
      this.#ordinalLimit = Math.max(this.#ordinal, readNumber(this.database, 'counter')) + ORDINAL_BLOCK;
      writeNumber(this.database, 'counter', this.#ordinalLimit);
    };
    if (this.#inTransaction) reserve();
    else this.transaction(reserve);
  }

  /** After a rollback: nothing learnt inside the transaction is true. Nor is it sure that a commit that was reported as failed has failed. */
  #forget(): void {
    this.#isGenerationSure = false;
    this.#lastFile = undefined;
    this.#ordinalLimit = this.#ordinal;
    for (const listener of this.#rollbackListeners) listener();
  }
}
