/** Everything the language server touches of the outside, in one value, so that tests run it without a process or a disk. */
import type { CodeIndex, IndexOptions } from '../api/codeIndex.ts';
import type { Disposable } from '../base/disposable.ts';
import type { Graphs } from '../graph/graphs.ts';

export interface LanguageServerHost {
  readonly openIndex: (options: IndexOptions) => Promise<CodeIndex>;
  /** Removes what `openIndex` stored for the folder. The index is closed. */
  readonly deleteIndex: (options: IndexOptions) => Promise<void>;
  readonly graphs: Graphs;
  /** Absolute path. */
  readonly cacheFolder: string;
  /** Names of files whose changes matter, as globs without a folder: `*.ts`, `go.mod`. */
  readonly watchedNames: readonly string[];
  /** Calls back once after so many milliseconds, unless disposed. */
  readonly schedule: Schedule;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
  readonly version: string;
}

export type Schedule = (callback: () => void, milliseconds: number) => Disposable;
