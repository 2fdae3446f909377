/**
 * Finds the best symbols of one segment. Tier by tier, best first, so that a short query with a hundred thousand matches stops after the
 * tier that fills the answer; within a tier names come in the order of the best rank they can give, so that the rest can be left as soon
 * as the answer is full. The signatures of names (nameSignature.ts) leave few to look at.
 */
import { beginningWith, isInTier, type NamePattern, tierOf, tierOfBeginning } from './namePattern.ts';
import { eachWithRows, hasName, type NameSet, namesScattered, removeName } from './nameSet.ts';
import type { RowChoice } from './nameSignature.ts';
import { NO_MATCH, RANKS, rankAtScore, rankInTier, rankKey, Tier } from './searchRank.ts';
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
    const { bytes, rows } = this.#pattern;
    if (bytes.length === 0) {
      this.#lookAtAll();
      return;
    }
    const left = namesScattered(this.#segment, bytes, this.#scope.names);
    this.#lookAtBeginnings(left);
    if (!this.#isFull(Tier.prefix)) this.#lookForTier(Tier.acronym, left, rows.acronym);
    if (!this.#isFull(Tier.acronym)) this.#lookForTier(Tier.wordStart, left, rows.wordStart);
    if (!this.#isFull(Tier.wordStart)) this.#lookForTier(Tier.inside, left, rows.inside);
    if (!this.#isFull(Tier.inside)) this.#lookForTier(Tier.scattered, left, []);
  }

  /** Whether all that is wanted is there; later tiers would only be worse. */
  #isFull(tier: Tier): boolean {
    return this.top.isFullBelow(rankKey(tier + 1, 0, 0));
  }

  /** The empty pattern begins every name. */
  #lookAtAll(): void {
    const { names } = this.#segment;
    for (let name = 0; name < names && this.#mayEnter(name, Tier.prefix); name++)
      if (this.#isWanted(name, Tier.prefix)) this.#add(name, Tier.prefix);
  }

  /** Takes the names that begin with the pattern out of those that are left. */
  #lookAtBeginnings(left: NameSet): void {
    const segment = this.#segment;
    const { first, end } = beginningWith(segment, this.#pattern);
    for (let at = first; at < end; at++) {
      const name = segment.namesByText[at] ?? 0;
      if (!hasName(left, name)) continue;
      removeName(left, name);
      if (!this.#mayEnter(name, Tier.same)) continue;
      const tier = tierOfBeginning(segment, name, this.#pattern);
      if (this.#mayEnter(name, tier) && this.#isWanted(name, tier)) this.#add(name, tier);
    }
  }

  /** Takes the names that match in this tier, among those that have the rows, out of those that are left. */
  #lookForTier(tier: Tier, left: NameSet, rows: readonly RowChoice[]): void {
    const segment = this.#segment;
    eachWithRows(segment, left, rows, (name) => {
      if (!this.#mayEnter(name, tier)) return 'stop';
      if (this.#isWanted(name, tier) && isInTier(segment, name, this.#pattern, tier)) {
        removeName(left, name);
        this.#add(name, tier);
      }
      return 'on';
    });
  }

  /** Whether a symbol of the name could get into the answer, were it in this tier. No later name is better. */
  #mayEnter(name: number, tier: Tier): boolean {
    return tier * RANKS + (this.#segment.nameRanks[name] ?? 0) <= this.top.boundRank;
  }

  /** The same of a symbol that the kinds and flags asked for let through, as far as the name tells. */
  #isWanted(name: number, tier: Tier): boolean {
    if (this.#scope.anyTraits) return true;
    const rank = rankAtScore(this.#segment.nameRanks[name] ?? 0, this.#scope.bestScore);
    return tier * RANKS + rank <= this.top.boundRank && hasTraits(this.#segment, this.#scope, name);
  }

  /** Offers all symbols of a name. */
  #add(name: number, tier: Tier): void {
    const segment = this.#segment;
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
