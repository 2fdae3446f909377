import {
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  type TextEditor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { ImportDirection, ImportPlace, ImportsResult } from '../../../server/protocol/imports.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { App } from '../app.ts';
import { messageOf } from '../messageOf.ts';
import { createRevisionWatch } from '../revisionWatch.ts';
import { type ImportItemNode, type ImportNode, importRoots, importRows } from './importsTree.ts';

type Parts = Pick<App, 'server' | 'status' | 'log'>;

/** The tree view `Imports`: of the file in front of the user. */
export function createImportsView(parts: Parts): Disposable {
  const provider = new ImportsProvider(parts);
  const view = window.createTreeView('skein.imports', { treeDataProvider: provider, showCollapseAll: true });
  const look = (editor: TextEditor | undefined): void => {
    // An output channel or a picture in front leaves what was there.
    if (editor?.document.uri.scheme !== 'file') return;
    view.description = Uri.joinPath(editor.document.uri).path.split('/').at(-1) ?? '';
    provider.show(editor.document.uri.toString());
  };
  const listening = [
    window.onDidChangeActiveTextEditor(look),
    // Rows are asked for only while somebody looks: VS Code keeps what a hidden tree was told.
    createRevisionWatch(parts.status, { isLookedAt: () => view.visible, changed: () => provider.refresh() }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) provider.refresh();
    }),
  ];
  look(window.activeTextEditor);
  return {
    dispose() {
      for (const listener of listening) listener.dispose();
      view.dispose();
      provider.dispose();
    },
  };
}

class ImportsProvider implements TreeDataProvider<ImportNode>, Disposable {
  readonly #parts: Parts;
  readonly #changes = new EventEmitter<undefined>();
  #uri: string | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly onDidChangeTreeData = this.#changes.event;

  show(uri: string): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.refresh();
  }

  refresh(): void {
    this.#changes.fire(undefined);
  }

  async getChildren(node?: ImportNode): Promise<ImportNode[]> {
    if (node === undefined) return await this.#roots();
    if (node.kind === 'group') return [...node.children];
    if (node.kind === 'note' || node.item.uri === undefined) return [];
    const result = await this.#ask(node.item.uri, node.direction);
    return result === undefined ? [] : [...importRows(result, node.direction, node.id)];
  }

  getTreeItem(node: ImportNode): TreeItem {
    const item = node.kind === 'import' ? importItem(node) : new TreeItem(node.label, stateOf(node));
    item.id = node.id;
    if (node.kind === 'group') {
      item.description = node.description;
      item.iconPath = new ThemeIcon(node.direction === 'imports' ? 'arrow-right' : 'arrow-left');
    }
    item.contextValue = node.kind === 'import' && node.item.uri !== undefined ? `skein.${node.direction}.file` : `skein.${node.kind}`;
    return item;
  }

  dispose(): void {
    this.#changes.dispose();
  }

  async #roots(): Promise<ImportNode[]> {
    const uri = this.#uri;
    // Without a server a welcome text says why.
    if (uri === undefined || this.#parts.status.state.kind !== 'running') return [];
    const [imports, importedBy] = await Promise.all([this.#ask(uri, 'imports'), this.#ask(uri, 'importedBy')]);
    return imports === undefined || importedBy === undefined ? [] : [...importRoots(imports, importedBy)];
  }

  /** A failure is in the log; here it means that nothing is known. */
  async #ask(uri: string, direction: ImportDirection): Promise<ImportsResult | undefined> {
    try {
      return await this.#parts.server.request(Method.imports, { uri, direction });
    } catch (error) {
      this.#parts.log.warn(`No imports of ${uri}: ${messageOf(error)}`);
      return undefined;
    }
  }
}

function stateOf(node: ImportNode): TreeItemCollapsibleState {
  return node.kind === 'group' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
}

/** A click leads to the import. */
function importItem({ item, label, description, sentence }: ImportItemNode): TreeItem {
  const { uri, what, at } = item;
  const row = new TreeItem(label, uri === undefined ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  if (uri !== undefined) row.resourceUri = Uri.parse(uri);
  row.iconPath = uri !== undefined ? ThemeIcon.File : new ThemeIcon(what === 'package' ? 'package' : 'question');
  row.description = description;
  row.tooltip = sentence;
  row.accessibilityInformation = { label: sentence.replaceAll('\n', ', ') };
  row.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: openArguments(at) };
  return row;
}

/** For `vscode.open`: shows the place and leaves the keyboard in the tree. */
export function openArguments({ uri, startLine, startColumn, endLine, endColumn }: ImportPlace): unknown[] {
  return [Uri.parse(uri), { selection: new Range(startLine, startColumn, endLine, endColumn), preserveFocus: true, preview: true }];
}
