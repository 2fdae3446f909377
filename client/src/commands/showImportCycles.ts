import { commands } from 'vscode';
import type { Command } from '../app.ts';

export const showImportCycles: Command = {
  id: 'skein.showImportCycles',
  run: async () => {
    // VS Code makes this command for every view.
    await commands.executeCommand('skein.cycles.focus');
  },
};
