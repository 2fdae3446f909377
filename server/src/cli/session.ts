/** Opens the index for a verb, brings it up to date unless told otherwise, and closes it whatever happens. */
import { resolve } from 'node:path';
import type { CodeIndex, RunRecord } from '../api/codeIndex.ts';
import { defaultOptions } from '../api/defaultOptions.ts';
import { FailureError } from '../base/failure.ts';
import { showProgress } from './progressLine.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Options that every verb takes. */
export interface CommonOptions {
  readonly root?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly update?: boolean;
  readonly jobs?: string;
  readonly driver?: 'auto' | 'better-sqlite3' | 'node:sqlite';
  readonly location?: 'cache' | 'workspace';
}

export interface Session {
  readonly index: CodeIndex;
  readonly root: string;
  readonly updated: RunRecord | undefined;
}

/** For questions: the index is brought up to date first, so that an answer is never older than the files; `--no-update` answers at once. */
export function question(shell: Shell, options: CommonOptions, work: (session: Session) => Promise<ExitCode>): Promise<ExitCode> {
  return withIndex(shell, options, async (session) => {
    const status = options.update === false ? undefined : await bringUpToDate(shell, options, session.index);
    return work({ ...session, updated: status });
  });
}

export async function withIndex(shell: Shell, options: CommonOptions, work: (session: Session) => Promise<ExitCode>): Promise<ExitCode> {
  const root = resolve(shell.cwd, options.root ?? '.');
  const index = await shell.open({
    ...defaultOptions({ root, cacheFolder: shell.cacheFolder }),
    ...(options.location === undefined ? {} : { location: options.location }),
    ...(options.driver === undefined ? {} : { driver: options.driver }),
    ...(options.jobs === undefined ? {} : { maxWorkers: jobsOf(options.jobs) }),
  });
  try {
    return await work({ index, root, updated: undefined });
  } finally {
    await index.dispose();
  }
}

/** An index that another process owns is kept current by that process: there is nothing to do here. */
async function bringUpToDate(shell: Shell, options: CommonOptions, index: CodeIndex): Promise<RunRecord | undefined> {
  const status = await index.status();
  if (status.state === 'readonly') return undefined;
  const progress = options.quiet === true ? undefined : showProgress(index, shell);
  try {
    return await index.update({ mode: 'changed', trigger: 'cli', signal: shell.interrupted });
  } finally {
    progress?.dispose();
  }
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new FailureError({ code: 'cli.jobs', kind: 'user', message: `--jobs takes a whole number from 1 to 64, not "${text}"` });
}
