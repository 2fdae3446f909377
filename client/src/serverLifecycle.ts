/** Keeps the server as the workspace and its settings want it: running where there is an index to keep, absent where there is none. */
import { type Disposable, extensions, window, workspace } from 'vscode';
import { Method } from '../../server/protocol/messages.ts';
import type { ServerConnection } from './languageClient.ts';
import { isWanted, servedSections, serverSettings } from './settings.ts';

export function keepServer(server: ServerConnection): Disposable {
  const arrange = (): void => {
    if (!isWanted(serverSettings())) void server.stop();
    else if (server.state.kind === 'off') void server.start();
    else void server.pushSettings();
  };
  const listening = [
    workspace.onDidChangeWorkspaceFolders(arrange),
    workspace.onDidChangeConfiguration((change) => {
      if (servedSections.some((section) => change.affectsConfiguration(section))) arrange();
    }),
    // Trust lets settings of the folder count; another extension may take a language over, or leave it.
    workspace.onDidGrantWorkspaceTrust(arrange),
    extensions.onDidChange(arrange),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) void server.notify(Method.didFocus, activeDocument());
    }),
  ];
  arrange();
  return {
    dispose() {
      for (const listener of listening) listener.dispose();
    },
  };
}

function activeDocument(): { readonly uri?: string } {
  const uri = window.activeTextEditor?.document.uri;
  return uri === undefined ? {} : { uri: uri.toString() };
}
