/**
 * What stands above what. All nodes are put into one line in which groups are not torn apart; each column takes its own from that line.
 * So no two groups can cross, and whatever is on the screen keeps its order.
 */
import { isPass } from './routes.ts';
import type { Sketch } from './sketch.ts';
import { type Span, spansOf } from './spans.ts';

export interface Arrangement {
  /** Column of each node. */
  readonly columns: readonly number[];
  /** From left to right; in each, what stands in it from top to bottom. */
  readonly stacks: readonly (readonly Item[])[];
  /** Columns that a group reaches over; undefined for groups without a node. */
  readonly spans: readonly (Span | undefined)[];
}

/** A node, or the upper or lower border of a group. */
export interface Item {
  readonly what: 'node' | 'top' | 'bottom';
  readonly at: number;
}

/**
 * @param columns Column of each node.
 * @param heights A first idea of how far down each node stands; any unit.
 */
export function arranged(sketch: Sketch, columns: readonly number[], heights: readonly number[]): Arrangement {
  const keys = keysOf(sketch, columns, heights);
  const children = childrenOf(sketch, keys);
  const spans = spansOf(sketch, columns);
  const stacks: Item[][] = Array.from({ length: Math.max(0, ...columns.map((column) => column + 1)) }, () => []);
  const border = (what: 'top' | 'bottom', group: number) => {
    const span = spans[group];
    if (span !== undefined) for (let column = span.first; column <= span.last; column++) stacks[column]?.push({ what, at: group });
  };
  const walk = (parent: number) => {
    for (const { isGroup, at } of children.get(parent) ?? []) {
      if (!isGroup) stacks[columns[at] ?? 0]?.push({ what: 'node', at });
      else {
        border('top', at);
        walk(at);
        border('bottom', at);
      }
    }
  };
  walk(-1);
  return { columns, stacks, spans };
}

/** A number for each node: smaller is higher up. What is hinted has its place in the hint; the rest stands between as `heights` says. */
function keysOf({ nodes, hint }: Sketch, columns: readonly number[], heights: readonly number[]): number[] {
  const byHeight = nodes.map((_, at) => at).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0) || one - other);
  const keys: number[] = new Array(nodes.length).fill(0);
  if (hint.length === 0) {
    byHeight.forEach((node, at) => {
      keys[node] = at;
    });
    return keys;
  }
  const hinted = new Map(hint.map((node, at) => [node, at]));
  const waiting = new Map<number, number[]>();
  for (const node of hint) push(waiting, columns[node] ?? 0, node);
  // The key that was last given out: overall, and in each column.
  let latest = -1;
  const latestOf = new Map<number, number>();
  byHeight.forEach((node, step) => {
    const column = columns[node] ?? 0;
    // The hinted nodes of a column share its hinted places in the order of the hint.
    const taker = hinted.has(node) ? waiting.get(column)?.shift() : undefined;
    const before = latestOf.get(column) ?? (waiting.has(column) ? -1 : latest);
    const key = taker === undefined ? before + (step + 1) / (nodes.length + 1) / 2 : (hinted.get(taker) ?? 0);
    keys[taker ?? node] = key;
    // Half steps that add up must not reach the next hinted one.
    if (taker !== undefined) latestOf.set(column, key);
    latest = Math.max(latest, Math.floor(key));
  });
  return keys;
}

interface Child {
  readonly isGroup: boolean;
  readonly at: number;
}

/** Nodes and groups in each group, and in -1 those outside any, from top to bottom. */
function childrenOf({ nodes, groups, hint }: Sketch, keys: readonly number[]): ReadonlyMap<number, readonly Child[]> {
  const isHinted = new Set(hint);
  const sums = groups.map(() => ({ hinted: 0, hintedCount: 0, all: 0, count: 0 }));
  nodes.forEach((node, at) => {
    if (isPass(node)) return;
    for (let around = node.group; around >= 0; around = groups[around]?.parent ?? -1) {
      const sum = sums[around];
      if (sum === undefined) break;
      const key = keys[at] ?? 0;
      sum.all += key;
      sum.count++;
      if (isHinted.has(at)) {
        sum.hinted += key;
        sum.hintedCount++;
      }
    }
  });
  const found = new Map<number, (Child & { readonly key: number })[]>();
  groups.forEach(({ parent }, at) => {
    const sum = sums[at];
    if (sum === undefined || sum.count === 0) return;
    const key = sum.hintedCount > 0 ? sum.hinted / sum.hintedCount : sum.all / sum.count;
    push(found, parent, { isGroup: true, at, key });
  });
  nodes.forEach(({ group }, at) => {
    push(found, group, { isGroup: false, at, key: keys[at] ?? 0 });
  });
  for (const children of found.values()) children.sort((one, other) => one.key - other.key || one.at - other.at);
  return found;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
