import { commands, type LogOutputChannel, l10n, Range, Uri, window } from 'vscode';
import { type ExplainResult, type ExplainRule, Method } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { userWork } from '../userWork.ts';

export const explainFile: Command = {
  id: 'skein.explainFile',
  run: async ({ server, log }, argument) => {
    const uri = uriOf(argument);
    if (uri === undefined) {
      await window.showInformationMessage(l10n.t('Open a file first: Skein tells why that file is, or is not, in the index.'));
      return;
    }
    const explanation = await userWork(log, () => server.request(Method.explain, { uri }));
    if (explanation !== undefined) await show(explanation, { uri, log });
  },
};

/** From the palette the active editor's file, from the status view the file of the node, from elsewhere a URI. */
function uriOf(argument: unknown): string | undefined {
  if (argument instanceof Uri) return argument.toString();
  if (typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string') return argument.uri;
  return window.activeTextEditor?.document.uri.toString();
}

async function show({ summary, rule, details }: ExplainResult, { uri, log }: { readonly uri: string; readonly log: LogOutputChannel }) {
  const actions = [...actionsOf(rule), { title: l10n.t('Show Details'), run: () => showDetails({ summary, details, uri, log }) }];
  const chosen = await window.showInformationMessage(summary, ...actions.map(({ title }) => title));
  await actions.find(({ title }) => title === chosen)?.run();
}

function actionsOf(rule: ExplainRule | undefined): readonly { readonly title: string; readonly run: () => Promise<void> }[] {
  if (rule?.setting !== undefined) {
    const { setting } = rule;
    return [{ title: l10n.t('Open Setting'), run: () => openSetting(setting) }];
  }
  if (rule?.uri === undefined) return [];
  const { uri, line } = rule;
  return [{ title: l10n.t('Open Rule'), run: () => openLine(uri, line ?? 0) }];
}

async function openSetting(setting: string): Promise<void> {
  await commands.executeCommand('workbench.action.openSettings', setting);
}

async function openLine(uri: string, line: number): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, 0, line, 0) });
}

function showDetails(
  parts: Pick<ExplainResult, 'summary' | 'details'> & { readonly uri: string; readonly log: LogOutputChannel },
): Promise<void> {
  parts.log.info([`${Uri.parse(parts.uri).fsPath}: ${parts.summary}`, ...parts.details].join('\n  '));
  parts.log.show(true);
  return Promise.resolve();
}
