import type { VNode } from 'preact';
import type { PanelCommand } from '../../../../server/protocol/panel.ts';
import type { PanelTextKey } from '../../../../server/protocol/panelTexts.ts';
import { type CommandName, keyOf } from '../model/commands.ts';
import { performCommand, postCommand } from '../performCommand.ts';
import { Menu, type MenuLine } from './menu.tsx';
import type { PanelProps } from './panelProps.ts';

/** What the toolbar has no room for. */
export function MoreMenu({ panel, say }: PanelProps): VNode | null {
  if (panel.popup.value !== 'more') return null;
  const own = (command: CommandName, text: PanelTextKey, section: number, checked: Partial<MenuLine> = {}): MenuLine => ({
    id: command,
    text: say(text),
    hint: keyOf(command),
    section,
    run: () => performCommand(panel, command),
    ...checked,
  });
  const posted = (command: PanelCommand, text: PanelTextKey, section: number): MenuLine => ({
    id: command,
    text: say(text),
    section,
    run: () => postCommand(panel, command),
  });
  const lines: readonly MenuLine[] = [
    own('list', 'menuListView', 1, { isChecked: panel.isList.value }),
    own('fit', 'keyFit', 2),
    own('zoomIn', 'keyZoomIn', 2),
    own('zoomOut', 'keyZoomOut', 2),
    own('unhide', 'keyUnhide', 2),
    posted('openInEditor', 'menuOpenInEditor', 3),
    posted('export', 'menuExport', 3),
    posted('copyMermaid', 'menuCopyMermaid', 3),
    posted('refresh', 'menuRefresh', 3),
    own('help', 'help', 4),
  ];
  return <Menu panel={panel} name={say('more')} lines={lines} />;
}
