import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Box, Graph, GraphLayout, HintedNode } from '../../../server/protocol/graph.ts';
import { createGraphvizLayouter } from '../../../server/src/graph/layout/graphvizLayouter.ts';
import { nodeSize } from '../../../server/src/graph/layout/measure.ts';
import { plainLayout } from '../../../server/src/graph/layout/plainLayout.ts';
import { sketchOf } from '../../../server/src/graph/layout/sketch.ts';
import { edge, egoGraph, hairball, node, smallGraph } from '../sampleGraphs.ts';

const metrics = { charWidth: 7.2, lineHeight: 18 };
const entry = join(import.meta.dirname, '../../../server/src/graph/layout/layoutWorker.ts');
const layouter = createGraphvizLayouter({ entry, timeLimit: 60_000 });
afterAll(() => layouter.dispose());
const plainly = (graph: Graph, hint: readonly HintedNode[] = []) => plainLayout(sketchOf(graph, metrics, hint));

const ways: readonly [string, (graph: Graph, hint?: readonly HintedNode[]) => Promise<GraphLayout>][] = [
  ['Graphviz', (graph, hint = []) => layouter.layout(graph, metrics, hint)],
  ['the plain layout', (graph, hint) => Promise.resolve(plainly(graph, hint))],
];

describe.each(ways)('%s', (_, layout) => {
  it('puts callers left of the focus and callees right, in columns', async () => {
    const { nodes } = await layout(smallGraph());
    const columns = ['update', 'save', 'insert'].map((id) => boxOf(nodes, id));
    expect(columns.every((box, at) => at === 0 || box.x >= (columns[at - 1]?.x ?? 0) + (columns[at - 1]?.width ?? 0) + 50)).toBe(true);
    expect(['create', 'fold:tests'].map((id) => boxOf(nodes, id).x)).toEqual([columns[0]?.x, columns[0]?.x]);
  });

  it('gives every node room for what it shows, and overlaps nothing', async () => {
    for (const graph of [smallGraph(), egoGraph({ nodes: 90, files: 15 }), nested()]) {
      const { nodes, groups, width, height } = await layout(graph);
      for (const each of graph.nodes) {
        const [box, wanted] = [boxOf(nodes, each.id), nodeSize(each, metrics)];
        expect([box.width >= wanted.width, box.height]).toEqual([true, wanted.height]);
      }
      expect(overlaps(Object.values(nodes))).toBe(0);
      for (const box of [...Object.values(nodes), ...Object.values(groups)])
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    }
  });

  it('draws groups around exactly their nodes, inner ones in outer ones', async () => {
    for (const graph of [smallGraph(), egoGraph({ nodes: 90, files: 15 }), nested()]) {
      const { nodes, groups } = await layout(graph);
      for (const group of graph.groups) {
        const around = boxOf(groups, group.id);
        const inside = graph.nodes.filter(({ id }) => contains(around, boxOf(nodes, id)));
        expect(inside.map(({ id }) => id)).toEqual(graph.nodes.filter((each) => belongs(graph, each.group, group.id)).map(({ id }) => id));
        if (group.parent !== undefined) expect(contains(boxOf(groups, group.parent), around)).toBe(true);
      }
      const outer = graph.groups.filter(({ parent }) => parent === undefined).map(({ id }) => boxOf(groups, id));
      expect(overlaps(outer)).toBe(0);
    }
  });

  it('draws every edge from a side of its first node to a side of its second', async () => {
    const graph = egoGraph({ nodes: 60, files: 10 });
    const { nodes, edges } = await layout(graph);
    for (const { id, from, to } of graph.edges) {
      const points = edges[id]?.points ?? [];
      expect(points.length % 3).toBe(1);
      expect(distance(boxOf(nodes, from), points[0])).toBeLessThan(2);
      expect(distance(boxOf(nodes, to), points.at(-1))).toBeLessThan(2);
    }
  });

  it('places labels on their edges, none upon another', async () => {
    const nodes = [node('root', { marks: ['focus'] }), ...Array.from({ length: 12 }, (_, at) => node(`n${at}`, { rank: 1 }))];
    const edges = nodes.slice(1).map(({ id }) => edge('root', id, { label: 'first, second + 3' }));
    const layout1 = await layout({ ...smallGraph(), nodes, edges, groups: [] });
    const labels = edges.map(({ id }) => layout1.edges[id]?.label ?? [0, 0]);
    expect(overlaps(labels.map(([x, y]) => ({ x, y, width: 100, height: 15 })))).toBe(0);
    expect(labels.every(([x]) => x > boxRight(layout1, 'root') && x < boxOf(layout1.nodes, 'n0').x)).toBe(true);
  });

  it('keeps labels off the nodes that an edge passes', async () => {
    const nodes = [node('a'), ...[1, 2, 3].map((rank) => node(`n${rank}`, { rank }))];
    const edges = [edge('a', 'n1'), edge('n1', 'n2'), edge('n2', 'n3'), edge('a', 'n3', { label: 'first, second, third + 9' })];
    const drawn = await layout({ ...smallGraph(), nodes, edges, groups: [] });
    const [x, y] = drawn.edges['a>n3']?.label ?? [0, 0];
    const label = { x: x - 75, y: y - 8, width: 150, height: 16 };
    expect(overlaps([...Object.values(drawn.nodes), label])).toBe(0);
  });

  it('gives the same bytes for the same graph', async () => {
    const graph = egoGraph({ nodes: 90, files: 15 });
    const hint = hintOf((await layout(graph)).nodes).filter((_, at) => at % 2 === 0);
    expect(JSON.stringify(await layout(graph, hint))).toBe(JSON.stringify(await layout(structuredClone(graph), hint)));
  });

  it('puts the many callers of a hub into several columns, about as wide together as they are high', async () => {
    const hub = star(160);
    const { nodes, edges, width, height } = await layout(hub);
    const columns = Map.groupBy(hub.nodes.slice(1), ({ id }) => boxOf(nodes, id).x);
    expect(columns.size).toBeGreaterThan(2);
    expect(Math.max(...columns.keys())).toBeLessThan(boxOf(nodes, 'hub').x);
    expect(width / height).toBeGreaterThan(0.7);
    expect(width / height).toBeLessThan(2.5);
    // All that come from the outermost column arrive as one line.
    const outermost = columns.get(Math.min(...columns.keys())) ?? [];
    const arrivals = new Set(outermost.map(({ id }) => JSON.stringify(edges[`${id}>hub`]?.points.slice(-4))));
    expect([outermost.length > 20, arrivals.size]).toEqual([true, 1]);
  });

  it('leaves what is on the screen in its column when more callers come', async () => {
    const before = (await layout(star(160))).nodes;
    const after = (await layout(star(170), hintOf(before))).nodes;
    const ids = Object.keys(before);
    expect(columnOf(after, ids)).toEqual(columnOf(before, ids));
  });

  it('keeps what is on the screen in its order when the graph grows', async () => {
    for (const seed of [1, 2, 3]) {
      const large = egoGraph({ nodes: 120, files: 20, seed });
      const small = without(large, (_, at) => at % 3 === 1);
      const before = (await layout(small)).nodes;
      const after = (await layout(large, hintOf(before))).nodes;
      for (const column of Map.groupBy(small.nodes, ({ id }) => boxOf(before, id).x).values()) {
        const kept = column.map(({ id }) => id);
        expect(orderOf(after).filter((id) => kept.includes(id))).toEqual(orderOf(before).filter((id) => kept.includes(id)));
      }
    }
  });

  it('moves nothing when what is on the screen is asked for again', async () => {
    const graph = egoGraph({ nodes: 60, files: 10 });
    const first = (await layout(graph, [])).nodes;
    const second = (await layout(graph, hintOf(first))).nodes;
    expect(columnsOf(graph, second)).toEqual(columnsOf(graph, first));
  });

  it('copes with no node, one node, unknown groups and edges to nowhere', async () => {
    const none = { ...smallGraph(), nodes: [], edges: [], groups: [] };
    expect(await layout(none)).toEqual({ width: 0, height: 0, nodes: {}, groups: {}, edges: {} });
    const odd = { ...none, nodes: [node('a', { group: 'nowhere' })], edges: [edge('a', 'b'), edge('a', 'a')] };
    const { nodes, edges } = await layout(
      odd,
      ['b', 'a', 'a'].map((id) => ({ id, x: 0 })),
    );
    expect([Object.keys(nodes), Object.keys(edges)]).toEqual([['a'], ['a>a']]);
  });
});

