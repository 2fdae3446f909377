/**
 * Where all rows go through, whoever asks: bounded in rows and bytes, changes before bulk, and never two observations of one key at a
 * time. A row's slot is free again once it is evaluated; its key once it is written.
 */
import { type Failure, toFailure } from '../base/failure.ts';
import type { Committer } from './committer.ts';
import { Fifo } from './fifo.ts';
import type { EngineLimits } from './limits.ts';
import { type Attempt, type ObserveParts, observe, type RowRequest } from './observe.ts';
import type { RowKey } from './ports.ts';
import type { StagedWriter } from './staged.ts';
import { type Outcome, skipOutcome } from './writeRow.ts';

/** A row to look at, and who wants to know. */
export interface Job {
  readonly request: RowRequest;
  /** `change`: something happened to the row, so what is known of it is out of date. `bulk`: one of many in a listing. */
  readonly lane: 'change' | 'bulk';
  readonly owner: JobOwner;
}

export interface JobOwner {
  /** Called exactly once per job that was not dropped. */
  onOutcome(job: Job, outcome: Outcome, attempt: Attempt): void;
  /** Called instead when the job is given up because its owner was aborted. */
  onDropped(job: Job): void;
}

export interface PipelineParts extends ObserveParts {
  readonly limits: EngineLimits;
  readonly committer: Committer;
  readonly staged: StagedWriter;
  onStoreFailure(failure: Failure): void;
}

export class Pipeline {
  readonly #parts: PipelineParts;
  /** Jobs that waited for their key, which is theirs now. */
  readonly #next = new Fifo<Job>();
  readonly #changes = new Fifo<Job>();
  readonly #bulk = new Fifo<Job>();
  readonly #lanes = [this.#next, this.#changes, this.#bulk];
  readonly #active = new Map<string, ActiveKey>();
  readonly #inFlight = new Set<InFlight>();
  #bytes = 0;
  #isPaused = false;

  constructor(parts: PipelineParts) {
    this.#parts = parts;
  }

  /** Rows being read or evaluated now. */
  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** The key of the row that has been under way for the longest. */
  get current(): string | undefined {
    const [first] = this.#inFlight;
    return first?.job.request.key;
  }

