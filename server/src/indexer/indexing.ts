/** An indexer at work: runs the engine, keeps the record of runs, tells how far it is. */
import { Emitter } from '../base/emitter.ts';
import { FailureError } from '../base/failure.ts';
import type { LiveSession } from '../engine/engine.ts';
import type { EngineProgress, RunCounters } from '../engine/events.ts';
import type { RunResult } from '../engine/run.ts';
import { failuresIn } from '../store/readStore.ts';
import type { Indexer, IndexProgress, IndexState, Notice, OutsideChange, RunRecord, UpdateRequest, VerifyReport } from './indexer.ts';
import type { IndexingParts } from './indexingParts.ts';
import { verifyIndex } from './verifyIndex.ts';

/** More paths that could not be looked at are not remembered one by one. */
const OVERLOOKED_KEPT = 1000;

export class Indexing implements Indexer {
  readonly #parts: IndexingParts;
  readonly #progressed = new Emitter<IndexProgress>();
  readonly #ran = new Emitter<RunRecord>();
  #live: LiveSession | undefined;
  #notice: Notice | undefined;
  /** What became of each run, for whoever waits for it. */
  readonly #records = new WeakMap<RunResult, RunRecord>();
  /** Rows of the run log for runs under way, by the engine's number. */
  readonly #begun = new Map<number, number>();
  #lost = false;
  #paused = false;
  /** Paths that failed, of all runs, as of the last one that ended. */
  #failed = 0;
  /** Whether a look at everything has ended since the start: before, nobody knows what changed while nothing ran. */
  #looked = false;

  readonly onProgress = this.#progressed.on;
  readonly onRun = this.#ran.on;

  constructor(parts: IndexingParts) {
    this.#parts = parts;
    this.#notice = parts.notice;
    this.#failed = failuresIn(parts.store.reader);
    parts.notices.on((notice) => {
      this.#notice = notice;
      this.#tell(parts.engine.progress());
    });
    parts.engine.onProgress((progress) => {
      this.#begin(progress);
      this.#tell(progress);
    });
    parts.engine.onRunEnd((result) => this.#endRun(result));
    parts.store.onLost(() => this.#loseOwnership());
  }

  async update({ mode, trigger }: UpdateRequest, signal?: AbortSignal): Promise<RunRecord> {
    const result = await this.#parts.engine.update({
      mode: mode === 'relink' ? 'changed' : mode,
      trigger,
      ...(signal === undefined ? {} : { signal }),
    });
    return this.#records.get(result) ?? recordOf(result, {});
  }

  async watch(): Promise<void> {
    const { engine, options } = this.#parts;
    const quietMs = options.index.debounceMs;
    this.#live ??= await engine.live({ debounce: { quietMs, maxMs: Math.max(2000, quietMs) } });
  }

  unwatch(): Promise<void> {
    this.#live?.dispose();
    this.#live = undefined;
    return Promise.resolve();
  }

  async pause(): Promise<void> {
    this.#paused = true;
    await this.#parts.engine.pause();
    this.#tell(this.#parts.engine.progress());
  }

  resume(): Promise<void> {
    this.#paused = false;
    this.#parts.engine.resume();
    this.#tell(this.#parts.engine.progress());
    return Promise.resolve();
  }

