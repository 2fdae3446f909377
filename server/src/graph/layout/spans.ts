import type { Sketch } from './sketch.ts';

/** From the first to the last column of what belongs together. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Columns that each group reaches over; undefined for groups without a node. */
export function spansOf({ nodes, groups }: Sketch, columns: readonly number[]): readonly (Span | undefined)[] {
  const spans: (Span | undefined)[] = groups.map(() => undefined);
  nodes.forEach(({ group }, at) => {
    const column = columns[at] ?? 0;
    for (let around = group; around >= 0; around = groups[around]?.parent ?? -1) {
      const span = spans[around];
      spans[around] = { first: Math.min(span?.first ?? column, column), last: Math.max(span?.last ?? column, column) };
    }
  });
  return spans;
}
