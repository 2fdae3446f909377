/**
 * Finds the best symbols of one segment. Tier by tier, best first, so that a short query with a hundred thousand matches stops after the
 * tier that fills the answer. Within the wide tiers names are looked at in the order of the best rank they can give, so that the rest can
 * be left as soon as the answer is full; masks rule out most names before their bytes are read.
 */
import {
  acronymRanges,
  beginningWith,
  hasLetters,
  hasPairs,
  isAcronym,
  isScattered,
  mayBeScattered,
  type NamePattern,
  tierInside,
  tierOf,
  tierOfBeginning,
} from './namePattern.ts';
import { NO_MATCH, rankInTier, rankKey, Tier } from './searchRank.ts';
import { hasTraits, isBoosted, OUT_OF_SCOPE, type SearchScope, scoreInScope } from './searchScope.ts';
import type { Segment } from './segment.ts';
import { TopList } from './topList.ts';

/** Memory used again by the next search. One per segment. */
export interface Scratch {
  /** Per name 1: matched already. All zeros between searches. */
  readonly seen: Uint8Array;
  /** Names that were matched, to make the zeros again. */
  readonly marked: Uint32Array;
  /** Names that have the letters of the pattern and were not matched. */
  readonly rest: Uint32Array;
}

export function createScratch(segment: Segment): Scratch {
  return { seen: new Uint8Array(segment.names), marked: new Uint32Array(segment.names), rest: new Uint32Array(segment.names) };
}

/** Rank keys (searchRank.ts) of the best symbols, best first. */
export function searchSegment(
  segment: Segment,
  scope: SearchScope,
  options: { readonly limit: number; readonly scratch: Scratch },
): Float64Array {
  const search = new SegmentSearch(segment, scope, options);
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
  readonly #scratch: Scratch;
  #markedCount = 0;

  constructor(segment: Segment, scope: SearchScope, options: { readonly limit: number; readonly scratch: Scratch }) {
    this.#segment = segment;
    this.#scope = scope;
    this.#pattern = scope.pattern;
    this.#scratch = options.scratch;
    this.top = new TopList(options.limit);
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
    if (!this.#isFull(Tier.prefix)) this.#lookForAcronyms();
    if (!this.#isFull(Tier.acronym)) {
      const count = this.#lookInside();
      if (!this.#isFull(Tier.inside)) this.#lookScattered(this.#scratch.rest.subarray(0, count));
    }
    const { seen, marked } = this.#scratch;
    for (let at = 0; at < this.#markedCount; at++) seen[marked[at] ?? 0] = 0;
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
      this.#mark(name);
      this.#add(name, tierOfBeginning(segment, name, this.#pattern));
    }
  }

  #lookForAcronyms(): void {
    const segment = this.#segment;
    const { seen } = this.#scratch;
    for (const { first, end } of acronymRanges(segment, this.#pattern))
      for (let at = first; at < end; at++) {
        const name = segment.namesByText[at] ?? 0;
        if (!hasLetters(segment, name, this.#pattern) || seen[name] === 1 || !isAcronym(segment, name, this.#pattern)) continue;
        this.#mark(name);
        this.#add(name, Tier.acronym);
      }
  }

  /**
   * Names that contain the pattern: those where it starts a word, and once that is not enough the others. Leaves the names that only have
   * its letters in `rest` and returns how many they are.
   */
  #lookInside(): number {
    const segment = this.#segment;
    const pattern = this.#pattern;
    const { seen, rest } = this.#scratch;
    const { names } = segment;
    const inside: number[] = [];
    let count = 0;
    for (let name = 0; name < names; name++) {
      if (!hasLetters(segment, name, pattern) || seen[name] === 1) continue;
      const tier = hasPairs(segment, name, pattern) ? tierInside(segment, name, pattern) : NO_MATCH;
      if (tier === NO_MATCH) rest[count++] = name;
      else if (!this.#mayEnter(name, Tier.wordStart)) break;
      else if (tier === Tier.wordStart) this.#add(name, tier);
      else inside.push(name);
    }
    for (const name of inside) {
      if (!this.#mayEnter(name, Tier.inside)) break;
      this.#add(name, Tier.inside);
    }
    return count;
  }

  #lookScattered(names: Uint32Array): void {
    const segment = this.#segment;
    const pattern = this.#pattern;
    for (let at = 0; at < names.length; at++) {
      const name = names[at] ?? 0;
      if (!this.#mayEnter(name, Tier.scattered)) break;
      if (!hasTraits(segment, this.#scope, name) || !mayBeScattered(segment, name, pattern)) continue;
      if (isScattered(segment, name, pattern)) this.#add(name, Tier.scattered);
    }
  }

  #mark(name: number): void {
    this.#scratch.seen[name] = 1;
    this.#scratch.marked[this.#markedCount++] = name;
  }

  /** Whether the best symbol of a name could get into the answer, were it in this tier. No later name is better. */
  #mayEnter(name: number, tier: Tier): boolean {
    return rankKey(tier, this.#segment.nameRanks[name] ?? 0, 0) < this.top.bound;
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
