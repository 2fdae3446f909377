import { ConfigurationTarget, workspace } from 'vscode';
import type { Command } from '../app.ts';
import { foldersOnDisk } from '../settings.ts';

/** Takes back what switches Skein off, from the innermost place outwards: a folder's own word goes before that of the workspace. */
export const enable: Command = {
  id: 'skein.enable',
  run: async () => {
    for (const { uri } of foldersOnDisk()) {
      const current = () => workspace.getConfiguration('skein', uri);
      const isOff = () => current().get('enabled') === false;
      if (isOff() && current().inspect('enabled')?.workspaceFolderValue === false) {
        await current().update('enabled', undefined, ConfigurationTarget.WorkspaceFolder);
      }
      if (isOff()) await current().update('enabled', true, ConfigurationTarget.Workspace);
    }
  },
};
