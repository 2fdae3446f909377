/** Puts the parts of the engine together: one flow, one store, any number of runs. Knows rows, keys and fingerprints, nothing else. */
import { never } from '../base/assert.ts';
import type { Disposable } from '../base/disposable.ts';
import { Emitter, type Listener } from '../base/emitter.ts';
import { type Failure, FailureError, toFailure } from '../base/failure.ts';
import { createCommitter } from './committer.ts';
import { createCondition } from './condition.ts';
import type { EngineEvent, EngineProgress } from './events.ts';
import type { Flow } from './flow.ts';
import { flowFailure } from './flowFailure.ts';
import { DEFAULT_LIMITS, type EngineLimits } from './limits.ts';
import { createLive, DEFAULT_LIVE, type Live, type LiveOptions } from './live.ts';
import { createMemo } from './memo.ts';
import { createOperations } from './operations.ts';
import { Pipeline } from './pipeline.ts';
import { isEmbedded, type Plan, planFlow } from './plan.ts';
import type { Clock, DerivedStage, EmbeddedStore, Fingerprinter, MemoStore, Random, StagingStore } from './ports.ts';
import { createProgressStream } from './progress.ts';
import type { RunResult } from './run.ts';
import { CANCELLED, Runner } from './runner.ts';
import { createRunQueue, type RunScope } from './runQueue.ts';
import { createStagedWriter } from './staged.ts';
import { createTransactor } from './transactor.ts';
import type { RunMode } from './version.ts';

export interface EngineParts {
  readonly flow: Flow;
  readonly store: EmbeddedStore;
  readonly memo?: MemoStore;
  /** Needed only for flows with external targets. */
  readonly staging?: StagingStore;
  readonly derived?: readonly DerivedStage[];
  readonly clock: Clock;
  readonly random: Random;
  readonly fingerprinter: Fingerprinter;
  /** What is not given is as in `DEFAULT_LIMITS`. */
  readonly limits?: Partial<EngineLimits>;
}

export interface UpdateRequest {
  readonly mode: RunMode;
  readonly trigger: string;
  /** Default: everything. */
  readonly scope?: RunScope;
  /** After so many milliseconds the run finishes what it has begun and ends as cancelled. */
  readonly deadlineMs?: number;
  /** Withdraws the request; the run ends early if nobody else asked for it. */
  readonly signal?: AbortSignal;
}

export interface LiveSession extends Disposable {
  /** The scan that came before the first change. */
  readonly initial: RunResult;
}

export interface Engine {
  readonly plan: Plan;
  /** Resolves with the run that served the request, whatever became of it; never rejects. */
  update(request: UpdateRequest): Promise<RunResult>;
  /** Follows all sources until disposed. Resolves when the streams are armed and the first scan is over. One at a time. */
  live(options?: Partial<LiveOptions>): Promise<LiveSession>;
  /** Takes up nothing new; resolves when what was under way is written. */
  pause(): Promise<void>;
  resume(): void;
  /** Cancels requested runs; what is evaluated is still written. Live changes go on. Resolves when the runs have ended. */
  abort(): Promise<void>;
  progress(): EngineProgress;
  /** Calls under way, by operation. */
  inFlight(): Readonly<Record<string, number>>;
  readonly onEvent: (listener: Listener<EngineEvent>) => Disposable;
  readonly onProgress: (listener: Listener<EngineProgress>) => Disposable;
  /** Every run that ended, also those of live changes. */
  readonly onRunEnd: (listener: Listener<RunResult>) => Disposable;
  /** Resolves when no run is under way and no told change waits. Rows that wait to be tried again do not count. */
  settled(): Promise<void>;
  /** Ends live sessions and runs; resolves when nothing of the engine is left running. Later requests are answered as cancelled. */
  dispose(): Promise<void>;
}

