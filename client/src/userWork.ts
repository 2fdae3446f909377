/** Runs what a command asked for: a failure becomes a message with a way on, never a silent end. */
import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { messageOf } from './messageOf.ts';

export async function userWork<T>(log: LogOutputChannel, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    // Nobody waits for the answer: the command has ended.
    window.showErrorMessage(messageOf(error), l10n.t('Show Log')).then(
      (chosen) => (chosen === undefined ? undefined : commands.executeCommand('skein.showLog')),
      (failure: unknown) => log.error('A message could not be shown', failure),
    );
    return undefined;
  }
}
