import type { GraphGroup, GraphNode } from '../../../server/protocol/graph.ts';
import type { NodeAct } from './model/nodeMenu.ts';
import { folderOf } from './model/paths.ts';
import { sideToExpand, withCollapsed, withExpanded, withFilters, withFocus, withHidden, withToggled } from './model/queryEdits.ts';
import type { Panel } from './panel.ts';

/** Does to a node, or to a group by its id, what its menu says. */
export function performOnNode(panel: Panel, act: NodeAct, key: string): void {
  const node = panel.nodeOf(key);
  if (node === undefined) {
    if (groupOf(panel, key) !== undefined) panel.ask((query) => withToggled(query, key));
    return;
  }
  const path = node.place?.path;
  switch (act) {
    case 'focus':
      panel.ask((query) => withFocus(query, node));
      return;
    case 'open':
    case 'openToSide':
      openOrUnfold(panel, node, act);
      return;
    case 'expandIn':
      panel.ask((query) => withExpanded(query, node, 'in'));
      return;
    case 'expandOut':
      panel.ask((query) => withExpanded(query, node, 'out'));
      return;
    case 'expandAny':
      expand(panel, node);
      return;
    case 'collapse':
      panel.ask((query) => withCollapsed(query, node));
      return;
    case 'toggleGroup':
      toggleGroup(panel, node);
      return;
    case 'hide':
      hide(panel, node, node.id);
      return;
    case 'hideFile':
      if (path !== undefined) hide(panel, node, path);
      return;
    case 'hideFolder':
      if (path !== undefined && folderOf(path) !== '') hide(panel, node, `${folderOf(path)}/`);
      return;
    case 'hideExternals':
      panel.ask((query) => withFilters(query, { externals: 'hide' }));
      return;
    case 'findPathFrom':
    case 'findPathTo':
    case 'copyName':
    case 'copyReference':
      panel.post({ type: 'command', command: act, node: node.id });
      return;
  }
}

/** The group that a node stands for, or the innermost one it is in. */
export function groupAt(panel: Panel, node: GraphNode): GraphGroup | undefined {
  return groupOf(panel, node.id) ?? (node.group === undefined ? undefined : groupOf(panel, node.group));
}

function groupOf(panel: Panel, id: string): GraphGroup | undefined {
  return panel.shown.value?.graph.groups.find((group) => group.id === id);
}

/** What stands for several has no source of its own: opening it shows what is in it. */
function openOrUnfold(panel: Panel, node: GraphNode, act: 'open' | 'openToSide'): void {
  if (node.what === 'fold') {
    expand(panel, node);
    return;
  }
  panel.open(node.place, { toSide: act === 'openToSide', keepFocus: false });
}

function expand(panel: Panel, node: GraphNode): void {
  const side = sideToExpand(node);
  const collapsed = panel.shown.value?.query.expanded.find((expansion) => expansion.node === node.id && expansion.count === 0);
  if (isCollapsedGroup(panel, node) || node.what === 'fold') {
    toggleGroup(panel, node);
    return;
  }
  const wanted = collapsed?.side ?? side;
  if (wanted !== undefined) panel.ask((query) => withExpanded(query, node, wanted));
}

function isCollapsedGroup(panel: Panel, node: GraphNode): boolean {
  return groupAt(panel, node)?.isCollapsed === true;
}

function toggleGroup(panel: Panel, node: GraphNode): void {
  const id = node.what === 'fold' ? node.id : groupAt(panel, node)?.id;
  if (id !== undefined) panel.ask((query) => withToggled(query, id));
}

function hide(panel: Panel, node: GraphNode, what: string): void {
  const say = panel.say.value;
  panel.ask((query) => withHidden(query, what));
  if (say !== undefined) panel.tell(say('hiddenNow', what === node.id ? node.name : what));
}
