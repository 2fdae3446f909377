/** Nodes that come back to themselves along the edges of a graph. */
import type { GraphEdge } from '../../protocol/graph.ts';
import { namedComponents } from '../api/graph/components.ts';

export function recursiveNodes(edges: readonly Pick<GraphEdge, 'from' | 'to'>[]): ReadonlySet<string> {
  return new Set(namedComponents(edges).flat());
}
