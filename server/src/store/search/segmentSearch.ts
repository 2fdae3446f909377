/**
 * Finds the best symbols of one segment. Tier by tier, best first, so that a short query with a hundred thousand matches stops after the
 * tier that fills the answer; within a tier names come in the order of the best rank they can give, so that the rest can be left as soon
 * as the answer is full. The signatures of names (nameSignature.ts) leave few to look at.
 */
import { beginningWith, isInTier, type NamePattern, tierOf, tierOfBeginning } from './namePattern.ts';
import { eachWithRows } from './nameSignature.ts';
import { NO_MATCH, RANKS, rankInTier, rankKey, Tier } from './searchRank.ts';
import { hasTraits, isBoosted, OUT_OF_SCOPE, type SearchScope, scoreInScope } from './searchScope.ts';
import type { Segment } from './segment.ts';
import { TopList } from './topList.ts';

/** Rank keys (searchRank.ts) of the best symbols, best first. */
export function searchSegment(segment: Segment, scope: SearchScope, limit: number): Float64Array {
  const search = new SegmentSearch(segment, scope, limit);
  if (scope.symbols !== undefined) search.lookAtEach(scope.symbols);
  else {
    search.lookAtEach(scope.boosted);
    search.lookByName();
  }
  return search.top.sorted();
}

class SegmentSearch {
  readonly top: TopList;
  readonly #segment: Segment;
  readonly #scope: SearchScope;
  readonly #pattern: NamePattern;

  constructor(segment: Segment, scope: SearchScope, limit: number) {
    this.#segment = segment;
    this.#scope = scope;
    this.#pattern = scope.pattern;
    this.top = new TopList(limit);
  }

  lookAtEach(symbols: Uint32Array): void {
    const segment = this.#segment;
    for (let at = 0; at < symbols.length; at++) {
      const symbol = symbols[at] ?? 0;
      const name = segment.symbolNames[symbol] ?? 0;
      const tier = tierOf(segment, name, this.#pattern);
      if (tier === NO_MATCH) continue;
      const score = scoreInScope(segment, this.#scope, symbol);
      if (score !== OUT_OF_SCOPE) this.top.add(rankKey(tier, rankInTier(score, lengthOf(segment, name)), segment.symbolRanks[symbol] ?? 0));
    }
  }

  /** All symbols but those that were looked at one by one for their points. */
  lookByName(): void {
    if (this.#pattern.bytes.length === 0) {
      this.#lookAtAll();
      return;
    }
    this.#lookAtBeginnings();
    const { rows } = this.#pattern;
    if (!this.#isFull(Tier.prefix)) this.#lookForTier(Tier.acronym, rows.acronym);
    if (!this.#isFull(Tier.acronym)) this.#lookForTier(Tier.wordStart, rows.wordStart);
    if (!this.#isFull(Tier.wordStart)) this.#lookForTier(Tier.inside, rows.inside);
    if (!this.#isFull(Tier.inside)) this.#lookForTier(Tier.scattered, rows.scattered);
  }

  /** Whether all that is wanted is there; later tiers would only be worse. */
  #isFull(tier: Tier): boolean {
    return this.top.isFullBelow(rankKey(tier + 1, 0, 0));
  }

  /** The empty pattern begins every name. */
  #lookAtAll(): void {
    const { names } = this.#segment;
    for (let name = 0; name < names && this.#mayEnter(name, Tier.prefix); name++) this.#add(name, Tier.prefix);
  }

  #lookAtBeginnings(): void {
    const segment = this.#segment;
    const { first, end } = beginningWith(segment, this.#pattern);
    for (let at = first; at < end; at++) {
      const name = segment.namesByText[at] ?? 0;
      this.#add(name, tierOfBeginning(segment, name, this.#pattern));
    }
  }

  /** Names that match in exactly this tier, among those that have the rows. */
  #lookForTier(tier: Tier, rows: readonly number[]): void {
    const segment = this.#segment;
    eachWithRows(segment, rows, (name) => {
      if (!this.#mayEnter(name, tier)) return 'stop';
      if (hasTraits(segment, this.#scope, name) && isInTier(segment, name, this.#pattern, tier)) this.#add(name, tier);
      return 'on';
    });
  }

  /** Whether the best symbol of a name could get into the answer, were it in this tier. No later name is better. */
  #mayEnter(name: number, tier: Tier): boolean {
    return tier * RANKS + (this.#segment.nameRanks[name] ?? 0) <= this.top.boundRank;
  }

  /** Offers all symbols of a name. */
  #add(name: number, tier: Tier): void {
    const segment = this.#segment;
    if (!this.#mayEnter(name, tier) || !hasTraits(segment, this.#scope, name)) return;
    const length = lengthOf(segment, name);
    const end = segment.nameSymbols[name + 1] ?? 0;
    for (let symbol = segment.nameSymbols[name] ?? 0; symbol < end; symbol++) {
      const score = scoreInScope(segment, this.#scope, symbol);
      if (score === OUT_OF_SCOPE || isBoosted(segment, this.#scope, symbol)) continue;
      this.top.add(rankKey(tier, rankInTier(score, length), segment.symbolRanks[symbol] ?? 0));
    }
  }
}

/** Bytes of a name. */
function lengthOf(segment: Segment, name: number): number {
  return (segment.nameOffsets[name + 1] ?? 0) - (segment.nameOffsets[name] ?? 0);
}
