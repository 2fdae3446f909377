/** What connects graphs with the rest: the code, the index, the title bars and each other. */
import { commands, Disposable } from 'vscode';
import type { App } from '../app.ts';
import { absentMessage } from './askGraph.ts';
import { chosenGraph } from './chosenGraph.ts';
import { createCodeHighlights } from './codeHighlights.ts';
import { savePicture } from './exportGraph.ts';
import { followCursor } from './followCursor.ts';
import { obey, registerGraphCommands } from './graphCommands.ts';
import type { WishOfPanel } from './graphPanels.ts';
import { openPlace } from './openPlace.ts';

export function keepGraphs(app: App): Disposable {
  const { graphs, server, log } = app;
  const highlights = createCodeHighlights();
  const follower = followCursor(app);
  const fulfil = async ({ panel, wish }: WishOfPanel): Promise<void> => {
    const folder = panel.entry?.folder;
    if (wish.type === 'command') await obey(app, panel, wish);
    else if (wish.type === 'picture') await savePicture(panel, wish.png);
    else if (wish.type === 'open' && folder !== undefined) {
      const editor = await openPlace(folder, wish.place, panel.surface, wish);
      if (editor !== undefined) follower.led(editor);
    } else if (wish.type === 'point' && folder !== undefined) highlights.show(panel, folder, wish.places);
  };
  let known = '';
  const tellKeys = (): void => {
    const keys = contextOf(app);
    const told = JSON.stringify(keys);
    if (told === known) return;
    known = told;
    for (const [key, value] of Object.entries(keys)) void commands.executeCommand('setContext', key, value);
  };
  let wasDown = false;
  const listening = [
    ...graphs.register(),
    ...registerGraphCommands(app),
    graphs.onWish((wish) => {
      fulfil(wish).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
    }),
    graphs.onDidChange(() => {
      tellKeys();
      highlights.keep(graphs.all.filter(({ surface }) => surface.isVisible()));
    }),
    server.onDidChangeGraph(() => {
      for (const panel of graphs.all) panel.outdated();
    }),
    server.onDidChangeState(({ kind }) => {
      const isDown = kind === 'stopped' || kind === 'off';
      if (isDown) for (const panel of graphs.all) panel.tell(absentMessage(server));
      else if (wasDown && kind === 'running') for (const panel of graphs.all) panel.refresh();
      if (kind !== 'starting') wasDown = isDown;
    }),
  ];
  tellKeys();
  return Disposable.from(...listening, highlights, follower, graphs);
}

function contextOf({ graphs }: App): Readonly<Record<string, boolean>> {
  const panels = graphs.all.filter(({ surface }) => surface.isVisible());
  const { current, activeEditor } = graphs;
  return {
    'skein.graph.canGoBack': panels.some((panel) => panel.canGoBack),
    'skein.graph.canGoForward': panels.some((panel) => panel.canGoForward),
    'skein.graph.isPinned': current?.isPinned === true,
    'skein.graph.isEditorPinned': activeEditor?.isPinned === true,
    'skein.graph.isMeantPinned': chosenGraph(graphs, [])?.isPinned === true,
    'skein.graph.hasGraph': panels.some(({ graph }) => graph !== undefined && graph.nodes.length > 0),
  };
}
