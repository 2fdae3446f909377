/** Asks the server for a graph; whatever comes instead is said in words, with what can be done about it. */
import { l10n, workspace } from 'vscode';
import type { GraphParams, GraphPlace, GraphQuery, GraphResult, SymbolAtResult } from '../../../server/protocol/graph.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { PanelAction } from '../../../server/protocol/panel.ts';
import type { ServerConnection } from '../languageClient.ts';
import { messageOf } from '../messageOf.ts';
import { shallower } from './graphQueries.ts';
import { graphTitle } from './graphTitle.ts';

export type GraphAnswer =
  | { readonly kind: 'graph'; readonly query: GraphQuery; readonly result: GraphResult; readonly title: string }
  | { readonly kind: 'message'; readonly message: PanelMessage };

export interface PanelMessage {
  readonly text: string;
  readonly actions: readonly PanelAction[];
  readonly places: readonly GraphPlace[];
}

/** The signals of a request: given up, and taking too long. */
export interface AskSignals {
  /** When it is aborted the answer means nothing. */
  readonly signal: AbortSignal;
  readonly timeout: AbortSignal;
}

/** Never rejects. */
export async function askGraph(
  server: Pick<ServerConnection, 'request' | 'state'>,
  params: GraphParams,
  { signal, timeout }: AskSignals,
): Promise<GraphAnswer> {
  try {
    const result = await server.request(Method.graph, params, AbortSignal.any([signal, timeout]));
    return { kind: 'graph', query: params.query, result, title: graphTitle(params.query, result.graph) };
  } catch (error) {
    if (timeout.aborted) return { kind: 'message', message: slowMessage(params.query) };
    if (isDown(server)) return { kind: 'message', message: absentMessage(server) };
    return { kind: 'message', message: failedMessage(messageOf(error)) };
  }
}

export function noSymbolMessage(): PanelMessage {
  return { text: l10n.t('Place the cursor in a function, or search.'), actions: [searchSymbols()], places: [] };
}

/** Why there is no server to ask, and what brings it back. */
export function absentMessage({ state }: Pick<ServerConnection, 'state'>): PanelMessage {
  if (state.kind !== 'off') return downMessage();
  const enable: PanelAction = { title: l10n.t('Enable'), command: 'enable' };
  const openFolder: PanelAction = { title: l10n.t('Open Folder'), command: 'openFolder' };
  return (workspace.workspaceFolders ?? []).length === 0
    ? { text: l10n.t('Open a folder to build a code index.'), actions: [openFolder], places: [] }
    : { text: l10n.t('Skein is off for this workspace.'), actions: [enable], places: [] };
}

export function downMessage(): PanelMessage {
  const restart: PanelAction = { title: l10n.t('Restart'), command: 'restart' };
  return { text: l10n.t('Skein stopped.'), actions: [restart, showLog()], places: [] };
}

/** The index answers in whole sentences; what can be done follows from the reason. */
export function emptyMessage({ code, text }: Extract<SymbolAtResult, { readonly found: false }>): PanelMessage {
  const indexFile: PanelAction = { title: l10n.t('Index This File'), command: 'indexFile' };
  const actions = { 'no-symbol': [searchSymbols()], 'not-indexed': [indexFile], unsupported: [] };
  return { text, actions: actions[code], places: [] };
}

/** A server that is being started is waited for; one that is off or has given up is not there. */
export function isDown({ state }: Pick<ServerConnection, 'state'>): boolean {
  return state.kind === 'stopped' || state.kind === 'off';
}

function slowMessage(query: GraphQuery): PanelMessage {
  const depth = Math.max(query.depth.in, query.depth.out);
  const less = shallower(query);
  const fewer = less === undefined ? undefined : Math.max(less.depth.in, less.depth.out);
  const again: PanelAction =
    fewer === undefined
      ? { title: l10n.t('Try Again'), command: 'refresh' }
      : { title: l10n.t('Try depth {0}', fewer), command: 'shallower' };
  return { text: l10n.t('Took too long at depth {0}.', depth), actions: [again], places: [] };
}

function failedMessage(reason: string): PanelMessage {
  const again: PanelAction = { title: l10n.t('Try Again'), command: 'refresh' };
  return { text: l10n.t('The graph could not be made: {0}', reason), actions: [again, showLog()], places: [] };
}

function searchSymbols(): PanelAction {
  return { title: l10n.t('Search Symbols'), command: 'searchSymbols' };
}

function showLog(): PanelAction {
  return { title: l10n.t('Show Log'), command: 'showLog' };
}