  /** Keys of a source that are being looked at or written. */
  keysUnderWay(source: string): readonly RowKey[] {
    return [...this.#active.values()].filter((active) => active.source === source).map(({ key }) => key);
  }

  submit(job: Job): void {
    (job.lane === 'change' ? this.#changes : this.#bulk).push(job);
    this.#pump();
  }

  /** Starts nothing new; what is under way is finished and written. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#pump();
  }

  /** Drops what an owner has not started. */
  dropWaiting(owner: JobOwner): void {
    const isOwn = (job: Job) => job.owner === owner;
    const dropped = [...this.#changes.remove(isOwn), ...this.#bulk.remove(isOwn)];
    for (const { waiting } of this.#active.values()) dropped.push(...waiting.remove(isOwn));
    const next = this.#next.remove(isOwn);
    for (const job of next) this.#release(job);
    for (const job of [...dropped, ...next]) owner.onDropped(job);
    this.#pump();
  }

  /** Also gives up what is under way; what is already evaluated is still written. */
  abort(owner: JobOwner, reason: Error): void {
    this.dropWaiting(owner);
    for (const flight of [...this.#inFlight]) {
      if (flight.job.owner !== owner) continue;
      flight.controller.abort(reason);
      if (!flight.isWriting) this.#abandon(flight);
    }
    this.#pump();
  }

  #pump(): void {
    while (!this.#isPaused) {
      const lane = this.#lanes.find(({ size }) => size > 0);
      const job = lane?.peek();
      if (lane === undefined || job === undefined) break;
      const active = this.#active.get(keyOf(job));
      if (lane !== this.#next && active !== undefined) active.waiting.push(job);
      else if (this.#hasRoomFor(job)) this.#start(job, active ?? openKey(job));
      else break;
      lane.shift();
    }
    if (this.#inFlight.size === 0 && this.#parts.committer.size > 0) void this.#parts.committer.flush();
  }

  #hasRoomFor({ request }: Job): boolean {
    const { rowsInFlight, bytesInFlight } = this.#parts.limits;
    if (this.#inFlight.size >= rowsInFlight) return false;
    return this.#inFlight.size === 0 || this.#bytes + (request.entry?.bytes ?? 0) <= bytesInFlight;
  }

  #start(job: Job, active: ActiveKey): void {
    const flight: InFlight = { job, controller: new AbortController(), bytes: job.request.entry?.bytes ?? 0, isWriting: false };
    this.#active.set(keyOf(job), active);
    this.#inFlight.add(flight);
    this.#bytes += flight.bytes;
    observe(this.#parts, job.request, flight.controller.signal).then(
      (attempt) => this.#observed(flight, active, attempt),
      (thrown: unknown) => this.#broke(flight, thrown),
    );
  }

  #observed(flight: InFlight, active: ActiveKey, attempt: Attempt): void {
    if (!this.#inFlight.has(flight)) return;
    const { job, controller } = flight;
    const { committer, staged } = this.#parts;
    const done = (outcome: Outcome) => {
      this.#land(flight);
      this.#release(job);
      job.owner.onOutcome(job, outcome, attempt);
      this.#pump();
    };
    if (attempt.finding.kind === 'skip') done(skipOutcome(attempt, attempt.finding.why, attempt.finding.retryAt));
    else if (this.#isOutdated(active)) done(skipOutcome(attempt, 'superseded'));
    else if (staged.concerns(attempt)) {
      flight.isWriting = true;
      staged.write(attempt, controller.signal).then(done, (thrown: unknown) => this.#broke(flight, thrown));
    } else {
      this.#land(flight);
      committer.add({ attempt, onWritten: done, onDropped: () => this.#drop(job) });
      this.#pump();
    }
  }

  /** A newer change is waiting, so this result is old. After a few in a row it is written all the same, or it never would be. */
  #isOutdated(active: ActiveKey): boolean {
    if (active.waiting.peek()?.lane !== 'change' || active.superseded >= this.#parts.limits.supersededRunning) return false;
    active.superseded++;
    return true;
  }

  #broke(flight: InFlight, thrown: unknown): void {
    const { job } = flight;
    if (!this.#inFlight.has(flight)) return;
    this.#abandon(flight);
    if (!flight.controller.signal.aborted)
      this.#parts.onStoreFailure(toFailure(thrown, { code: 'store.failed', subject: job.request.key }));
    this.#pump();
  }

  /** Frees the slot; a second time is harmless. */
  #land(flight: InFlight): void {
    if (this.#inFlight.delete(flight)) this.#bytes -= flight.bytes;
  }

  /** Its result, should there ever be one, counts for nothing. */
  #abandon(flight: InFlight): void {
    this.#land(flight);
    this.#drop(flight.job);
  }

  #drop(job: Job): void {
    this.#release(job);
    job.owner.onDropped(job);
  }

  /** Gives the key to the next job that waits for it. */
  #release(job: Job): void {
    const active = this.#active.get(keyOf(job));
    const next = active?.waiting.shift();
    if (next === undefined) this.#active.delete(keyOf(job));
    else this.#next.push(next);
  }
}

interface ActiveKey {
  readonly source: string;
  readonly key: RowKey;
  /** Later jobs for the same key, in order. */
  readonly waiting: Fifo<Job>;
  /** How many results in a row were dropped for a newer change. */
  superseded: number;
}

interface InFlight {
  readonly job: Job;
  readonly controller: AbortController;
  readonly bytes: number;
  /** Something outside the database is being written, which has to be waited for. */
  isWriting: boolean;
}

function keyOf({ request }: Job): string {
  return `${request.source.name}\n${request.key}`;
}

function openKey({ request }: Job): ActiveKey {
  return { source: request.source.name, key: request.key, waiting: new Fifo(), superseded: 0 };
}
