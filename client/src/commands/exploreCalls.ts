import { l10n, Position, Range, Uri, window } from 'vscode';
import { Method, type SearchHit } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { showCallsAt } from '../graph/showGraph.ts';
import { userWork } from '../userWork.ts';

/** Of the walkthrough: opens a function of this very workspace that many others call, with its graph. */
export const exploreCalls: Command = {
  id: 'skein.exploreCalls',
  run: async (app) => {
    const { server, log } = app;
    const near = window.activeTextEditor?.document.uri.toString();
    // An empty query is answered with symbols at hand and then with those that most others use.
    const query = { text: '', limit: 200, ...(near === undefined ? {} : { nearUri: near }) };
    const result = await userWork(log, () => server.request(Method.search, query));
    if (result === undefined) return;
    const hit = result.hits.find(({ kind }) => kind === 'function' || kind === 'method');
    if (hit === undefined) await window.showInformationMessage(l10n.t('The index knows no function yet.'));
    else await showCallsAt(app, await open(hit), 'both');
  },
};

async function open({ uri, range }: SearchHit): Promise<{ readonly uri: Uri; readonly position: Position }> {
  const position = new Position(range.start.line, range.start.character);
  const { document } = await window.showTextDocument(Uri.parse(uri), { selection: new Range(position, position) });
  return { uri: document.uri, position };
}
