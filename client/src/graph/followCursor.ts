/** Code to graph: graphs that follow the cursor show the function it is in, and every graph points out what stands at it. */
import { type Disposable, type TextEditor, window } from 'vscode';
import type { App } from '../app.ts';
import { languageIds } from '../languageFeatures.ts';
import { messageOf } from '../messageOf.ts';
import { absentMessage, emptyMessage, isDown, noSymbolMessage, type PanelMessage } from './askGraph.ts';
import type { GraphPanel } from './graphPanel.ts';
import { pointedAt } from './graphPlaces.ts';
import { pathIn } from './openPlace.ts';
import { type FoundSymbol, symbolAt } from './symbolAtCursor.ts';

/** How long the cursor must rest. Milliseconds. */
const rest = 300;

export interface CursorFollower extends Disposable {
  /** The cursor is led there by a graph: that graph need not follow. */
  led(editor: TextEditor): void;
}

export function followCursor(app: App): CursorFollower {
  const { server, graphs } = app;
  let timer: NodeJS.Timeout | undefined;
  let running = new AbortController();
  let ledTo: string | undefined;

  const follow = async (): Promise<void> => {
    running.abort();
    running = new AbortController();
    const seen = graphs.all.filter(({ surface }) => surface.isVisible());
    if (isDown(server)) return tellEmpty(seen, absentMessage(server));
    const editor = codeEditor();
    if (editor === undefined) return tellEmpty(seen, noSymbolMessage());
    for (const panel of seen) point(panel, editor);
    const isLed = ledTo === whereOf(editor);
    ledTo = undefined;
    tellEmpty(
      seen.filter((panel) => !panel.followsCursor),
      noSymbolMessage(),
    );
    const following = seen.filter((panel) => panel.followsCursor && (panel.isEmpty || !isLed));
    if (following.length > 0 && server.state.kind === 'running') await lead(app, following, editor, running.signal);
  };
  const moved = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), rest);
  };
  const listening = [
    window.onDidChangeTextEditorSelection(moved),
    window.onDidChangeActiveTextEditor(moved),
    // A view that is opened begins where the cursor is, if need be once the server is there.
    graphs.onDidChange(() => beginEmpty()),
    server.onDidChangeState(() => beginEmpty()),
    // What could not be shown may be there now.
    server.onDidChangeGraph(() => {
      if (graphs.all.some((panel) => panel.graph === undefined && panel.followsCursor && panel.surface.isVisible())) moved();
    }),
  ];
  const beginEmpty = (): void => {
    if (graphs.all.some((panel) => panel.isEmpty && panel.surface.isVisible())) moved();
  };
  return {
    led(editor) {
      ledTo = whereOf(editor);
    },
    dispose() {
      clearTimeout(timer);
      running.abort();
      for (const listener of listening) listener.dispose();
    },
  };
}

/** The editor in front, if it shows code of a language that is known. */
function codeEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  const isCode = editor?.document.uri.scheme === 'file' && languageIds.includes(editor.document.languageId);
  return isCode ? editor : undefined;
}

function tellEmpty(panels: readonly GraphPanel[], message: PanelMessage): void {
  for (const panel of panels) if (panel.isEmpty) panel.tell(message);
}

async function lead({ server, graphs, log }: App, panels: readonly GraphPanel[], editor: TextEditor, signal: AbortSignal): Promise<void> {
  try {
    const place = { uri: editor.document.uri, position: editor.selection.active };
    const symbol = await symbolAt(server, place, 'enclosing', signal);
    if (signal.aborted) return;
    for (const panel of panels) {
      if (!symbol.found) {
        if (panel.graph === undefined) panel.tell(symbol.code === 'no-symbol' ? noSymbolMessage() : emptyMessage(symbol));
      } else if (!isFocus(panel, symbol)) graphs.follow(panel, { folder: symbol.folder, kind: 'calls', roots: [symbol.id] });
    }
  } catch (error) {
    if (!signal.aborted) log.warn(`The cursor was not followed: ${messageOf(error)}`);
  }
}

function isFocus({ entry, graph }: GraphPanel, { folder, id }: FoundSymbol): boolean {
  return graph !== undefined && entry?.folder === folder && entry.query.kind === 'calls' && entry.query.roots.includes(id);
}

/** Selecting a call selects its edge. */
function point(panel: GraphPanel, { document, selection }: TextEditor): void {
  const { entry, graph } = panel;
  const path = entry === undefined ? undefined : pathIn(entry.folder, document.uri);
  if (graph === undefined || path === undefined) return;
  panel.highlight(pointedAt(graph, { path, line: selection.active.line, column: selection.active.character }));
}

function whereOf({ document, selection: { active } }: TextEditor): string {
  return `${document.uri.toString()}#${active.line}:${active.character}`;
}
