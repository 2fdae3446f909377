/** How edges are drawn. Never by colour alone: what is less sure has another dash pattern. */
import type { GraphEdge } from '../../../protocol/graph.ts';

export interface EdgeLook {
  readonly name: 'exact' | 'probable' | 'ambiguous' | 'dispatch' | 'external' | 'type-only' | 'cycle' | 'cut';
  /** As the legend says it. */
  readonly text: string;
  /** Lengths of dashes and gaps in pixels; empty: solid. */
  readonly dash: string;
  readonly color: string;
  readonly width: number;
}

const INK = '#57606a';
const RED = '#cf222e';

/** In the order of the legend. */
export const EDGE_LOOKS: readonly EdgeLook[] = [
  { name: 'exact', text: 'exact', dash: '', color: INK, width: 1.3 },
  { name: 'probable', text: 'probable', dash: '6 3', color: INK, width: 1.3 },
  { name: 'ambiguous', text: 'ambiguous, ?n: one of n', dash: '2 3', color: INK, width: 1.3 },
  { name: 'dispatch', text: 'by dynamic dispatch', dash: '8 3 2 3', color: INK, width: 1.3 },
  { name: 'external', text: 'external', dash: '', color: '#afb8c1', width: 0.9 },
  { name: 'type-only', text: 'type-only or dynamic import', dash: '4 4', color: INK, width: 1.1 },
  { name: 'cycle', text: 'in a cycle', dash: '', color: RED, width: 1.5 },
  { name: 'cut', text: 'suggested cut', dash: '10 4 2 4', color: RED, width: 2.6 },
];

export function lookOf({ tier, marks, count }: GraphEdge): EdgeLook {
  const name = marks.includes('cut')
    ? 'cut'
    : marks.includes('cycle')
      ? 'cycle'
      : tier === 'exact' && (marks.includes('type-only') || marks.includes('dynamic'))
        ? 'type-only'
        : tier;
  const look = EDGE_LOOKS.find((each) => each.name === name) as EdgeLook;
  // Many calls in one edge make it thicker, up to two pixels more.
  return { ...look, width: look.width + Math.min(2, Math.log2(Math.max(1, count)) / 3) };
}
