/** `skein/status`: everything the status view shows. */
import type { FolderStatus, StatusFile, StatusResult } from '../../../protocol/messages.ts';
import { Method } from '../../../protocol/messages.ts';
import type { FileNote, IndexStatus } from '../../api/codeIndex.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { pendingOf } from '../folders/statusSummary.ts';
import { failureLine, guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { uriInFolder } from '../workspacePath.ts';

/** A view of more files than this helps nobody; the counts say how many there are. */
const mostFiles = 1000;

export function handleStatus({ connection, folders, status, log }: ServerParts): void {
  connection.onRequest(
    Method.status,
    guardedCommand<null, StatusResult>(log, 'Status', async () => {
      const statuses = await Promise.all(
        folders.all().map((session) =>
          folderStatus(session).catch((error: unknown) => {
            log.error(failureLine(`Status of ${session.place.name}`, error));
            return emptyStatus(session);
          }),
        ),
      );
      return { ...status.current(), folders: statuses };
    }),
  );
}

async function folderStatus(session: FolderSession): Promise<FolderStatus> {
  const status = await session.index?.status();
  return status === undefined ? emptyStatus(session) : toFolderStatus(session, status);
}

function toFolderStatus({ place }: FolderSession, status: IndexStatus): FolderStatus {
  const { lastRun } = status;
  const files = (notes: readonly FileNote[]): readonly StatusFile[] =>
    notes.slice(0, mostFiles).map((note) => ({ uri: uriInFolder(place.uri, note.path), ...note, detail: translated(note.detail) }));
  return {
    name: place.name,
    uri: place.uri,
    state: status.state,
    pending: pendingOf(status),
    files: status.files,
    symbols: status.symbols,
    calls: status.calls,
    references: status.references,
    imports: status.imports,
    databaseBytes: status.databaseBytes,
    database: status.database,
    driver: status.driver,
    ...(status.driverNote === undefined ? {} : { driverNote: status.driverNote }),
    ...(status.nothing === undefined ? {} : { nothing: translated(status.nothing) }),
    ...(lastRun === undefined
      ? {}
      : { lastRun: { trigger: lastRun.trigger, endedAt: lastRun.endedAt, milliseconds: lastRun.endedAt - lastRun.startedAt } }),
    languages: status.languages,
    skipped: files(status.skipped),
    failed: files(status.failedFiles),
    problems: files(status.filesWithProblems),
  };
}

function emptyStatus({ place, progress, failure }: FolderSession): FolderStatus {
  return {
    name: place.name,
    uri: place.uri,
    state: progress.state,
    pending: pendingOf(progress),
    files: 0,
    symbols: 0,
    calls: 0,
    references: 0,
    imports: 0,
    databaseBytes: 0,
    database: '',
    driver: '',
    languages: [],
    skipped: [],
    failed: [],
    problems: [],
    ...(failure === undefined ? {} : { failure: translated(failure.message) }),
  };
}
