/** Many folders, one status. */
import type { StatusParams, StatusState } from '../../../protocol/messages.ts';
import type { IndexProgress } from '../../api/codeIndex.ts';
import { translated } from '../localize/localize.ts';

/** What the user should see first when folders differ. A folder that works matters more than one that rests. */
const byUrgency: readonly StatusState[] = ['error', 'indexing', 'starting', 'paused', 'readonly', 'ready'];

export function summarize(folders: readonly IndexProgress[], revision: number): StatusParams {
  const state = byUrgency.find((urgent) => folders.some((folder) => folder.state === urgent)) ?? 'ready';
  const notice = byUrgency.flatMap((urgent) => folders.filter((folder) => folder.state === urgent)).find((folder) => folder.notice)?.notice;
  return {
    state,
    done: sum(folders, (folder) => folder.done),
    total: sum(folders, (folder) => folder.total),
    unlinked: sum(folders, (folder) => folder.unlinked),
    pending: sum(folders, pendingOf),
    failed: sum(folders, (folder) => folder.failed),
    revision,
    ...(notice === undefined ? {} : { notice: { ...notice, message: translated(notice.message) } }),
  };
}

export function pendingOf(folder: IndexProgress): number {
  return Math.max(0, folder.total - folder.done);
}

function sum(folders: readonly IndexProgress[], count: (folder: IndexProgress) => number): number {
  return folders.reduce((total, folder) => total + count(folder), 0);
}
