/** Nodes that come back to themselves along the edges of a graph. */
import type { GraphEdge } from '../../protocol/graph.ts';
import { components } from '../api/graph/components.ts';

export function recursiveNodes(edges: readonly Pick<GraphEdge, 'from' | 'to'>[]): ReadonlySet<string> {
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  const arrows = new Map<number, Set<number>>();
  for (const { from, to } of edges) {
    const start = numberOf(from);
    const ends = arrows.get(start) ?? new Set();
    ends.add(numberOf(to));
    arrows.set(start, ends);
  }
  const ids = [...numbers.keys()];
  return new Set(components(arrows).flatMap((component) => component.map((number) => ids[number] ?? '')));
}
