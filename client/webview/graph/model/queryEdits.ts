/** What a user's act makes of a query. A query is the whole state of a panel, so that every act is one step of its history. */
import type { Expansion, GraphFilters, GraphKind, GraphNode, GraphQuery, GroupBy, Treatment } from '../../../../server/protocol/graph.ts';

export type Side = Expansion['side'];
export type Direction = Side | 'both';

const DEEPEST = 10;
const EXPAND_BY = 10;
const MOST_NODES = 1500;
const FOLD = 'fold:';
const treatments: readonly Treatment[] = ['show', 'fold', 'hide'];
const confidences: readonly GraphFilters['minConfidence'][] = ['exact', 'probable', 'ambiguous'];
const directions: readonly Direction[] = ['in', 'both', 'out'];

/** The sides whose depth means something. Paths and cycles have none; what a change affects lies on the left. */
export function sidesOf(kind: GraphKind): readonly Side[] {
  switch (kind) {
    case 'calls':
    case 'imports':
      return ['in', 'out'];
    case 'impact':
      return ['in'];
    case 'path':
    case 'cycles':
      return [];
  }
}

/** The grouping that is seen: what a kind of graph does not have is its folders. */
export function groupingOf({ kind, groupBy }: GraphQuery): GroupBy {
  const all = groupingsOf(kind);
  return all.includes(groupBy) ? groupBy : (all.at(-1) ?? 'none');
}

/** Files have no classes; paths are not grouped. */
export function groupingsOf(kind: GraphKind): readonly GroupBy[] {
  switch (kind) {
    case 'calls':
    case 'impact':
      return ['none', 'class', 'file', 'folder'];
    case 'imports':
    case 'cycles':
      return ['none', 'folder'];
    case 'path':
      return [];
  }
}

export function withDepth(query: GraphQuery, side: Side, by: 1 | -1): GraphQuery {
  const steps = Math.min(DEEPEST, Math.max(0, query.depth[side] + by));
  return { ...query, depth: { ...query.depth, [side]: steps } };
}

export function directionOf({ depth }: GraphQuery): Direction {
  if (depth.in > 0 && depth.out > 0) return 'both';
  return depth.in > 0 ? 'in' : 'out';
}

export function withDirection(query: GraphQuery, direction: Direction): GraphQuery {
  const { depth } = query;
  const steps = (side: Side): number => (direction === 'both' || direction === side ? Math.max(1, depth[side]) : 0);
  return { ...query, depth: { in: steps('in'), out: steps('out') } };
}

export function withNextDirection(query: GraphQuery): GraphQuery {
  return withDirection(query, next(directions, directionOf(query)));
}

export function withFilters(query: GraphQuery, change: Partial<GraphFilters>): GraphQuery {
  return { ...query, filters: { ...query.filters, ...change } };
}

export function withNextTreatment(query: GraphQuery, of: 'tests' | 'externals'): GraphQuery {
  return withFilters(query, { [of]: next(treatments, query.filters[of]) });
}

export function withNextConfidence(query: GraphQuery): GraphQuery {
  return withFilters(query, { minConfidence: next(confidences, query.filters.minConfidence) });
}

/** Which groups are open is of the grouping that they were opened in. */
export function withGrouping(query: GraphQuery, groupBy: GroupBy): GraphQuery {
  return { ...query, groupBy, toggled: [] };
}

export function withNextGrouping(query: GraphQuery): GraphQuery {
  return withGrouping(query, next(groupingsOf(query.kind), groupingOf(query)));
}

/** Ten more neighbours of a side; or the side back as it was, when it had been collapsed. */
export function withExpanded(query: GraphQuery, { id, hidden, degree }: GraphNode, side: Side): GraphQuery {
  const others = query.expanded.filter(({ node, side: other }) => node !== id || other !== side);
  const wasCollapsed = query.expanded.some(({ node, side: other, count }) => node === id && other === side && count === 0);
  if (wasCollapsed) return { ...query, expanded: others };
  return { ...query, expanded: [...others, { node: id, side, count: Math.max(0, degree[side] - hidden[side]) + EXPAND_BY }] };
}

/**
 * The side that leads away from the focus is closed; the focus itself goes back to what depth alone gives. So does what was opened at the
 * end of the depth: if it were closed as well, it would have to be opened twice.
 */
export function withCollapsed(query: GraphQuery, { id, rank }: GraphNode): GraphQuery {
  const others = query.expanded.filter(({ node }) => node !== id);
  const side = rank < 0 ? 'in' : 'out';
  const isOpenedAtEnd = others.length < query.expanded.length && Math.abs(rank) >= query.depth[side];
  if (rank === 0 || isOpenedAtEnd) return { ...query, expanded: others };
  return { ...query, expanded: [...others, { node: id, side, count: 0 }] };
}

/** Where `E` expands: away from the focus if something is hidden there, otherwise wherever something is. */
export function sideToExpand({ hidden, rank }: GraphNode): Side | undefined {
  const sides: readonly Side[] = rank < 0 ? ['in', 'out'] : ['out', 'in'];
  return sides.find((side) => hidden[side] > 0);
}

/** `what`: an id, or a folder with a `/` at its end. */
export function withHidden(query: GraphQuery, what: string): GraphQuery {
  return query.hidden.includes(what) ? query : { ...query, hidden: [...query.hidden, what] };
}

export function withNothingHidden(query: GraphQuery): GraphQuery {
  return { ...query, hidden: [] };
}

/**
 * Collapses or opens a group, or opens a fold. A group that the user has collapsed is drawn as the fold of its name, and opens by either.
 */
export function withToggled(query: GraphQuery, id: string): GraphQuery {
  const { toggled } = query;
  const group = id.startsWith(FOLD) ? id.slice(FOLD.length) : id;
  const others = toggled.filter((other) => other !== group && other !== id && other !== `${FOLD}${group}`);
  if (id !== group && !toggled.includes(group)) return { ...query, toggled: toggled.includes(id) ? others : [...others, id] };
  const isCollapsed = toggled.includes(group) && !toggled.includes(`${FOLD}${group}`);
  return { ...query, toggled: isCollapsed ? others : [...others, group] };
}

/** The graph around a node: symbols are asked for their calls, files and folders for their imports. */
export function withFocus(query: GraphQuery, { id, what }: GraphNode): GraphQuery | undefined {
  if (what === 'fold' || what === 'external') return undefined;
  const kind: GraphKind = what === 'symbol' ? 'calls' : 'imports';
  const stays = kind === query.kind;
  const depth = stays && query.depth.in + query.depth.out > 0 ? query.depth : { in: 1, out: 1 };
  const groupBy = stays || groupingsOf(kind).includes(query.groupBy) ? query.groupBy : 'none';
  return { ...query, kind, roots: [id], depth, groupBy, expanded: [], toggled: [] };
}

export function withMoreNodes(query: GraphQuery): GraphQuery {
  return { ...query, maxNodes: Math.min(MOST_NODES, query.maxNodes * 2) };
}

function next<T>(all: readonly T[], current: T): T {
  return all[(all.indexOf(current) + 1) % all.length] ?? current;
}
