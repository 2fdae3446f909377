import { window } from 'vscode';
import { Method } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { userWork } from '../userWork.ts';

export const clearIndex: Command = {
  id: 'skein.clearIndex',
  run: async ({ server, log }) => {
    const detail = 'The files of the workspace are not touched. Skein stays paused until you resume or reindex.';
    const answer = await window.showWarningMessage('Delete the index of this workspace?', { modal: true, detail }, 'Delete');
    if (answer !== undefined) await userWork(log, () => server.request(Method.deleteIndex, null));
  },
};
