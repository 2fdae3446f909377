/** A source in memory that counts its reads and can play every trick a file system knows. */
import { toDisposable } from '../../../server/src/base/disposable.ts';
import type { Failure } from '../../../server/src/base/failure.ts';
import type { RowKey, SourceChange, SourceContract, SourceEntry, SourceRead } from '../../../server/src/engine/ports.ts';

interface MemoryRow {
  text: string;
  metadata: string | undefined;
  ordinal: number | undefined;
  state: 'readable' | 'unreadable' | 'excluded';
}

export class MemorySource implements SourceContract<string> {
  readonly name: string;
  readonly ordinals: 'counted' | 'own';
  readonly rows = new Map<RowKey, MemoryRow>();
  /** Keys in the order they were read since the log was cleared. */
  reads: RowKey[] = [];
  /** Prefixes that listings cannot look into. */
  uncertain: string[] = [];
  /** Makes the next listing throw after its first batch. */
  failListing: Error | undefined;
  failWatch: Error | undefined;
  batchSize = 100;
  /** Called when a row is read, before the answer; a promise makes the read wait. */
  onRead: ((key: RowKey) => void | Promise<void>) | undefined;
  /** Called before each batch of a listing. */
  onBatch: (() => void | Promise<void>) | undefined;
  watchers = 0;
  readonly #listeners = new Set<(change: SourceChange) => void>();
  #clock = 0;

  constructor(name = 'texts', ordinals: 'counted' | 'own' = 'counted') {
    this.name = name;
    this.ordinals = ordinals;
  }

  /** Creates or edits a row; its metadata becomes new unless given, `undefined` for a source that cannot vouch for it. */
  set(key: RowKey, text: string, over: { metadata?: string | undefined; ordinal?: number } = {}): void {
    this.#clock++;
    const metadata = 'metadata' in over ? over.metadata : `t${this.#clock}`;
    this.rows.set(key, { text, metadata, ordinal: over.ordinal, state: 'readable' });
  }

  delete(key: RowKey): void {
    this.rows.delete(key);
  }

  /** A rename is a deletion and a creation; the content keeps its metadata, as on a disk. */
  rename(from: RowKey, to: RowKey): void {
    const row = this.rows.get(from);
    if (row === undefined) return;
    this.rows.delete(from);
    this.rows.set(to, { ...row });
  }

  setState(key: RowKey, state: MemoryRow['state']): void {
    const row = this.rows.get(key);
    this.#clock++;
    if (row !== undefined) this.rows.set(key, { ...row, state, metadata: `t${this.#clock}` });
  }

  /** Same content, new metadata. */
  touch(key: RowKey): void {
    const row = this.rows.get(key);
    if (row !== undefined) this.set(key, row.text);
  }

  async *list(options: { readonly prefix?: string; readonly signal: AbortSignal }) {
    const keys = [...this.rows.keys()].filter((key) => key.startsWith(options.prefix ?? '')).sort();
    const hidden = (key: RowKey) => this.uncertain.some((prefix) => key.startsWith(prefix));
    for (let start = 0; start === 0 || start < keys.length; start += this.batchSize) {
      await this.onBatch?.();
      options.signal.throwIfAborted();
      if (start > 0 && this.failListing !== undefined) throw this.failListing;
      const entries = keys.slice(start, start + this.batchSize).filter((key) => !hidden(key));
      yield { entries: entries.flatMap((key) => this.#entryOf(key)), uncertain: start === 0 ? this.uncertain.map(uncertainOf) : [] };
    }
    if (this.failListing !== undefined) throw this.failListing;
  }

  async get(key: RowKey): Promise<SourceRead<string>> {
    this.reads.push(key);
    await this.onRead?.(key);
    const row = this.rows.get(key);
    if (row === undefined) return { kind: 'absent' };
    const metadata = row.metadata === undefined ? {} : { metadata: row.metadata };
    if (row.state === 'unreadable') return { kind: 'unreadable', failure: unreadable(key) };
    if (row.state === 'excluded') return { kind: 'excluded', reason: 'too large', detail: '', origin: 'memory', ...metadata };
    const ordinal = row.ordinal === undefined ? {} : { ordinal: row.ordinal };
    return {
      kind: 'value',
      value: row.text,
      fingerprint: `#${row.text}`,
      origin: 'memory',
      bytes: row.text.length,
      ...metadata,
      ...ordinal,
    };
  }

  watch(listener: (change: SourceChange) => void): Promise<ReturnType<typeof toDisposable>> {
    if (this.failWatch !== undefined) return Promise.reject(this.failWatch);
    this.#listeners.add(listener);
    this.watchers++;
    return Promise.resolve(
      toDisposable(() => {
        this.#listeners.delete(listener);
        this.watchers--;
      }),
    );
  }

  /** Tells the watchers. */
  announce(...keys: RowKey[]): void {
    this.tell({ kind: 'changed', keys });
  }

  tell(change: SourceChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  #entryOf(key: RowKey): SourceEntry[] {
    const row = this.rows.get(key);
    if (row === undefined) return [];
    return [
      {
        key,
        bytes: row.text.length,
        ...(row.metadata === undefined ? {} : { metadata: row.metadata }),
        ...(row.ordinal === undefined ? {} : { ordinal: row.ordinal }),
      },
    ];
  }
}

function unreadable(key: RowKey): Failure {
  return { code: 'source.unreadable', kind: 'io', message: `Cannot read ${key}`, subject: key };
}

function uncertainOf(prefix: string): { prefix: string; failure: Failure } {
  return { prefix, failure: unreadable(prefix) };
}
