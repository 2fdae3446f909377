/** The hops of a path are told by the lines of their calls: what happens on the way is read without opening each. */
import type { Graph, GraphEdge } from '../../../protocol/graph.ts';
import type { SourceLines } from './sourceLines.ts';

export async function withHopLines(graph: Graph, source: SourceLines): Promise<Graph> {
  if ((graph.paths ?? []).length === 0) return graph;
  return { ...graph, edges: await Promise.all(graph.edges.map((edge) => withFirstLine(edge, source))) };
}

async function withFirstLine(edge: GraphEdge, source: SourceLines): Promise<GraphEdge> {
  const [first, ...others] = edge.sites;
  if (first === undefined) return edge;
  const text = await source.line(first.path, first.startLine);
  return text === '' ? edge : { ...edge, sites: [{ ...first, text }, ...others] };
}
