import {
  commands,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { ImpactParams, ImpactResult } from '../../../server/protocol/impact.ts';
import { Method } from '../../../server/protocol/messages.ts';
import { uriOf } from '../graph/openPlace.ts';
import type { ServerConnection } from '../languageClient.ts';
import { messageOf } from '../messageOf.ts';
import { createRevisionWatch } from '../revisionWatch.ts';
import type { StatusModel } from '../statusModel.ts';
import { type ImpactNode, type ImpactRow, impactMessage, impactTree } from './impactTree.ts';

interface Parts {
  readonly server: ServerConnection;
  readonly status: StatusModel;
  readonly log: LogOutputChannel;
}

/** The tree view `Impact`: what one change means, kept up to date while somebody looks. */
export class ImpactView implements Disposable {
  readonly #parts: Parts;
  readonly #provider = new ImpactProvider();
  readonly #view: TreeView<ImpactNode>;
  readonly #listening: readonly Disposable[];
  #asked: ImpactParams | undefined;
  #asking = new AbortController();
  #isOutdated = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#view = window.createTreeView('skein.impact', { treeDataProvider: this.#provider, showCollapseAll: true });
    this.#listening = [
      createRevisionWatch(parts.status, { isLookedAt: () => this.#asked !== undefined, changed: () => this.#changed() }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#isOutdated) void this.#askAgain();
      }),
    ];
  }

  /** What is shown; undefined before anything was. */
  get shown(): ImpactParams | undefined {
    return this.#asked;
  }

  /** Rejects with what a person may read when git or the index cannot tell. */
  async show(params: ImpactParams): Promise<void> {
    await commands.executeCommand('skein.impact.focus');
    const result = await this.#ask(params);
    if (result === undefined) return;
    this.#asked = params;
    this.#render(params, result);
    await commands.executeCommand('setContext', 'skein.impact', true);
  }

  dispose(): void {
    this.#asking.abort();
    for (const listener of this.#listening) listener.dispose();
    this.#view.dispose();
    this.#provider.dispose();
  }

  /** undefined when another question has come meanwhile. */
  async #ask(params: ImpactParams): Promise<ImpactResult | undefined> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#isOutdated = false;
    try {
      const result = await window.withProgress({ location: { viewId: 'skein.impact' } }, () =>
        this.#parts.server.request(Method.impact, params, signal),
      );
      return signal.aborted ? undefined : result;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  #changed(): void {
    this.#isOutdated = true;
    if (this.#view.visible) void this.#askAgain();
  }

  async #askAgain(): Promise<void> {
    const params = this.#asked;
    if (params === undefined || this.#parts.status.state.kind !== 'running') return;
    try {
      const result = await this.#ask(params);
      if (result !== undefined) this.#render(params, result);
    } catch (error) {
      // Nobody asked just now: what is shown stays.
      this.#parts.log.warn(`Impact: ${messageOf(error)}`);
    }
  }

  #render({ folder, change }: ImpactParams, result: ImpactResult): void {
    this.#view.description = change === '' ? l10n.t('working tree') : change;
    // Taking the property away would leave the text on the screen.
    this.#view.message = impactMessage(result);
    this.#provider.show(folder, impactTree(result));
  }
}

class ImpactProvider implements TreeDataProvider<ImpactNode>, Disposable {
  readonly #changes = new EventEmitter<undefined>();
  #folder = '';
  #nodes: readonly ImpactNode[] = [];

  readonly onDidChangeTreeData = this.#changes.event;

  show(folder: string, nodes: readonly ImpactNode[]): void {
    this.#folder = folder;
    this.#nodes = nodes;
    this.#changes.fire(undefined);
  }

  getChildren(node?: ImpactNode): ImpactNode[] {
    return [...(node === undefined ? this.#nodes : node.children)];
  }

  getTreeItem(node: ImpactNode): TreeItem {
    const item = new TreeItem(node.label, collapsibility(node));
    item.id = node.id;
    item.description = node.description;
    item.contextValue = `skein.impact.${node.kind}`;
    if (node.kind === 'group') {
      item.iconPath = new ThemeIcon(node.icon);
      return item;
    }
    item.iconPath = node.doubtful ? new ThemeIcon(node.icon, new ThemeColor('disabledForeground')) : new ThemeIcon(node.icon);
    item.tooltip = node.sentence;
    item.accessibilityInformation = { label: `${node.label}, ${node.sentence.replaceAll('\n', ', ')}` };
    const opening = this.#opening(node);
    if (opening !== undefined) item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: opening };
    return item;
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /** Arguments of `vscode.open`; the keyboard stays in the tree. */
  #opening({ place }: ImpactRow): unknown[] | undefined {
    const uri = place === undefined ? undefined : uriOf(this.#folder, place.path);
    if (place === undefined || uri === undefined) return undefined;
    const { startLine, startColumn, endLine, endColumn } = place;
    return [uri, { selection: new Range(startLine, startColumn, endLine, endColumn), preserveFocus: true, preview: true }];
  }
}

function collapsibility(node: ImpactNode): TreeItemCollapsibleState {
  if (node.kind === 'group') return node.open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  return node.children.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
}
