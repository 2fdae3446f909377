import type { Connection } from 'vscode-languageserver/node';
import { Method } from '../../../protocol/messages.ts';
import type { IndexProgress } from '../../api/codeIndex.ts';
import type { Disposable } from '../../base/disposable.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { guardedWork } from '../guard.ts';
import type { Schedule } from '../host.ts';
import type { Log } from '../log.ts';
import { type Coalesced, coalesce } from './coalesce.ts';

export interface GraphChangesParts {
  readonly connection: Connection;
  readonly schedule: Schedule;
  readonly log: Log;
  readonly revision: () => number;
}

/**
 * Tells the client that graphs may be out of date, at most twice a second: the index holds something else, or is complete now. That work has
 * begun is no news, and what comes in the middle of it waits for its end: a client that asked then would be told again half a second later.
 */
export class GraphChanges implements Disposable {
  readonly #coalesced: Coalesced;
  readonly #known = new WeakMap<FolderSession, Pick<IndexProgress, 'generation' | 'state'>>();

  constructor({ connection, schedule, log, revision }: GraphChangesParts) {
    const send = (): void =>
      void guardedWork(log, 'Telling of changes', () => connection.sendNotification(Method.didChangeGraph, { revision: revision() }));
    this.#coalesced = coalesce({ intervalMs: 500, schedule, send });
  }

  changed(session: FolderSession): void {
    const { generation, state } = session.progress;
    const known = this.#known.get(session);
    this.#known.set(session, { generation, state });
    const isBusy = state === 'indexing';
    if (known?.generation === generation && (known.state === state || isBusy)) return;
    if (isBusy) this.#coalesced.touchEarly();
    else this.#coalesced.touch();
  }

  dispose(): void {
    this.#coalesced.dispose();
  }
}
