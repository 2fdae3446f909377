import { l10n, Uri, window, workspace } from 'vscode';
import type { Command } from '../app.ts';
import { showGraph } from '../graph/showGraph.ts';
import { pathInWorkspace } from '../pathInWorkspace.ts';

export const showImportGraph: Command = {
  id: 'skein.showImportGraph',
  run: async (app, argument) => {
    const uri = uriOf(argument);
    const place = uri === undefined ? undefined : pathInWorkspace(uri);
    if (place === undefined) {
      await window.showInformationMessage(l10n.t('Only files and folders of this workspace have an import graph.'));
      return;
    }
    await showGraph(app, { ...place, kind: 'imports', roots: [place.path] });
  },
};

/** From the explorer the file or folder of the row, from a view the file of the node, from the palette the file in front, or else everything. */
function uriOf(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const item: unknown = typeof argument === 'object' && argument !== null ? Reflect.get(argument, 'item') : undefined;
  const uri: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'uri') : undefined;
  if (typeof uri === 'string') return Uri.parse(uri);
  const inFront = window.activeTextEditor?.document.uri;
  return inFront?.scheme === 'file' ? inFront : workspace.workspaceFolders?.[0]?.uri;
}
