/**
 * Gathers finished attempts and writes them in shared transactions bounded by rows, bytes and milliseconds. A transaction is all or
 * nothing; when it fails because of one row, its rows are written one by one and only that row fails.
 */
import type { Disposable } from '../base/disposable.ts';
import { type Failure, type FailureKind, toFailure } from '../base/failure.ts';
import type { EngineLimits } from './limits.ts';
import type { Attempt } from './observe.ts';
import type { Transactor } from './transactor.ts';
import { asFailed, type Outcome, type WriteParts, writeRow } from './writeRow.ts';

export interface Committer {
  /** Attempts that are not written yet. */
  readonly size: number;
  add(finished: Finished): void;
  /** Writes what has been gathered; resolves when it is written or has failed. */
  flush(): Promise<void>;
  dispose(): void;
}

export interface Finished {
  readonly attempt: Attempt;
  /** Called once, after the transaction. */
  onWritten(outcome: Outcome): void;
  /** Called instead when the store failed. */
  onDropped(): void;
}

export interface CommitterParts extends WriteParts {
  readonly limits: EngineLimits;
  readonly transactor: Transactor;
  /** Ends waiting for a busy store. */
  readonly signal: AbortSignal;
  /** The store does not work; what was gathered is dropped. */
  onStoreFailure(failure: Failure): void;
}

/** Faults of the store itself: every row would meet them. */
const STORE_KINDS: ReadonlySet<FailureKind> = new Set(['transient', 'io', 'corrupt', 'cancelled']);

export function createCommitter(parts: CommitterParts): Committer {
  const { limits, clock, transactor, signal } = parts;
  let gathered: Finished[] = [];
  let bytes = 0;
  let timer: Disposable | undefined;
  let flushing: Promise<void> | undefined;

  const isFull = () => gathered.length >= limits.chunkRows || bytes >= limits.chunkBytes;

  async function writeAll(): Promise<void> {
    while (gathered.length > 0) {
      const chunk = gathered.slice(0, limits.chunkRows);
      const outcomes = await writeChunk(chunk);
      gathered = gathered.slice(outcomes.length);
      for (const [index, outcome] of outcomes.entries()) {
        const finished = chunk[index];
        bytes -= finished?.attempt.bytes ?? 0;
        finished?.onWritten(outcome);
      }
      await transactor.breathe(signal);
    }
  }

  /** Gives outcomes for as many rows from the start as fitted into the time. */
  async function writeChunk(chunk: readonly Finished[]): Promise<readonly Outcome[]> {
    try {
      return await transactor.run(() => {
        const started = clock.monotonic();
        const outcomes: Outcome[] = [];
        for (const { attempt } of chunk) {
          outcomes.push(writeRow(parts, attempt));
          if (clock.monotonic() - started >= limits.chunkMs) break;
        }
        return outcomes;
      }, signal);
    } catch (thrown) {
      if (STORE_KINDS.has(toFailure(thrown, { code: 'store.failed' }).kind)) throw thrown;
      return await writeOneByOne(chunk);
    }
  }

  async function writeOneByOne(chunk: readonly Finished[]): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const { attempt } of chunk) {
      try {
        outcomes.push(await transactor.run(() => writeRow(parts, attempt), signal));
      } catch (thrown) {
        const failure = toFailure(thrown, { code: 'output.failed', subject: attempt.request.key });
        if (STORE_KINDS.has(failure.kind)) throw thrown;
        // If even this cannot be written, the store is at fault and throws on.
        outcomes.push(await transactor.run(() => writeRow(parts, asFailed(attempt, failure)), signal));
      }
    }
    return outcomes;
  }

  function flush(): Promise<void> {
    timer?.dispose();
    timer = undefined;
    flushing ??= writeAll()
      .catch((thrown: unknown) => {
        const dropped = gathered;
        gathered = [];
        bytes = 0;
        for (const finished of dropped) finished.onDropped();
        parts.onStoreFailure(toFailure(thrown, { code: 'store.failed' }));
      })
      .finally(() => {
        flushing = undefined;
        // What came in the moment between the last look and now.
        if (gathered.length > 0) void flush();
      });
    return flushing;
  }

  return {
    get size() {
      return gathered.length;
    },
    add(finished) {
      gathered.push(finished);
      bytes += finished.attempt.bytes;
      if (isFull()) void flush();
      else timer ??= clock.after(limits.chunkDelayMs, () => void flush());
    },
    flush,
    dispose() {
      timer?.dispose();
      timer = undefined;
    },
  };
}
