/**
 * What Graphviz is asked. Twice, because dot cannot be told in which order groups stand: first for an order with few crossings, then for
 * places, with every column's order given. In the second question groups are no clusters but borders: two thin nodes in each column that
 * strong edges hold at one height. Edges are not drawn by dot: as they lie between neighbouring columns, there is nothing to go around.
 */
import type { Arrangement, Item } from './arrangement.ts';
import { RESOLUTION } from './dotAnswer.ts';
import type { Size } from './measure.ts';
import { isPass } from './routes.ts';
import type { Sketch } from './sketch.ts';

/** Pixels between what stands below each other. */
export const GAP = 10;

/** Boxes without text. The address by which the answer knows a node is its name. */
const COMMON = `rankdir=LR splines=none dpi=${RESOLUTION} node [shape=box fixedsize=true label="" URL="\\N"]`;

/** Which node stands above which? Columns are free when ranks say nothing. */
export function orderSource(sketch: Sketch): string {
  const { nodes, edges, groups, hint, isRanked } = sketch;
  const members = Map.groupBy(nodes.keys(), (at) => nodes[at]?.group ?? -1);
  const inner = Map.groupBy(groups.keys(), (at) => groups[at]?.parent ?? -1);
  const cluster = (group: number): string =>
    [
      ...(members.get(group) ?? []).map((at) => `n${at}`),
      ...(inner.get(group) ?? []).map((at) => `subgraph cluster_${at} {${cluster(at)}}`),
    ].join(';');
  const columns = isRanked ? stacksOf(sketch) : [];
  return lines(
    'digraph {',
    `${COMMON} newrank=true nodesep=${inches(GAP)}`,
    ...nodes.map((node, at) => `n${at} ${size(node)}`),
    cluster(-1),
    ...columnLines(columns),
    ...columns.flatMap((column) => chain(hint.filter((node) => column.includes(`n${node}`)).map((node) => `n${node}`))),
    ...edges.flatMap(({ from, to }) => {
      if (from === to) return [];
      const [left, right] = isRanked && isLeftOf(sketch, to, from) ? [to, from] : [from, to];
      return [`n${left} -> n${right}${isRanked && nodes[left]?.column === nodes[right]?.column ? ' [constraint=false]' : ''}`];
    }),
    '}',
  );
}

/** Where exactly? Columns and the order in each are given. */
export function placeSource(sketch: Sketch, arrangement: Arrangement): string {
  const { nodes, edges, groups } = sketch;
  const { stacks, columns } = arrangement;
  const widths = columnWidths(sketch, arrangement);
  const tallest = tallestColumns(sketch, arrangement);
  const named = stacks.map((stack, column) => stack.map((item) => itemName(item, column)));
  return lines(
    'digraph {',
    `${COMMON} ${SETTLED} nodesep=${inches(GAP)} ranksep=${inches(columnGap(sketch, stacks))}`,
    ...stacks.flatMap((stack, column) =>
      stack.map((item) => `${itemName(item, column)} ${size({ width: widths[column] ?? 0, height: itemHeight(sketch, item) })}`),
    ),
    ...columnLines(named),
    ...stacks.flatMap((stack, column) => stackLines(stack, column, tallest)),
    ...groups.flatMap((_, group) => borderLines(arrangement, group)),
    ...edges.flatMap(({ from, to }) => {
      // A loop needs room.
      if (from === to) return [`n${from} -> n${from}`];
      const [left, right] = [columns[from] ?? 0, columns[to] ?? 0];
      if (left === right) return [];
      const [tail, head] = left < right ? [from, to] : [to, from];
      // Straight through many columns is worth more than straight between two nodes: the weights are those of dot's own long edges.
      const weight = WEIGHTS[[tail, head].filter((end) => isPassAt(nodes, end)).length];
      return [`n${tail} -> n${head} [weight=${weight}]`];
    }),
    '}',
  );
}

/** The order in every column is given: there is nothing to look for. (Without this dot tries all the same, to no effect.) */
const SETTLED = 'remincross=false mclimit=0.01';

/** Of edges between two nodes, between a node and a place where an edge passes, and between two such places. */
const WEIGHTS = [1, 2, 8];

function isPassAt(nodes: Sketch['nodes'], at: number): boolean {
  const node = nodes[at];
  return node !== undefined && isPass(node);
}

