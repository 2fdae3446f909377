import type { GraphEdge } from '../../../../server/protocol/graph.ts';

/** How sure an edge is, is told by its dashes and its label, never by colour alone. Class names; the dashes are in styles/canvas.css. */
export function edgeClasses({ tier, marks, what }: GraphEdge): readonly string[] {
  const classes = ['edge', `is-${tier}`];
  if (marks.includes('type-only') || marks.includes('dynamic')) classes.push('is-light');
  if (marks.includes('cycle')) classes.push('is-cycle');
  if (marks.includes('cut')) classes.push('is-cut');
  if (what === 'fold') classes.push('is-fold');
  return classes;
}

/** CSS pixels: one call is a hair line, many are thicker, and never thick enough to hide what is beneath. */
export function edgeWidth({ count, tier }: Pick<GraphEdge, 'count' | 'tier'>): number {
  const base = tier === 'external' ? 0.9 : 1.3;
  return Math.round(Math.min(4, base + 0.55 * Math.log2(Math.max(1, count))) * 10) / 10;
}

/** Below `probable`: what the status line counts as uncertain. */
export function isUncertain({ tier }: Pick<GraphEdge, 'tier'>): boolean {
  return tier === 'ambiguous' || tier === 'dispatch';
}
