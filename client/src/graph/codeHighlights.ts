/** Graph to code: what is pointed at in a graph is marked in every editor that shows it. */
import { type Disposable, OverviewRulerLane, Range, ThemeColor, window } from 'vscode';
import type { GraphPlace } from '../../../server/protocol/graph.ts';
import { uriOf } from './openPlace.ts';

export interface CodeHighlights extends Disposable {
  show(folder: string, places: readonly GraphPlace[]): void;
}

export function createCodeHighlights(): CodeHighlights {
  const color = new ThemeColor('skein.graphHighlight');
  const decoration = window.createTextEditorDecorationType({
    backgroundColor: color,
    overviewRulerColor: color,
    overviewRulerLane: OverviewRulerLane.Center,
    borderRadius: '2px',
    // Transparent but in high contrast, which has no backgrounds to tell things apart by.
    outlineColor: new ThemeColor('skein.graphHighlightBorder'),
    outlineWidth: '1px',
    outlineStyle: 'dashed',
  });
  let shown: ReadonlyMap<string, readonly Range[]> = new Map();
  const draw = (): void => {
    for (const editor of window.visibleTextEditors) editor.setDecorations(decoration, shown.get(editor.document.uri.toString()) ?? []);
  };
  const listening = window.onDidChangeVisibleTextEditors(draw);
  return {
    show(folder, places) {
      shown = rangesByDocument(folder, places);
      draw();
    },
    dispose() {
      listening.dispose();
      decoration.dispose();
    },
  };
}

function rangesByDocument(folder: string, places: readonly GraphPlace[]): ReadonlyMap<string, readonly Range[]> {
  const ranges = new Map<string, Range[]>();
  for (const { path, startLine, startColumn, endLine, endColumn } of places) {
    const uri = uriOf(folder, path)?.toString();
    if (uri === undefined) continue;
    const known = ranges.get(uri) ?? [];
    known.push(new Range(startLine, startColumn, endLine, endColumn));
    ranges.set(uri, known);
  }
  return ranges;
}
