/** Graph to code: what is pointed at in a graph is marked in every editor that shows it. */
import { type Disposable, OverviewRulerLane, Range, ThemeColor, window } from 'vscode';
import type { GraphPlace } from '../../../server/protocol/graph.ts';
import { uriOf } from './openPlace.ts';

export interface CodeHighlights extends Disposable {
  /** Each graph has its own marks. */
  show(graph: object, folder: string, places: readonly GraphPlace[]): void;
  /** Only these graphs can be seen: the marks of others go. */
  keep(graphs: readonly object[]): void;
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
  const shown = new Map<object, ReadonlyMap<string, readonly Range[]>>();
  const draw = (): void => {
    for (const editor of window.visibleTextEditors) {
      const uri = editor.document.uri.toString();
      editor.setDecorations(
        decoration,
        [...shown.values()].flatMap((ranges) => ranges.get(uri) ?? []),
      );
    }
  };
  const listening = window.onDidChangeVisibleTextEditors(draw);
  return {
    show(graph, folder, places) {
      shown.set(graph, rangesByDocument(folder, places));
      draw();
    },
    keep(graphs) {
      const gone = [...shown.keys()].filter((graph) => !graphs.includes(graph));
      for (const graph of gone) shown.delete(graph);
      if (gone.length > 0) draw();
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
