/** The menu of a node: the same lines whether it is opened with `M` or, in VS Code's own look, with the right button. */
import type { GraphGroup, GraphNode, GraphQuery } from '../../../../server/protocol/graph.ts';
import type { PanelContext } from '../../../../server/protocol/panel.ts';
import type { PanelTextKey } from '../../../../server/protocol/panelTexts.ts';
import { baseName, folderOf } from './paths.ts';
import { withFocus } from './queryEdits.ts';

export type NodeAct =
  | 'focus'
  | 'open'
  | 'openToSide'
  | 'expandIn'
  | 'expandOut'
  | 'expandAny'
  | 'collapse'
  | 'toggleGroup'
  | 'hide'
  | 'hideFile'
  | 'hideFolder'
  | 'hideExternals'
  | 'findPathFrom'
  | 'findPathTo'
  | 'copyName'
  | 'copyReference';

export interface NodeMenuItem {
  readonly act: NodeAct;
  readonly text: PanelTextKey;
  /** What stands in the text. */
  readonly part?: string;
  /** Lines of one section stand together. */
  readonly section: number;
}

export function nodeMenu(node: GraphNode, query: GraphQuery, group: GraphGroup | undefined): readonly NodeMenuItem[] {
  return [...goItems(node, query), ...unfoldItems(node, query, group), ...hideItems(node), ...nameItems(node)];
}

function goItems(node: GraphNode, query: GraphQuery): readonly NodeMenuItem[] {
  const items: NodeMenuItem[] = [];
  if (canFocus(node, query)) items.push({ act: 'focus', text: 'menuFocus', section: 1 });
  if (node.place === undefined) return items;
  return [...items, { act: 'open', text: 'menuOpen', section: 1 }, { act: 'openToSide', text: 'menuOpenToSide', section: 1 }];
}

function unfoldItems(node: GraphNode, query: GraphQuery, group: GraphGroup | undefined): readonly NodeMenuItem[] {
  const items: NodeMenuItem[] = [];
  const isImports = query.kind === 'imports' || query.kind === 'cycles';
  if (node.hidden.in > 0) items.push({ act: 'expandIn', text: isImports ? 'menuExpandImporters' : 'menuExpandIn', section: 2 });
  if (node.hidden.out > 0) items.push({ act: 'expandOut', text: isImports ? 'menuExpandImports' : 'menuExpandOut', section: 2 });
  if (canCollapse(node, query)) items.push({ act: 'collapse', text: 'menuCollapse', section: 2 });
  if (node.what === 'fold') return [...items, { act: 'toggleGroup', text: 'menuOpenGroup', part: node.name, section: 2 }];
  if (group === undefined) return items;
  const text = group.isCollapsed ? 'menuOpenGroup' : 'menuCloseGroup';
  return [...items, { act: 'toggleGroup', text, part: group.name, section: 2 }];
}

function hideItems(node: GraphNode): readonly NodeMenuItem[] {
  const items: NodeMenuItem[] = [];
  const path = node.place?.path ?? '';
  if (!node.marks.includes('focus')) items.push({ act: 'hide', text: 'menuHide', section: 3 });
  if (path !== '' && node.what === 'symbol') items.push({ act: 'hideFile', text: 'menuHideFile', part: baseName(path), section: 3 });
  if (folderOf(path) !== '') items.push({ act: 'hideFolder', text: 'menuHideFolder', part: folderOf(path), section: 3 });
  if (node.marks.includes('external')) items.push({ act: 'hideExternals', text: 'menuHideExternals', section: 3 });
  return items;
}

function nameItems(node: GraphNode): readonly NodeMenuItem[] {
  const items: NodeMenuItem[] = [];
  if (node.what === 'symbol') {
    items.push({ act: 'findPathFrom', text: 'menuPathFrom', section: 4 }, { act: 'findPathTo', text: 'menuPathTo', section: 4 });
  }
  if (node.what === 'fold') return items;
  return [...items, { act: 'copyName', text: 'menuCopyName', section: 5 }, { act: 'copyReference', text: 'menuCopyReference', section: 5 }];
}

/** What VS Code's menu may ask about a node. */
export function nodeContext(node: GraphNode, query: GraphQuery): PanelContext {
  return {
    webviewSection: 'node',
    node: node.id,
    canOpen: node.place !== undefined,
    canExpand: node.what === 'fold' || node.hidden.in + node.hidden.out > 0,
    canCollapse: canCollapse(node, query),
    isInFolder: folderOf(node.place?.path ?? '') !== '',
    isSymbol: node.what === 'symbol',
    isExternal: node.marks.includes('external'),
    preventDefaultContextMenuItems: true,
  };
}

/** What VS Code's menu may ask about the title of a group. */
export function groupContext({ id, isCollapsed }: GraphGroup): PanelContext {
  return {
    webviewSection: 'group',
    node: id,
    canExpand: isCollapsed,
    canCollapse: !isCollapsed,
    preventDefaultContextMenuItems: true,
  };
}

function canFocus(node: GraphNode, query: GraphQuery): boolean {
  return withFocus(query, node) !== undefined && !(query.roots.length === 1 && query.roots[0] === node.id);
}

function canCollapse(node: GraphNode, query: GraphQuery): boolean {
  const wasExpanded = query.expanded.some((expansion) => expansion.node === node.id && expansion.count > 0);
  if (wasExpanded) return true;
  if (node.rank === 0 || node.what === 'fold') return false;
  const side = node.rank < 0 ? 'in' : 'out';
  return node.degree[side] - node.hidden[side] > 0;
}
