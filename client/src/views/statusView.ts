import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import { indexContext } from '../indexContext.ts';
import type { StatusModel } from '../statusModel.ts';
import { type StatusNode, saysNothing, statusTree, tooltipOf } from './statusTree.ts';

/** How often the counts of a working index are asked for, while somebody looks. Milliseconds. */
const refreshEvery = 2000;

/** The tree view `Index`. */
export function createStatusView(status: StatusModel): Disposable {
  const provider = new StatusProvider(status);
  const view = window.createTreeView('skein.status', { treeDataProvider: provider, showCollapseAll: true });
  const showTrust = (): void => {
    if (workspace.isTrusted) view.message = '';
    else view.message = l10n.t('Skein is limited in Restricted Mode: where the index is stored cannot be set by this folder.');
  };
  showTrust();
  let refreshedAt = 0;
  const refresh = (): void => {
    refreshedAt = Date.now();
    void status.refresh();
  };
  const listening = [
    workspace.onDidGrantWorkspaceTrust(showTrust),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) refresh();
    }),
    // At rest the model refreshes by itself; a view that is looked at follows the work as well.
    status.onDidChange(() => {
      if (view.visible && indexContext(status.state) === 'building' && Date.now() - refreshedAt > refreshEvery) refresh();
    }),
  ];
  return {
    dispose() {
      for (const listener of listening) listener.dispose();
      view.dispose();
      provider.dispose();
    },
  };
}

class StatusProvider implements TreeDataProvider<StatusNode>, Disposable {
  readonly #status: StatusModel;
  readonly #changes = new EventEmitter<undefined>();
  readonly #listening: Disposable;
  #shown: StatusModel['details'];

  constructor(status: StatusModel) {
    this.#status = status;
    this.#listening = status.onDidChange(() => this.#refresh());
  }

  readonly onDidChangeTreeData = this.#changes.event;

  getChildren(node?: StatusNode): StatusNode[] {
    if (node !== undefined) return 'children' in node ? [...node.children] : [];
    const { details } = this.#status;
    return details === undefined || saysNothing(details) ? [] : [...statusTree(details, Date.now())];
  }

  getTreeItem(node: StatusNode): TreeItem {
    const item = 'uri' in node ? fileItem(node.uri) : new TreeItem(node.label, collapsibility(node));
    item.id = node.id;
    item.description = node.description;
    // A side bar is narrow: what it cuts off can be read by pointing at it.
    item.tooltip = tooltipOf(node);
    item.contextValue = `skein.${node.kind}`;
    if (node.kind === 'folder') item.iconPath = ThemeIcon.Folder;
    else if ('icon' in node) item.iconPath = new ThemeIcon(node.icon);
    return item;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changes.dispose();
  }

  /** Progress alone changes nothing here: ten times a second would make the tree flicker. */
  #refresh(): void {
    if (this.#shown === this.#status.details) return;
    this.#shown = this.#status.details;
    this.#changes.fire(undefined);
  }
}

/** A click opens the file. */
function fileItem(uri: string): TreeItem {
  const resourceUri = Uri.parse(uri);
  const item = new TreeItem(resourceUri, TreeItemCollapsibleState.None);
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [resourceUri] };
  return item;
}

function collapsibility(node: StatusNode): TreeItemCollapsibleState {
  if (node.kind === 'folder') return TreeItemCollapsibleState.Expanded;
  return node.kind === 'group' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
}
