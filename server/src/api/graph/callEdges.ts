/** Calls between two symbols as one edge. */
import type { CallEdge, CallSite, EdgeTier } from '../codeGraph.ts';

const ORDER: readonly EdgeTier[] = ['exact', 'probable', 'ambiguous', 'dispatch'];

/** Gathers edges in the order in which they are first met. */
export class CallEdges {
  readonly #edges = new Map<string, { readonly from: string; readonly to: string; readonly depth: number; readonly sites: CallSite[] }>();

  get count(): number {
    return this.#edges.size;
  }

  add(from: string, to: string, depth: number, site: CallSite): void {
    const key = `${from}\0${to}`;
    const known = this.#edges.get(key);
    if (known === undefined) this.#edges.set(key, { from, to, depth, sites: [site] });
    else known.sites.push(site);
  }

  list(): CallEdge[] {
    return [...this.#edges.values()].map((edge) => ({ ...edge, ...best(edge.sites) }));
  }
}

function best(sites: readonly CallSite[]): { readonly tier: EdgeTier; readonly confidence: number } {
  const tier = ORDER.find((each) => sites.some((site) => site.tier === each)) ?? 'ambiguous';
  return { tier, confidence: Math.max(...sites.map(({ confidence }) => confidence)) };
}
