import { l10n, Position, Range, Uri, window } from 'vscode';
import { Method, type SearchHit } from '../../../server/protocol/messages.ts';
import type { App, Command } from '../app.ts';
import { newQuery } from '../graph/graphQueries.ts';
import { showCallsAt } from '../graph/showGraph.ts';
import { userWork } from '../userWork.ts';

/** Of the walkthrough: opens a function of this very workspace that others call, with its graph. */
export const exploreCalls: Command = {
  id: 'skein.exploreCalls',
  run: async (app) => {
    const found = await userWork(app.log, async () => ({ hit: await example(app) }));
    if (found?.hit !== undefined) await showCallsAt(app, await open(found.hit), 'both');
    else if (found !== undefined) await window.showInformationMessage(l10n.t('The index knows no function yet.'));
  },
};

/** Symbols in a graph that a newcomer takes in at a glance. */
const FEW = 20;

/** What is used more ranks higher: the first whose graph is easy to read, or else the first. */
async function example(app: App): Promise<SearchHit | undefined> {
  let first: SearchHit | undefined;
  for (const text of ['kind:function', 'kind:method']) {
    const { hits } = await app.server.request(Method.search, { text, limit: 15 });
    for (const hit of hits) if (await isEasyToRead(app, hit)) return hit;
    first ??= hits[0];
  }
  return first;
}

/** Whether it has callers and callees, and few of both. */
async function isEasyToRead({ server, graphs }: App, { folder, id }: SearchHit): Promise<boolean> {
  const query = newQuery({ folder, kind: 'calls', roots: [id] }, { settings: graphs.settings(folder), kept: {} });
  const { nodes, edges } = (await server.request(Method.graph, { folder, query })).graph;
  return nodes.length <= FEW && edges.some(({ to }) => to === id) && edges.some(({ from }) => from === id);
}

async function open({ uri, range }: SearchHit): Promise<{ readonly uri: Uri; readonly position: Position }> {
  const position = new Position(range.start.line, range.start.character);
  const { document } = await window.showTextDocument(Uri.parse(uri), { selection: new Range(position, position) });
  return { uri: document.uri, position };
}
