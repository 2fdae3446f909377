/** Which files a graph shows: so many steps of imports around the roots, more or fewer where the user wants it. */
import type { Expansion, GraphQuery, Sides } from '../../../protocol/graph.ts';
import { compareTexts } from '../../base/compareTexts.ts';
import { folderOf } from '../../base/paths.ts';
import type { FileImport, ImportWorld } from './importWorld.ts';

export interface Reached {
  /** Steps from the nearest root: negative for importers. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Files whose imports (`out`) or importers (`in`) were followed: only these are drawn, so that depth means what it says. */
  readonly followed: Sides<ReadonlySet<string>>;
}

interface Walk {
  readonly ranks: Map<string, number>;
  readonly followed: Sides<Set<string>>;
}

export function reach(
  world: ImportWorld,
  roots: ReadonlySet<string>,
  { depth, expanded }: Pick<GraphQuery, 'depth' | 'expanded'>,
): Reached {
  const walk: Walk = { ranks: new Map([...roots].map((root) => [root, 0])), followed: { in: new Set(), out: new Set() } };
  for (const side of ['out', 'in'] as const) {
    const closed = expanded.filter((each) => each.count === 0 && each.side === side);
    const isOpen = (path: string) => !closed.some(({ node }) => covers(node, path));
    let level = [...roots];
    for (let step = 1; step <= depth[side] && level.length > 0; step++)
      level = nextLevel(world, walk, { side, from: level.filter(isOpen), rank: side === 'out' ? step : -step });
  }
  for (const expansion of expanded) if (expansion.count > 0) expand(world, walk, expansion);
  return walk;
}

interface Step {
  readonly side: Expansion['side'];
  readonly from: readonly string[];
  readonly rank: number;
}

/** Files that were not met before. */
function nextLevel(world: ImportWorld, { ranks, followed }: Walk, { side, from, rank }: Step): string[] {
  const next: string[] = [];
  for (const path of from) {
    followed[side].add(path);
    for (const other of neighbours(world, path, side)) {
      if (ranks.has(other)) continue;
      ranks.set(other, rank);
      next.push(other);
    }
  }
  return next;
}

/** Of a file, or of all files of a folder: those that most names connect first. */
function expand(world: ImportWorld, { ranks, followed }: Walk, { node, side, count }: Expansion): void {
  const own = [...ranks.keys()].filter((path) => covers(node, path));
  const rank = own
    .map((path) => ranks.get(path) ?? 0)
    .reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one), Number.MAX_SAFE_INTEGER);
  const weights = new Map<string, number>();
  for (const path of own)
    for (const edge of edgesOf(world, path, side)) {
      const other = side === 'out' ? edge.to : edge.from;
      if (!covers(node, other)) weights.set(other, (weights.get(other) ?? 0) + Math.max(1, edge.names.length));
    }
  for (const path of own) followed[side].add(path);
  const shown = [...weights.keys()].filter((path) => ranks.has(path)).length;
  const hidden = [...weights].filter(([path]) => !ranks.has(path));
  hidden.sort(([one, few], [other, many]) => many - few || compareTexts(one, other));
  for (const [path] of hidden.slice(0, Math.max(0, count - shown))) ranks.set(path, rank + (side === 'out' ? 1 : -1));
}

/** Whether a node, a file or a folder, stands for a file. */
function covers(node: string, path: string): boolean {
  return node === path || path.startsWith(`${node}/`) || (node.endsWith('/*') && folderOf(path) === node.slice(0, -2));
}

function edgesOf({ imports, importers }: ImportWorld, path: string, side: keyof Sides<unknown>): readonly FileImport[] {
  return (side === 'out' ? imports : importers).get(path) ?? [];
}

export function neighbours(world: ImportWorld, path: string, side: keyof Sides<unknown>): readonly string[] {
  return edgesOf(world, path, side).map(({ from, to }) => (side === 'out' ? to : from));
}
