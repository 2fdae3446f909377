import type { VNode } from 'preact';
import { type CommandName, keyOf } from '../model/commands.ts';
import { type NodeAct, nodeMenu } from '../model/nodeMenu.ts';
import { groupAt, performOnNode } from '../performOnNode.ts';
import { Menu } from './menu.tsx';
import type { PanelProps } from './panelProps.ts';

/** The node's menu for the keyboard: VS Code shows its own for the right button. */
export function NodeMenu({ panel, say }: PanelProps): VNode | null {
  const popup = panel.popup.value;
  const query = panel.shown.value?.query;
  if (typeof popup !== 'object' || query === undefined) return null;
  const item = panel.nodeByKey.value.get(popup.node);
  if (item === undefined) return null;
  const lines = nodeMenu(item.node, query, groupAt(panel, item.node)).map(({ act, text, part, section }) => {
    const key = keyOfAct[act];
    return {
      id: act,
      text: part === undefined ? say(text) : say(text, part),
      ...(key === undefined ? {} : { hint: keyOf(key) }),
      section,
      run: () => {
        panel.focusRequests.value += 1;
        performOnNode(panel, act, popup.node);
      },
    };
  });
  const corner = panel.isList.value ? { x: 48, y: 48 } : panel.viewport.toWindow(item.box.x + 16, item.box.y + item.box.height + 4);
  return <Menu panel={panel} name={say('menuOf', item.node.name)} lines={lines} at={corner} />;
}

const keyOfAct: Readonly<Partial<Record<NodeAct, CommandName>>> = {
  focus: 'focus',
  open: 'open',
  openToSide: 'openToSide',
  collapse: 'collapse',
  hide: 'hide',
};
