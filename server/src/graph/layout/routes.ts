/**
 * Edges over more than one column, led through those between: each gets a place there, beside nodes and not across them, and outside of
 * groups that neither of its ends is in. Edges that have one end in common share their places, so that a hub is reached by a few lines
 * that branch and not by a band. What is left are edges between neighbouring columns.
 */
import type { Sketch, SketchEdge, SketchNode } from './sketch.ts';
import { type Span, spansOf } from './spans.ts';

export interface Routed {
  /** With the places where edges pass as further nodes after the others, and edges cut at them. */
  readonly sketch: Sketch;
  readonly columns: readonly number[];
  readonly heights: readonly number[];
  /** For each edge its pieces, from its start to its end, as numbers of edges of `sketch`. Edges may share pieces. */
  readonly pieces: readonly (readonly number[])[];
}

/** Pixels: no more than keeps two lines apart. */
const PASS_HEIGHT = 2;

/** @param heights A first idea of how far down each node stands; any unit. */
export function routed(sketch: Sketch, columns: readonly number[], heights: readonly number[]): Routed {
  const hubOf = hubsOf(sketch, columns);
  const passes = new Passes(sketch, columns, heights);
  const edges: SketchEdge[] = [];
  const shared = new Map<string, number>();
  const pieces = sketch.edges.map((edge, at) => {
    const own: number[] = [];
    let from = edge.from;
    const ends = [...passes.between(edge, hubOf(edge) ?? `e${at}`), edge.to];
    for (const to of ends) {
      const key = ends.length === 1 ? `e${at}` : `${from} ${to}`;
      let piece = shared.get(key);
      if (piece === undefined) {
        piece = edges.push({ ...edge, from, to }) - 1;
        shared.set(key, piece);
      }
      own.push(piece);
      from = to;
    }
    return own;
  });
  return {
    sketch: { ...sketch, nodes: [...sketch.nodes, ...passes.nodes], edges },
    columns: [...columns, ...passes.nodes.map(({ column }) => column)],
    heights: [...heights, ...passes.heights()],
    pieces,
  };
}

/** Only an edge passes here. */
export function isPass({ id }: SketchNode): boolean {
  return id === '';
}

/** Which end an edge shares with other long ones: the one that more of them have; undefined when it is alone. */
function hubsOf({ edges }: Sketch, columns: readonly number[]): (edge: SketchEdge) => string | undefined {
  const counts = new Map<string, number>();
  const isLong = ({ from, to }: SketchEdge) => Math.abs((columns[from] ?? 0) - (columns[to] ?? 0)) > 1;
  const ends = ({ from, to }: SketchEdge) => {
    const step = Math.sign((columns[to] ?? 0) - (columns[from] ?? 0));
    return [`to ${to} ${step}`, `from ${from} ${step}`];
  };
  for (const edge of edges) if (isLong(edge)) for (const end of ends(edge)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return (edge) => {
    const [to = '', from = ''] = ends(edge);
    const best = (counts.get(from) ?? 0) > (counts.get(to) ?? 0) ? from : to;
    return (counts.get(best) ?? 0) > 1 ? best : undefined;
  };
}

class Passes {
  readonly nodes: SketchNode[] = [];
  readonly #sketch: Sketch;
  readonly #columns: readonly number[];
  readonly #heights: readonly number[];
  readonly #spans: readonly (Span | undefined)[];
  readonly #byKey = new Map<string, number>();
  readonly #sums: { sum: number; count: number }[] = [];

  constructor(sketch: Sketch, columns: readonly number[], heights: readonly number[]) {
    this.#sketch = sketch;
    this.#columns = columns;
    this.#heights = heights;
    this.#spans = spansOf(sketch, columns);
  }

  /** The places that an edge passes, from its start to its end; those of one bundle are the same. */
  between(edge: SketchEdge, bundle: string): readonly number[] {
    const [start, end] = [this.#columns[edge.from] ?? 0, this.#columns[edge.to] ?? 0];
    const [top, bottom] = [this.#heights[edge.from] ?? 0, this.#heights[edge.to] ?? 0];
    const step = Math.sign(end - start);
    const common = commonGroup(this.#sketch, edge);
    const passed: number[] = [];
    for (let column = start + step; step !== 0 && column !== end; column += step) {
      const part = (column - start) / (end - start);
      const group = this.#ownGroup(edge.from, column, common) ?? this.#ownGroup(edge.to, column, common) ?? common;
      const at = this.#at(`${bundle} ${column} ${group}`, { id: '', column, group, width: 0, height: PASS_HEIGHT });
      const sum = this.#sums[at];
      if (sum !== undefined) {
        sum.sum += top * (1 - part) + bottom * part;
        sum.count++;
      }
      passed.push(this.#sketch.nodes.length + at);
    }
    return passed;
  }

  /** Where a place lies in the middle of all edges that pass it. */
  heights(): readonly number[] {
    return this.#sums.map(({ sum, count }) => sum / count);
  }

  /** The innermost group of an end that reaches into the column: its edges need not go around it. */
  #ownGroup(end: number, column: number, common: number): number | undefined {
    const { nodes, groups } = this.#sketch;
    for (let group = nodes[end]?.group ?? -1; group >= 0 && group !== common; group = groups[group]?.parent ?? -1) {
      const span = this.#spans[group];
      if (span !== undefined && span.first <= column && column <= span.last) return group;
    }
    return undefined;
  }

  #at(key: string, node: SketchNode): number {
    let at = this.#byKey.get(key);
    if (at === undefined) {
      at = this.nodes.push(node) - 1;
      this.#sums.push({ sum: 0, count: 0 });
      this.#byKey.set(key, at);
    }
    return at;
  }
}

/** The innermost group that holds both ends; -1. */
function commonGroup({ nodes, groups }: Sketch, { from, to }: SketchEdge): number {
  const around = new Set<number>();
  for (let group = nodes[from]?.group ?? -1; group >= 0; group = groups[group]?.parent ?? -1) around.add(group);
  for (let group = nodes[to]?.group ?? -1; group >= 0; group = groups[group]?.parent ?? -1) if (around.has(group)) return group;
  return -1;
}
