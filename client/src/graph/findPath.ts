/** How one symbol comes to call another. */
import { l10n, window } from 'vscode';
import type { App } from '../app.ts';
import { messageOf } from '../messageOf.ts';
import type { GraphPanel } from './graphPanel.ts';
import { pickSymbol, type SymbolQuestion } from './pickSymbol.ts';
import { showGraph } from './showGraph.ts';
import { cursorPlace, type FoundSymbol, symbolAt } from './symbolAtCursor.ts';

export interface PathEnds {
  readonly from?: FoundSymbol;
  readonly to?: FoundSymbol;
}

/** Asks for the ends that are not given, and shows the paths between them. */
export async function findPath(app: App, ends: PathEnds): Promise<void> {
  const from = ends.from ?? (await pickSymbol(app, await questionFor(app, 'from')));
  if (from === undefined) return;
  const to = ends.to ?? (await pickSymbol(app, await questionFor(app, 'to', from)));
  if (to === undefined) return;
  if (from.folder !== to.folder) {
    void window.showInformationMessage(
      l10n.t('Calls are followed within one folder. {0} and {1} are in different ones.', from.name, to.name),
    );
    return;
  }
  await showGraph(app, { folder: from.folder, kind: 'path', roots: [from.id, to.id] });
}

/** The symbol of a node, as the end of a path. */
export function symbolOfNode(panel: GraphPanel, id: string | undefined): FoundSymbol | undefined {
  const node = panel.graph?.nodes.find((shown) => shown.id === id && shown.what === 'symbol');
  const { entry } = panel;
  return node === undefined || entry === undefined
    ? undefined
    : { found: true, folder: entry.folder, id: node.id, name: node.name, kind: node.kind };
}

async function questionFor(app: App, end: 'from' | 'to', from?: FoundSymbol): Promise<SymbolQuestion> {
  const suggestions = (await suggested(app)).filter(({ symbol }) => symbol.id !== from?.id);
  return end === 'from'
    ? { title: l10n.t('Find Call Path: from'), placeholder: l10n.t('The symbol that calls'), suggestions }
    : {
        title: l10n.t('Find Call Path: from {0} to', from?.name ?? ''),
        placeholder: l10n.t('The symbol that is called in the end'),
        suggestions,
      };
}

/** The cursor and pinned graphs say what a user probably means. */
async function suggested({ server, graphs, log }: App): Promise<SymbolQuestion['suggestions']> {
  const pinned = graphs.all
    .filter((panel) => panel.isPinned && panel.entry?.query.kind === 'calls')
    .flatMap((panel) => panel.entry?.query.roots.slice(0, 1).map((root) => symbolOfNode(panel, root)) ?? [])
    .flatMap((symbol) => (symbol === undefined ? [] : [{ symbol, from: l10n.t('pinned graph') }]));
  const place = cursorPlace();
  if (place === undefined) return pinned;
  try {
    const symbol = await symbolAt(server, place, 'definition');
    return symbol.found ? [{ symbol, from: l10n.t('at the cursor') }, ...pinned] : pinned;
  } catch (error) {
    log.warn(`No suggestion: ${messageOf(error)}`);
    return pinned;
  }
}
