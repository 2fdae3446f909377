import { commands, l10n, window } from 'vscode';
import type { ReindexResult } from '../../../server/protocol/messages.ts';
import type { App, Command } from '../app.ts';
import { requestReindex } from '../requestReindex.ts';
import { counted, duration } from '../texts.ts';

/** A rebuild that took longer is told about when it ends: the user has turned to something else. Milliseconds. */
const longRebuild = 10_000;

export const rebuild: Command = {
  id: 'skein.rebuild',
  run: async (app) => {
    const question = l10n.t('Rebuild the index of this workspace from scratch?');
    const detail = l10n.t('Everything stored is forgotten and every file is read again. Searches stay incomplete until it is done.');
    const answer = await window.showWarningMessage(question, { modal: true, detail }, l10n.t('Rebuild'));
    if (answer === undefined) return;
    const result = await requestReindex(app, 'full');
    if (result !== undefined && result.milliseconds > longRebuild) await tell(app, result);
  },
};

async function tell({ log }: App, { files, symbols, milliseconds }: ReindexResult): Promise<void> {
  const text = l10n.t('Index rebuilt: {0}, {1}, {2}.', counted(files, 'file'), counted(symbols, 'symbol'), duration(milliseconds));
  log.info(text);
  const chosen = await window.showInformationMessage(text, l10n.t('Show Status'));
  if (chosen !== undefined) await commands.executeCommand('skein.showStatus');
}
