import type { CommandName } from './model/commands.ts';
import { type EdgeStop, nextEdge } from './model/walkEdges.ts';
import { isEmpty, type Panel } from './panel.ts';

/** Does what a key stands for while an edge has the keyboard. False: it means the node that the edge was reached from. */
export function performOnEdge(panel: Panel, command: CommandName, stop: EdgeStop): boolean {
  const item = panel.edgeByKey.value.get(stop.edge);
  if (item === undefined) return false;
  switch (command) {
    case 'left':
    case 'edgeLeft':
      panel.activate(item.from);
      return true;
    case 'right':
    case 'edgeRight':
      panel.activate(item.to);
      return true;
    case 'up':
    case 'down':
      panel.activateEdge(nextEdge(panel.scene.value, stop, command === 'up' ? -1 : 1));
      return true;
    case 'open':
    case 'openToSide':
      panel.open(item.edge.sites[0], { toSide: command === 'openToSide', keepFocus: false });
      return true;
    case 'select':
      panel.select({ edge: stop.edge });
      return true;
    case 'leave':
      // What is open or selected goes first, as on a node.
      if (panel.popup.value !== undefined || panel.searchText.value !== undefined || !isEmpty(panel.selected.value)) return false;
      panel.activate(stop.home);
      return true;
    default:
      return false;
  }
}
