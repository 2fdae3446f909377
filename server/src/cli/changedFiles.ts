/** What git says has changed in a folder, committed or not, new files included. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FailureError } from '../base/failure.ts';

const run = promisify(execFile);
const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Paths relative to the folder, with `/`. Throws a `user` failure when git cannot tell. */
export async function changedFiles(folder: string, since: string): Promise<readonly string[]> {
  // A commit is named by whoever runs the command; it must not be taken for an option.
  if (since.startsWith('-')) throw cannotTell(folder, `"${since}" is not a commit`);
  const git = async (...args: readonly string[]) => {
    const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: MOST_OUTPUT_BYTES });
    return stdout.split('\0').filter((path) => path !== '');
  };
  try {
    const changed = await git('diff', '--name-only', '--relative', '-z', since, '--');
    const added = await git('ls-files', '--others', '--exclude-standard', '-z');
    return [...new Set([...changed, ...added])].sort();
  } catch (error) {
    throw cannotTell(folder, error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error));
  }
}

function cannotTell(folder: string, why: string): FailureError {
  return new FailureError({
    code: 'cli.git',
    kind: 'user',
    message: `git cannot tell what has changed: ${why}`,
    subject: folder,
    hint: 'Name the changed files, or hand them over with --stdin.',
  });
}
