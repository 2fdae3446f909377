/** What a user can do about a condition, by the code of its notice. */
import { l10n } from 'vscode';

export interface NoticeAction {
  readonly title: string;
  readonly command: string;
  /** What the command is given: a page for the browser. */
  readonly link?: string;
}

/** The editor's own advice on the limit of watches in Linux. */
const fileWatches =
  'https://code.visualstudio.com/docs/setup/linux#_visual-studio-code-is-unable-to-watch-for-file-changes-in-this-large-workspace-error-enospc';

export function actionsFor(code: string): readonly NoticeAction[] {
  switch (code) {
    case 'stopped':
      return [{ title: l10n.t('Restart'), command: 'skein.restartServer' }, showLog()];
    case 'failed':
      return [{ title: l10n.t('Rebuild Index'), command: 'skein.rebuild' }, showLog()];
    case 'noWatches':
      return [{ title: l10n.t('Learn More'), command: 'vscode.open', link: fileWatches }];
    case 'readonly':
    case 'damaged':
      return [{ title: l10n.t('Show Status'), command: 'skein.showStatus' }];
    default:
      return [showLog()];
  }
}

function showLog(): NoticeAction {
  return { title: l10n.t('Show Log'), command: 'skein.showLog' };
}
