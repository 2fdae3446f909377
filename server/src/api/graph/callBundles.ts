/** Calls between two nodes as one. */
import type { CallPlace, Calls } from '../neighbours.ts';

/** Places that are listed of the calls between two nodes. */
const SITES = 20;

const ORDER: readonly Calls['tier'][] = ['exact', 'probable', 'ambiguous', 'dispatch', 'external'];

export interface BundledCall {
  readonly from: string;
  readonly to: string;
  readonly tier: Calls['tier'];
  readonly confidence: number;
  readonly rule: string;
  readonly candidates: number;
  readonly name: string;
  readonly place: () => CallPlace;
}

interface Bundle {
  readonly from: string;
  readonly to: string;
  best: BundledCall;
  count: number;
  readonly tiers: Partial<Record<Calls['tier'], number>>;
  readonly names: string[];
  readonly sites: CallPlace[];
}

/** In the order in which they are first met. */
export class CallBundles {
  readonly #bundles = new Map<string, Map<string, Bundle>>();

  add(call: BundledCall): void {
    const bundle = this.#bundle(call);
    bundle.count++;
    bundle.tiers[call.tier] = (bundle.tiers[call.tier] ?? 0) + 1;
    if (isBetter(call, bundle.best)) bundle.best = call;
    if (bundle.names.length < SITES && !bundle.names.includes(call.name)) bundle.names.push(call.name);
    if (bundle.sites.length < SITES) bundle.sites.push(call.place());
  }

  list(): Calls[] {
    return this.#bundles
      .values()
      .flatMap((bundles) => bundles.values())
      .map(({ from, to, best, count, tiers, names, sites }) => {
        // One by one: copying what is left over is many times as slow, and there are thousands.
        const { tier, confidence, rule, candidates } = best;
        return { from, to, tier, confidence, rule, candidates, count, tiers, names, sites };
      })
      .toArray();
  }

  #bundle(call: BundledCall): Bundle {
    const { from, to } = call;
    let ends = this.#bundles.get(from);
    if (ends === undefined) {
      ends = new Map();
      this.#bundles.set(from, ends);
    }
    let bundle = ends.get(to);
    if (bundle === undefined) {
      bundle = { from, to, best: call, count: 0, tiers: {}, names: [], sites: [] };
      ends.set(to, bundle);
    }
    return bundle;
  }
}

function isBetter(one: BundledCall, other: BundledCall): boolean {
  const rank = ORDER.indexOf(one.tier) - ORDER.indexOf(other.tier);
  return rank < 0 || (rank === 0 && one.confidence > other.confidence);
}
