/**
 * Everything a key can do, once: the keyboard, the titles of buttons and the help are made of this table. Keys without Ctrl or Alt act only
 * while canvas or list have the focus, so that typing in a field stays typing.
 */
import type { PanelTextKey } from '../../../../server/protocol/panelTexts.ts';
import type { Say } from './say.ts';

export interface PanelKey {
  readonly command: CommandName;
  /** As `KeyboardEvent.key`, letters in capitals, after `Ctrl+`, `Alt+` and `Shift+`. Ctrl is Cmd on a Mac as well. */
  readonly keys: readonly string[];
  readonly what: PanelTextKey;
  /** As people read it; the keys themselves when absent. */
  readonly shown?: string;
}

export type CommandName =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'edgeLeft'
  | 'edgeRight'
  | 'first'
  | 'last'
  | 'open'
  | 'openToSide'
  | 'select'
  | 'focus'
  | 'expand'
  | 'collapse'
  | 'hide'
  | 'unhide'
  | 'pin'
  | 'less'
  | 'more'
  | 'direction'
  | 'tests'
  | 'externals'
  | 'confidence'
  | 'group'
  | 'search'
  | 'nextHit'
  | 'previousHit'
  | 'fit'
  | 'zoomIn'
  | 'zoomOut'
  | 'back'
  | 'forward'
  | 'list'
  | 'menu'
  | 'help'
  | 'leave';

export const panelKeys: readonly PanelKey[] = [
  { command: 'left', keys: ['ArrowLeft'], what: 'keyLeftRight', shown: '← →' },
  { command: 'right', keys: ['ArrowRight'], what: 'keyLeftRight', shown: '← →' },
  { command: 'up', keys: ['ArrowUp'], what: 'keyUpDown', shown: '↑ ↓' },
  { command: 'down', keys: ['ArrowDown'], what: 'keyUpDown', shown: '↑ ↓' },
  { command: 'edgeLeft', keys: ['Shift+ArrowLeft'], what: 'keyEdges', shown: 'Shift+← Shift+→' },
  { command: 'edgeRight', keys: ['Shift+ArrowRight'], what: 'keyEdges', shown: 'Shift+← Shift+→' },
  { command: 'first', keys: ['Home'], what: 'keyEnds', shown: 'Home End' },
  { command: 'last', keys: ['End'], what: 'keyEnds', shown: 'Home End' },
  { command: 'open', keys: ['Enter'], what: 'keyOpen' },
  { command: 'openToSide', keys: ['Ctrl+Enter'], what: 'keyOpenToSide' },
  { command: 'select', keys: [' '], what: 'keySelect', shown: 'Space' },
  { command: 'focus', keys: ['F'], what: 'keyFocus' },
  { command: 'expand', keys: ['E'], what: 'keyExpand' },
  { command: 'collapse', keys: ['Shift+E'], what: 'keyCollapse' },
  { command: 'hide', keys: ['H'], what: 'keyHide' },
  { command: 'unhide', keys: ['U'], what: 'keyUnhide' },
  { command: 'pin', keys: ['P'], what: 'keyPin' },
  { command: 'less', keys: ['['], what: 'keyLess' },
  { command: 'more', keys: [']'], what: 'keyMore' },
  { command: 'direction', keys: ['D'], what: 'keyDirection' },
  { command: 'tests', keys: ['T'], what: 'keyTests' },
  { command: 'externals', keys: ['X'], what: 'keyExternals' },
  { command: 'confidence', keys: ['C'], what: 'keyConfidence' },
  { command: 'group', keys: ['G'], what: 'keyGroup' },
  { command: 'search', keys: ['/'], what: 'keySearch' },
  { command: 'nextHit', keys: ['N'], what: 'keyNextHit' },
  { command: 'previousHit', keys: ['Shift+N'], what: 'keyPreviousHit' },
  { command: 'fit', keys: ['0'], what: 'keyFit' },
  { command: 'zoomIn', keys: ['+', '='], what: 'keyZoomIn', shown: '+' },
  { command: 'zoomOut', keys: ['-'], what: 'keyZoomOut', shown: '−' },
  { command: 'back', keys: ['Alt+ArrowLeft'], what: 'keyBack', shown: 'Alt+←' },
  { command: 'forward', keys: ['Alt+ArrowRight'], what: 'keyForward', shown: 'Alt+→' },
  { command: 'list', keys: ['L'], what: 'keyList' },
  { command: 'menu', keys: ['M', 'ContextMenu', 'Shift+F10'], what: 'keyMenu', shown: 'M' },
  { command: 'help', keys: ['?'], what: 'keyHelp' },
  { command: 'leave', keys: ['Escape'], what: 'keyLeave', shown: 'Esc' },
];

export interface Keystroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Shift counts for letters and named keys; for signs it is only how a keyboard writes them. */
export function commandFor(stroke: Keystroke): CommandName | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = stroke;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && key !== ' ';
  const name = `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shiftKey && !isSign ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`;
  return panelKeys.find(({ keys }) => keys.includes(name))?.command;
}

/** `Search in graph (/)`: the title of a button that does what a key does. */
export function titleWithKey(title: string, command: CommandName): string {
  return `${title} (${keyOf(command)})`;
}

/** `Ctrl+Enter`, as people read it. */
export function keyOf(command: CommandName): string {
  const entry = panelKeys.find((key) => key.command === command);
  return entry === undefined ? '' : shownKey(entry);
}

export interface HelpRow {
  readonly key: string;
  readonly what: string;
}

/** One row for what is done by a pair of keys. */
export function helpRows(say: Say): readonly HelpRow[] {
  const rows = panelKeys.map((entry) => ({ key: shownKey(entry), what: say(entry.what) }));
  return rows.filter(({ key }, index) => rows.findIndex((other) => other.key === key) === index);
}

function shownKey({ keys, shown }: PanelKey): string {
  return shown ?? keys[0] ?? '';
}
