import type { GraphQuery } from '../../../server/protocol/graph.ts';
import type { PanelCommand } from '../../../server/protocol/panel.ts';
import type { PanelTextKey } from '../../../server/protocol/panelTexts.ts';
import type { CommandName } from './model/commands.ts';
import {
  groupingsOf,
  type Side,
  sidesOf,
  withDepth,
  withNextConfidence,
  withNextDirection,
  withNextGrouping,
  withNextTreatment,
  withNothingHidden,
} from './model/queryEdits.ts';
import { queryChange } from './model/queryTexts.ts';
import { ZOOM } from './model/viewport.ts';
import { type Way, walk } from './model/walk.ts';
import { edgeFrom } from './model/walkEdges.ts';
import { isEmpty, type Panel } from './panel.ts';
import { performOnEdge } from './performOnEdge.ts';
import { performOnNode } from './performOnNode.ts';

/** Does what a key or a button stands for. */
export function performCommand(panel: Panel, command: CommandName): void {
  const { active } = panel;
  if (panel.activeEdge.value !== undefined && performOnEdge(panel, command, panel.activeEdge.value)) return;
  switch (command) {
    case 'left':
    case 'right':
    case 'up':
    case 'down':
    case 'first':
    case 'last':
      go(panel, command);
      return;
    case 'edgeLeft':
    case 'edgeRight':
      goToEdge(panel, command);
      return;
    case 'open':
    case 'openToSide':
    case 'focus':
    case 'collapse':
    case 'hide':
      if (active.value !== undefined) performOnNode(panel, command, active.value);
      return;
    case 'expand':
      if (active.value !== undefined) performOnNode(panel, 'expandAny', active.value);
      return;
    case 'select':
      if (active.value !== undefined) panel.select({ node: active.value });
      return;
    case 'less':
      deepen(panel, -1);
      return;
    case 'more':
      deepen(panel, 1);
      return;
    case 'direction':
      if (sides(panel).length >= 2) askAndTell(panel, withNextDirection);
      return;
    case 'tests':
    case 'externals':
      askAndTell(panel, (query) => withNextTreatment(query, command));
      return;
    case 'confidence':
      askAndTell(panel, withNextConfidence);
      return;
    case 'group':
      if (groupingsOf(panel.shown.value?.query.kind ?? 'path').length > 0) askAndTell(panel, withNextGrouping);
      return;
    case 'unhide':
      unhide(panel);
      return;
    case 'back':
    case 'forward':
    case 'pin':
      panel.post({ type: 'command', command });
      return;
    case 'search':
      panel.searchText.value ??= '';
      panel.searchRequests.value += 1;
      return;
    case 'nextHit':
      panel.toHit(1);
      return;
    case 'previousHit':
      panel.toHit(-1);
      return;
    case 'fit':
      panel.viewport.fit();
      return;
    case 'zoomIn':
      panel.viewport.zoomBy(ZOOM.step);
      return;
    case 'zoomOut':
      panel.viewport.zoomBy(1 / ZOOM.step);
      return;
    case 'list':
      panel.isList.value = !panel.isList.value;
      panel.focusRequests.value += 1;
      panel.keepState();
      return;
    case 'menu':
      if (active.value !== undefined) panel.popup.value = { node: active.value };
      return;
    case 'help':
      panel.isHelpOpen.value = true;
      return;
    case 'leave':
      leave(panel);
      return;
  }
}

/** For lines of menus that the extension carries out. */
export function postCommand(panel: Panel, command: PanelCommand): void {
  panel.post({ type: 'command', command });
}

function go(panel: Panel, way: Way): void {
  const next = walk(panel.scene.value, panel.active.value, way);
  const texts: Readonly<Partial<Record<Way, PanelTextKey>>> = { left: 'noCaller', right: 'noCallee' };
  const text = texts[way];
  if (next !== undefined) panel.activate(next.key);
  else if (text !== undefined) panel.tell(panel.say.value?.(text) ?? '');
}

function goToEdge(panel: Panel, command: 'edgeLeft' | 'edgeRight'): void {
  const { value: home } = panel.active;
  const stop = home === undefined ? undefined : edgeFrom(panel.scene.value, home, command === 'edgeLeft' ? 'left' : 'right');
  if (stop !== undefined) panel.activateEdge(stop);
  else panel.tell(panel.say.value?.(command === 'edgeLeft' ? 'noCaller' : 'noCallee') ?? '');
}

/** The side of the node that has the focus; at the focus of the graph all sides that are shown. */
function deepen(panel: Panel, by: 1 | -1): void {
  const rank = panel.nodeOf(panel.active.value)?.rank ?? 0;
  const all = sides(panel);
  const near: readonly Side[] = rank < 0 ? ['in'] : rank > 0 ? ['out'] : all;
  panel.ask((query) =>
    near
      .filter((side) => all.includes(side) && (rank !== 0 || query.depth[side] > 0))
      .reduce((changed, side) => (changed.depth[side] + by < 1 && rank === 0 ? changed : withDepth(changed, side, by)), query),
  );
}

function sides(panel: Panel): readonly Side[] {
  return sidesOf(panel.shown.value?.query.kind ?? 'path');
}

function unhide(panel: Panel): void {
  if (panel.shown.value?.query.hidden.length === 0) return;
  panel.ask(withNothingHidden);
  panel.tell(panel.say.value?.('unhidden') ?? '');
}

/** What has changed in the query is said at once; the graph comes when it is there. */
function askAndTell(panel: Panel, change: (query: GraphQuery) => GraphQuery): void {
  const before = panel.shown.value?.query;
  const say = panel.say.value;
  if (before === undefined || say === undefined) return;
  panel.ask(change);
  panel.tell(queryChange(before, change(before), say));
}

/** Clears what is open, one thing at a time, and then goes back to the editor. */
function leave(panel: Panel): void {
  if (panel.popup.value !== undefined) panel.popup.value = undefined;
  else if (panel.searchText.value !== undefined) panel.searchText.value = undefined;
  else if (!isEmpty(panel.selected.value)) panel.select({});
  else postCommand(panel, 'leave');
}
