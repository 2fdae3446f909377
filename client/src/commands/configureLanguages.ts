import { commands } from 'vscode';
import type { Command } from '../app.ts';

export const configureLanguages: Command = {
  id: 'skein.configureLanguages',
  run: async () => {
    // Of our settings those that say what is offered in which language. Not translated: a query.
    await commands.executeCommand('workbench.action.openSettings', '@ext:skein.skein skein.features');
  },
};
