import { l10n, Position, Range, Uri, window } from 'vscode';
import { Method, type SearchHit } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { showCallsAt } from '../graph/showGraph.ts';
import type { ServerConnection } from '../languageClient.ts';
import { userWork } from '../userWork.ts';

/** Of the walkthrough: opens a function of this very workspace that many others call, with its graph. */
export const exploreCalls: Command = {
  id: 'skein.exploreCalls',
  run: async (app) => {
    const found = await userWork(app.log, async () => ({ hit: await muchUsed(app.server) }));
    if (found?.hit !== undefined) await showCallsAt(app, await open(found.hit), 'both');
    else if (found !== undefined) await window.showInformationMessage(l10n.t('The index knows no function yet.'));
  },
};

/** What is used more ranks higher. */
async function muchUsed(server: ServerConnection): Promise<SearchHit | undefined> {
  for (const text of ['kind:function', 'kind:method']) {
    const { hits } = await server.request(Method.search, { text, limit: 1 });
    if (hits[0] !== undefined) return hits[0];
  }
  return undefined;
}

async function open({ uri, range }: SearchHit): Promise<{ readonly uri: Uri; readonly position: Position }> {
  const position = new Position(range.start.line, range.start.character);
  const { document } = await window.showTextDocument(Uri.parse(uri), { selection: new Range(position, position) });
  return { uri: document.uri, position };
}
