import { commands } from 'vscode';
import type { Command } from '../app.ts';

export const showStatus: Command = {
  id: 'skein.showStatus',
  run: async ({ status }) => {
    // VS Code makes this command for every view.
    await commands.executeCommand('skein.status.focus');
    await status.refresh();
  },
};
