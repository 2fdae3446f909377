/**
 * Edges over more than one column, led through those between: each gets a place of its own there, beside nodes and not across them, and
 * outside of groups that neither of its ends is in. What is left are edges between neighbouring columns.
 */
import type { Sketch, SketchEdge, SketchNode } from './sketch.ts';

export interface Routed {
  /** With the places where edges pass as further nodes after the others, and edges cut at them. */
  readonly sketch: Sketch;
  readonly columns: readonly number[];
  readonly heights: readonly number[];
  /** For each edge its pieces, from its start to its end, as numbers of edges of `sketch`. */
  readonly pieces: readonly (readonly number[])[];
}

/** Pixels: no more than keeps two lines apart. */
const PASS_HEIGHT = 2;

/** @param heights A first idea of how far down each node stands; any unit. */
export function routed(sketch: Sketch, columns: readonly number[], heights: readonly number[]): Routed {
  const nodes: SketchNode[] = [...sketch.nodes];
  const edges: SketchEdge[] = [];
  const [allColumns, allHeights] = [[...columns], [...heights]];
  const pieces = sketch.edges.map((edge) => {
    const [start, end] = [columns[edge.from] ?? 0, columns[edge.to] ?? 0];
    const step = Math.sign(end - start);
    const group = commonGroup(sketch, edge);
    const own: number[] = [];
    let from = edge.from;
    const lead = (to: number) => {
      own.push(edges.length);
      edges.push({ ...edge, from, to });
      from = to;
    };
    for (let column = start + step; step !== 0 && column !== end; column += step) {
      const part = (column - start) / (end - start);
      allColumns.push(column);
      allHeights.push((heights[edge.from] ?? 0) * (1 - part) + (heights[edge.to] ?? 0) * part);
      nodes.push({ id: '', column, group, width: 0, height: PASS_HEIGHT });
      lead(nodes.length - 1);
    }
    lead(edge.to);
    return own;
  });
  return { sketch: { ...sketch, nodes, edges }, columns: allColumns, heights: allHeights, pieces };
}

/** Only an edge passes here. */
export function isPass({ id }: SketchNode): boolean {
  return id === '';
}

/** The innermost group that holds both ends; -1. */
function commonGroup({ nodes, groups }: Sketch, { from, to }: SketchEdge): number {
  const around = new Set<number>();
  for (let group = nodes[from]?.group ?? -1; group >= 0; group = groups[group]?.parent ?? -1) around.add(group);
  for (let group = nodes[to]?.group ?? -1; group >= 0; group = groups[group]?.parent ?? -1) if (around.has(group)) return group;
  return -1;
}
