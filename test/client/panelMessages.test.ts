import { expect, test } from 'vitest';
import { newQuery, readGraphSettings } from '../../client/src/graph/graphQueries.ts';
import { readFromPanel, readMenuTarget, readPanelState } from '../../client/src/graph/panelMessages.ts';
import type { FromPanel } from '../../server/protocol/panel.ts';

const query = newQuery({ folder: 'file:///app', kind: 'calls', roots: ['a'] }, { settings: readGraphSettings(() => undefined), kept: {} });
const place = { path: 'src/a.ts', startLine: 1, startColumn: 2, endLine: 1, endColumn: 5 };

const wellFormed: readonly FromPanel[] = [
  { type: 'ready', metrics: { charWidth: 7.2, lineHeight: 18 } },
  { type: 'query', query },
  { type: 'open', place, toSide: true, keepFocus: false },
  { type: 'select', node: 'a' },
  { type: 'hover' },
  { type: 'command', command: 'findPathFrom', node: 'a' },
  { type: 'state', state: { folder: 'file:///app', query, viewport: { x: -3.5, y: 2, zoom: 0.4 }, selected: 'a', isList: false } },
  { type: 'picture', png: 'iVBORw0KGgo=' },
  { type: 'fault', text: 'x is undefined' },
];

test.each(wellFormed)('a message of type $type is understood', (message) => {
  expect(readFromPanel(message)).toEqual(message);
});

test.each([
  undefined,
  null,
  'ready',
  { type: 'launch', command: 'rm' },
  { type: 'command', command: 'workbench.action.terminal.sendSequence' },
  { type: 'open', place: { ...place, startLine: -1 }, toSide: true, keepFocus: false },
  { type: 'open', place: { ...place, path: 7 }, toSide: true, keepFocus: false },
  { type: 'query', query: { ...query, kind: 'everything' } },
  { type: 'ready', metrics: { charWidth: Number.NaN, lineHeight: 18 } },
])('what is not known is ignored: %j', (message) => {
  expect(readFromPanel(message)).toBeUndefined();
});

test('a state that an older version kept is no state', () => {
  expect(readPanelState({ query: { roots: ['a'] }, isList: true })).toBeUndefined();
  expect(readPanelState(undefined)).toBeUndefined();
  expect(readPanelState({ isList: true })).toEqual({ isList: true });
});

test('of what a menu hands over only the webview and the node are taken', () => {
  const context = { webview: 'skein.graph', webviewSection: 'node', node: 'a.ts#f~function', preventDefaultContextMenuItems: true };
  expect(readMenuTarget(context)).toEqual({ webview: 'skein.graph', node: 'a.ts#f~function' });
  expect(readMenuTarget({ scheme: 'file', path: '/a.ts' })).toBeUndefined();
});
