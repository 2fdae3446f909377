/**
 * A column that is much longer than the picture is wide becomes several, side by side, so that the whole has the shape of a screen. What is
 * on the screen stays in its column. Of the rest, what leads further out stands on the outer side, and what has company of its group further
 * in on the inner side: so fewer edges pass through columns, and groups do not stretch over columns that have nothing of theirs.
 */
import { columnGap, GAP } from './dotSource.ts';
import { columnsOf, type Sketch } from './sketch.ts';
import { spansOf } from './spans.ts';

/** Pixels: shorter columns are never wrapped. */
const SHORT = 1500;
/** Width by height that a wrapped picture comes near to. */
const SHAPE = 1.6;

/**
 * The column of each node after wrapping.
 * @param columns Before it.
 * @param heights A first idea of how far down each node stands; any unit.
 */
export function wrapped(sketch: Sketch, columns: readonly number[], heights: readonly number[]): readonly number[] {
  const hinted = hintedParts(sketch, columns);
  const units = unitsOf(sketch, { columns, heights, hinted });
  const lengths = units.map(lengthOf);
  const needed = partsFor(lengths, widthsOf(sketch, columns));
  const result = [...columns];
  let next = 0;
  for (const [column, all] of units.entries()) {
    const count = steadyCount(needed[column] ?? 1, all);
    for (const [part, nodes] of dealt(all, count, column < sketch.focusColumn ? 'left' : 'right').entries())
      for (const node of nodes) result[node] = next + part;
    next += count;
  }
  // A part may have remained without a node.
  return columnsOf(result);
}

/** What stays together: the nodes of a group in a column, or a part of them where they are too many. */
interface Unit {
  readonly nodes: readonly number[];
  readonly length: number;
  /** Which part of the column it is in on the screen. */
  readonly part: number | undefined;
  /** Whether it has edges to columns on that side. */
  readonly reaches: Sides;
  /** Whether its group has nodes in columns on that side. */
  readonly company: Sides;
}

interface Sides {
  readonly left: boolean;
  readonly right: boolean;
}

interface Before {
  readonly columns: readonly number[];
  readonly heights: readonly number[];
  readonly hinted: ReadonlyMap<number, number>;
}

/** For each node that is on the screen the part of its column, from left to right. */
function hintedParts({ hint, hintedX }: Sketch, columns: readonly number[]): ReadonlyMap<number, number> {
  const places = hint.map((node, at) => ({ node, x: hintedX[at] ?? 0, column: columns[node] ?? 0 }));
  // Few nodes may have come from elsewhere: a place on the screen belongs to the column that most of its nodes are in.
  const owners = new Map<number, number>();
  for (const [x, there] of Map.groupBy(places, (place) => place.x)) {
    const counts = [...Map.groupBy(there, ({ column }) => column)].map(([column, { length }]) => ({ column, length }));
    owners.set(x, counts.reduce((one, other) => (other.length > one.length ? other : one)).column);
  }
  const parts = new Map<number, number>();
  for (const [column, own] of Map.groupBy(owners, ([, owner]) => owner)) {
    const xs = own.map(([x]) => x).sort((one, other) => one - other);
    for (const { node, x, column: at } of places) if (at === column && xs.includes(x)) parts.set(node, xs.indexOf(x));
  }
  return parts;
}

