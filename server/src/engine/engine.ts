/** Puts the parts of the engine together: one flow, one store, any number of runs. Knows rows, keys and fingerprints, nothing else. */
import { never } from '../base/assert.ts';
import type { Disposable } from '../base/disposable.ts';
import { Emitter, type Listener } from '../base/emitter.ts';
import { type Failure, FailureError, toFailure } from '../base/failure.ts';
import { createCommitter } from './committer.ts';
import { createCondition } from './condition.ts';
import { derive } from './derive.ts';
import type { EngineEvent, EngineProgress } from './events.ts';
import type { Flow } from './flow.ts';
import { flowFailure } from './flowFailure.ts';
import { DEFAULT_LIMITS, type EngineLimits } from './limits.ts';
import { createLive, DEFAULT_LIVE, type Live, type LiveOptions } from './live.ts';
import { createMemo } from './memo.ts';
import { createOperations } from './operations.ts';
import { pass } from './pass.ts';
import { Pipeline } from './pipeline.ts';
import { isEmbedded, type Plan, planFlow, type SourcePlan } from './plan.ts';
import type { Clock, DerivedStage, EmbeddedStore, Fingerprinter, MemoStore, Random, RowKey, StagingStore } from './ports.ts';
import { createProgressStream } from './progress.ts';
import { Run, type RunResult } from './run.ts';
import { createRunQueue, type RunRequest, type RunScope } from './runQueue.ts';
import { createStagedWriter } from './staged.ts';
import { createTally } from './tally.ts';
import { createTransactor } from './transactor.ts';
import type { RunMode } from './version.ts';

export interface EngineParts {
  readonly flow: Flow;
  readonly store: EmbeddedStore;
  readonly memo?: MemoStore;
  readonly staging?: StagingStore;
  readonly derived?: readonly DerivedStage[];
  readonly clock: Clock;
  readonly random: Random;
  readonly fingerprinter: Fingerprinter;
  readonly limits?: Partial<EngineLimits>;
}

export interface UpdateRequest {
  readonly mode: RunMode;
  readonly trigger: string;
  /** Default: everything. */
  readonly scope?: RunScope;
  /** After so many milliseconds the run finishes what it has begun and ends as cancelled. */
  readonly deadlineMs?: number;
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
  /** Cancels requested runs; what is evaluated is still written. Live changes go on. Resolves when all is quiet. */
  abort(): Promise<void>;
  progress(): EngineProgress;
  /** Calls under way, by operation. */
  inFlight(): Readonly<Record<string, number>>;
  readonly onEvent: (listener: Listener<EngineEvent>) => Disposable;
  readonly onProgress: (listener: Listener<EngineProgress>) => Disposable;
  /** Every run that ended, also those of live changes. */
  readonly onRunEnd: (listener: Listener<RunResult>) => Disposable;
  /** Resolves when no run is under way and no told change waits. */
  settled(): Promise<void>;
  /** Ends live sessions and runs; resolves when nothing of the engine is left running. */
  dispose(): Promise<void>;
}

