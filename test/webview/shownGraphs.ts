import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Scene } from '../../client/webview/graph/model/scene.ts';
import { sceneOf } from '../../client/webview/graph/model/sceneOf.ts';
import type { Graph, GraphLayout, GraphQuery } from '../../server/protocol/graph.ts';
import type { ShownGraph } from '../../server/protocol/panel.ts';
import { ANSWER_FORMAT } from '../../server/src/graph/layout/dotAnswer.ts';
import { dotLayout } from '../../server/src/graph/layout/dotLayout.ts';
import { plainLayout } from '../../server/src/graph/layout/plainLayout.ts';
import { sketchOf } from '../../server/src/graph/layout/sketch.ts';
import { sampleQuery, smallGraph } from '../graph/sampleGraphs.ts';

/** With the metrics of the browser's font. */
export const shownQuery = sampleQuery({ metrics: { charWidth: 7.53, lineHeight: 17 } });

const graphviz = await Graphviz.load();

/** Laid out as the server does, but in this thread. */
function laidOut(graph: Graph, query: GraphQuery = shownQuery): GraphLayout {
  const sketch = sketchOf(graph, query.metrics, query.orderHint);
  return dotLayout(sketch, (source) => graphviz.layout(source, ANSWER_FORMAT, 'dot'));
}

/** Columns without any refinement, which is quick for thousands of nodes. */
export function laidOutPlainly(graph: Graph, query: GraphQuery = shownQuery): GraphLayout {
  return plainLayout(sketchOf(graph, query.metrics, query.orderHint));
}

export function shownGraph(
  graph: Graph,
  { query = {}, ...rest }: Partial<Omit<ShownGraph, 'query'>> & { query?: Partial<GraphQuery> } = {},
): ShownGraph {
  const asked = { ...shownQuery, ...query };
  return {
    folder: 'file:///project',
    query: asked,
    graph,
    layout: rest.layout ?? (graph.nodes.length === 0 ? { width: 0, height: 0, nodes: {}, groups: {}, edges: {} } : laidOut(graph, asked)),
    title: 'User.save',
    complete: true,
    pendingFiles: 0,
    canGoBack: true,
    canGoForward: false,
    isPinned: false,
    followsCursor: true,
    cause: 'new',
    ...rest,
  };
}

/** As the canvas draws it. */
export function sceneFor(shown: ShownGraph): Scene {
  return sceneOf(shown, (path, hops) => `path ${path}, ${hops} calls`);
}

/** The one thing in which a query differs from the sample. */
export function changeOf(query: GraphQuery): string {
  const usual = shownGraph(smallGraph()).query;
  const parts = (all: typeof query): readonly (readonly [string, unknown])[] =>
    Object.entries({ ...all, ...all.filters, filters: 0, orderHint: 0, metrics: 0 });
  const before = new Map(parts(usual));
  return parts(query)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key)))
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}

export function withPlaces(graph: Graph): Graph {
  const place = (id: string) => ({ path: `src/${id}.ts`, startLine: 1, startColumn: 0, endLine: 1, endColumn: 1 });
  return { ...graph, nodes: graph.nodes.map((each) => (each.what === 'symbol' ? { ...each, place: place(each.id) } : each)) };
}
