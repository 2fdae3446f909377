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
export function createRevisionWatch(status: StatusModel, { isLookedAt, changed }: RevisionWatchParts): Disposable {
  let known = '';
  let toldAt = 0;
  return status.onDidChange(() => {
    const { state } = status;
    const isBusy = state.kind === 'running' && state.status.state === 'indexing';
    // That it came to rest is news as well: only then an answer is whole.
    const revision = state.kind === 'running' ? `${state.status.revision} ${isBusy}` : state.kind;
    if (revision === known || !isLookedAt() || (isBusy && Date.now() - toldAt < whileIndexing)) return;
    known = revision;
    toldAt = Date.now();
    changed();
  });
}
