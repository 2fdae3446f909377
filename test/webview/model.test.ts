import { expect, test } from 'vitest';
import { panelTexts } from '../../client/src/graph/panelTexts.ts';
import { changesBetween } from '../../client/webview/graph/model/changes.ts';
import { commandFor, helpRows, panelKeys } from '../../client/webview/graph/model/commands.ts';
import { edgeClasses, edgeWidth } from '../../client/webview/graph/model/edgeStyle.ts';
import { nextHit, searchScene } from '../../client/webview/graph/model/graphSearch.ts';
import { edgeLabel, nodeLabel } from '../../client/webview/graph/model/nodeLabel.ts';
import { groupContext, nodeContext, nodeMenu } from '../../client/webview/graph/model/nodeMenu.ts';
import { readMessage } from '../../client/webview/graph/model/readMessage.ts';
import { sayIn } from '../../client/webview/graph/model/say.ts';
import { splinePath } from '../../client/webview/graph/model/splinePath.ts';
import { statusLine } from '../../client/webview/graph/model/statusLine.ts';
import { fitted, opened, withVisible } from '../../client/webview/graph/model/viewport.ts';
import { walk } from '../../client/webview/graph/model/walk.ts';
import { type EdgeStop, edgeFrom, nextEdge } from '../../client/webview/graph/model/walkEdges.ts';
import { edge, node, smallGraph } from '../graph/sampleGraphs.ts';
import { sceneFor, shownGraph, shownQuery } from './shownGraphs.ts';

const say = sayIn(panelTexts(), 'en');
const scene = sceneFor(shownGraph(smallGraph()));

test('a screen reader is told everything about a symbol in one line', () => {
  const user = node('save', {
    kind: 'method',
    container: 'User',
    degree: { in: 3, out: 5 },
    marks: ['focus'],
    place: { path: 'src/user.ts', startLine: 41, startColumn: 0, endLine: 41, endColumn: 4 },
  });
  expect(nodeLabel(user, 'calls', say)).toBe('save, method of User, user.ts line 42, 3 callers, 5 callees, focus');
});

test.each([
  [node('a', { hidden: { in: 12, out: 0 }, degree: { in: 13, out: 1 } }), 'a, function, 13 callers, 1 callee, 12 more to the left'],
  [node('a', { count: 3, marks: ['recursive', 'test'] }), 'a, function, 1 caller, 1 callee, 3 definitions, recursive, test'],
  [node('4 tests', { what: 'fold', kind: 'tests', count: 4 }), '4 tests, several, stands for 4'],
])('labels: %#', (given, label) => {
  expect(nodeLabel(given, 'calls', say)).toBe(label);
});

test('an edge is told with its reason and its marks', () => {
  const cut = edge('a', 'b', { reason: '2 imports, exact', marks: ['cycle', 'cut'] });
  expect(edgeLabel(cut, ['a.ts', 'b.ts'], say)).toBe('a.ts → b.ts: 2 imports, exact, in a cycle, suggested cut');
});

test('the status line counts what is shown, what is uncertain and what is not there', () => {
  expect(statusLine(shownGraph(smallGraph()), say)).toBe('6 symbols, 18 calls · 2 uncertain · index up to date');
  const left = { tests: 2, externals: 1, uncertain: 0, hidden: 4, unresolved: 5 };
  expect(statusLine({ ...shownGraph({ ...smallGraph(), left }), complete: false, pendingFiles: 1204 }, say)).toBe(
    '6 symbols, 18 calls · 2 uncertain · 5 unresolved · 7 not shown · files waiting to be indexed: 1,204',
  );
});

test.each([
  [{ key: 'f' }, 'focus'],
  [{ key: 'F' }, 'focus'],
  [{ key: 'e' }, 'expand'],
  [{ key: 'E', shiftKey: true }, 'collapse'],
  [{ key: '?', shiftKey: true }, 'help'],
  [{ key: '+', shiftKey: true }, 'zoomIn'],
  [{ key: ' ' }, 'select'],
  [{ key: 'Enter', metaKey: true }, 'openToSide'],
  [{ key: 'ArrowLeft', altKey: true }, 'back'],
  [{ key: 'f', ctrlKey: true }, undefined],
  [{ key: 'q' }, undefined],
])('key %j does %s', (stroke, command) => {
  expect(commandFor({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...stroke })).toBe(command);
});

