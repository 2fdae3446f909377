import { l10n, type QuickPickItem, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import type { Command } from '../app.ts';
import { userWork } from '../userWork.ts';

export const showImpact: Command = {
  id: 'skein.showImpact',
  run: async ({ impact, log }, argument) => {
    const folder = await folderOf(argument);
    const change = folder === undefined ? undefined : await askChange();
    if (folder === undefined || change === undefined) return;
    await userWork(log, () => impact.show({ folder: folder.uri.toString(), change }));
  },
};

/** From the title of a source control view its repository, otherwise the folder of the file in front, or the one that is chosen. */
async function folderOf(argument: unknown): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const root = typeof argument === 'object' && argument !== null && 'rootUri' in argument ? argument.rootUri : undefined;
  const active = window.activeTextEditor?.document.uri;
  const near = [root, active].flatMap((uri) => (uri instanceof Uri ? (workspace.getWorkspaceFolder(uri) ?? []) : []));
  if (near[0] !== undefined || folders.length <= 1) return near[0] ?? folders[0];
  return await window.showWorkspaceFolderPick();
}

interface ChangeItem extends QuickPickItem {
  readonly ask: () => Promise<string | undefined>;
}

/** As `ImpactParams` wants it; undefined when the user has changed their mind. */
async function askChange(): Promise<string | undefined> {
  const items: readonly ChangeItem[] = [
    {
      label: `$(edit) ${l10n.t('Working Tree')}`,
      description: l10n.t('what is not committed, unsaved text included'),
      ask: () => Promise.resolve(''),
    },
    {
      label: `$(git-branch) ${l10n.t('Since a Branch or Commit…')}`,
      description: l10n.t('all that this branch has changed, committed or not'),
      ask: () => askText(l10n.t('Branch, tag or commit to compare with'), 'main'),
    },
    {
      label: `$(git-compare) ${l10n.t('Range of Commits…')}`,
      description: l10n.t('what the second has that the first has not'),
      ask: () => askText(l10n.t('Two branches, tags or commits, with two dots between them'), 'HEAD~1..HEAD'),
    },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Show Impact of Changes'), placeHolder: l10n.t('Which changes?') });
  return await chosen?.ask();
}

async function askText(prompt: string, value: string): Promise<string | undefined> {
  const text = await window.showInputBox({ title: l10n.t('Show Impact of Changes'), prompt, value });
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
