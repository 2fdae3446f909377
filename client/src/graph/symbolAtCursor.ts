/** The symbol that a graph begins with. */
import { type Position, type TextEditor, type Uri, window } from 'vscode';
import type { SymbolAtResult } from '../../../server/protocol/graph.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { App } from '../app.ts';
import type { ServerConnection } from '../languageClient.ts';
import { absentMessage, downMessage, emptyMessage, isDown, noSymbolMessage } from './askGraph.ts';

export interface CodePlace {
  readonly uri: Uri;
  readonly position: Position;
}

/** Where the user is; undefined when no file is in front. */
export function cursorPlace(editor: TextEditor | undefined = window.activeTextEditor): CodePlace | undefined {
  if (editor === undefined || editor.document.uri.scheme !== 'file') return undefined;
  return { uri: editor.document.uri, position: editor.selection.active };
}

export async function symbolAt(
  server: ServerConnection,
  { uri, position }: CodePlace,
  prefer: 'definition' | 'enclosing',
  signal?: AbortSignal,
): Promise<SymbolAtResult> {
  const { line, character } = position;
  return await server.request(Method.symbolAt, { uri: uri.toString(), line, character, prefer }, signal);
}

export type FoundSymbol = Extract<SymbolAtResult, { readonly found: true }>;

/** The symbol there; when there is none, the graph's view says why. */
export async function symbolOrReason({ server, graphs, log }: App, place: CodePlace | undefined): Promise<FoundSymbol | undefined> {
  if (isDown(server)) return void (await graphs.tell(absentMessage(server)));
  if (place === undefined) return void (await graphs.tell(noSymbolMessage(), 'untilAsked'));
  try {
    const symbol = await symbolAt(server, place, 'definition');
    if (symbol.found) return symbol;
    await graphs.tell(symbol.code === 'no-symbol' ? noSymbolMessage() : emptyMessage(symbol), 'untilAsked');
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    await graphs.tell(downMessage());
  }
  return undefined;
}
