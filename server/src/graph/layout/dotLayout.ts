import type { GraphLayout } from '../../../protocol/graph.ts';
import { type Arrangement, arranged } from './arrangement.ts';
import { type DotAnswer, readDotAnswer } from './dotAnswer.ts';
import { itemName, orderSource, placeSource } from './dotSource.ts';
import { type Places, pictureOf } from './picture.ts';
import { routed } from './routes.ts';
import { columnsOf, type Sketch } from './sketch.ts';
import { wrapped } from './wrap.ts';

/** Lays out with Graphviz. @param dot Runs dot over a source and gives back its `imap`. Throws whatever it throws. */
export function dotLayout(sketch: Sketch, dot: (source: string) => string): GraphLayout {
  const first = readDotAnswer(dot(orderSource(sketch)));
  const middles = sketch.nodes.map((_, at) => first.get(`n${at}`) ?? [0, 0]);
  const columns = sketch.isRanked ? sketch.nodes.map(({ column }) => column) : columnsOf(middles.map(([x]) => Math.round(x)));
  const heights = middles.map(([, y]) => y);
  const edges = routed(sketch, wrapped(sketch, columns, heights), heights);
  const arrangement = arranged(edges.sketch, edges.columns, edges.heights);
  const places = placesOf(arrangement, readDotAnswer(dot(placeSource(edges.sketch, arrangement))));
  if (!keepsOrder(arrangement, places)) throw new Error('dot has changed the order in a column');
  return pictureOf(sketch, edges, { arrangement, places });
}

function keepsOrder({ stacks }: Arrangement, { y }: Places): boolean {
  return stacks.every((stack, column) =>
    stack.every((item, row) => {
      const above = stack[row - 1];
      return above === undefined || y(above, column) < y(item, column);
    }),
  );
}

function placesOf({ stacks }: Arrangement, middles: DotAnswer): Places {
  const columnXs = stacks.map(([first], column) => (first === undefined ? 0 : (middles.get(itemName(first, column))?.[0] ?? 0)));
  return {
    columnX: (column) => columnXs[column] ?? 0,
    y: (item, column) => middles.get(itemName(item, column))?.[1] ?? 0,
  };
}
