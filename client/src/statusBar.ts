import { type Disposable, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';
import type { StatusModel } from './statusModel.ts';
import { isShown, statusText, statusTooltip } from './statusText.ts';

/** The item at the bottom left. A click opens the status view. */
export function createStatusBar(status: StatusModel): Disposable {
  const item = window.createStatusBarItem('skein.status', StatusBarAlignment.Left);
  item.name = 'Skein';
  item.command = 'skein.showStatus';
  const render = (): void => {
    const now = Date.now();
    item.text = statusText(status.state, status.memory, now);
    item.tooltip = markdown(statusTooltip(status.state, status.details, now));
    if (isShown(workspace.getConfiguration('skein').get('statusBar'), status.state)) item.show();
    else item.hide();
  };
  const listening = [
    status.onDidChange(render),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('skein.statusBar')) render();
    }),
  ];
  render();
  return {
    dispose() {
      for (const listener of listening) listener.dispose();
      item.dispose();
    },
  };
}

function markdown(text: string): MarkdownString {
  const value = new MarkdownString(text);
  value.isTrusted = { enabledCommands: ['skein.pause', 'skein.resume', 'skein.showLog', 'skein.restartServer'] };
  return value;
}
