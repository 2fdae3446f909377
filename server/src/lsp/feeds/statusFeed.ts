import type { Connection } from 'vscode-languageserver/node';
import { Method, type StatusParams } from '../../../protocol/messages.ts';
import type { Disposable } from '../../base/disposable.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { summarize } from '../folders/statusSummary.ts';
import { guardedWork } from '../guard.ts';
import type { Schedule } from '../host.ts';
import type { Log } from '../log.ts';
import { type Coalesced, coalesce } from './coalesce.ts';

export interface StatusFeedParts {
  readonly connection: Connection;
  readonly schedule: Schedule;
  readonly log: Log;
  readonly sessions: () => readonly FolderSession[];
}

/** Tells the client how the index is doing, at most ten times a second. */
export class StatusFeed implements Disposable {
  readonly #parts: StatusFeedParts;
  readonly #coalesced: Coalesced;
  readonly #generations = new WeakMap<FolderSession, number>();
  #revision = 0;

  constructor(parts: StatusFeedParts) {
    this.#parts = parts;
    this.#coalesced = coalesce({ intervalMs: 100, schedule: parts.schedule, send: () => this.#send() });
  }

  changed(session: FolderSession): void {
    const { generation } = session.progress;
    if (this.#generations.get(session) !== generation) this.#revision++;
    this.#generations.set(session, generation);
    this.#coalesced.touch();
  }

  /** Folders came or went. */
  rearranged(): void {
    this.#revision++;
    this.#coalesced.touch();
  }

  current(): StatusParams {
    const progress = this.#parts.sessions().map((session) => session.progress);
    return summarize(progress, this.#revision);
  }

  dispose(): void {
    this.#coalesced.dispose();
  }

  #send(): void {
    void guardedWork(this.#parts.log, 'Sending the status', () =>
      this.#parts.connection.sendNotification(Method.didChangeStatus, this.current()),
    );
  }
}