describe('the layouter', () => {
  it('finds columns by itself when ranks say nothing', async () => {
    const nodes = ['a', 'b', 'c', 'd'].map((name) => node(name));
    const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 'd')];
    const layout = await layouter.layout({ ...smallGraph(), nodes, edges, groups: [] }, metrics, []);
    expect(new Set(nodes.map(({ id }) => boxOf(layout.nodes, id).x)).size).toBe(4);
  });

  it('has Graphviz draw whatever turns up', async () => {
    for (let seed = 1; seed <= 24; seed++) {
      const graph = egoGraph({ nodes: 10 + 5 * seed, files: 1 + (seed % 9), seed });
      const hint = seed % 2 === 0 ? [] : graph.nodes.filter((_, at) => at % 3 > 0).map(({ id, rank }) => ({ id, x: 300 * rank }));
      expect((await layouter.layout(graph, metrics, hint)).edges).not.toEqual(plainly(graph, hint).edges);
    }
  });

  it('lays out plainly when Graphviz takes too long, and goes on with the next', async () => {
    const impatient = createGraphvizLayouter({ entry, timeLimit: 1 });
    const ball = hairball(350);
    expect(await impatient.layout(ball, metrics, [])).toEqual(plainly(ball));
    expect(await impatient.layout(smallGraph(), metrics, [])).toEqual(plainly(smallGraph()));
    await impatient.dispose();
  });

  it('draws a hairball plainly at once', async () => {
    const ball = hairball(1500);
    expect(await layouter.layout(ball, metrics, [])).toEqual(plainly(ball));
  });

  it('lays out plainly when its thread cannot start, and after its end', async () => {
    const broken = createGraphvizLayouter({ entry: join(import.meta.dirname, 'nothing.ts') });
    expect(await broken.layout(smallGraph(), metrics, [])).toEqual(plainly(smallGraph()));
    await broken.dispose();
    expect(await broken.layout(smallGraph(), metrics, [])).toEqual(plainly(smallGraph()));
  });

  it('is done with a graph that nobody wants any more, at work or waiting, and goes on with the next', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [
      layouter.layout(hairball(350), metrics, [], first.signal),
      layouter.layout(smallGraph(), metrics, [], second.signal),
      layouter.layout(smallGraph(), metrics, []),
    ] as const;
    const outcomes = Promise.allSettled(asked);
    first.abort(new Error('no more'));
    second.abort(new Error('not at all'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await expect(layouter.layout(smallGraph(), metrics, [], first.signal)).rejects.toThrow('no more');
  });
});

