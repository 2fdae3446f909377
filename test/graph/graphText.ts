/** A graph as text: nodes by rank, edges with tier and count, groups, and whatever else it says. */

import type { Graph, GraphNode, GraphQuery } from '../../server/protocol/graph.ts';
import { compareTexts } from '../../server/src/base/compareTexts.ts';

/** What a panel asks for when it opens, except that nothing is folded or hidden. */
export function callQuery(root: string, changes: Partial<GraphQuery> = {}): GraphQuery {
  return {
    kind: 'calls',
    roots: [root],
    depth: { in: 1, out: 1 },
    expanded: [],
    hidden: [],
    toggled: [],
    filters: ALL,
    groupBy: 'none',
    maxNodes: 250,
    metrics: { charWidth: 7.2, lineHeight: 18 },
    orderHint: [],
    ...changes,
  };
}

export const ALL: GraphQuery['filters'] = {
  tests: 'show',
  externals: 'show',
  minConfidence: 'probable',
  include: [],
  exclude: [],
  typeOnly: true,
};

/** `-1 src/main.ts#start~function`, one line each, from the leftmost rank to the rightmost, by label within one. */
export function nodeLines({ nodes }: Pick<Graph, 'nodes'>): string[] {
  return [...nodes].sort((one, other) => one.rank - other.rank || compareTexts(labelOf(one), labelOf(other))).map(nodeLine);
}

function nodeLine(node: GraphNode): string {
  const { rank, what, count, marks } = node;
  const times = count > 1 && what !== 'fold' ? ` ×${count}` : '';
  return [`${rank} ${what === 'symbol' ? '' : `${what} `}${labelOf(node)}${times}`, ...marks, ...badges(node)].join(' ');
}

function badges({ hidden, isLeast }: GraphNode): string[] {
  const least = isLeast === true ? ' or more' : '';
  return [...(hidden.in > 0 ? [`+${hidden.in}${least} in`] : []), ...(hidden.out > 0 ? [`+${hidden.out}${least} out`] : [])];
}

/** `start -> User.save exact 2`, in order. */
export function edgeLines({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>): string[] {
  const names = new Map(nodes.map((node) => [node.id, labelOf(node)]));
  return edges.map(({ from, to, tier, count }) => `${names.get(from)} -> ${names.get(to)} ${tier} ${count}`).sort();
}

export function labelOf({ what, name, container }: GraphNode): string {
  return what === 'symbol' && container !== '' ? `${container}.${name}` : name;
}

/** Groups with the nodes in them, indented. */
export function groupLines({ nodes, groups }: Pick<Graph, 'nodes' | 'groups'>): string[] {
  const inside = (group: string, indent: string): string[] => [
    ...groups
      .filter(({ parent }) => parent === group)
      .flatMap(({ id, what, name, count, isCollapsed }) => [
        `${indent}${what} ${name} (${count})${isCollapsed ? ' collapsed' : ''}`,
        ...inside(id, `${indent}  `),
      ]),
    ...nodes.filter((node) => node.group === group).map((node) => indent + labelOf(node)),
  ];
  return groups
    .filter(({ parent }) => parent === undefined)
    .flatMap(({ id, what, name, count, isCollapsed }) => [
      `${what} ${name} (${count})${isCollapsed ? ' collapsed' : ''}`,
      ...inside(id, '  '),
    ]);
}
