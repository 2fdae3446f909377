/** A transactional store in memory with fault injection: the twin of the real database in the engine's tests. */
import { compareTexts } from '../../../server/src/base/compareTexts.ts';
import type {
  DerivedStage,
  EmbeddedStore,
  EmbeddedTarget,
  RowKey,
  StagedKeys,
  StagingStore,
  TargetChange,
  TrackingRow,
  TrackingStore,
} from '../../../server/src/engine/ports.ts';
import { type Faults, NO_FAULTS } from './faults.ts';

/** What survives a crash. */
export class MemoryDisk {
  readonly tracking = new Map<string, TrackingRow>();
  readonly rows = new Map<string, unknown>();
  readonly staging = new Map<string, StagedKeys>();
  readonly marks = new Set<string>();
  ordinal = 0;
  /** Transactions that became durable; not part of the state that is compared. */
  commits = 0;

  /** All target rows and the status of all source rows, sorted: what two engines must agree on. */
  dump(): string[] {
    const rows = [...this.rows].map(([place, value]) => `${place} = ${JSON.stringify(value)}`);
    const statuses = [...this.tracking].map(([place, row]) => `tracking ${place} ${row.status} ${row.content} ${row.logic}`);
    return [...rows, ...statuses].sort();
  }

  clone(): MemoryDisk {
    const clone = new MemoryDisk();
    for (const name of ['tracking', 'rows', 'staging'] as const) {
      for (const [key, value] of this[name]) (clone[name] as Map<string, unknown>).set(key, value);
    }
    for (const mark of this.marks) clone.marks.add(mark);
    clone.ordinal = this.ordinal;
    return clone;
  }

  /** Everything, so that "nothing was written" can be asserted. */
  snapshot(): string {
    const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => compareTexts(a, b));
    return JSON.stringify([sorted(this.tracking), sorted(this.rows), sorted(this.staging), [...this.marks].sort()]);
  }
}

export class MemoryStore implements EmbeddedStore, StagingStore {
  readonly disk: MemoryDisk;
  readonly tracking: TrackingStore;
  readonly #faults: Faults;
  #undo: (() => void)[] | undefined;

  constructor(options: { readonly disk?: MemoryDisk; readonly faults?: Faults } = {}) {
    this.disk = options.disk ?? new MemoryDisk();
    this.#faults = options.faults ?? NO_FAULTS;
    this.tracking = this.#createTracking();
  }

  transaction<T>(work: () => T): T {
    if (this.#undo !== undefined) throw new Error('Transactions must not be nested');
    this.statement('begin');
    const undo: (() => void)[] = [];
    this.#undo = undo;
    try {
      const result = work();
      this.statement('commit');
      this.disk.commits++;
      undo.length = 0;
      // A crash may also hit just after the commit became durable.
      this.statement('committed');
      return result;
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    } finally {
      this.#undo = undefined;
    }
  }

  /** A target in this store. Rows it holds are JSON values; `mark` names what a change makes dirty. */
  target<Value>(
    name: string,
    options: { readonly fingerprint?: string; readonly mark?: (owner: RowKey) => string } = {},
  ): EmbeddedTarget<Value> {
    const place = (source: string, owner: RowKey, key: string) => `${name} ${source} ${owner} ${key}`;
    return {
      name,
      fingerprint: options.fingerprint ?? `${name}-1`,
      digest: (value) => JSON.stringify(value),
      existing: (source, owner) => {
        this.#inTransaction(`existing ${name}`);
        const start = place(source, owner, '');
        const found = new Map<string, string>();
        for (const [at, value] of this.disk.rows) if (at.startsWith(start)) found.set(at.slice(start.length), JSON.stringify(value));
        return found;
      },
      apply: (source, owner, change) => {
        this.#inTransaction(`apply ${name}`);
        this.#apply(change, (key) => place(source, owner, key));
        if (options.mark !== undefined) this.#setMark(options.mark(owner));
      },
    };
  }

  /** A derived stage that keeps the number of rows of `target` per marked owner. */
  derivedCounts(name: string, target: string): DerivedStage {
    return {
      name,
      pending: () => this.disk.marks.size,
      drain: (limit) => {
        this.#inTransaction(`drain ${name}`);
        const marks = [...this.disk.marks].slice(0, limit);
        for (const mark of marks) {
          const count = [...this.disk.rows.keys()].filter((place) => place.startsWith(`${target} texts ${mark} `)).length;
          this.#change(this.disk.rows, `${name} ${mark}`, count === 0 ? undefined : count);
          this.disk.marks.delete(mark);
          this.#onUndo(() => this.disk.marks.add(mark));
        }
        return marks.length;
      },
    };
  }

  read(target: string, source: string, owner: RowKey): StagedKeys {
    this.statement('staging read');
    return this.disk.staging.get(`${target} ${source} ${owner}`) ?? { committed: {}, staged: {} };
  }

  write(target: string, source: string, owner: RowKey, keys: StagedKeys): void {
    this.#inTransaction('staging write');
    const place = `${target} ${source} ${owner}`;
    const isEmpty = Object.keys(keys.committed).length + Object.keys(keys.staged).length === 0;
    this.#change(this.disk.staging, place, isEmpty ? undefined : keys);
  }

  statement(name: string): void {
    this.#faults.before(name);
  }

  #createTracking(): TrackingStore {
    const place = (source: string, key: RowKey) => `${source} ${key}`;
    return {
      all: (source) => {
        this.statement('tracking all');
        return [...this.disk.tracking]
          .filter(([at]) => at.startsWith(place(source, '')))
          .map(([, row]) => row)
          .sort((a, b) => compareTexts(a.key, b.key));
      },
      read: (source, key) => {
        this.statement('tracking read');
        return this.disk.tracking.get(place(source, key));
      },
      write: (source, row) => {
        this.#inTransaction('tracking write');
        this.#change(this.disk.tracking, place(source, row.key), row);
      },
      remove: (source, key) => {
        this.#inTransaction('tracking remove');
        this.#change(this.disk.tracking, place(source, key), undefined);
      },
      nextOrdinal: () => {
        this.statement('ordinal');
        this.disk.ordinal++;
        return this.disk.ordinal;
      },
    };
  }

  #apply(change: TargetChange, placeOf: (key: string) => string): void {
    for (const { key, value } of change.inserts) {
      if (this.disk.rows.has(placeOf(key))) throw new Error(`Inserted twice: ${placeOf(key)}`);
      this.#change(this.disk.rows, placeOf(key), value);
    }
    for (const { key, value } of change.updates) {
      if (!this.disk.rows.has(placeOf(key))) throw new Error(`Updated what is not there: ${placeOf(key)}`);
      this.#change(this.disk.rows, placeOf(key), value);
    }
    for (const key of change.deletes) {
      if (!this.disk.rows.has(placeOf(key))) throw new Error(`Deleted what is not there: ${placeOf(key)}`);
      this.#change(this.disk.rows, placeOf(key), undefined);
    }
  }

  #setMark(mark: string): void {
    if (this.disk.marks.has(mark)) return;
    this.disk.marks.add(mark);
    this.#onUndo(() => this.disk.marks.delete(mark));
  }

  #change<V>(map: Map<string, V>, key: string, value: V | undefined): void {
    const before = map.get(key);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    this.#onUndo(() => {
      if (before === undefined) map.delete(key);
      else map.set(key, before);
    });
  }

  #inTransaction(statement: string): void {
    if (this.#undo === undefined) throw new Error(`Outside a transaction: ${statement}`);
    this.statement(statement);
  }

  #onUndo(step: () => void): void {
    this.#undo?.push(step);
  }
}
