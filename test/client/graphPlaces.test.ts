import { expect, test } from 'vitest';
import { placesOf, pointedAt } from '../../client/src/graph/graphPlaces.ts';
import type { Graph, GraphEdge, GraphNode, GraphPlace } from '../../server/protocol/graph.ts';

const call = (path: string, startLine: number): GraphPlace => ({ path, startLine, startColumn: 4, endLine: startLine, endColumn: 8 });
const node = (id: string, path: string): GraphNode => ({
  id,
  what: 'symbol',
  kind: 'function',
  name: id,
  container: '',
  signature: '',
  place: { path, startLine: 0, startColumn: 9, endLine: 0, endColumn: 13 },
  rank: 0,
  marks: [],
  count: 1,
  hidden: { in: 0, out: 0 },
  degree: { in: 0, out: 0 },
});
const edge = (from: string, to: string, sites: readonly GraphPlace[]): GraphEdge => ({
  id: `${from}>${to}`,
  from,
  to,
  what: 'call',
  tier: 'exact',
  confidence: 1,
  count: sites.length,
  candidates: 0,
  reason: '',
  label: '',
  marks: [],
  sites,
});
const graph: Graph = {
  nodes: [node('save', 'user.ts'), node('load', 'page.ts'), node('check', 'user.ts')],
  edges: [edge('load', 'save', [call('page.ts', 3), call('page.ts', 7)]), edge('save', 'check', [call('user.ts', 2)])],
  groups: [],
  caption: '',
  left: { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 },
  total: 3,
};

test('an edge stands for its calls, a node for those from it and to it', () => {
  expect(placesOf(graph, { edge: 'load>save' })).toEqual([call('page.ts', 3), call('page.ts', 7)]);
  expect(placesOf(graph, { node: 'save' })).toEqual([call('page.ts', 3), call('page.ts', 7), call('user.ts', 2)]);
  expect(placesOf(graph, {})).toEqual([]);
  expect(placesOf(graph, { edge: 'gone' })).toEqual([]);
});

test('the cursor at a call points at its edge, at a name at its node, beside them at nothing', () => {
  expect(pointedAt(graph, { path: 'page.ts', line: 7, column: 8 })).toEqual({ nodes: [], edges: ['load>save'] });
  expect(pointedAt(graph, { path: 'user.ts', line: 0, column: 10 })).toEqual({ nodes: ['save', 'check'], edges: [] });
  expect(pointedAt(graph, { path: 'page.ts', line: 7, column: 9 })).toEqual({ nodes: [], edges: [] });
  expect(pointedAt(graph, { path: 'other.ts', line: 3, column: 5 })).toEqual({ nodes: [], edges: [] });
});
