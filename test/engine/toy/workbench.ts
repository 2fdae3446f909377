/** One engine with in-memory ports around it, and a log that a person can read. */
import { createHash } from 'node:crypto';
import { createEngine, type Engine, type EngineParts, type UpdateRequest } from '../../../server/src/engine/engine.ts';
import type { EngineEvent, RunCounters } from '../../../server/src/engine/events.ts';
import type { MemoStore } from '../../../server/src/engine/ports.ts';
import type { RunResult } from '../../../server/src/engine/run.ts';
import { type Faults, NO_FAULTS } from '../memory/faults.ts';
import { ManualClock } from '../memory/manualClock.ts';
import { MemorySource } from '../memory/memorySource.ts';
import { MemoryDisk, MemoryStore } from '../memory/memoryStore.ts';
import { type WordFlowOptions, wordFlow } from './wordFlow.ts';

export interface WorkbenchOptions extends Partial<Omit<WordFlowOptions, 'source'>> {
  readonly source?: MemorySource;
  readonly disk?: MemoryDisk;
  readonly faults?: Faults;
  readonly clock?: ManualClock;
  readonly memoStore?: MemoryMemo;
  readonly limits?: EngineParts['limits'];
  readonly engine?: Partial<EngineParts>;
}

export class Workbench {
  readonly source: MemorySource;
  readonly clock: ManualClock;
  readonly store: MemoryStore;
  readonly disk: MemoryDisk;
  readonly engine: Engine;
  /** What the engine did since the log was taken. */
  #log: string[] = [];

  constructor(options: WorkbenchOptions = {}) {
    this.source = options.source ?? new MemorySource();
    this.clock = options.clock ?? new ManualClock();
    this.disk = options.disk ?? new MemoryDisk();
    this.store = new MemoryStore({ disk: this.disk, faults: options.faults ?? NO_FAULTS });
    const targets = { words: this.store.target<never>('words', { mark: (owner) => owner }), texts: this.store.target<never>('texts') };
    this.engine = createEngine({
      flow: wordFlow({ ...targets, ...options, source: this.source }),
      store: this.store,
      staging: this.store,
      derived: [this.store.derivedCounts('counts', 'words')],
      clock: this.clock,
      random: () => 0.5,
      fingerprinter: (parts) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12),
      ...(options.memoStore === undefined ? {} : { memo: options.memoStore }),
      ...(options.limits === undefined ? {} : { limits: options.limits }),
      ...options.engine,
    });
    this.engine.onEvent((event) => this.#log.push(describeEvent(event)));
  }

  /** One update; its result once it is there. */
  update(request: Partial<UpdateRequest> = {}): Promise<RunResult> {
    return this.engine.update({ mode: 'changed', trigger: 'test', ...request });
  }

  /** Takes the log. */
  log(): string[] {
    const log = this.#log;
    this.#log = [];
    return log;
  }

  /** The words in the store, with where they stand. */
  words(): string[] {
    return this.disk.dump().filter((line) => line.startsWith('words '));
  }
}

/** A memo store that counts. */
export class MemoryMemo implements MemoStore {
  readonly entries = new Map<string, Uint8Array>();

  get(key: string): Uint8Array | undefined {
    return this.entries.get(key);
  }

  put(key: string, value: Uint8Array): void {
    this.entries.set(key, value);
  }
}

function describeEvent(event: EngineEvent): string {
  switch (event.kind) {
    case 'skipped':
      return `${event.key} skipped: ${event.why}`;
    case 'touched':
      return `${event.key} touched: ${event.why}`;
    case 'ran':
      return `${event.key} ran ${event.operation}: ${event.why}${event.memo === 'none' ? '' : `, memo ${event.memo}`}`;
    case 'applied':
      return `${event.key} applied ${event.target}: +${event.inserted} ~${event.updated} -${event.deleted} =${event.unchanged}`;
    case 'deleted':
      return `${event.key} deleted: ${event.why}`;
    case 'failed':
      return `${event.key} failed: ${event.failure.code}${event.retryAt === 0 ? '' : `, again at ${event.retryAt}`}`;
    case 'warned':
      return `${event.key} warned: ${event.message}`;
  }
}

/** The counters that are not zero, as text. */
export function describeCounters(counters: RunCounters): string {
  return Object.entries(counters)
    .filter(([name, count]) => count > 0 && name !== 'bytes')
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
