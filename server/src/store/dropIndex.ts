/** Deletes a folder's index, unless a living process writes it. The user's own files are never touched. */
import { FailureError } from '../base/failure.ts';
import { removeFiles } from './databaseFile.ts';
import { openIndexStore, type StoreOptions } from './openIndexStore.ts';

/** Throws `store.owned` when another process writes it. Dropping what is not there is harmless. */
export function dropIndex(options: StoreOptions): void {
  const opened = ownOrUnreadable(options);
  if (opened?.kind === 'held')
    throw new FailureError({
      code: 'store.owned',
      kind: 'user',
      message: `Another process is writing this index (PID ${opened.by.pid}).`,
      subject: options.file,
      hint: 'Close the editor window or stop the command that uses it, then try again.',
    });
  if (opened?.kind === 'owner') opened.store.dispose();
  removeFiles(options.file);
}

/** A file that cannot be opened as an index is no reason to keep it, unless it belongs to another program. */
function ownOrUnreadable(options: StoreOptions) {
  try {
    return openIndexStore(options);
  } catch (error) {
    if (error instanceof FailureError && error.failure.kind === 'corrupt') return undefined;
    throw error;
  }
}
