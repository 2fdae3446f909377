/** From a graph to its code. */
import { Range, type TextEditor, Uri, ViewColumn, window } from 'vscode';
import type { GraphPlace } from '../../../server/protocol/graph.ts';
import type { GraphSurface } from './graphSurface.ts';
import { EditorSurface } from './graphSurfaces.ts';

export interface OpenOptions {
  readonly toSide: boolean;
  readonly keepFocus: boolean;
}

/** A place in the folder; what leads out of it is not opened. */
export async function openPlace(
  folder: string,
  place: GraphPlace,
  surface: GraphSurface,
  options: OpenOptions,
): Promise<TextEditor | undefined> {
  const uri = uriOf(folder, place.path);
  if (uri === undefined) return undefined;
  const { startLine, startColumn } = place;
  return await window.showTextDocument(uri, {
    viewColumn: columnFor(surface, options),
    preserveFocus: options.keepFocus,
    selection: new Range(startLine, startColumn, startLine, startColumn),
  });
}

export function uriOf(folder: string, path: string): Uri | undefined {
  const root = Uri.parse(folder);
  const uri = Uri.joinPath(root, path);
  return uri.path.startsWith(`${root.path.replace(/\/$/, '')}/`) ? uri : undefined;
}

/** undefined when the document lies outside the folder. */
export function pathIn(folder: string, { path, scheme }: Uri): string | undefined {
  const root = Uri.parse(folder);
  const base = `${root.path.replace(/\/$/, '')}/`;
  return scheme === root.scheme && path.startsWith(base) ? path.slice(base.length) : undefined;
}

/** Code never covers the graph that it is opened from. */
function columnFor(surface: GraphSurface, { toSide }: OpenOptions): ViewColumn {
  if (!(surface instanceof EditorSurface)) return toSide ? ViewColumn.Beside : ViewColumn.Active;
  const own = surface.panel.viewColumn;
  const other = window.visibleTextEditors.map(({ viewColumn }) => viewColumn).find((column) => column !== undefined && column !== own);
  return other ?? ViewColumn.Beside;
}
