/** What `when` clauses of package.json can ask. */
import { commands, type Disposable } from 'vscode';
import { answeringContext } from './indexContext.ts';
import { languageIds } from './languageFeatures.ts';
import type { StatusModel } from './statusModel.ts';

export function keepContextKeys(status: StatusModel): Disposable {
  const known = new Map<string, unknown>();
  const tell = (key: string, value: unknown): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const tellIndex = (): void => {
    const context = answeringContext(status.state, status.memory);
    tell('skein.index', context);
    tell('skein.paused', context === 'paused');
  };
  tell('skein.languages', languageIds);
  tellIndex();
  return status.onDidChange(tellIndex);
}
