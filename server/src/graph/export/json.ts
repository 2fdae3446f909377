import type { Graph, GraphLayout, GraphQuery } from '../../../protocol/graph.ts';

/** All that is known: what was asked, the graph with every edge's confidence and call sites, and where it lies if it was laid out. */
export function jsonOf(query: GraphQuery, graph: Graph, layout?: GraphLayout): string {
  return `${JSON.stringify({ format: 'skein-graph', version: 1, query, graph, ...(layout === undefined ? {} : { layout }) }, undefined, 2)}\n`;
}
