import type { Graph, HintedNode, TextMetrics } from '../../../protocol/graph.ts';
import { labelSize, nodeSize, type Size, titleSize } from './measure.ts';

/** A graph as a layout sees it: sizes and who belongs to whom. Everything is named by its place in these lists. Plain data, for threads. */
export interface Sketch {
  readonly nodes: readonly SketchNode[];
  readonly edges: readonly SketchEdge[];
  readonly groups: readonly SketchGroup[];
  /** Nodes that are on the screen, top to bottom. */
  readonly hint: readonly number[];
  /** Left sides of those nodes. */
  readonly hintedX: readonly number[];
  /** False when ranks say nothing, because all of them are the same although there are edges: then columns follow the edges. */
  readonly isRanked: boolean;
  /** Of rank 0, from which all others lead away. */
  readonly focusColumn: number;
}

export interface SketchNode extends Size {
  readonly id: string;
  /** Columns from left to right, without gaps, from 0. */
  readonly column: number;
  /** -1: none. */
  readonly group: number;
}

export interface SketchEdge {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** 0 by 0: none. */
  readonly label: Size;
}

export interface SketchGroup {
  readonly id: string;
  /** -1: none. */
  readonly parent: number;
  readonly title: Size;
}

export function sketchOf(graph: Graph, metrics: TextMetrics, orderHint: readonly HintedNode[]): Sketch {
  const places = new Map(graph.nodes.map(({ id }, at) => [id, at]));
  const groupPlaces = new Map(graph.groups.map(({ id }, at) => [id, at]));
  const hinted = new Map<number, number>();
  for (const { id, x } of orderHint) {
    const at = places.get(id);
    if (at !== undefined && !hinted.has(at)) hinted.set(at, x);
  }
  const columns = columnsOf(graph.nodes.map(({ rank }) => rank));
  const edges = graph.edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ id: edge.id, from, to, label: labelSize(edge, metrics) }];
  });
  return {
    nodes: graph.nodes.map((node, at) => ({
      ...nodeSize(node, metrics),
      id: node.id,
      column: columns[at] ?? 0,
      group: groupPlaces.get(node.group ?? '') ?? -1,
    })),
    edges,
    groups: graph.groups.map((group) => ({
      id: group.id,
      parent: groupPlaces.get(group.parent ?? '') ?? -1,
      title: titleSize(group, metrics),
    })),
    hint: [...hinted.keys()],
    hintedX: [...hinted.values()],
    focusColumn: new Set(graph.nodes.flatMap(({ rank }) => (rank < 0 ? rank : []))).size,
    isRanked: columns.some((column) => column !== columns[0]) || edges.every(({ from, to }) => from === to),
  };
}

/** The same values in the same order, numbered from 0 without gaps. */
export function columnsOf(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].sort((one, other) => one - other);
  const numbers = new Map(distinct.map((value, at) => [value, at]));
  return values.map((value) => numbers.get(value) ?? 0);
}
