import { commands, Uri } from 'vscode';
import type { Command } from '../app.ts';

/** Of a row of the view Imports: a click leads to the import, this to the file that it imports. */
export const openImported: Command = {
  id: 'skein.openImported',
  run: async (_app, argument) => {
    const item: unknown = typeof argument === 'object' && argument !== null ? Reflect.get(argument, 'item') : undefined;
    const uri: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'uri') : undefined;
    if (typeof uri === 'string') await commands.executeCommand('vscode.open', Uri.parse(uri));
  },
};
