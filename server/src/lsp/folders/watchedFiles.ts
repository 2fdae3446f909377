/**
 * File events through the client, which watches at no cost of ours. Two registrations: changes by name of the file, and all that comes and
 * goes, because a folder may arrive or leave as one event that no pattern of file names matches.
 */
import { type Connection, DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver/node';
import { toOutsideChanges } from '../fromLsp.ts';
import { guardedWork } from '../guard.ts';
import type { Log } from '../log.ts';
import type { Folders } from './folders.ts';

export interface WatchedFilesParts {
  readonly connection: Connection;
  readonly folders: Folders;
  readonly log: Log;
}

export function handleWatchedFiles({ connection, folders, log }: WatchedFilesParts): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const [session, own] of toOutsideChanges(changes, folders)) {
      void guardedWork(log, 'File events', () => session.index?.notifyChanges(own));
    }
  });
}

/** Asks the client to watch. Only for clients that take registrations after the start. */
export async function registerWatchedFiles({ connection }: WatchedFilesParts, watchedNames: readonly string[]): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: `**/${oneOf(watchedNames)}`, kind: WatchKind.Change },
      { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? names.join('') : `{${names.join(',')}}`;
}