/** Checks the flow (throws a `FailureError` of kind `config`) and does nothing else until asked. */
export function createEngine(parts: EngineParts): Engine {
  const { store, clock, random, fingerprinter } = parts;
  const plan = planFlow(parts.flow, fingerprinter);
  const limits: EngineLimits = { ...DEFAULT_LIMITS, ...parts.limits };
  const ended = new AbortController();
  const events = new Emitter<EngineEvent>();
  const runEnds = new Emitter<RunResult>();
  const condition = createCondition();
  let live: Live | undefined;

  const emit = (event: EngineEvent) => tellSafely(() => events.emit(event));
  const onChange = () => {
    stream.changed();
    condition.changed();
  };
  const onTurn = (result?: RunResult) => {
    if (result !== undefined) tellSafely(() => runEnds.emit(result));
    tellSafely(() => stream.tell());
  };
  const onStoreFailure = (failure: Failure) => runner.abortAll(failure);

  const transactor = createTransactor({ store, clock, random, limits });
  const operations = createOperations({ memo: createMemo(parts.memo, fingerprinter), clock });
  const writing = { store, clock, random, retry: limits.retry };
  const committer = createCommitter({ ...writing, limits, transactor, signal: ended.signal, onStoreFailure });
  const staged = createStagedWriter({ ...writing, staging: stagingFor(plan, parts.staging), transactor });
  const pipeline = new Pipeline({ tracking: store.tracking, operations, emit, limits, committer, staged, onStoreFailure });
  const running = { plan, tracking: store.tracking, clock, limits, stages: parts.derived ?? [], pipeline, transactor, condition };
  const runner = new Runner({ ...running, emit, onChange, onTurn, retries: () => live?.retries });
  const queue = createRunQueue({
    start: (request) => runner.start(request),
    cancelled: (request) => runner.cancelled(request),
    onIdle: () => condition.changed(),
  });
  const stream = createProgressStream(clock, limits.progressMs, progress);

  function progress(): EngineProgress {
    const { inFlight, current } = pipeline;
    const told = runner.progress();
    const pendingRows = told.pendingRows + (live?.waiting ?? 0);
    return { ...told, pendingRows, inFlight, ...(current === undefined ? {} : { current }) };
  }

  function stopLive(stopped: Live): void {
    stopped.dispose();
    if (live === stopped) live = undefined;
    condition.changed();
  }

  return {
    plan,
    update({ signal, ...request }) {
      const whole = { scope: 'all' as const, ...request };
      return ended.signal.aborted ? Promise.resolve(runner.cancelled(whole)) : queue.request(whole, signal);
    },
    async live(options) {
      if (live !== undefined || ended.signal.aborted) throw new Error('The engine is live already, or disposed');
      const started = createLive({
        sources: plan.sources,
        clock,
        options: { ...DEFAULT_LIVE, ...options },
        scan: (trigger, scope) => queue.request({ mode: 'changed', trigger, scope }),
        batch: (trigger, source, keys) => runner.batch(trigger, source, keys),
        emit,
        onChange,
      });
      live = started;
      const initial = await started.start();
      return { initial, dispose: () => stopLive(started) };
    },
    pause() {
      runner.pause();
      return condition.until(() => pipeline.inFlight === 0 && committer.size === 0);
    },
    resume: () => runner.resume(),
    abort() {
      queue.cancelAll();
      return condition.until(() => queue.isIdle);
    },
    progress,
    inFlight: () => operations.inFlight(),
    onEvent: events.on,
    onProgress: stream.on,
    onRunEnd: runEnds.on,
    settled: () => condition.until(() => runner.isIdle && queue.isIdle && (live?.waiting ?? 0) === 0),
    async dispose() {
      if (live !== undefined) stopLive(live);
      ended.abort(new FailureError(CANCELLED));
      queue.cancelAll();
      runner.abortAll(CANCELLED);
      await condition.until(() => runner.isIdle && queue.isIdle);
      committer.dispose();
      stream.dispose();
      events.dispose();
      runEnds.dispose();
    },
  };
}

/** Only flows that write outside the database need a staging store. */
function stagingFor(plan: Plan, staging: StagingStore | undefined): StagingStore {
  if (staging !== undefined) return staging;
  const external = plan.sources.flatMap(({ outputs }) => outputs.map(({ target }) => target)).find((target) => !isEmbedded(target));
  if (external !== undefined) throw flowFailure('stagingMissing', external.name);
  return { read: () => ({ committed: {}, staged: {} }), write: () => undefined };
}

/** A listener that throws must not stop the work it listens to. */
function tellSafely(tell: () => void): void {
  try {
    tell();
  } catch (thrown) {
    never(`a listener threw: ${toFailure(thrown, { code: 'listener' }).message}`);
  }
}
