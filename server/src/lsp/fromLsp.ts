/** Values of the protocol as plain data of the index. */
import { FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import type { OutsideChange } from '../api/codeIndex.ts';
import { push } from '../base/grouping.ts';
import type { FolderSession } from './folders/folderSession.ts';
import type { Folders } from './folders/folders.ts';

/** Above so many events in one batch, as after a branch switch, one look at everything is cheaper than so many single ones. */
const rescanAbove = 500;

/** File events by the folder they concern, in their order. */
export function toOutsideChanges(events: readonly FileEvent[], folders: Folders): ReadonlyMap<FolderSession, readonly OutsideChange[]> {
  const changes = new Map<FolderSession, OutsideChange[]>();
  for (const event of events) {
    const kind = event.type === FileChangeType.Deleted ? 'deleted' : 'changed';
    for (const { session, path } of folders.holdersOf(event.uri)) push(changes, session, { kind, path });
  }
  for (const [session, own] of changes) {
    // Not translated: for the log.
    if (own.length > rescanAbove) changes.set(session, [{ kind: 'rescan', reason: `${own.length} file events at once` }]);
  }
  return changes;
}
