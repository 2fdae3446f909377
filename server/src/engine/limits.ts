/** Bounds that keep memory flat, transactions short and the process responsive. */
import { DEFAULT_RETRY, type RetryPolicy } from './retry.ts';

export interface EngineLimits {
  /** Rows being read or evaluated at a time. */
  readonly rowsInFlight: number;
  /** Bytes of their content, as far as listings tell sizes beforehand; a larger row goes alone. */
  readonly bytesInFlight: number;
  /** A bulk transaction ends after so many rows, ... */
  readonly chunkRows: number;
  /** ... so many bytes of content, ... */
  readonly chunkBytes: number;
  /** ... or so many milliseconds of writing. */
  readonly chunkMs: number;
  /** Finished rows wait at most so long for others to share a transaction with, milliseconds. */
  readonly chunkDelayMs: number;
  /** Marks of derived stages settled per transaction. */
  readonly marksPerTransaction: number;
  /** Other work on the thread gets a turn at least so often, milliseconds. */
  readonly breathMs: number;
  /** Status listeners are called at most so often, milliseconds. */
  readonly progressMs: number;
  /** The result of a row is dropped for a newer change at most so many times running. */
  readonly supersededRunning: number;
  readonly retry: RetryPolicy;
}

export const DEFAULT_LIMITS: EngineLimits = {
  rowsInFlight: 16,
  bytesInFlight: 64 * 1024 * 1024,
  chunkRows: 256,
  chunkBytes: 8 * 1024 * 1024,
  chunkMs: 50,
  chunkDelayMs: 100,
  marksPerTransaction: 500,
  breathMs: 12,
  progressMs: 100,
  supersededRunning: 3,
  retry: DEFAULT_RETRY,
};
