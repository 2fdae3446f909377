/** What `when` clauses of package.json can ask. */
import { commands, type Disposable } from 'vscode';
import { indexContext } from './indexContext.ts';
import type { StatusModel } from './statusModel.ts';

export function keepContextKeys(status: StatusModel): Disposable {
  let known = '';
  const update = (): void => {
    const context = indexContext(status.state);
    if (context === known) return;
    known = context;
    void commands.executeCommand('setContext', 'skein.index', context);
    void commands.executeCommand('setContext', 'skein.paused', context === 'paused');
  };
  update();
  return status.onDidChange(update);
}
