/**
 * How far a change reaches: from each definition to its users, level by level, so that everybody is found at their shortest distance.
 * What only may be a use is told of and not followed: from there on all would be guesses.
 */
import { compareTexts } from '../../base/compareTexts.ts';
import type { EdgeTier } from '../codeGraph.ts';
import { type GraphView, hitOf, recordOf } from '../graph/graphView.ts';
import { overriddenBy } from '../graph/overrides.ts';
import { createPauses } from '../graph/pauses.ts';
import type { AffectedSymbol, ChangedSymbol, ImpactEdge, ImpactOptions, Sureness } from '../impact.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import { type Use, usesOf } from './users.ts';

export interface Spread {
  readonly affected: readonly AffectedSymbol[];
  readonly edges: readonly ImpactEdge[];
  readonly truncated: boolean;
}

/** Nobody can be affected by these: who uses what was added has changed as well, and uses of what was removed have no answer. */
const STILL: ReadonlySet<string> = new Set(['added', 'comment', 'moved', 'removed']);

/** Surest first. */
const SURENESS: readonly Sureness[] = ['exact', 'probable', 'possible'];

export async function spreadOf(view: GraphView, changed: readonly ChangedSymbol[], { limit, signal }: ImpactOptions): Promise<Spread> {
  const pause = createPauses(signal);
  const origins = changed
    .filter(({ id, how, hit }) => hit !== undefined && (!STILL.has(how) || replaces(view, id, how)))
    .map(({ id }) => id);
  const sureness = new Map<string, Sureness>(
    changed.filter(({ how }) => how !== 'comment' && how !== 'moved').map(({ id }) => [id, 'exact']),
  );
  const found: AffectedSymbol[] = [];
  const edges = new Edges();
  let level: readonly string[] = origins;
  for (let distance = 1; level.length > 0; distance++) {
    const above = new Map<string, Omit<AffectedSymbol, 'distance'>>();
    for (const id of level) {
      await pause();
      const record = recordOf(view, id);
      if (record === undefined) continue;
      for (const use of usesOf(view, record)) {
        edges.add(id, use);
        const sure = weaker(sureness.get(id) ?? 'possible', surenessOf(use.tier));
        if (sureness.has(use.from) || isSurer(above.get(use.from), sure)) continue;
        above.set(use.from, { ...placeOf(view, use), sureness: sure, via: id });
      }
      if (found.length + above.size > limit) return { ...cut(found, above, { distance, limit }), edges: edges.list(), truncated: true };
    }
    for (const [id, each] of above) {
      sureness.set(id, each.sureness);
      found.push({ ...each, distance });
    }
    level = [...above.values()].filter((each) => each.sureness !== 'possible').map(({ id }) => id);
  }
  return { affected: found.sort(nearestFirst), edges: edges.list(), truncated: false };
}

/** A new member that takes the place of one above: whoever calls that may get here now. */
function replaces(view: GraphView, id: string, how: ChangedSymbol['how']): boolean {
  const record = how === 'added' ? recordOf(view, id) : undefined;
  return record !== undefined && overriddenBy(view, targetOfRecord(record)).length > 0;
}

function cut(
  found: readonly AffectedSymbol[],
  above: ReadonlyMap<string, Omit<AffectedSymbol, 'distance'>>,
  { distance, limit }: { readonly distance: number; readonly limit: number },
): Pick<Spread, 'affected'> {
  const more = [...above.values()].map((each) => ({ ...each, distance }));
  return { affected: [...found, ...more].slice(0, limit).sort(nearestFirst) };
}

function placeOf(view: GraphView, { from, path }: Use): Pick<AffectedSymbol, 'id' | 'path' | 'hit' | 'test'> {
  const record = recordOf(view, from);
  const hit = record === undefined ? undefined : hitOf(view, record);
  return { id: from, path, ...(hit === undefined ? {} : { hit }), test: hit?.test ?? view.isTest(path) };
}

function surenessOf(tier: EdgeTier): Sureness {
  return tier === 'exact' || tier === 'probable' ? tier : 'possible';
}

function isSurer(known: { readonly sureness: Sureness } | undefined, than: Sureness): boolean {
  return known !== undefined && rank(known.sureness) <= rank(than);
}

function rank(sureness: Sureness): number {
  return SURENESS.indexOf(sureness);
}

function weaker(one: Sureness, other: Sureness): Sureness {
  return rank(one) > rank(other) ? one : other;
}

function nearestFirst(one: AffectedSymbol, other: AffectedSymbol): number {
  if (one.distance !== other.distance) return one.distance - other.distance;
  if (one.sureness !== other.sureness) return rank(one.sureness) - rank(other.sureness);
  return compareTexts(one.path, other.path) || (one.hit?.line ?? -1) - (other.hit?.line ?? -1);
}

/** Uses between two symbols as one edge. */
class Edges {
  readonly #edges = new Map<string, { readonly from: string; readonly to: string; readonly uses: Use[] }>();

  add(to: string, use: Use): void {
    const key = `${use.from}\0${to}`;
    const known = this.#edges.get(key);
    if (known === undefined) this.#edges.set(key, { from: use.from, to, uses: [use] });
    else known.uses.push(use);
  }

  list(): readonly ImpactEdge[] {
    return [...this.#edges.values()].map(({ from, to, uses }) => ({
      from,
      to,
      how: uses.some(({ how }) => how === 'call') ? 'call' : 'use',
      tier: TIERS.find((tier) => uses.some((use) => use.tier === tier)) ?? 'ambiguous',
      confidence: Math.max(...uses.map(({ confidence }) => confidence)),
      sites: uses.map(({ path, range }) => ({ path, range })),
    }));
  }
}

const TIERS: readonly EdgeTier[] = ['exact', 'probable', 'ambiguous', 'dispatch'];
