/** Everything the command line touches of the outside, in one value, so that tests run verbs without a process. */
import type { Check, CodeIndex, IndexOptions } from '../api/codeIndex.ts';
import type { Failure } from '../base/failure.ts';
import type { Layouter } from '../graph/layout/layouter.ts';

export interface Shell {
  readonly out: (text: string) => void;
  /** Progress, notices and errors; never part of the answer. */
  readonly err: (text: string) => void;
  /** True when stderr is a terminal: progress is redrawn on one line. */
  readonly interactive: boolean;
  readonly color: boolean;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cacheFolder: string;
  readonly input: () => AsyncIterable<string>;
  readonly open: (options: IndexOptions) => Promise<CodeIndex>;
  /** Deletes a folder's index; resolves with the paths that were there. */
  readonly drop: (options: IndexOptions, what: { readonly cache: boolean }) => Promise<readonly string[]>;
  readonly diagnose: (options: IndexOptions) => Promise<readonly Check[]>;
  /** Whoever asks for one disposes it. */
  readonly layouter: () => Layouter;
  /** Writes a file; the path is absolute. */
  readonly save: (path: string, text: string) => Promise<void>;
  /** Runs the language server on standard input and output until its client leaves. */
  readonly serve: () => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Aborted by Ctrl+C. */
  readonly interrupted: AbortSignal;
}

/** Exit codes of the ux notes, section 4.9; whoever is interrupted ends like any program that Ctrl+C ends. */
export const Exit = { ok: 0, nothing: 1, usage: 2, failed: 3, interrupted: 130 } as const;
export type ExitCode = (typeof Exit)[keyof typeof Exit];

export function exitAfter({ kind }: Failure): ExitCode {
  if (kind === 'cancelled') return Exit.interrupted;
  return kind === 'user' || kind === 'config' ? Exit.usage : Exit.failed;
}
