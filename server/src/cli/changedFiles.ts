/** What git says has changed in a folder, committed or not, new files included. */
import { readChange } from '../api/changes/readChange.ts';
import { FailureError } from '../base/failure.ts';

/** Paths relative to the folder, with `/`. `since`: a commit, or where the working tree left a branch. Throws a `user` failure when git cannot tell. */
export async function changedFiles(folder: string, since: string | undefined, environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  try {
    const { files } = await readChange(folder, since ?? '', { environment });
    return files.map(({ path }) => path);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError({ ...error.failure, hint: 'Name the changed files, or hand them over with --stdin.' });
  }
}
