import type { Disposable } from 'vscode';
import type { StatusModel } from './statusModel.ts';

export interface RevisionWatchParts {
  /** False: there is no hurry. */
  readonly isLookedAt: () => boolean;
  readonly changed: () => void;
}

/** While an index is built it changes all the time: so often is asked anew then, milliseconds. */
const whileIndexing = 3000;

/** Calls back when the index has changed and somebody looks; whoever begins to look asks by itself. */
export function createRevisionWatch(
  status: Pick<StatusModel, 'state' | 'onDidChange'>,
  { isLookedAt, changed }: RevisionWatchParts,
): Disposable {
  let known = '';
  let toldAt = 0;
  return status.onDidChange(() => {
    const { state } = status;
    const isBusy = state.kind === 'running' && (state.status.state === 'indexing' || state.status.state === 'starting');
    // That it came to rest is news as well: only then an answer is whole. A folder without a file to index does so without any work.
    const revision = state.kind === 'running' ? `${state.status.revision} ${isBusy}` : state.kind;
    if (revision === known || !isLookedAt() || (isBusy && Date.now() - toldAt < whileIndexing)) return;
    known = revision;
    toldAt = Date.now();
    changed();
  });
}
