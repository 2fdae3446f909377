import { l10n, window } from 'vscode';
import { Method } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { userWork } from '../userWork.ts';

export const clearIndex: Command = {
  id: 'skein.clearIndex',
  run: async ({ server, log }) => {
    const question = l10n.t('Delete the index of this workspace?');
    const detail = l10n.t('The files of the workspace are not touched. Skein stays paused until you resume or reindex.');
    const answer = await window.showWarningMessage(question, { modal: true, detail }, l10n.t('Delete'));
    if (answer !== undefined) await userWork(log, () => server.request(Method.deleteIndex, null));
  },
};
