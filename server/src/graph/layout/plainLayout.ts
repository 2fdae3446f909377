/** The layout for when Graphviz cannot: columns side by side, packed from the top, one curve from column to column. Takes milliseconds. */
import type { GraphLayout } from '../../../protocol/graph.ts';
import { type Arrangement, arranged, type Item } from './arrangement.ts';
import { columnGap, columnWidths, GAP, itemHeight } from './dotSource.ts';
import { type Places, pictureOf } from './picture.ts';
import { routed } from './routes.ts';
import type { Sketch } from './sketch.ts';
import { wrapped } from './wrap.ts';

export function plainLayout(sketch: Sketch): GraphLayout {
  const order = sketch.nodes.map((_, at) => at);
  const columns = wrapped(
    sketch,
    sketch.nodes.map(({ column }) => column),
    order,
  );
  const bare = arranged(sketch, columns, order);
  // Where an edge passes a column depends on how far down its ends stand: that is known only when nodes stand.
  const heights = packedHeights(sketch, bare);
  const edges = routed(
    sketch,
    columns,
    columns.map((column, at) => heights.get(`node ${at} ${column}`) ?? 0),
  );
  const arrangement = arranged(edges.sketch, edges.columns, edges.heights);
  return pictureOf(sketch, edges, { arrangement, places: packed(edges.sketch, arrangement) });
}

function packed(sketch: Sketch, arrangement: Arrangement): Places {
  const widths = columnWidths(sketch, arrangement);
  const gap = columnGap(sketch, arrangement.stacks);
  const lefts: number[] = [];
  for (const column of widths.keys()) lefts.push((lefts[column - 1] ?? 0) + (column === 0 ? 0 : (widths[column - 1] ?? 0) + gap));
  const heights = packedHeights(sketch, arrangement);
  return {
    columnX: (column) => (lefts[column] ?? 0) + (widths[column] ?? 0) / 2,
    y: ({ what, at }, column) => heights.get(`${what} ${at} ${column}`) ?? 0,
  };
}

/** Middles, by item and column. A border waits until the lowest of its columns has come as far, so that it is straight. */
function packedHeights(sketch: Sketch, { stacks, spans }: Arrangement): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  const floors = stacks.map(() => 0);
  const next = stacks.map(() => 0);
  const place = (item: Item, first: number, last: number) => {
    const height = itemHeight(sketch, item);
    const top = Math.max(...floors.slice(first, last + 1)) + GAP;
    for (let column = first; column <= last; column++) {
      middles.set(`${item.what} ${item.at} ${column}`, top + height / 2);
      floors[column] = top + height;
      next[column] = (next[column] ?? 0) + 1;
    }
  };
  // What stands at the head of all of its columns comes next; all stacks are parts of one line, so there always is one.
  for (let moved = true; moved; ) {
    moved = false;
    for (const [column, stack] of stacks.entries()) {
      for (let item = stack[next[column] ?? 0]; item !== undefined; item = stack[next[column] ?? 0]) {
        const span = item.what === 'node' ? { first: column, last: column } : (spans[item.at] ?? { first: column, last: column });
        if (!isNext(stacks, next, item, span)) break;
        place(item, span.first, span.last);
        moved = true;
      }
    }
  }
  return middles;
}

function isNext(
  stacks: readonly (readonly Item[])[],
  next: readonly number[],
  { what, at }: Item,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  for (let column = first; column <= last; column++) {
    const head = stacks[column]?.[next[column] ?? 0];
    if (head?.what !== what || head.at !== at) return false;
  }
  return true;
}