  async verify(signal?: AbortSignal): Promise<VerifyReport> {
    return verifyIndex(this.#parts, signal);
  }

  setBuffer(path: string, text: string, version: number): Promise<void> {
    const key = this.#parts.workspace.paths.locate(path);
    if (key !== undefined) this.#parts.workspace.source.buffers.set(key, { text, version });
    return Promise.resolve();
  }

  closeBuffer(path: string): Promise<void> {
    const key = this.#parts.workspace.paths.locate(path);
    if (key !== undefined) this.#parts.workspace.source.buffers.close(key);
    return Promise.resolve();
  }

  notifyChanges(changes: readonly OutsideChange[]): Promise<void> {
    return this.#parts.workspace.notify(changes);
  }

  async settled(timeoutMs: number): Promise<number> {
    const { engine, clock, store } = this.#parts;
    await new Promise<void>((resolve, reject) => {
      const timer = clock.after(timeoutMs, () =>
        reject(new FailureError({ code: 'index.busy', kind: 'timeout', message: `Still busy after ${timeoutMs} ms` })),
      );
      void engine.settled().then(() => {
        timer.dispose();
        resolve();
      });
    });
    return store.generation;
  }

  async dispose(): Promise<void> {
    const { engine, parsing, cache, store } = this.#parts;
    await this.unwatch();
    await engine.dispose();
    await parsing.dispose();
    cache.dispose();
    store.dispose();
    this.#progressed.dispose();
    this.#ran.dispose();
  }

  /** Remembers a run that ended, and what goes with it. Live batches that changed nothing leave no trace. */
  #endRun(result: RunResult): void {
    const { store, cache, workspace, stopwatch } = this.#parts;
    if (this.#lost) return;
    cache.flush();
    const summary = workspace.source.summary();
    if (summary !== undefined && result.state === 'completed') {
      this.#looked = true;
      store.setUnsupported(Object.fromEntries(summary.unsupported));
      store.setOverlooked(summary.overlooked.slice(0, OVERLOOKED_KEPT));
    }
    this.#failed = failuresIn(store.reader);
    const record = this.#remember(recordOf(result, stopwatch.read()), result.counters);
    stopwatch.reset();
    this.#records.set(result, record);
    this.#ran.emit(record);
  }

  /** Live batches that changed nothing, and previews, leave no trace. */
  #remember(record: RunRecord, counters: RunCounters): RunRecord {
    const { store } = this.#parts;
    const begun = this.#begun.get(record.id);
    this.#begun.delete(record.id);
    const worthIt = record.mode !== 'preview' && (record.trigger !== 'change' || record.rowsWritten > 0 || record.errors > 0);
    if (begun === undefined && !worthIt) return record;
    const id = begun ?? store.runs.begin(record);
    const ended = { ...record, id };
    store.runs.end({ ...ended, counters: { ...counters } });
    return ended;
  }

  /** Runs that take long enough to be told of are written down while they last, so that followers know their answers are not complete. */
  #begin({ run, phase }: EngineProgress): void {
    if (phase === 'idle' || this.#lost || this.#begun.has(run)) return;
    this.#begun.set(run, this.#parts.store.runs.begin({ trigger: 'running', mode: 'changed', startedAt: this.#parts.clock.now() }));
  }

  #tell(progress: EngineProgress): void {
    const { phase, done, total, current } = progress;
    this.#progressed.emit({
      state: this.#stateOf(progress),
      phase: phase === 'deriving' ? 'linking' : phase,
      done,
      total,
      unlinked: phase === 'deriving' ? progress.pendingMarks : 0,
      failed: this.#failed,
      generation: this.#parts.store.generation,
      ...(current === undefined ? {} : { current }),
      ...(this.#notice === undefined ? {} : { notice: this.#notice }),
    });
  }

  #stateOf(progress: EngineProgress): IndexState {
    if (this.#lost) return 'readonly';
    if (this.#paused) return 'paused';
    if (progress.phase !== 'idle') return 'indexing';
    if (progress.state === 'failed') return 'error';
    return this.#looked ? 'ready' : 'starting';
  }

  /** Another process has taken over while this one slept: stop writing, and let the owner of this object know. */
  #loseOwnership(): void {
    this.#lost = true;
    this.#notice = { code: 'readonly', severity: 'info', message: 'Another process has taken over this index. Following it read-only.' };
    void this.unwatch();
    void this.#parts.engine.abort();
    this.#tell(this.#parts.engine.progress());
  }
}

function recordOf({ counters, ...result }: RunResult, phases: RunRecord['phases']): RunRecord {
  return { ...result, ...counters, phases };
}
