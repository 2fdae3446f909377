/** Between a graph and the code it is of. */
import type { Graph, GraphPlace } from '../../../server/protocol/graph.ts';

/** A node or an edge, or nothing. */
export interface Pointed {
  readonly node?: string | undefined;
  readonly edge?: string | undefined;
}

/** Where the code of a node or an edge is: the calls of an edge; all calls from and to a node that are shown. */
export function placesOf({ edges }: Graph, { node, edge }: Pointed): readonly GraphPlace[] {
  if (edge !== undefined) return edges.find(({ id }) => id === edge)?.sites ?? [];
  return node === undefined ? [] : edges.filter(({ from, to }) => from === node || to === node).flatMap(({ sites }) => sites);
}

export interface CodePosition {
  /** Path in the folder. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What of a graph stands at a position of the code: the edges that are called there, and the symbols whose names stand there. */
export function pointedAt(
  { nodes, edges }: Graph,
  position: CodePosition,
): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  return {
    nodes: nodes.filter(({ place }) => place !== undefined && holds(place, position)).map(({ id }) => id),
    edges: edges.filter(({ sites }) => sites.some((site) => holds(site, position))).map(({ id }) => id),
  };
}

function holds(place: GraphPlace, { path, line, column }: CodePosition): boolean {
  if (place.path !== path || line < place.startLine || line > place.endLine) return false;
  return (line > place.startLine || column >= place.startColumn) && (line < place.endLine || column <= place.endColumn);
}
