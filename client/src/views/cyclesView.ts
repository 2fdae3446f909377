import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { CyclesResult } from '../../../server/protocol/imports.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { App } from '../app.ts';
import { indexContext } from '../indexContext.ts';
import { messageOf } from '../messageOf.ts';
import { createRevisionWatch } from '../revisionWatch.ts';
import { count } from '../texts.ts';
import { type CycleNode, cycleTree, runtimeCycles } from './cyclesTree.ts';
import { openArguments } from './importsView.ts';

/** More are counted, not listed. */
const mostCycles = 500;
/** How long the count on the icon may be out of date while nobody looks at the view, milliseconds. */
const unseen = 30_000;
/** So many times as long as the last answer took passes before the next question: what takes long may not keep the server busy. */
const rest = 10;

type Parts = Pick<App, 'server' | 'status' | 'log'>;

/** The tree view `Import Cycles`, with their number on the icon. */
export function createCyclesView(parts: Parts): Disposable {
  const { status } = parts;
  const provider = new CyclesProvider();
  const view = window.createTreeView('skein.cycles', { treeDataProvider: provider, showCollapseAll: true });
  let asking = new AbortController();
  let isOutdated = true;
  let lastTook = 0;
  let waiting: NodeJS.Timeout | undefined;

  const ask = async (): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    isOutdated = false;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const asked = Date.now();
    const result = await cyclesOf(parts, signal);
    lastTook = Date.now() - asked;
    if (signal.aborted) return;
    provider.show(result);
    const found = result === undefined ? 0 : runtimeCycles(result);
    view.badge = found === 0 ? undefined : { value: found, tooltip: badgeText(found) };
    if (result?.truncated === true) view.message = l10n.t('The largest {0} are shown.', count(mostCycles));
    else view.message = '';
    await commands.executeCommand(
      'setContext',
      'skein.cycles',
      result === undefined ? 'unknown' : result.cycles.length > 0 ? 'some' : 'none',
    );
  };
  const changed = (): void => {
    isOutdated = true;
    // Cycles of half an index are no news.
    if (indexContext(status.state) === 'building') return;
    waiting ??= setTimeout(() => void ask(), view.visible || provider.result === undefined ? rest * lastTook : unseen);
  };
  const listening = [
    createRevisionWatch(status, { isLookedAt: () => true, changed }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isOutdated) void ask();
    }),
  ];
  return {
    dispose() {
      clearTimeout(waiting);
      asking.abort();
      for (const listener of listening) listener.dispose();
      view.dispose();
      provider.dispose();
    },
  };
}

function badgeText(found: number): string {
  return found === 1 ? l10n.t('1 import cycle') : l10n.t('{0} import cycles', count(found));
}

/** undefined when there is no server, or when it failed, which is in the log. */
async function cyclesOf({ server, status, log }: Parts, signal: AbortSignal): Promise<CyclesResult | undefined> {
  if (status.state.kind !== 'running') return undefined;
  try {
    return await server.request(Method.cycles, { limit: mostCycles }, signal);
  } catch (error) {
    if (!signal.aborted) log.warn(`No import cycles: ${messageOf(error)}`);
    return undefined;
  }
}

class CyclesProvider implements TreeDataProvider<CycleNode>, Disposable {
  readonly #changes = new EventEmitter<undefined>();
  #result: CyclesResult | undefined;

  readonly onDidChangeTreeData = this.#changes.event;

  get result(): CyclesResult | undefined {
    return this.#result;
  }

  show(result: CyclesResult | undefined): void {
    this.#result = result;
    this.#changes.fire(undefined);
  }

  getChildren(node?: CycleNode): CycleNode[] {
    if (node === undefined) return this.#result === undefined ? [] : [...cycleTree(this.#result)];
    return 'children' in node ? [...node.children] : [];
  }

  getTreeItem(node: CycleNode): TreeItem {
    const item = new TreeItem(node.label, 'children' in node ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
    item.id = node.id;
    item.contextValue = `skein.${node.kind}`;
    if (node.kind === 'others') {
      // Beside a row without an icon the editor would draw those of the others on its guide line.
      item.iconPath = new ThemeIcon('ellipsis');
      return item;
    }
    item.description = node.description;
    item.tooltip = node.sentence;
    item.accessibilityInformation = { label: node.sentence.replaceAll('\n', ', ') };
    if (node.kind === 'cycle') {
      item.iconPath = new ThemeIcon(node.cycle.kind === 'runtime' ? 'sync' : 'sync-ignored');
      return item;
    }
    const { isCut, at } = node.step;
    item.iconPath = isCut ? new ThemeIcon('debug-disconnect', new ThemeColor('list.warningForeground')) : new ThemeIcon('arrow-right');
    item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: openArguments(at) };
    return item;
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