/** All boxes of a column are as wide as its widest, titles of groups included: so edges end in one line. Pixels. */
export function columnWidths({ nodes, groups }: Sketch, { columns, stacks, spans }: Arrangement): readonly number[] {
  const widths = stacks.map(() => 0);
  nodes.forEach(({ width }, at) => {
    const column = columns[at] ?? 0;
    widths[column] = Math.max(widths[column] ?? 0, width);
  });
  groups.forEach(({ title }, at) => {
    const span = spans[at];
    if (span !== undefined && span.first === span.last) widths[span.first] = Math.max(widths[span.first] ?? 0, title.width);
  });
  return widths;
}

export function itemHeight({ nodes, groups }: Sketch, { what, at }: Item): number {
  if (what === 'node') return nodes[at]?.height ?? 0;
  return what === 'top' ? (groups[at]?.title.height ?? 0) : 1;
}

/** Long columns have edges that climb far and need room to do so gently; labels need room as well. Pixels. */
export function columnGap({ edges }: Sketch, stacks: readonly (readonly unknown[])[]): number {
  const longest = Math.max(0, ...stacks.map(({ length }) => length));
  const label = Math.max(0, ...edges.map(({ label }) => label.width));
  return Math.max(Math.min(160, 56 + longest), label === 0 ? 0 : label + 40);
}

/** Name of an item's dot node; of a node it does not depend on the column. */
export function itemName({ what, at }: Item, column: number): string {
  return what === 'node' ? `n${at}` : `${what === 'top' ? 't' : 'u'}${at}_${column}`;
}

function stacksOf({ nodes }: Sketch): string[][] {
  const stacks: string[][] = [];
  nodes.forEach(({ column }, at) => {
    stacks[column] ??= [];
    stacks[column]?.push(`n${at}`);
  });
  return stacks;
}

function columnLines(stacks: readonly (readonly string[])[]): string[] {
  const same = stacks.map((stack) => `{rank=same;${stack.join(';')}}`);
  return [...same, ...chain(stacks.flatMap(([first]) => first ?? []))];
}

/** Edges that are none of the graph's: they say what comes first. (Without weight dot would not heed them.) */
function chain(names: readonly string[]): string[] {
  return names.length < 2 ? [] : [names.join(' -> ')];
}

/** As a chain. Where a group is tallest, its borders hold on to what they enclose more than to what lies beyond. */
function stackLines(stack: readonly Item[], column: number, tallest: ReadonlyMap<number, number>): string[] {
  return stack.slice(1).map((item, row) => {
    const above = stack[row] ?? item;
    const isHeld =
      (above.what === 'top' && tallest.get(above.at) === column) || (item.what === 'bottom' && tallest.get(item.at) === column);
    return `${itemName(above, column)} -> ${itemName(item, column)}${isHeld ? ' [weight=4]' : ''}`;
  });
}

/** The column in which a group needs most room, by group. */
function tallestColumns(sketch: Sketch, { stacks }: Arrangement): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const tallest = new Map<number, number>();
  for (const [column, stack] of stacks.entries()) {
    const starts = new Map<number, number>();
    let height = 0;
    for (const item of stack) {
      if (item.what === 'top') starts.set(item.at, height);
      height += itemHeight(sketch, item) + GAP;
      if (item.what !== 'bottom') continue;
      const own = height - (starts.get(item.at) ?? 0);
      if (own <= (heights.get(item.at) ?? 0)) continue;
      heights.set(item.at, own);
      tallest.set(item.at, column);
    }
  }
  return tallest;
}

function borderLines({ spans }: Arrangement, group: number): string[] {
  const span = spans[group];
  if (span === undefined || span.first === span.last) return [];
  const steps = Array.from({ length: span.last - span.first + 1 }, (_, step) => span.first + step);
  return ['t', 'u'].map((border) => `${steps.map((column) => `${border}${group}_${column}`).join(' -> ')} [weight=1000]`);
}

function isLeftOf({ nodes }: Sketch, one: number, other: number): boolean {
  return (nodes[one]?.column ?? 0) < (nodes[other]?.column ?? 0);
}

function size({ width, height }: Size): string {
  return `[width=${inches(width)} height=${inches(height)}]`;
}

/** A pixel here is what Graphviz calls a point. */
function inches(pixels: number): string {
  return (pixels / 72).toFixed(4);
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
