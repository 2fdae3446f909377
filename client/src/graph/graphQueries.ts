/** Questions for graphs: as settings and the user's last filters begin them. */
import type { GraphFilters, GraphKind, GraphQuery, GroupBy, Sides, TextMetrics, Treatment } from '../../../server/protocol/graph.ts';
import type { ReadSetting } from '../folderSettings.ts';

/** What a command or another view wants to see. */
export interface GraphRequest {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly kind: GraphKind;
  /** As in `GraphQuery`. */
  readonly roots: readonly string[];
  /** What is not given is as the settings say, and as the user filtered last. */
  readonly depth?: Sides<number>;
  readonly groupBy?: GroupBy;
  readonly filters?: Partial<GraphFilters>;
  /** panel: the view in the panel, unless that is pinned. */
  readonly where?: 'panel' | 'editor';
}

/** Section `skein.graph` of the configuration. */
export interface GraphSettings {
  readonly depth: Sides<number>;
  readonly groupBy: GroupBy;
  readonly tests: Treatment;
  readonly externals: Treatment;
  readonly minConfidence: GraphFilters['minConfidence'];
  readonly maxNodes: number;
  readonly followCursor: boolean;
}

/** What the user chose in a panel, kept for the next graph of that kind in this workspace. Globs are of one graph only. */
export type KeptFilters = Partial<Pick<GraphFilters, 'tests' | 'externals' | 'minConfidence' | 'typeOnly'> & Pick<GraphQuery, 'groupBy'>>;

/** A value that is none of the allowed ones counts as not given. */
export function readGraphSettings(read: ReadSetting): GraphSettings {
  const depth = read('skein.graph.depth');
  return {
    depth: { in: stepsOf(depth, 'callers'), out: stepsOf(depth, 'callees') },
    groupBy: oneOf(['file', 'none', 'class', 'folder'], read('skein.graph.groupBy')),
    tests: oneOf(['fold', 'show', 'hide'], read('skein.graph.tests')),
    externals: oneOf(['hide', 'show', 'fold'], read('skein.graph.externals')),
    minConfidence: oneOf(['probable', 'exact', 'ambiguous'], read('skein.graph.minConfidence')),
    maxNodes: Math.round(clamp(read('skein.graph.maxNodes'), { low: 50, high: 1500, standard: 250 })),
    followCursor: read('skein.graph.followCursor') !== false,
  };
}

export interface QueryParts {
  readonly settings: GraphSettings;
  readonly kept: KeptFilters;
}

export function newQuery(request: GraphRequest, { settings, kept }: QueryParts): GraphQuery {
  const { groupBy, ...filters } = kept;
  return {
    kind: request.kind,
    roots: request.roots,
    depth: request.depth ?? settings.depth,
    expanded: [],
    hidden: [],
    toggled: [],
    filters: {
      tests: settings.tests,
      // What a call leads outside to is rarely wanted; that a file needs a package is.
      externals: request.kind === 'imports' && settings.externals === 'hide' ? 'fold' : settings.externals,
      minConfidence: settings.minConfidence,
      include: [],
      exclude: [],
      typeOnly: true,
      ...filters,
      ...request.filters,
    },
    groupBy: request.groupBy ?? groupBy ?? settings.groupBy,
    maxNodes: settings.maxNodes,
    metrics: unmeasured,
    orderHint: [],
  };
}

/**
 * Of the commonest fonts (DejaVu Sans Mono, Menlo), as names are drawn (client/webview/graph/styles/frame.css). A page measures its own:
 * where that comes to the same, the first graph of all was asked for rightly before there was a page.
 */
export const unmeasured: TextMetrics = { charWidth: 7.53, lineHeight: 17 };

export function filtersToKeep({ filters: { tests, externals, minConfidence, typeOnly }, groupBy }: GraphQuery): KeptFilters {
  return { tests, externals, minConfidence, typeOnly, groupBy };
}

/** The same question with less depth on the deeper side, for one that took too long; undefined when it cannot be less. */
export function shallower(query: GraphQuery): GraphQuery | undefined {
  const deepest = Math.max(query.depth.in, query.depth.out);
  if (deepest <= 1) return undefined;
  const most = Math.floor(deepest / 2);
  return { ...query, depth: { in: Math.min(most, query.depth.in), out: Math.min(most, query.depth.out) } };
}

function stepsOf(depth: unknown, side: string): number {
  const steps: unknown = typeof depth === 'object' && depth !== null ? Reflect.get(depth, side) : undefined;
  return Math.round(clamp(steps, { low: 0, high: 10, standard: 1 }));
}

/** The first is the standard. */
function oneOf<T extends string>(allowed: readonly [T, ...T[]], value: unknown): T {
  return allowed.find((word) => word === value) ?? allowed[0];
}

function clamp(
  value: unknown,
  { low, high, standard }: { readonly low: number; readonly high: number; readonly standard: number },
): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : standard;
}