test('every key is in the help, and no key does two things', () => {
  const keys = panelKeys.flatMap((entry) => entry.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(helpRows(say).map(({ key, what }) => `${key}: ${what}`)).toMatchInlineSnapshot(`
    [
      "← →: Nearest caller or callee",
      "↑ ↓: Symbol above or below",
      "Shift+← Shift+→: Edge to a caller or callee; then ↑ ↓ to the next, ← → to its ends",
      "Home End: Focus, last symbol",
      "Enter: Go to source",
      "Ctrl+Enter: Go to source, to the side",
      "Space: Select and preview",
      "F: Make it the focus",
      "E: Expand",
      "Shift+E: Collapse",
      "H: Hide",
      "U: Show what was hidden",
      "P: Pin or unpin",
      "[: One level less",
      "]: One level more",
      "D: Callers, both, callees",
      "T: Tests: show, fold, hide",
      "X: Externals: show, fold, hide",
      "C: Confidence: exact, probable, all",
      "G: Group by: none, class, file, folder",
      "/: Search in graph",
      "N: Next match",
      "Shift+N: Previous match",
      "0: Fit to window",
      "+: Zoom in",
      "−: Zoom out",
      "Alt+←: Back",
      "Alt+→: Forward",
      "L: List or graph",
      "M: Menu of the symbol",
      "?: Keys and legend",
      "Esc: Clear, then back to the editor",
    ]
  `);
});

test('arrows lead to the nearest caller, callee and sibling', () => {
  const steps = (from: string, ...ways: Parameters<typeof walk>[2][]): string =>
    ways.reduce((key, way) => walk(scene, key, way)?.key ?? 'nowhere', from);
  expect(steps('save', 'right')).toBe('validate');
  expect(steps('save', 'right', 'down')).toBe('insert');
  expect(steps('save', 'right', 'left')).toBe('save');
  expect(steps('save', 'left', 'first')).toBe('save');
  expect(steps('validate', 'right')).toBe('nowhere');
  expect(walk(scene, undefined, 'down')?.key).toBe('save');
});

test('shifted arrows lead to edges, arrows from one to the next at the same symbol', () => {
  const ends = (stop: EdgeStop | undefined): string => {
    const found = scene.edges.find(({ key }) => key === stop?.edge);
    return found === undefined ? 'nowhere' : `${found.from} > ${found.to}`;
  };
  const out = edgeFrom(scene, 'save', 'right');
  const all: string[] = [];
  let first = out;
  for (let before = out; before !== undefined; before = nextEdge(scene, before, -1)) first = before;
  for (let next = first; next !== undefined; next = nextEdge(scene, next, 1)) all.push(ends(next));
  expect(all.sort()).toEqual(['save > insert', 'save > npm:crypto', 'save > save', 'save > validate']);
  expect(ends(edgeFrom(scene, 'validate', 'left'))).toBe('save > validate');
  expect(ends(edgeFrom(scene, 'validate', 'right'))).toBe('nowhere');
  const caller = edgeFrom(scene, 'save', 'left');
  expect(caller?.home).toBe('save');
  expect(ends(caller)).toMatch(/ > save$/);
});

test('a rank that is wrapped is walked column after column', () => {
  const [first, ...others] = scene.nodes.filter(({ node }) => node.rank === 1);
  if (first === undefined) throw new Error('nothing to wrap');
  const right = { ...first, key: 'right', box: { ...first.box, x: first.box.x + 500, y: 0 } };
  const column = [first, ...others].sort((one, other) => one.box.y - other.box.y).map(({ key }) => key);
  const wide = { ...scene, nodes: [right, ...scene.nodes] };
  expect(walk(wide, column.at(-1), 'down')?.key).toBe('right');
  expect(walk(wide, 'right', 'up')?.key).toBe(column.at(-1));
  expect(walk(wide, 'right', 'down')).toBeUndefined();
});

test('a search goes through names, containers and paths, in reading order and round and round', () => {
  expect(searchScene(scene, 'USER')).toEqual(expect.arrayContaining(['create', 'update', 'save', 'validate']));
  expect(searchScene(scene, '  ')).toEqual([]);
  expect([nextHit(['a', 'b'], undefined, 1), nextHit(['a', 'b'], 'b', 1), nextHit(['a', 'b'], 'a', -1), nextHit([], 'a', 1)]).toEqual([
    'a',
    'a',
    'b',
    undefined,
  ]);
});

test('confidence is told by dashes, number of calls by width', () => {
  expect(edgeClasses(edge('a', 'b', { tier: 'ambiguous' }))).toEqual(['edge', 'is-ambiguous']);
  expect(edgeClasses(edge('a', 'b', { marks: ['type-only', 'cycle', 'cut'] }))).toEqual([
    'edge',
    'is-exact',
    'is-light',
    'is-cycle',
    'is-cut',
  ]);
  const widths = [1, 2, 8, 1000].map((count) => edgeWidth({ count, tier: 'exact' }));
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(widths.at(-1)).toBe(4);
});

test('a B-spline is drawn as cubic curves', () => {
  expect(
    splinePath([
      [0, 0],
      [1, 2.26],
      [3, 4],
      [5, 6],
      [7, 8],
    ]),
  ).toBe('M0,0C1,2.3 3,4 5,6L7,8');
  expect(splinePath([])).toBe('');
});

test('a graph is seen whole if its names can be read then, otherwise around its focus', () => {
  const window = { width: 1000, height: 500 };
  expect(fitted({ width: 100, height: 100 }, window)).toEqual({ x: 450, y: 200, zoom: 1 });
  expect(opened({ width: 1500, height: 500 }, window, undefined).zoom).toBeCloseTo(0.635, 2);
  // As low as a panel is at first: seven callers below each other are still seen whole.
  const inPanel = opened({ width: 600, height: 300 }, { width: 1220, height: 170 }, { x: 300, y: 140, width: 100, height: 28 });
  expect(inPanel.zoom).toBeCloseTo(0.51, 2);
  expect(inPanel.y).toBeGreaterThan(0);
  const around = opened({ width: 9000, height: 9000 }, window, { x: 4000, y: 4000, width: 100, height: 40 });
  expect(around.zoom).toBeGreaterThan(0.55);
  expect(around.x + 4050 * around.zoom).toBeCloseTo(500);
  expect(withVisible({ x: 0, y: 0, zoom: 1 }, { x: 1200, y: 10, width: 100, height: 40 }, window)).toEqual({ x: -324, y: 14, zoom: 1 });
});

test('what comes and goes between two answers is known', () => {
  const after = { ...scene, nodes: scene.nodes.slice(1) };
  expect([...changesBetween(scene, after).added]).toEqual([]);
  expect(changesBetween(scene, after).removed.map(({ key }) => key)).toEqual(['save']);
  expect([...changesBetween(after, scene).added]).toEqual(['save']);
});

test('the menu of a node offers what can be done with it', () => {
  const place = { path: 'src/model/user.ts', startLine: 1, startColumn: 0, endLine: 1, endColumn: 1 };
  const method = node('update', { place, rank: -1, hidden: { in: 12, out: 0 }, degree: { in: 13, out: 1 } });
  const lines = nodeMenu(method, shownQuery, { id: 'src/model/user.ts', what: 'file', name: 'user.ts', count: 1, isCollapsed: false });
  expect(lines.map(({ text, part }) => say(text, part ?? ''))).toEqual([
    'Focus',
    'Open',
    'Open to Side',
    'Expand Callers',
    'Collapse',
    'Collapse user.ts',
    'Hide',
    'Hide All in user.ts',
    'Hide All Below src/model',
    'Find Path From Here…',
    'Find Path To Here…',
    'Copy Name',
    'Copy Reference',
  ]);
  expect(nodeContext(method, shownQuery)).toEqual({
    webviewSection: 'node',
    node: 'update',
    canOpen: true,
    canExpand: true,
    canCollapse: true,
    isInFolder: true,
    isSymbol: true,
    isExternal: false,
    preventDefaultContextMenuItems: true,
  });
});

test('at the root of the folder there is no folder to hide', () => {
  const place = { path: 'index.ts', startLine: 1, startColumn: 0, endLine: 1, endColumn: 1 };
  const atRoot = node('start', { place });
  expect(nodeMenu(atRoot, shownQuery, undefined).map(({ act }) => act)).not.toContain('hideFolder');
  expect(nodeContext(atRoot, shownQuery)).toMatchObject({ isInFolder: false, canOpen: true });
});

test('the menu of a group opens what is collapsed and collapses what is open', () => {
  const group = { id: 'user.ts', what: 'file', name: 'user.ts', count: 2, isCollapsed: false } as const;
  expect(groupContext(group)).toMatchObject({ webviewSection: 'group', node: 'user.ts', canExpand: false, canCollapse: true });
  expect(groupContext({ ...group, isCollapsed: true })).toMatchObject({ canExpand: true, canCollapse: false });
});

test.each([
  [{ type: 'busy', text: 'Working…' }, true],
  [{ type: 'busy' }, false],
  [{ type: 'highlight', nodes: [], edges: 'none' }, false],
  [{ type: 'constructor' }, false],
  [{ type: 'from the future' }, false],
  ['drawn', false],
  [null, false],
])('message %j is read: %s', (message, isRead) => {
  expect(readMessage(message) !== undefined).toBe(isRead);
});
