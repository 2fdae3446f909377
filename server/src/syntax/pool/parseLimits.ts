import type { Disposable } from '../../base/disposable.ts';

/** Calls back once after some milliseconds; a parameter, so that tests decide when time passes. */
export type After = (milliseconds: number, callback: () => void) => Disposable;

export interface ParseLimits {
  /** Parsing one file, milliseconds; more is a `timeout`. */
  readonly parse: number;
  /** A thread that holds a file and answers nothing for this long (up to twice this long) is ended, milliseconds. */
  readonly reply: number;
  /** A process without work ends after this time, milliseconds. */
  readonly idle: number;
  /** The same for one that has grown beyond `large`: what comes next may need the memory more. Milliseconds. */
  readonly idleLarge: number;
  /** Bytes of resident memory. */
  readonly large: number;
  /** A process told to end is killed after this time, milliseconds. */
  readonly exit: number;
  /** A process that uses more is replaced once it has finished what it holds. Bytes of resident memory. */
  readonly memory: number;
  /** But not before it has parsed this many bytes, unless it uses twice as much memory. */
  readonly workBeforeRecycling: number;
  /** How much a thread holds beyond the file it works on, so that it never waits for the next: files, and bytes of all of them. */
  readonly windowFiles: number;
  readonly windowBytes: number;
  /**
   * Bytes that every thread must hold before another is started: to start one costs as much as to read them, and what a user types or
   * saves never is that much.
   */
  readonly busy: number;
  /**
   * Larger files, in bytes, are all given to the first thread: the memory that tree-sitter once needed for a file is never given back, and
   * this way only one thread has needed much.
   */
  readonly heavy: number;
}

export const DEFAULT_PARSE_LIMITS: ParseLimits = {
  parse: 5_000,
  reply: 30_000,
  idle: 60_000,
  idleLarge: 250,
  // A process that follows edits stays below. One that has read a hundred thousand lines makes room for those who link them.
  large: 128 * 1024 * 1024,
  exit: 5_000,
  memory: 384 * 1024 * 1024,
  workBeforeRecycling: 64 * 1024 * 1024,
  windowFiles: 32,
  // What the kernel holds for a pipe; more would wait in our own process all the same.
  windowBytes: 192 * 1024,
  busy: 128 * 1024,
  heavy: 256 * 1024,
};
