/** What a user can do about a condition, by the code of its notice. */
export interface NoticeAction {
  readonly title: string;
  readonly command: string;
}

const showLog: NoticeAction = { title: 'Show Log', command: 'skein.showLog' };
const showStatus: NoticeAction = { title: 'Show Status', command: 'skein.showStatus' };
const rebuild: NoticeAction = { title: 'Rebuild Index', command: 'skein.rebuild' };
const restart: NoticeAction = { title: 'Restart', command: 'skein.restartServer' };

export function actionsFor(code: string): readonly NoticeAction[] {
  switch (code) {
    case 'stopped':
      return [restart, showLog];
    case 'failed':
      return [rebuild, showLog];
    case 'readonly':
      return [showStatus];
    default:
      return [showLog];
  }
}
