import { type Disposable, LanguageStatusSeverity, l10n, languages, type TextEditor, window } from 'vscode';
import { type ExplainResult, Method } from '../../server/protocol/messages.ts';
import { fileStatusText } from './fileStatusText.ts';
import { indexContext } from './indexContext.ts';
import type { ServerConnection } from './languageClient.ts';
import { languageIds } from './languageFeatures.ts';
import type { StatusModel } from './statusModel.ts';

/** The entry `Skein` behind the braces of the status bar: whether the file in front of the user is in the index. */
export function createFileStatus(server: ServerConnection, status: StatusModel): Disposable {
  const selector = languageIds.map((language) => ({ scheme: 'file', language }));
  const item = languages.createLanguageStatusItem('skein.file', selector);
  item.name = 'Skein';
  item.command = { command: 'skein.explainFile', title: l10n.t('Why?') };
  let explanation: ExplainResult | undefined;
  let asked = '';
  const render = (): void => {
    const { text, detail, state } = fileStatusText(indexContext(status.state), explanation);
    item.text = text;
    item.detail = detail;
    item.busy = state === 'busy';
    item.severity = state === 'unsound' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };
  const ask = async (editor: TextEditor | undefined): Promise<void> => {
    const uri = editor?.document.uri.toString();
    const { state } = status;
    if (uri === undefined || editor === undefined || languages.match(selector, editor.document) === 0 || state.kind !== 'running')
      return render();
    const question = `${state.status.state} ${state.status.state === 'indexing' ? '' : state.status.revision} ${uri}`;
    if (question === asked) return;
    asked = question;
    // A failure is in the server's log; here it means that nothing is known.
    const answer = await server.request(Method.explain, { uri }).catch(() => undefined);
    if (question !== asked) return;
    explanation = answer;
    render();
  };
  const listening = [
    item,
    window.onDidChangeActiveTextEditor((editor) => {
      explanation = undefined;
      void ask(editor);
    }),
    status.onDidChange(() => void ask(window.activeTextEditor)),
  ];
  render();
  return {
    dispose() {
      for (const listener of listening) listener.dispose();
    },
  };
}