/** Checks the flow (throws a `FailureError` of kind `config`) and does nothing else until asked. */
export function createEngine(parts: EngineParts): Engine {
  const { store, clock, random, fingerprinter } = parts;
  const plan = planFlow(parts.flow, fingerprinter);
  const limits: EngineLimits = { ...DEFAULT_LIMITS, ...parts.limits };
  const stages = parts.derived ?? [];
  const ended = new AbortController();
  const events = new Emitter<EngineEvent>();
  const runEnds = new Emitter<RunResult>();
  const condition = createCondition();
  const runs = new Set<Run>();
  let live: Live | undefined;
  let isPaused = false;
  let runCount = 0;
  let marks = 0;
  let last: Run | undefined;

  const transactor = createTransactor({ store, clock, random, limits });
  const operations = createOperations({ memo: createMemo(parts.memo, fingerprinter), clock });
  const writing = { store, clock, random, retry: limits.retry };
  const committer = createCommitter({ ...writing, limits, transactor, signal: ended.signal, onStoreFailure });
  const staged = createStagedWriter({ ...writing, staging: stagingFor(plan, parts.staging), transactor });
  const pipeline = new Pipeline({ tracking: store.tracking, operations, emit, limits, committer, staged, onStoreFailure });
  const stream = createProgressStream(clock, limits.progressMs, progress);
  const queue = createRunQueue({ start, cancelled, onIdle: () => condition.changed() });

  function emit(event: EngineEvent): void {
    tellSafely(() => events.emit(event));
  }

  function onChange(): void {
    stream.changed();
    condition.changed();
  }

  function onStoreFailure(failure: Failure): void {
    for (const run of runs) run.abort(failure);
  }

  function createRun(mode: RunMode, trigger: string): Run {
    runCount++;
    const onRetry = (source: string, key: RowKey, retryAt: number) => live?.retries.set(source, key, retryAt);
    const run = new Run({
      id: runCount,
      mode,
      trigger,
      retries: live === undefined ? 'wait' : 'leave',
      clock,
      pipeline,
      emit,
      onChange,
      onRetry: ({ request }, retryAt) => onRetry(request.source.name, request.key, retryAt),
    });
    runs.add(run);
    last = run;
    return run;
  }

  function start(request: RunRequest) {
    const run = createRun(request.mode, request.trigger);
    const work = () => scan(run, request.scope);
    return { result: execute(run, work, request.deadlineMs), abort: () => run.abort(CANCELLED) };
  }

  function cancelled(request: RunRequest): RunResult {
    const now = clock.now();
    const { mode, trigger } = request;
    return { id: 0, mode, trigger, state: 'cancelled', counters: createTally(), startedAt: now, endedAt: now, failure: CANCELLED };
  }

  async function scan(run: Run, scope: RunScope): Promise<void> {
    const onBackoff = (source: SourcePlan, key: RowKey, retryAt: number) => live?.retries.set(source.name, key, retryAt);
    const passing = { tracking: store.tracking, transactor, pipeline, emit, onBackoff };
    for (const source of plan.sources) {
      if (scope === 'all') await pass(passing, run, { source });
      else for (const prefix of prefixesOf(scope, source.name)) await pass(passing, run, { source, ...prefix });
    }
  }

  function batch(trigger: string, source: SourcePlan, keys: readonly RowKey[]): Promise<RunResult> {
    const run = createRun('changed', trigger);
    return execute(run, () => {
      for (const key of keys) run.submit(source, key, { lane: 'change' });
      return Promise.resolve();
    });
  }

  async function execute(run: Run, work: () => Promise<void>, deadlineMs?: number): Promise<RunResult> {
    run.setState('running');
    if (isPaused) run.setState('paused');
    stream.tell();
    const deadline = deadlineMs === undefined ? undefined : clock.after(deadlineMs, () => run.stop(deadlineFailure(deadlineMs)));
    try {
      await work();
      run.setPhase('processing');
      await run.finished();
      run.signal.throwIfAborted();
      if (run.mode !== 'preview') await settleMarks(run);
      run.setState('completed');
    } catch (thrown) {
      // What was found before the listing broke is still processed.
      await run.finished();
      run.stop(toFailure(thrown, { code: 'run.failed' }));
      run.setState(run.failure?.kind === 'cancelled' || run.failure?.code === DEADLINE ? 'cancelled' : 'failed');
    } finally {
      deadline?.dispose();
      runs.delete(run);
    }
    const result = run.result();
    tellSafely(() => runEnds.emit(result));
    tellSafely(() => stream.tell());
    condition.changed();
    return result;
  }

  async function settleMarks(run: Run): Promise<void> {
    run.setPhase('deriving');
    const onProgress = (pending: number) => {
      marks = pending;
      onChange();
    };
    await derive({ stages, limits, transactor, onProgress }, run.signal);
  }

  function progress(): EngineProgress {
    const [active] = runs;
    const run = active ?? last;
    const current = pipeline.current;
    return {
      run: run?.id ?? 0,
      state: run?.state ?? 'pending',
      phase: active === undefined ? 'idle' : active.phase,
      done: run?.done ?? 0,
      total: run?.total ?? 0,
      inFlight: pipeline.inFlight,
      pendingMarks: marks,
      ...(current === undefined ? {} : { current }),
      counters: run?.counters ?? createTally(),
    };
  }

  function isQuiet(): boolean {
    return runs.size === 0 && queue.isIdle && live?.hasWaiting !== true;
  }

  function stopLive(stopped: Live): void {
    stopped.dispose();
    if (live === stopped) live = undefined;
    condition.changed();
  }

  return {
    plan,
    update: ({ signal, scope, ...request }) => queue.request({ ...request, scope: scope ?? 'all' }, signal),
    async live(options) {
      if (live !== undefined) throw new Error('The engine is live already');
      const request = (trigger: string, scope: RunScope) => queue.request({ mode: 'changed', trigger, scope });
      const started = createLive({
        sources: plan.sources,
        clock,
        options: { ...DEFAULT_LIVE, ...options },
        scan: request,
        batch,
        emit,
        onChange,
      });
      live = started;
      const initial = await started.start();
      return { initial, dispose: () => stopLive(started) };
    },
    pause() {
      isPaused = true;
      pipeline.pause();
      for (const run of runs) run.setState('paused');
      return condition.until(() => pipeline.inFlight === 0 && committer.size === 0);
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      for (const run of runs) run.setState('running');
      pipeline.resume();
    },
    abort() {
      queue.cancelAll();
      return condition.until(() => queue.isIdle);
    },
    progress,
    inFlight: () => operations.inFlight(),
    onEvent: events.on,
    onProgress: stream.on,
    onRunEnd: runEnds.on,
    settled: () => condition.until(isQuiet),
    async dispose() {
      if (live !== undefined) stopLive(live);
      ended.abort(new FailureError(CANCELLED));
      queue.cancelAll();
      for (const run of runs) run.abort(CANCELLED);
      await condition.until(() => runs.size === 0 && queue.isIdle);
      committer.dispose();
      stream.dispose();
      events.dispose();
      runEnds.dispose();
    },
  };
}

