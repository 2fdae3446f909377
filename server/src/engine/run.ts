/** One run: what was asked, how far it is, what came of it. It owns the jobs it submits and ends when the last of them has an outcome. */
import type { Failure } from '../base/failure.ts';
import { FailureError } from '../base/failure.ts';
import type { EngineEvent, RunCounters, RunState } from './events.ts';
import type { Attempt } from './observe.ts';
import type { Job, JobOwner, Pipeline } from './pipeline.ts';
import type { SourcePlan } from './plan.ts';
import type { Clock, RowKey, SourceEntry } from './ports.ts';
import { isFinal, transition } from './runState.ts';
import { createTally, rowsSeen } from './tally.ts';
import type { RunMode } from './version.ts';
import type { Outcome } from './writeRow.ts';

export interface RunResult {
  readonly id: number;
  readonly mode: RunMode;
  /** Why there was a run: a verb, `change`, `rescan: <reason>` ... */
  readonly trigger: string;
  readonly state: RunState;
  readonly counters: RunCounters;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Why it failed or was cancelled. */
  readonly failure?: Failure;
}

export interface RunParts {
  readonly id: number;
  readonly mode: RunMode;
  readonly trigger: string;
  /** What to do about rows that failed but may work soon: wait for them before the run ends, or leave them to others. */
  readonly retries: 'wait' | 'leave';
  readonly clock: Clock;
  readonly pipeline: Pipeline;
  emit(event: EngineEvent): void;
  /** Called whenever something about the run changed. */
  onChange(): void;
  /** Called for rows that are to be tried again at a time, and for rows that are not (0). */
  onRetry(job: Job, retryAt: number): void;
}

export type RunPhase = 'listing' | 'processing' | 'deriving';

export class Run implements JobOwner {
  readonly #parts: RunParts;
  readonly #controller = new AbortController();
  readonly #previewed = new Set<string>();
  readonly #tally = createTally();
  readonly #retrying = new Map<string, { readonly job: Job; readonly retryAt: number }>();
  readonly #startedAt: number;
  #state: RunState = 'pending';
  #failure: Failure | undefined;
  #phase: RunPhase = 'listing';
  #outstanding = 0;
  #total = 0;
  #wake: (() => void) | undefined;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#startedAt = parts.clock.now();
  }

  get id(): number {
    return this.#parts.id;
  }

  get mode(): RunMode {
    return this.#parts.mode;
  }

  get state(): RunState {
    return this.#state;
  }

  get phase(): RunPhase {
    return this.#phase;
  }

  get counters(): RunCounters {
    return { ...this.#tally };
  }

  /** Rows seen so far, and how many of them are done. */
  get total(): number {
    return this.#total;
  }

  get done(): number {
    return rowsSeen(this.#tally);
  }

  /** Nobody comes after a run that waits, so it tries at once what would be due later. */
  get dueBy(): number {
    return this.#parts.retries === 'wait' ? Number.POSITIVE_INFINITY : this.#startedAt;
  }

  /** Aborted when the run is not to go on, for whatever reason. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  setState(state: RunState): void {
    if (isFinal(this.#state)) return;
    this.#state = transition(this.#state, state);
    this.#parts.onChange();
  }

  setPhase(phase: RunPhase): void {
    this.#phase = phase;
    this.#parts.onChange();
  }

  submit(source: SourcePlan, key: RowKey, how: JobOptions): void {
    const { entry, vanished } = how;
    const request = {
      source,
      key,
      mode: this.mode,
      dueBy: this.dueBy,
      previewed: this.#previewed,
      ...(entry === undefined ? {} : { entry }),
      ...(vanished === undefined ? {} : { vanished }),
    };
    this.#total++;
    this.#send({ request, lane: how.lane, owner: this });
  }

  /** Counts a row that needs no look. */
  skip(event: Extract<EngineEvent, { kind: 'skipped' }>): void {
    this.#total++;
    this.#tally.unchanged++;
    this.#parts.emit(event);
  }

  onOutcome(job: Job, outcome: Outcome, attempt: Attempt): void {
    this.#outstanding--;
    const isWaiting = this.#parts.retries === 'wait' && outcome.verdict === 'errors' && outcome.retryAt > 0;
    if (isWaiting) this.#retrying.set(`${job.request.source.name}\n${job.request.key}`, { job, retryAt: outcome.retryAt });
    else this.#count(outcome, attempt);
    for (const event of outcome.events) this.#parts.emit(event);
    this.#parts.onRetry(job, isWaiting ? 0 : outcome.retryAt);
    this.#changed();
  }

  onDropped(): void {
    this.#outstanding--;
    this.#changed();
  }

  /** Resolves when every job has its outcome, repeated ones included, or when the run is to stop. */
  async finished(): Promise<void> {
    await this.#until(() => this.#outstanding === 0);
    while (this.#retrying.size > 0 && !this.signal.aborted) {
      const next = Math.min(...[...this.#retrying.values()].map(({ retryAt }) => retryAt));
      const timer = this.#parts.clock.after(Math.max(0, next - this.#parts.clock.now()), () => this.#changed());
      await this.#until(() => this.#parts.clock.now() >= next);
      timer.dispose();
      this.#repeatDue();
      await this.#until(() => this.#outstanding === 0);
    }
    this.#tally.errors += this.#retrying.size;
    this.#retrying.clear();
  }

  /** Stops taking up rows; those under way are finished. */
  stop(failure: Failure): void {
    if (isFinal(this.#state) || this.signal.aborted) return;
    this.#failure = failure;
    this.#controller.abort(new FailureError(failure));
    this.#parts.pipeline.dropWaiting(this);
    this.#changed();
  }

  /** Stops at once; what is evaluated is still written. */
  abort(failure: Failure): void {
    this.stop(failure);
    this.#parts.pipeline.abort(this, new FailureError(this.#failure ?? failure));
  }

  result(): RunResult {
    const { id, mode, trigger, clock } = this.#parts;
    const times = { startedAt: this.#startedAt, endedAt: clock.now() };
    const failure = this.#failure === undefined ? {} : { failure: this.#failure };
    return { id, mode, trigger, state: this.#state, counters: this.counters, ...times, ...failure };
  }

  /** Why the run was stopped; undefined while it was not. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  #send(job: Job): void {
    this.#outstanding++;
    this.#parts.pipeline.submit(job);
  }

  #repeatDue(): void {
    if (this.signal.aborted) return;
    const now = this.#parts.clock.now();
    for (const [place, { job, retryAt }] of [...this.#retrying]) {
      if (retryAt > now) continue;
      this.#retrying.delete(place);
      this.#send({ ...job, lane: 'change' });
    }
  }

  #count(outcome: Outcome, attempt: Attempt): void {
    this.#tally[outcome.verdict]++;
    this.#tally.rowsWritten += outcome.rowsWritten;
    this.#tally.rowsUnchanged += outcome.rowsUnchanged;
    this.#tally.memoHits += attempt.memoHits;
    this.#tally.memoMisses += attempt.memoMisses;
    this.#tally.bytes += attempt.bytes;
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition() && !(this.signal.aborted && this.#outstanding === 0)) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #changed(): void {
    this.#wake?.();
    this.#parts.onChange();
  }
}

export interface JobOptions {
  readonly lane: Job['lane'];
  readonly entry?: SourceEntry;
  readonly vanished?: { readonly ordinal: number };
}
