import type { ImportEdge } from '../codeGraph.ts';

/** The shortest circle that an import closes, from the file that it leads to and back there; empty when there is none. */
export function circleOf({ from, to = '' }: ImportEdge, edges: readonly ImportEdge[]): readonly string[] {
  const next = Map.groupBy(edges, (edge) => edge.from);
  const before = new Map<string, string>();
  const queue = [to];
  // Grows while it is walked.
  for (const at of queue)
    for (const { to: further = '' } of next.get(at) ?? []) {
      if (before.has(further) || further === to) continue;
      before.set(further, at);
      queue.push(further);
    }
  if (!before.has(from)) return [];
  const way = [to];
  for (let at: string | undefined = from; at !== undefined && at !== to; at = before.get(at)) way.unshift(at);
  return [to, ...way];
}

/** The imports between the files of a circle, in its order. */
export function importsAlong(circle: readonly string[], edges: readonly ImportEdge[]): readonly ImportEdge[] {
  return circle.slice(1).flatMap((to, at) => edges.find((edge) => edge.from === circle[at] && edge.to === to) ?? []);
}