const CANCELLED: Failure = { code: 'run.cancelled', kind: 'cancelled', message: 'Cancelled' };
const DEADLINE = 'run.deadline';

function deadlineFailure(milliseconds: number): Failure {
  return { code: DEADLINE, kind: 'timeout', message: `The run was given ${milliseconds} ms; what is left comes with the next one` };
}

/** Only flows that write outside the database need a staging store. */
function stagingFor(plan: Plan, staging: StagingStore | undefined): StagingStore {
  if (staging !== undefined) return staging;
  const external = plan.sources.flatMap(({ outputs }) => outputs.map(({ target }) => target)).find((target) => !isEmbedded(target));
  if (external !== undefined) throw flowFailure('stagingMissing', external.name);
  return { read: () => ({ committed: {}, staged: {} }), write: () => undefined };
}

function prefixesOf(scope: Exclude<RunScope, 'all'>, source: string): readonly { readonly prefix?: string }[] {
  const own = scope.filter((part) => part.source === source);
  const whole = own.find(({ prefix }) => prefix === undefined);
  if (whole !== undefined) return [{}];
  return [...new Set(own.map(({ prefix }) => prefix ?? ''))].map((prefix) => ({ prefix }));
}

/** A listener that throws must not stop the work it listens to. */
function tellSafely(tell: () => void): void {
  try {
    tell();
  } catch (thrown) {
    never(`a listener threw: ${toFailure(thrown, { code: 'listener' }).message}`);
  }
}
