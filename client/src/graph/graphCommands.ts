/** Commands of graphs: title bars, context menus and what the webview asks for by itself. */
import { commands, type Disposable, env, ViewColumn, window } from 'vscode';
import { Method } from '../../../server/protocol/messages.ts';
import type { PanelAct } from '../../../server/protocol/panel.ts';
import type { App } from '../app.ts';
import { requestReindex } from '../requestReindex.ts';
import { chosenGraph } from './chosenGraph.ts';
import { copyMermaid, exportGraph } from './exportGraph.ts';
import { findPath, symbolOfNode } from './findPath.ts';
import type { GraphPanel } from './graphPanel.ts';
import type { PanelWish } from './graphSurface.ts';
import { EditorSurface } from './graphSurfaces.ts';
import { openPlace } from './openPlace.ts';
import { showCallsAt } from './showGraph.ts';
import { cursorPlace } from './symbolAtCursor.ts';

/** Where a command of a menu was chosen. */
interface Chosen {
  readonly panel: GraphPanel;
  readonly node: string | undefined;
}

type Act = (app: App, chosen: Chosen) => Promise<void> | void;

const acts: Readonly<Record<string, Act>> = {
  back: (_app, { panel }) => panel.back(),
  forward: (_app, { panel }) => panel.forward(),
  pin: (_app, { panel }) => panel.togglePin(),
  unpin: (_app, { panel }) => panel.togglePin(),
  refresh: (_app, { panel }) => panel.refresh(),
  toggleList: (_app, { panel }) => panel.act('toggleList'),
  copyMermaid: (app, { panel }) => copyMermaid(app, panel),
  focusNode: doing('focus'),
  expandNode: doing('expand'),
  collapseNode: doing('collapse'),
  hideNode: doing('hide'),
  hideFile: doing('hideFile'),
  hideFolder: doing('hideFolder'),
  hideExternals: doing('hideExternals'),
  openNode: (_app, chosen) => openNode(chosen, false),
  openNodeToSide: (_app, chosen) => openNode(chosen, true),
  findPathFrom: (app, chosen) => findPathAt(app, chosen, 'from'),
  findPathTo: (app, chosen) => findPathAt(app, chosen, 'to'),
  copyName: (_app, chosen) => copyName(chosen),
  copyReference: (_app, chosen) => copyReference(chosen),
};

export function registerGraphCommands(app: App): Disposable[] {
  return Object.entries(acts).map(([name, act]) =>
    commands.registerCommand(`skein.graph.${name}`, async (...given: unknown[]) => {
      const chosen = await chosenIn(app, given);
      if (chosen !== undefined) await act(app, chosen);
    }),
  );
}

/** What the user asked for inside a webview, by a key or a button. */
export async function obey(
  app: App,
  panel: GraphPanel,
  { command, node }: Extract<PanelWish, { readonly type: 'command' }>,
): Promise<void> {
  switch (command) {
    case 'export':
      return exportGraph(app, panel);
    case 'copyMermaid':
      return copyMermaid(app, panel);
    case 'openInEditor':
      return openInEditor(app, panel);
    case 'searchSymbols':
    case 'showLog':
    case 'enable':
      return void (await commands.executeCommand(`skein.${command}`));
    case 'openFolder':
      return void (await commands.executeCommand('vscode.openFolder'));
    case 'restart':
      return void (await commands.executeCommand('skein.restartServer'));
    case 'indexFile':
      return indexFile(app);
    case 'findPathFrom':
    case 'findPathTo':
      return findPathAt(app, { panel, node }, command === 'findPathFrom' ? 'from' : 'to');
    case 'copyName':
      return copyName({ panel, node });
    case 'copyReference':
      return copyReference({ panel, node });
    case 'leave':
      return leave(panel);
  }
}

/** A file that waits is indexed now. For one that a rule leaves out, the rule is shown: to change it is the user's business. */
async function indexFile(app: App): Promise<void> {
  const place = cursorPlace();
  if (place === undefined || (await requestReindex(app, 'changed')) === undefined) return;
  const { indexed } = await app.server.request(Method.explain, { uri: place.uri.toString() });
  if (indexed) await showCallsAt(app, place, 'both');
  else await commands.executeCommand('skein.explainFile');
}

export async function openInEditor({ graphs }: App, panel: GraphPanel | undefined): Promise<void> {
  const entry = panel?.entry;
  if (entry !== undefined) await graphs.openInEditor(entry, ViewColumn.Active);
}

/** A menu of a webview says in which it was opened and on what. */
async function chosenIn({ graphs }: App, given: readonly unknown[]): Promise<Chosen | undefined> {
  const { readMenuTarget } = await import('./panelMessages.ts');
  const target = readMenuTarget(given[0]);
  if (target === undefined) {
    const panel = chosenGraph(graphs, given);
    return panel === undefined ? undefined : { panel, node: undefined };
  }
  const here = graphs.all.filter(({ surface }) => surface.webviewId === target.webview);
  const panel = here.find(({ surface }) => surface instanceof EditorSurface && surface.panel.active) ?? here[0];
  return panel === undefined ? undefined : { panel, node: target.node };
}

/** Back to the code: beside a graph that is an editor itself, otherwise the editor in front. */
async function leave({ surface }: GraphPanel): Promise<void> {
  const beside = surface.kind === 'editor' ? window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined) : undefined;
  if (beside?.viewColumn === undefined) await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  else await window.showTextDocument(beside.document, { viewColumn: beside.viewColumn });
}

function doing(what: PanelAct): Act {
  return (_app, { panel, node }) => panel.act(what, node);
}

async function openNode({ panel, node }: Chosen, toSide: boolean): Promise<void> {
  const place = panel.graph?.nodes.find(({ id }) => id === node)?.place;
  const { entry } = panel;
  if (place !== undefined && entry !== undefined) await openPlace(entry.folder, place, panel.surface, { toSide, keepFocus: false });
}

async function findPathAt(app: App, { panel, node }: Chosen, end: 'from' | 'to'): Promise<void> {
  const symbol = symbolOfNode(panel, node);
  if (symbol !== undefined) await findPath(app, { [end]: symbol });
}

async function copyName({ panel, node }: Chosen): Promise<void> {
  const name = panel.graph?.nodes.find(({ id }) => id === node)?.name;
  if (name !== undefined) await env.clipboard.writeText(name);
}

/** `src/user.ts:42`: every tool and every terminal takes that. */
async function copyReference({ panel, node }: Chosen): Promise<void> {
  const found = panel.graph?.nodes.find(({ id }) => id === node);
  if (found === undefined) return;
  await env.clipboard.writeText(found.place === undefined ? found.id : `${found.place.path}:${found.place.startLine + 1}`);
}
