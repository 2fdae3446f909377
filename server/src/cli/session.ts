/** Opens the index for a verb, brings it up to date unless told otherwise, and closes it whatever happens. */
import { resolve } from 'node:path';
import type { CodeIndex, IndexOptions, RunRecord, UpdateMode } from '../api/codeIndex.ts';
import { defaultOptions } from '../api/defaultOptions.ts';
import { FailureError } from '../base/failure.ts';
import { printable } from './format.ts';
import { showProgress } from './progressLine.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Options that every verb takes. */
export interface CommonOptions {
  readonly root?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly update?: boolean;
  readonly jobs?: string;
  readonly driver?: IndexOptions['driver'];
  readonly location?: IndexOptions['location'];
}

export interface Session {
  readonly index: CodeIndex;
  /** Absolute path of the folder. */
  readonly root: string;
}

interface Caller {
  readonly shell: Shell;
  readonly options: CommonOptions;
}

/** For questions: the index is brought up to date first, so that an answer is never older than the files; `--no-update` answers at once. */
export function question(caller: Caller, work: (session: Session) => Promise<ExitCode>): Promise<ExitCode> {
  return withIndex(caller, async (session) => {
    // An index that another process owns is kept current by that process.
    const owned = caller.options.update !== false && (await session.index.status()).state !== 'readonly';
    const done = owned ? await updateShown(caller, session.index, 'changed') : undefined;
    // Who interrupts waits for no answer. What could not be brought up to date may still be asked.
    if (done?.failure?.kind === 'cancelled') throw new FailureError(done.failure);
    if (done?.failure !== undefined) caller.shell.err(`Not up to date: ${printable(done.failure.message)}\n`);
    return work(session);
  });
}

export async function withIndex({ shell, options }: Caller, work: (session: Session) => Promise<ExitCode>): Promise<ExitCode> {
  const folder = indexOptions(shell, options);
  const index = await shell.open(folder);
  try {
    return await work({ index, root: folder.root });
  } finally {
    await index.dispose();
  }
}

/** Runs an update with a progress line; Ctrl+C ends it with a consistent index. */
export async function updateShown({ shell, options }: Caller, index: CodeIndex, mode: UpdateMode): Promise<RunRecord> {
  const progress = options.quiet === true ? undefined : showProgress(index, shell);
  try {
    return await index.update({ mode, trigger: 'cli', signal: shell.interrupted });
  } finally {
    progress?.dispose();
  }
}

export function indexOptions(shell: Shell, options: CommonOptions): IndexOptions {
  const root = resolve(shell.cwd, options.root ?? '.');
  return {
    ...defaultOptions({ root, cacheFolder: shell.cacheFolder }),
    settings: 'remembered',
    ...(options.location === undefined ? {} : { location: options.location }),
    ...(options.driver === undefined ? {} : { driver: options.driver }),
    ...(options.jobs === undefined ? {} : { maxWorkers: jobsOf(options.jobs) }),
  };
}

/** A positive whole number of an option, or the default. */
export function limitOf(text: string | undefined, standard: number): number {
  if (text === undefined) return standard;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new FailureError({ code: 'cli.limit', kind: 'user', message: `--limit takes a whole number above 0, not "${text}"` });
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new FailureError({ code: 'cli.jobs', kind: 'user', message: `--jobs takes a whole number from 1 to 64, not "${text}"` });
}
