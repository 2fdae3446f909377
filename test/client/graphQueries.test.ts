import { expect, test } from 'vitest';
import { filtersToKeep, newQuery, readGraphSettings, shallower } from '../../client/src/graph/graphQueries.ts';

const folder = 'file:///app';
const standard = readGraphSettings(() => undefined);

test('without settings a graph begins as the ux notes say', () => {
  expect(newQuery({ folder, kind: 'calls', roots: ['a.ts#f~function'] }, { settings: standard, kept: {} })).toMatchObject({
    kind: 'calls',
    roots: ['a.ts#f~function'],
    depth: { in: 1, out: 1 },
    filters: { tests: 'fold', externals: 'hide', minConfidence: 'probable', include: [], exclude: [] },
    groupBy: 'file',
    maxNodes: 250,
  });
});

test('settings count, and wrong ones do not', () => {
  const given: Readonly<Record<string, unknown>> = {
    'skein.graph.depth': { callers: 2, callees: 99 },
    'skein.graph.groupBy': 'class',
    'skein.graph.tests': 'sometimes',
    'skein.graph.externals': 'show',
    'skein.graph.minConfidence': 7,
    'skein.graph.maxNodes': 10_000,
    'skein.graph.followCursor': false,
  };
  expect(readGraphSettings((name) => given[name])).toEqual({
    depth: { in: 2, out: 10 },
    groupBy: 'class',
    tests: 'fold',
    externals: 'show',
    minConfidence: 'probable',
    maxNodes: 1500,
    followCursor: false,
  });
});

test('what the user filtered last goes before settings, what a request wants before both; globs are not kept', () => {
  const first = newQuery(
    { folder, kind: 'calls', roots: ['a'], groupBy: 'folder', filters: { tests: 'show', exclude: ['**/gen/**'] } },
    { settings: standard, kept: {} },
  );
  const next = newQuery(
    { folder, kind: 'calls', roots: ['b'], filters: { externals: 'fold' } },
    { settings: standard, kept: filtersToKeep(first) },
  );
  expect(next).toMatchObject({ groupBy: 'folder', filters: { tests: 'show', externals: 'fold', exclude: [] } });
});

test('a question that took too long is asked with less depth, until there is none', () => {
  const query = newQuery({ folder, kind: 'calls', roots: ['a'], depth: { in: 4, out: 1 } }, { settings: standard, kept: {} });
  const less = shallower(query);
  expect(less?.depth).toEqual({ in: 2, out: 1 });
  expect(less === undefined ? undefined : shallower(less)?.depth).toEqual({ in: 1, out: 1 });
  expect(shallower({ ...query, depth: { in: 1, out: 0 } })).toBeUndefined();
});
