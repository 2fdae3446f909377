import type { App } from '../app.ts';
import type { GraphRequest } from './graphQueries.ts';
import { type CodePlace, symbolOrReason } from './symbolAtCursor.ts';

/** Which side of a symbol is wanted. */
export type CallSides = 'both' | 'callers' | 'callees';

/** Shows a graph where the user looks for one: in the panel, or in the editor area when the panel's graph is pinned. */
export async function showGraph({ graphs }: App, request: GraphRequest): Promise<void> {
  await graphs.show(request);
}

/** Shows the calls of the symbol that stands at a place of the code, or why there are none. */
export async function showCallsAt(app: App, place: CodePlace | undefined, sides: CallSides): Promise<void> {
  const symbol = await symbolOrReason(app, place);
  if (symbol === undefined) return;
  const { in: callers, out: callees } = app.graphs.settings(symbol.folder).depth;
  const depth = { in: sides === 'callees' ? 0 : Math.max(1, callers), out: sides === 'callers' ? 0 : Math.max(1, callees) };
  await showGraph(app, { folder: symbol.folder, kind: 'calls', roots: [symbol.id], ...(sides === 'both' ? {} : { depth }) });
}
