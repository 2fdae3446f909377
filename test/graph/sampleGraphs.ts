import type { Graph, GraphEdge, GraphNode, GraphQuery } from '../../server/protocol/graph.ts';

/** As a panel begins with, but for what a test says. */
export function sampleQuery(given: Partial<GraphQuery>): GraphQuery {
  return {
    kind: 'calls',
    roots: ['save'],
    depth: { in: 1, out: 1 },
    expanded: [],
    hidden: [],
    toggled: [],
    filters: { tests: 'fold', externals: 'hide', minConfidence: 'probable', include: [], exclude: [], typeOnly: true },
    groupBy: 'file',
    maxNodes: 250,
    metrics: { charWidth: 7.2, lineHeight: 18 },
    orderHint: [],
    ...given,
  };
}

/** A method that a controller and a test call, and that calls a validator, a store and a package; grouped by file. */
export function smallGraph(): Graph {
  const group = (name: string) => ({ id: name, what: 'file', name, count: 1, isCollapsed: false }) as const;
  return {
    nodes: [
      node('save', { container: 'User', kind: 'method', group: 'src/user.ts', marks: ['focus', 'recursive'] }),
      node('update', { container: 'UserController', kind: 'method', group: 'src/controller.ts', rank: -1, hidden: { in: 12, out: 0 } }),
      node('create', { container: 'UserController', kind: 'method', group: 'src/controller.ts', rank: -1 }),
      node('tests', { id: 'fold:tests', what: 'fold', kind: 'tests', name: '4 tests', rank: -1, marks: ['test'], count: 4 }),
      node('validate', { container: 'User', kind: 'method', group: 'src/user.ts', rank: 1, count: 3 }),
      node('insert', { container: 'Store', kind: 'method', group: 'src/store.ts', rank: 1, hidden: { in: 0, out: 5 } }),
      node('createHash', { id: 'npm:crypto', what: 'external', kind: 'package', name: 'crypto', rank: 1, marks: ['external'] }),
    ],
    edges: [
      edge('update', 'save'),
      edge('create', 'save', { tier: 'probable', confidence: 0.8, count: 3, label: '×3' }),
      edge('fold:tests', 'save', { what: 'fold', count: 9 }),
      edge('save', 'validate'),
      edge('save', 'insert', { tier: 'ambiguous', confidence: 0.4, candidates: 3, label: '?3' }),
      edge('save', 'npm:crypto', { tier: 'external' }),
      edge('create', 'update', { tier: 'dispatch', confidence: 0.5 }),
      edge('save', 'save'),
    ],
    groups: ['src/user.ts', 'src/controller.ts', 'src/store.ts'].map(group),
    caption: 'callers and callees of User.save, depth 1',
    left: { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 },
    total: 7,
  };
}

/** Callers up to two steps and callees up to three steps from one function, in files; a few more edges in any direction. */
export function egoGraph({ nodes: size, files, seed = 1 }: { nodes: number; files: number; seed?: number }): Graph {
  const random = randomOf(seed);
  const nodes = [node('n0', { group: 'src/file0.ts', marks: ['focus'] })];
  const edges: GraphEdge[] = [];
  while (nodes.length < size) {
    const near = nodes[Math.floor(random() * nodes.length)] as GraphNode;
    const step = near.rank === 0 ? (random() < 0.4 ? -1 : 1) : Math.sign(near.rank);
    const rank = near.rank + step;
    if (rank < -2 || rank > 3) continue;
    const id = `n${nodes.length}`;
    const group = random() < 0.5 ? near.group : `src/file${Math.floor(random() * files)}.ts`;
    const name = `${['get', 'loadAll', 'handleRequestOf', 'x'][nodes.length % 4]}${nodes.length}`;
    nodes.push(node(id, { name, rank, ...(group === undefined ? {} : { group }), container: nodes.length % 3 === 0 ? 'Service' : '' }));
    edges.push(step < 0 ? edge(id, near.id, tierAt(nodes.length)) : edge(near.id, id, tierAt(nodes.length)));
  }
  for (let more = 0; more < size / 3; more++) {
    const [from, to] = [nodes[Math.floor(random() * size)] as GraphNode, nodes[Math.floor(random() * size)] as GraphNode];
    if (!edges.some((known) => known.from === from.id && known.to === to.id)) edges.push(edge(from.id, to.id, tierAt(more)));
  }
  return { ...smallGraph(), nodes, edges, groups: groupsOf(nodes), caption: 'callers and callees of n0, depth 3', total: size };
}

/** Everything calls everything: nothing that anybody wants to see, but it must not hang. */
export function hairball(size: number): Graph {
  const random = randomOf(size);
  const nodes = Array.from({ length: size }, (_, at) => node(`n${at}`, { rank: Math.floor(random() * 5) - 2 }));
  const edges = Array.from({ length: size * 8 }, (_, at) => ({
    ...edge(`n${Math.floor(random() * size)}`, `n${Math.floor(random() * size)}`),
    id: `e${at}`,
  }));
  return { ...smallGraph(), nodes, edges, groups: [], total: size };
}

export function node(name: string, changes: Partial<GraphNode> = {}): GraphNode {
  return {
    id: name,
    what: 'symbol',
    kind: 'function',
    name,
    container: '',
    signature: '',
    rank: 0,
    marks: [],
    count: 1,
    hidden: { in: 0, out: 0 },
    degree: { in: 1, out: 1 },
    ...changes,
  };
}

export function edge(from: string, to: string, changes: Partial<GraphEdge> = {}): GraphEdge {
  return {
    id: `${from}>${to}`,
    from,
    to,
    what: 'call',
    tier: 'exact',
    confidence: 0.98,
    count: 1,
    candidates: 0,
    reason: '',
    label: '',
    marks: [],
    sites: [],
    ...changes,
  };
}

function tierAt(at: number): Partial<GraphEdge> {
  if (at % 5 === 0) return { tier: 'probable', confidence: 0.8 };
  if (at % 11 === 0) return { tier: 'ambiguous', confidence: 0.4, candidates: 4, label: '?4' };
  return {};
}

function groupsOf(nodes: readonly GraphNode[]): Graph['groups'] {
  const ids = [...new Set(nodes.flatMap(({ group }) => group ?? []))];
  return ids.map((id) => ({ id, what: 'file', name: id, count: nodes.filter(({ group }) => group === id).length, isCollapsed: false }));
}

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
