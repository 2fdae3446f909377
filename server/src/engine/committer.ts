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
  /** How many of the gathered are to be written now; the others wait for more to share a transaction with. */
  let due = 0;
  let writing: readonly Finished[] = [];
  let timer: Disposable | undefined;
  let flushing: Promise<void> | undefined;

  function putBack(finished: readonly Finished[]): void {
    if (finished.length === 0) return;
    gathered = [...finished, ...gathered];
    bytes += bytesOf(finished);
    due += finished.length;
  }

  function take(count: number): readonly Finished[] {
    const taken = gathered.slice(0, count);
    gathered = gathered.slice(count);
    bytes -= bytesOf(taken);
    due -= taken.length;
    return taken;
  }

  async function writeAll(): Promise<void> {
    while (due > 0) {
      const chunk = take(Math.min(due, limits.chunkRows));
      writing = chunk;
      const outcomes = await writeChunk(chunk);
      writing = [];
      putBack(chunk.slice(outcomes.length));
      for (const [index, outcome] of outcomes.entries()) chunk[index]?.onWritten(outcome);
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
    due = gathered.length;
    flushing ??= writeAll()
      .catch((thrown: unknown) => {
        const dropped = [...writing, ...gathered];
        writing = [];
        gathered = [];
        bytes = 0;
        due = 0;
        for (const finished of dropped) finished.onDropped();
        parts.onStoreFailure(toFailure(thrown, { code: 'store.failed' }));
      })
      .finally(() => {
        flushing = undefined;
        // What became due in the moment between the last look and now.
        if (due > 0) void flush();
      });
    return flushing;
  }

  return {
    get size() {
      return writing.length + gathered.length;
    },
    add(finished) {
      gathered.push(finished);
      bytes += finished.attempt.bytes;
      if (gathered.length >= limits.chunkRows || bytes >= limits.chunkBytes) void flush();
      else timer ??= clock.after(limits.chunkDelayMs, () => void flush());
    },
    flush,
    dispose() {
      timer?.dispose();
      timer = undefined;
    },
  };
}

function bytesOf(finished: readonly Finished[]): number {
  return finished.reduce((total, { attempt }) => total + attempt.bytes, 0);
}
