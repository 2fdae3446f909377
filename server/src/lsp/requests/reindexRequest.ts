/** `skein/reindex`: work that the user asked for. Only a rebuild shows progress of its own; the status says the rest. */
import * as l10n from '@vscode/l10n';
import type { WorkDoneProgressReporter } from 'vscode-languageserver/node';
import { Method, type ReindexParams, type ReindexResult } from '../../../protocol/messages.ts';
import type { RunRecord } from '../../api/codeIndex.ts';
import { count } from '../../base/counted.ts';
import { FailureError } from '../../base/failure.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { guardedCommand } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { checked, reindexParams } from './graphSchemas.ts';

/** `canShowProgress`: whether the client said at the start that it takes progress from us. */
export function handleReindex(parts: ServerParts, canShowProgress: () => boolean): void {
  const { connection, folders, host, log } = parts;
  connection.onRequest(
    Method.reindex,
    guardedCommand<unknown, ReindexResult>(log, 'Reindex', async (params, signal) => {
      const { mode } = checked(reindexParams, params);
      const started = host.now();
      const progress = mode === 'full' && canShowProgress() ? await connection.window.createWorkDoneProgress() : undefined;
      progress?.begin(l10n.t('Rebuilding index'), 0);
      try {
        const runs: RunRecord[] = [];
        for (const session of folders.changeable()) runs.push(await reindex(session, { mode, signal, progress }));
        const totals = await countsOf(folders.all());
        return { ...totals, changed: runs.reduce((sum, run) => sum + changesOf(run), 0), milliseconds: Math.round(host.now() - started) };
      } finally {
        progress?.done();
      }
    }),
  );
}

interface ReindexWork {
  readonly mode: ReindexParams['mode'];
  readonly signal: AbortSignal;
  readonly progress: WorkDoneProgressReporter | undefined;
}

/** A folder whose index is closed, after a failure or a deletion, is opened first. */
async function reindex(session: FolderSession, { mode, signal, progress }: ReindexWork): Promise<RunRecord> {
  await session.open();
  const { index } = session;
  if (index === undefined) {
    throw new FailureError(
      // Not translated: here; lsp/sentences.ts has it.
      session.failure ?? { code: 'lsp.closed', kind: 'user', message: `The index of ${session.place.name} is closed` },
    );
  }
  const reporting = index.onProgress(({ done, total }) => {
    if (total > 0) progress?.report(Math.floor((100 * done) / total), `${count(done)}/${count(total)}`);
  });
  try {
    return await index.update({ mode, trigger: 'user', signal });
  } finally {
    reporting.dispose();
  }
}

async function countsOf(sessions: readonly FolderSession[]): Promise<{ readonly files: number; readonly symbols: number }> {
  const statuses = await Promise.all(sessions.map((session) => session.index?.status()));
  return {
    files: statuses.reduce((sum, status) => sum + (status?.files ?? 0), 0),
    symbols: statuses.reduce((sum, status) => sum + (status?.symbols ?? 0), 0),
  };
}

function changesOf(run: RunRecord): number {
  return run.added + run.updated + run.reprocessed + run.deleted;
}