/** A focus with so many callers, a few of each file. */
function star(count: number): Graph {
  const files = Array.from({ length: Math.ceil(count / 3) }, (_, at) => `file${at}.ts`);
  const callers = Array.from({ length: count }, (_, at) => node(`n${at}`, { rank: -1, group: files[Math.floor(at / 3)] ?? '' }));
  return {
    ...smallGraph(),
    nodes: [node('hub', { marks: ['focus'] }), ...callers],
    edges: callers.map(({ id }) => edge(id, 'hub')),
    groups: files.map((id) => ({ id, what: 'file', name: id, count: 3, isCollapsed: false })),
  };
}

/** Numbers of the columns of nodes, from left to right. */
function columnOf(nodes: GraphLayout['nodes'], ids: readonly string[]): number[] {
  const xs = [...new Set(ids.map((id) => boxOf(nodes, id).x))].sort((one, other) => one - other);
  return ids.map((id) => xs.indexOf(boxOf(nodes, id).x));
}

function nested(): Graph {
  const graph = egoGraph({ nodes: 60, files: 9, seed: 4 });
  const folder = (at: number) => `src/folder${at % 3}`;
  return {
    ...graph,
    groups: [
      ...graph.groups.map((group, at) => ({ ...group, parent: folder(at) })),
      ...[0, 1, 2].map((at) => ({ id: folder(at), what: 'folder', name: folder(at), count: 1, isCollapsed: false }) as const),
    ],
  };
}

function belongs(graph: Graph, group: string | undefined, to: string): boolean {
  return group !== undefined && (group === to || belongs(graph, graph.groups.find(({ id }) => id === group)?.parent, to));
}

function without(graph: Graph, isGone: (id: string, at: number) => boolean): Graph {
  const nodes = graph.nodes.filter(({ id }, at) => !isGone(id, at));
  const ids = new Set(nodes.map(({ id }) => id));
  return { ...graph, nodes, edges: graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

function orderOf(nodes: GraphLayout['nodes']): string[] {
  return Object.keys(nodes).sort((one, other) => boxOf(nodes, one).y - boxOf(nodes, other).y);
}

function hintOf(nodes: GraphLayout['nodes']): HintedNode[] {
  return orderOf(nodes).map((id) => ({ id, x: boxOf(nodes, id).x }));
}

function columnsOf(graph: Graph, nodes: GraphLayout['nodes']): string[][] {
  return [-2, -1, 0, 1, 2, 3].map((rank) => orderOf(nodes).filter((id) => graph.nodes.find((each) => each.id === id)?.rank === rank));
}

function boxOf(boxes: Readonly<Record<string, Box>>, id: string): Box {
  const box = boxes[id];
  if (box === undefined) throw new Error(`no box of ${id}`);
  return box;
}

function boxRight(layout: GraphLayout, id: string): number {
  const { x, width } = boxOf(layout.nodes, id);
  return x + width;
}

function overlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => meet(one, other))).length;
}

function meet(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function contains(outer: Box, inner: Box): boolean {
  const fitsX = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
  return fitsX && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

/** From a point to the nearest side of a box. */
function distance(
  { x, y, width, height }: Box,
  [px, py]: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
): number {
  const outside = Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
  return outside > 0 ? outside : Math.min(px - x, x + width - px, py - y, y + height - py);
}