/** By column, from top to bottom. */
function unitsOf(sketch: Sketch, { columns, heights, hinted }: Before): Unit[][] {
  const { nodes, edges, groups } = sketch;
  const [left, right] = [new Set<number>(), new Set<number>()];
  for (const { from, to } of edges) {
    const step = Math.sign((columns[to] ?? 0) - (columns[from] ?? 0));
    if (step === 0) continue;
    (step > 0 ? right : left).add(from);
    (step > 0 ? left : right).add(to);
  }
  const spans = spansOf(sketch, columns);
  const downwards = nodes.map((_, at) => at).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0) || one - other);
  const columnCount = columns.reduce((most, column) => Math.max(most, column + 1), 0);
  return Array.from({ length: columnCount }, (_, column) => {
    const own = downwards.filter((node) => columns[node] === column);
    const together = Map.groupBy(
      own,
      (node) => `${nodes[node]?.group ?? -1} ${(nodes[node]?.group ?? -1) < 0 ? node : ''} ${hinted.get(node)}`,
    );
    return [...together.values()].flatMap((all) => {
      const [first = 0] = all;
      const group = nodes[first]?.group ?? -1;
      const span = spans[group];
      const company = { left: (span?.first ?? column) < column, right: (span?.last ?? column) > column };
      const frame = group < 0 ? 0 : (groups[group]?.title.height ?? 0) + 2 * GAP;
      const part = hinted.get(first);
      return (part === undefined ? pieces(all, sketch) : [all]).map(
        (piece): Unit => ({
          nodes: piece,
          length: piece.reduce((sum, node) => sum + (nodes[node]?.height ?? 0) + GAP, frame),
          part,
          reaches: { left: piece.some((node) => left.has(node)), right: piece.some((node) => right.has(node)) },
          company,
        }),
      );
    });
  });
}

/** Equal parts, none longer than a short column. */
function pieces(all: readonly number[], { nodes }: Sketch): readonly (readonly number[])[] {
  const length = all.reduce((sum, node) => sum + (nodes[node]?.height ?? 0) + GAP, 0);
  const size = Math.ceil(all.length / Math.ceil(length / SHORT));
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}

/** With the gap to the next. */
function widthsOf(sketch: Sketch, columns: readonly number[]): readonly number[] {
  const widths: number[] = [];
  for (const [at, { width }] of sketch.nodes.entries()) {
    const column = columns[at] ?? 0;
    widths[column] = Math.max(widths[column] ?? 0, width);
  }
  return widths.map((width) => width + columnGap(sketch, []));
}

/** Into how many each column goes: the fewest that give the picture its shape. */
function partsFor(lengths: readonly number[], widths: readonly number[]): readonly number[] {
  for (let limit = SHORT; ; limit *= 1.1) {
    const counts = lengths.map((length) => Math.max(1, Math.ceil(length / limit)));
    const width = counts.reduce((sum, count, column) => sum + count * (widths[column] ?? 0), 0);
    if (width <= limit * SHAPE || counts.every((count) => count === 1)) return counts;
  }
}

/** As many as there are on the screen while that is nearly right. */
function steadyCount(needed: number, units: readonly Unit[]): number {
  const shown = units.reduce((most, { part }) => Math.max(most, (part ?? -1) + 1), 0);
  return shown > 0 && Math.abs(shown - needed) <= 1 ? shown : needed;
}

/** Nodes for each of so many columns from left to right. Neighbours stay at one height, because each next one goes where there is most room. */
function dealt(units: readonly Unit[], count: number, outer: 'left' | 'right'): readonly (readonly number[])[] {
  const inner = outer === 'left' ? 'right' : 'left';
  const columns = Array.from({ length: count }, () => ({ nodes: [] as number[], filled: 0 }));
  const deal = (all: readonly Unit[], side: 'left' | 'right' | 'screen' | undefined) => {
    const share = Math.min(count, Math.ceil((lengthOf(all) * count) / Math.max(1, lengthOf(units))));
    const among = side === 'left' ? columns.slice(0, share) : side === 'right' ? columns.slice(count - share) : columns;
    for (const { nodes, length, part } of all) {
      const kept = part === undefined ? undefined : columns[part];
      const best = kept ?? among.reduce((one, other) => (other.filled < one.filled ? other : one));
      best.nodes.push(...nodes);
      best.filled += length;
    }
  };
  const bySide = Map.groupBy(units, ({ part, reaches, company }) => {
    if (part !== undefined) return 'screen';
    if (company[outer]) return outer;
    if (company[inner]) return inner;
    return reaches[outer] ? outer : undefined;
  });
  for (const side of ['screen', outer, inner, undefined] as const) deal(bySide.get(side) ?? [], side);
  return columns.map(({ nodes }) => nodes);
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, { length }) => sum + length, 0);
}
