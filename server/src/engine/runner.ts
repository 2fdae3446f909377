/** Carries runs out: scans and batches of changes, from their first state to their result. */
import { type Failure, toFailure } from '../base/failure.ts';
import type { Condition } from './condition.ts';
import { derive } from './derive.ts';
import type { EngineEvent, EngineProgress } from './events.ts';
import type { EngineLimits } from './limits.ts';
import { type PassParts, pass } from './pass.ts';
import type { Pipeline } from './pipeline.ts';
import type { Plan, SourcePlan } from './plan.ts';
import type { Clock, DerivedStage, RowKey, TrackingStore } from './ports.ts';
import { type JobOptions, Run, type RunResult } from './run.ts';
import type { RunRequest, RunScope, StartedRun } from './runQueue.ts';
import { createTally } from './tally.ts';
import type { Transactor } from './transactor.ts';
import type { RunMode } from './version.ts';

export interface RunnerParts {
  readonly plan: Plan;
  readonly tracking: TrackingStore;
  readonly clock: Clock;
  readonly limits: EngineLimits;
  readonly stages: readonly DerivedStage[];
  readonly pipeline: Pipeline;
  readonly transactor: Transactor;
  /** Told of everything that may let somebody go on. */
  readonly condition: Condition;
  emit(event: EngineEvent): void;
  /** Something changed that progress tells of. */
  onChange(): void;
  /** A run has begun or ended. */
  onTurn(ended?: RunResult): void;
  /** Who repeats failed rows when they are due; undefined: nobody, so runs do it themselves. */
  retries(): { set(source: string, key: RowKey, retryAt: number): void } | undefined;
}

export class Runner {
  readonly #parts: RunnerParts;
  readonly #runs = new Set<Run>();
  #count = 0;
  #last: Run | undefined;
  #marks = 0;
  #isPaused = false;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  get isIdle(): boolean {
    return this.#runs.size === 0;
  }

  /** Starts a run over what a listing shows. */
  start({ mode, trigger, scope, deadlineMs }: RunRequest): StartedRun {
    const run = this.#open(mode, trigger);
    return { result: this.#execute(run, () => this.#scan(run, scope), deadlineMs), abort: () => run.abort(CANCELLED) };
  }

  /** Runs over rows that are known to have changed. */
  batch(trigger: string, source: SourcePlan, keys: readonly RowKey[]): Promise<RunResult> {
    const run = this.#open('changed', trigger);
    const change: JobOptions = { lane: 'change' };
    return this.#execute(run, () => {
      for (const key of keys) run.submit(source, key, change);
      return Promise.resolve();
    });
  }

  /** The result of a run that was cancelled before it began. */
  cancelled({ mode, trigger }: RunRequest): RunResult {
    const now = this.#parts.clock.now();
    return { id: 0, mode, trigger, state: 'cancelled', counters: createTally(), startedAt: now, endedAt: now, failure: CANCELLED };
  }

  abortAll(failure: Failure): void {
    for (const run of this.#runs) run.abort(failure);
  }

  pause(): void {
    this.#isPaused = true;
    this.#parts.pipeline.pause();
    for (const run of this.#runs) run.setState('paused');
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    for (const run of this.#runs) run.setState('running');
    this.#parts.pipeline.resume();
  }

  progress(): Omit<EngineProgress, 'inFlight' | 'current'> {
    const [active] = this.#runs;
    const run = active ?? this.#last;
    return {
      run: run?.id ?? 0,
      state: run?.state ?? 'pending',
      phase: active === undefined ? 'idle' : active.phase,
      done: run?.done ?? 0,
      total: run?.total ?? 0,
      pendingRows: [...this.#runs].reduce((total, one) => total + one.total - one.done, 0),
      pendingMarks: this.#marks,
      counters: run?.counters ?? createTally(),
    };
  }

  #open(mode: RunMode, trigger: string): Run {
    const { clock, pipeline, emit, onChange, retries } = this.#parts;
    this.#count++;
    const run = new Run({
      id: this.#count,
      mode,
      trigger,
      retries: retries() === undefined ? 'wait' : 'leave',
      clock,
      pipeline,
      emit,
      onChange,
      onRetry: ({ request }, retryAt) => retries()?.set(request.source.name, request.key, retryAt),
    });
    this.#runs.add(run);
    this.#last = run;
    return run;
  }

  async #scan(run: Run, scope: RunScope): Promise<void> {
    const { plan, tracking, transactor, pipeline, emit, retries } = this.#parts;
    const onBackoff: PassParts['onBackoff'] = (source, key, retryAt) => retries()?.set(source.name, key, retryAt);
    const parts: PassParts = { tracking, transactor, pipeline, emit, onBackoff };
    for (const source of plan.sources) {
      for (const prefix of prefixesOf(scope, source.name)) await pass(parts, run, { source, ...prefix });
    }
  }

  async #execute(run: Run, work: () => Promise<void>, deadlineMs?: number): Promise<RunResult> {
    const { clock, condition, onTurn } = this.#parts;
    run.setState('running');
    if (this.#isPaused) run.setState('paused');
    const deadline = deadlineMs === undefined ? undefined : clock.after(deadlineMs, () => run.stop(deadlineFailure(deadlineMs)));
    try {
      const working = work();
      // Told when its rows are known, so that there is no moment in which nothing seems to be out of date.
      onTurn();
      await working;
      run.setPhase('processing');
      await run.finished();
      run.signal.throwIfAborted();
      if (run.mode !== 'preview') await this.#settleMarks(run);
      run.setState('completed');
    } catch (thrown) {
      // What was found before the listing broke is still processed.
      await run.finished();
      run.stop(toFailure(thrown, { code: 'run.failed' }));
      run.setState(run.failure?.kind === 'cancelled' || run.failure?.code === DEADLINE ? 'cancelled' : 'failed');
    } finally {
      deadline?.dispose();
      this.#runs.delete(run);
    }
    const result = run.result();
    onTurn(result);
    condition.changed();
    return result;
  }

  async #settleMarks(run: Run): Promise<void> {
    const { stages, limits, transactor, onChange } = this.#parts;
    run.setPhase('deriving');
    const onProgress = (pending: number) => {
      this.#marks = pending;
      onChange();
    };
    await derive({ stages, limits, transactor, onProgress }, run.signal);
  }
}

export const CANCELLED: Failure = { code: 'run.cancelled', kind: 'cancelled', message: 'Cancelled' };
const DEADLINE = 'run.deadline';

function deadlineFailure(milliseconds: number): Failure {
  return { code: DEADLINE, kind: 'timeout', message: `The run was given ${milliseconds} ms; what is left comes with the next one` };
}

/** What to list of a source: nothing, all of it, or what lies under each of some prefixes. */
function prefixesOf(scope: RunScope, source: string): readonly { readonly prefix?: string }[] {
  if (scope === 'all') return [{}];
  const own = scope.filter((part) => part.source === source);
  if (own.some(({ prefix }) => prefix === undefined)) return [{}];
  return [...new Set(own.map(({ prefix }) => prefix ?? ''))].map((prefix) => ({ prefix }));
}
