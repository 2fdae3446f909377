import type { Graph, GraphGroup, GraphNode } from '../../../protocol/graph.ts';

/** Groups with what stands directly in them, for formats that nest. */
export interface GroupTree {
  readonly nodes: readonly GraphNode[];
  readonly groups: readonly { readonly group: GraphGroup; readonly inside: GroupTree }[];
}

/** Groups without a node are left out. Nodes of unknown groups stand outside. */
export function groupTree(graph: Pick<Graph, 'nodes' | 'groups'>): GroupTree {
  const known = new Set(graph.groups.map(({ id }) => id));
  const inside = (parent: string | undefined): GroupTree => ({
    nodes: graph.nodes.filter(({ group }) => (group !== undefined && known.has(group) ? group : undefined) === parent),
    groups: graph.groups
      .filter((group) => group.parent === parent)
      .map((group) => ({ group, inside: inside(group.id) }))
      .filter((child) => child.inside.nodes.length + child.inside.groups.length > 0),
  });
  return inside(undefined);
}
