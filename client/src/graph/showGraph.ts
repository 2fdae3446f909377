import type { App } from '../app.ts';
import type { GraphRequest } from './graphQueries.ts';
import { type CodePlace, cursorPlace, symbolOrReason } from './symbolAtCursor.ts';

/** Which side of a symbol is wanted. */
export type CallSides = 'both' | 'callers' | 'callees';

/** Shows a graph where the user looks for one: in the panel, or in the editor area when the panel's graph is pinned. */
export async function showGraph({ graphs }: App, request: GraphRequest): Promise<void> {
  await graphs.show(request);
}

/** A symbol as whoever has found one hands it to a command. */
export interface SymbolArgument {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly id: string;
}

/** What commands about calls do: for the symbol that was handed over, or for the one at the cursor. */
export async function runCalls(app: App, argument: unknown, sides: CallSides): Promise<void> {
  if (isSymbol(argument)) await showCallsOf(app, argument, sides);
  else await showCallsAt(app, cursorPlace(), sides);
}

function isSymbol(argument: unknown): argument is SymbolArgument {
  if (typeof argument !== 'object' || argument === null) return false;
  return typeof Reflect.get(argument, 'folder') === 'string' && typeof Reflect.get(argument, 'id') === 'string';
}

/** Shows the calls of the symbol that stands at a place of the code, or why there are none. */
export async function showCallsAt(app: App, place: CodePlace | undefined, sides: CallSides): Promise<void> {
  const found = symbolOrReason(app, place).then((symbol) => (symbol === undefined ? undefined : showCallsOf(app, symbol, sides)));
  await Promise.all([found, app.graphs.expect()]);
}

async function showCallsOf(app: App, { folder, id }: SymbolArgument, sides: CallSides): Promise<void> {
  const { in: callers, out: callees } = app.graphs.settings(folder).depth;
  const depth = { in: sides === 'callees' ? 0 : Math.max(1, callers), out: sides === 'callers' ? 0 : Math.max(1, callees) };
  await showGraph(app, { folder, kind: 'calls', roots: [id], ...(sides === 'both' ? {} : { depth }) });
}
