/** The few messages that appear by themselves (ux notes, section 4.6): each cause at most once a session, always with something to do. */
import { commands, type Disposable, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import type { StatusNotice } from '../../server/protocol/messages.ts';
import type { ServerConnection } from './languageClient.ts';
import { actionsFor } from './noticeActions.ts';
import type { ServerState } from './statusText.ts';

export function showNotices(server: ServerConnection, log: LogOutputChannel): Disposable {
  const told = new Set<string>();
  return server.onDidChangeState((state) => {
    const notice = noticeOf(state);
    if (notice === undefined || told.has(notice.code)) return;
    told.add(notice.code);
    show(notice).catch((error: unknown) => log.error('A message could not be shown', error));
  });
}

function noticeOf(state: ServerState): StatusNotice | undefined {
  if (state.kind === 'running') return state.status.notice;
  return state.kind === 'stopped' ? { code: 'stopped', severity: 'error', message: l10n.t('Skein stopped.') } : undefined;
}

async function show({ code, severity, message }: StatusNotice): Promise<void> {
  const actions = actionsFor(code);
  const chosen = await showBySeverity[severity](message, ...actions.map(({ title }) => title));
  const action = actions.find(({ title }) => title === chosen);
  if (action !== undefined) await commands.executeCommand(action.command, ...(action.link === undefined ? [] : [Uri.parse(action.link)]));
}

type ShowMessage = (message: string, ...titles: string[]) => Thenable<string | undefined>;

const showBySeverity: Readonly<Record<StatusNotice['severity'], ShowMessage>> = {
  error: (message, ...titles) => window.showErrorMessage(message, ...titles),
  warning: (message, ...titles) => window.showWarningMessage(message, ...titles),
  info: (message, ...titles) => window.showInformationMessage(message, ...titles),
};
