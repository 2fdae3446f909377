import { expect, test } from 'vitest';
import {
  directionOf,
  groupingsOf,
  sidesOf,
  sideToExpand,
  withCollapsed,
  withDepth,
  withDirection,
  withExpanded,
  withFocus,
  withHidden,
  withMoreNodes,
  withNextConfidence,
  withNextDirection,
  withNextGrouping,
  withNextTreatment,
  withToggled,
} from '../../client/webview/graph/model/queryEdits.ts';
import { globsOf, hasFilters } from '../../client/webview/graph/model/queryFilters.ts';
import type { GraphQuery } from '../../server/protocol/graph.ts';
import { node } from '../graph/sampleGraphs.ts';
import { shownQuery } from './shownGraphs.ts';

const after = (...edits: readonly ((query: GraphQuery) => GraphQuery)[]): GraphQuery =>
  edits.reduce((query, edit) => edit(query), shownQuery);

test('depth goes by steps, per side, from 0 to 10', () => {
  expect(withDepth(shownQuery, 'in', 1).depth).toEqual({ in: 2, out: 1 });
  expect(withDepth(withDepth(shownQuery, 'out', -1), 'out', -1).depth).toEqual({ in: 1, out: 0 });
  expect(after(...Array.from({ length: 20 }, () => (query: GraphQuery) => withDepth(query, 'in', 1))).depth.in).toBe(10);
});

test('a direction has depth on its sides only', () => {
  expect(withDirection(shownQuery, 'in').depth).toEqual({ in: 1, out: 0 });
  expect(withDirection(withDirection(shownQuery, 'in'), 'both').depth).toEqual({ in: 1, out: 1 });
  expect([shownQuery, after(withNextDirection), after(withNextDirection, withNextDirection)].map(directionOf)).toEqual([
    'both',
    'out',
    'in',
  ]);
});

test('keys step through the values of a filter', () => {
  const tests = (query: GraphQuery): GraphQuery => withNextTreatment(query, 'tests');
  expect([after(tests), after(tests, tests), after(tests, tests, tests)].map(({ filters }) => filters.tests)).toEqual([
    'hide',
    'show',
    'fold',
  ]);
  expect(after(withNextConfidence).filters.minConfidence).toBe('ambiguous');
  expect(after(withNextGrouping).groupBy).toBe('folder');
});

test('expanding shows ten more, and again ten more', () => {
  const update = node('update', { degree: { in: 30, out: 1 }, hidden: { in: 28, out: 0 } });
  const once = withExpanded(shownQuery, update, 'in');
  expect(once.expanded).toEqual([{ node: 'update', side: 'in', count: 12 }]);
  const twice = withExpanded(once, { ...update, hidden: { in: 18, out: 0 } }, 'in');
  expect(twice.expanded).toEqual([{ node: 'update', side: 'in', count: 22 }]);
});

test('collapsing closes the side that leads away from the focus; expanding then shows it as it was', () => {
  const update = node('update', { rank: -1, degree: { in: 3, out: 1 } });
  const collapsed = withCollapsed(shownQuery, update);
  expect(collapsed.expanded).toEqual([{ node: 'update', side: 'in', count: 0 }]);
  expect(withExpanded(collapsed, { ...update, hidden: { in: 3, out: 0 } }, 'in').expanded).toEqual([]);
  const focus = node('save', { marks: ['focus'] });
  expect(withCollapsed(withExpanded(shownQuery, focus, 'in'), focus).expanded).toEqual([]);
});

test('what was opened at the end of the depth is opened again at once after it was collapsed', () => {
  const update = node('update', { rank: -1, degree: { in: 3, out: 1 }, hidden: { in: 3, out: 0 } });
  const opened = withExpanded(shownQuery, update, 'in');
  const collapsed = withCollapsed(opened, update);
  expect(collapsed.expanded).toEqual([]);
  expect(withExpanded(collapsed, update, 'in')).toEqual(opened);
});

test('E expands away from the focus if something is hidden there', () => {
  const hidden = { in: 1, out: 1 };
  expect([-1, 0, 1].map((rank) => sideToExpand(node('a', { rank, hidden })))).toEqual(['in', 'out', 'out']);
  expect(sideToExpand(node('a', { rank: -1, hidden: { in: 0, out: 2 } }))).toBe('out');
  expect(sideToExpand(node('a'))).toBeUndefined();
});

test('a group closes by its name, and opens by its name or by that of its fold', () => {
  const group = (query: GraphQuery): GraphQuery => withToggled(query, 'src/a.ts');
  const fold = (query: GraphQuery): GraphQuery => withToggled(query, 'fold:src/a.ts');
  expect(after(group).toggled).toEqual(['src/a.ts']);
  expect(after(group, group).toggled).toEqual([]);
  expect(after(group, fold).toggled).toEqual([]);
  expect(after(group, fold, group).toggled).toEqual(['src/a.ts']);
});

test('a fold that the server made for want of room opens and closes', () => {
  const fold = (query: GraphQuery): GraphQuery => withToggled(query, 'fold:tests:in:save');
  expect(after(fold).toggled).toEqual(['fold:tests:in:save']);
  expect(after(fold, fold).toggled).toEqual([]);
});

test('a focus is another graph: symbols are asked for calls, files for imports', () => {
  const stale: GraphQuery = { ...shownQuery, expanded: [{ node: 'x', side: 'in', count: 3 }], toggled: ['g'], hidden: ['h'] };
  expect(withFocus(stale, node('update'))).toMatchObject({ kind: 'calls', roots: ['update'], expanded: [], toggled: [], hidden: ['h'] });
  expect(withFocus(shownQuery, node('a.ts', { what: 'file' }))).toMatchObject({ kind: 'imports', roots: ['a.ts'], groupBy: 'none' });
  expect(withFocus({ ...shownQuery, depth: { in: 0, out: 0 }, kind: 'path' }, node('a'))?.depth).toEqual({ in: 1, out: 1 });
  expect(withFocus(shownQuery, node('crypto', { what: 'external' }))).toBeUndefined();
});

test('what is hidden is hidden once; more nodes are twice as many, up to the limit', () => {
  expect(withHidden(withHidden(shownQuery, 'a'), 'a').hidden).toEqual(['a']);
  expect([250, 800, 1500].map((maxNodes) => withMoreNodes({ ...shownQuery, maxNodes }).maxNodes)).toEqual([500, 1500, 1500]);
});

test('a kind of graph has the controls that mean something for it', () => {
  expect(
    (['calls', 'imports', 'impact', 'path', 'cycles'] as const).map((kind) => `${kind}: ${sidesOf(kind)} | ${groupingsOf(kind)}`),
  ).toEqual([
    'calls: in,out | none,class,file,folder',
    'imports: in,out | none,folder',
    'impact: in | none,class,file,folder',
    'path:  | ',
    'cycles:  | none,folder',
  ]);
});

test('the filter button tells whether anything differs from a fresh graph', () => {
  expect(hasFilters(shownQuery)).toBe(false);
  expect(hasFilters(withHidden(shownQuery, 'a'))).toBe(true);
  expect(globsOf(' src/**, ,*.ts ')).toEqual(['src/**', '*.ts']);
});
