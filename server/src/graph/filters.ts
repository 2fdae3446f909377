/** What a query wants to see, as questions about nodes and edges. */
import picomatch from 'picomatch';
import type { GraphEdge, GraphQuery } from '../../protocol/graph.ts';

export interface Filters {
  /** Whether globs and `hidden` let a node of this path be seen; '' for what lies outside. */
  allowsPath(path: string): boolean;
  /** Whether the user has hidden this very node, or the file or folder that it is of. */
  isHidden(id: string, path: string): boolean;
  allowsTier(tier: GraphEdge['tier']): boolean;
}

export function createFilters({ filters, hidden }: Pick<GraphQuery, 'filters' | 'hidden'>): Filters {
  const included = matcherOf(filters.include);
  const excluded = matcherOf(filters.exclude);
  const ids = new Set(hidden);
  const folders = hidden.filter((id) => id.endsWith('/'));
  const least = TIERS.indexOf(filters.minConfidence);
  return {
    allowsPath: (path) => path === '' || ((included?.(path) ?? true) && excluded?.(path) !== true),
    isHidden: (id, path) => ids.has(id) || (path !== '' && (ids.has(path) || folders.some((folder) => path.startsWith(folder)))),
    // Where dispatch may lead is as uncertain as what is ambiguous. That a call leads outside is certain.
    allowsTier: (tier) => tier === 'external' || TIERS.indexOf(tier === 'dispatch' ? 'ambiguous' : tier) <= least,
  };
}

const TIERS: readonly GraphEdge['tier'][] = ['exact', 'probable', 'ambiguous'];

/** A glob without `/` is about names; one that names a folder is about all that it holds. */
function matcherOf(globs: readonly string[]): ((path: string) => boolean) | undefined {
  const wanted = globs.filter((glob) => glob.trim() !== '').map((glob) => glob.trim().replace(/^\.?\/|\/+$/g, ''));
  if (wanted.length === 0) return undefined;
  return picomatch(
    wanted.flatMap((glob) => (glob.includes('/') ? [glob, `${glob}/**`] : [`**/${glob}`, `**/${glob}/**`])),
    { dot: true },
  );
}
