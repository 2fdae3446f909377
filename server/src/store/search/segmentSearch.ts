/**
 * Finds the best symbols of one segment. Tier by tier, best first, so that a short query with a hundred thousand matches stops after the
 * tier that fills the answer; masks rule out most names before their bytes are read.
 */
import { beginningWith, isAcronym, isScattered, type NamePattern, tierInside, tierOf, tierOfBeginning } from './namePattern.ts';
import { NO_MATCH, rankKey, Tier } from './searchRank.ts';
import { type SearchScope, scoreInScope } from './searchScope.ts';
import type { Segment } from './segment.ts';
import { TopList } from './topList.ts';

/** Rank keys (searchRank.ts) of the best symbols, best first. */
export function searchSegment(segment: Segment, scope: SearchScope, limit: number): Float64Array {
  const search = new SegmentSearch(segment, scope, limit);
  if (scope.symbols !== undefined) search.lookAtEach(scope.symbols);
  else search.lookByName();
  return search.top.sorted();
}

class SegmentSearch {
  readonly top: TopList;
  readonly #segment: Segment;
  readonly #scope: SearchScope;
  readonly #pattern: NamePattern;
  readonly #limit: number;

  constructor(segment: Segment, scope: SearchScope, limit: number) {
    this.#segment = segment;
    this.#scope = scope;
    this.#pattern = scope.pattern;
    this.#limit = limit;
    this.top = new TopList(limit);
  }

  lookAtEach(symbols: Uint32Array): void {
    const { symbolNames, nameOffsets } = this.#segment;
    for (let at = 0; at < symbols.length; at++) {
      const symbol = symbols[at] ?? 0;
      const name = symbolNames[symbol] ?? 0;
      const tier = tierOf(this.#segment, name, this.#pattern);
      if (tier === NO_MATCH) continue;
      const score = scoreInScope(this.#segment, this.#scope, symbol);
      if (score !== undefined) this.top.add(rankKey(tier, score, (nameOffsets[name + 1] ?? 0) - (nameOffsets[name] ?? 0), symbol));
    }
  }

  lookByName(): void {
    const segment = this.#segment;
    const { first, end } = beginningWith(segment, this.#pattern);
    for (let name = first; name < end; name++) this.#add(name, tierOfBeginning(segment, name, this.#pattern));
    if (this.#full || this.#pattern.bytes.length === 0) return;
    const seen = this.#lookForAcronyms(first, end);
    if (this.#full) return;
    const rest = this.#lookInside({ first, end, seen });
    if (this.#full) return;
    for (let at = 0; at < rest.length; at++) {
      const name = rest[at] ?? 0;
      if (isScattered(segment, name, this.#pattern)) this.#add(name, Tier.scattered);
    }
  }

  /** Whether all that is wanted is there; what follows would only be worse. */
  get #full(): boolean {
    return this.top.count >= this.#limit;
  }

  /** Acronyms begin with the first letter of a name, or with one behind leading signs (`_npe`, `#npe`). Returns them. */
  #lookForAcronyms(beginningFirst: number, beginningEnd: number): Set<number> {
    const segment = this.#segment;
    const { letters, bytes } = this.#pattern;
    const seen = new Set<number>();
    for (const range of rangesOfFirstByte(segment, bytes[0] ?? 0))
      for (let name = range.first; name < range.end; name++) {
        if (name >= beginningFirst && name < beginningEnd) continue;
        if (((segment.nameLetters[name] ?? 0) & letters) >>> 0 !== letters || !isAcronym(segment, name, this.#pattern)) continue;
        seen.add(name);
        this.#add(name, Tier.acronym);
      }
    return seen;
  }

  /** Names that contain the pattern; returns those that have its letters but do not. */
  #lookInside(known: { readonly first: number; readonly end: number; readonly seen: ReadonlySet<number> }): Uint32Array {
    const segment = this.#segment;
    const { nameLetters, namePairsLow, namePairsHigh, nameKinds } = segment;
    const { letters, pairsLow, pairsHigh } = this.#pattern;
    const { kinds } = this.#scope;
    const rest = new Uint32Array(segment.names);
    let count = 0;
    for (let name = 0; name < segment.names; name++) {
      if (((nameLetters[name] ?? 0) & letters) >>> 0 !== letters || ((nameKinds[name] ?? 0) & kinds) === 0) continue;
      if ((name >= known.first && name < known.end) || known.seen.has(name)) continue;
      const mayContain =
        ((namePairsLow[name] ?? 0) & pairsLow) >>> 0 === pairsLow && ((namePairsHigh[name] ?? 0) & pairsHigh) >>> 0 === pairsHigh;
      const tier = mayContain ? tierInside(segment, name, this.#pattern) : NO_MATCH;
      if (tier === NO_MATCH) rest[count++] = name;
      else this.#add(name, tier);
    }
    return rest.subarray(0, count);
  }

  /** Offers all symbols of a name. */
  #add(name: number, tier: Tier): void {
    const segment = this.#segment;
    if (((segment.nameKinds[name] ?? 0) & this.#scope.kinds) === 0) return;
    const length = (segment.nameOffsets[name + 1] ?? 0) - (segment.nameOffsets[name] ?? 0);
    const end = segment.postingOffsets[name + 1] ?? 0;
    for (let at = segment.postingOffsets[name] ?? 0; at < end; at++) {
      const symbol = segment.postings[at] ?? 0;
      const score = scoreInScope(segment, this.#scope, symbol);
      if (score !== undefined) this.top.add(rankKey(tier, score, length, symbol));
    }
  }
}

/** The names whose first byte this is, and those whose first byte is neither letter nor digit. */
function rangesOfFirstByte(segment: Segment, byte: number): readonly { readonly first: number; readonly end: number }[] {
  const from = (start: number) => firstNameFrom(segment, start);
  const own = { first: from(byte), end: from(byte + 1) };
  const signs = [
    { first: 0, end: from(48) },
    { first: from(58), end: from(97) },
    { first: from(123), end: segment.names },
  ];
  return isLetterOrDigit(byte) ? [own, ...signs] : signs;
}

function isLetterOrDigit(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122);
}

/** The first name whose first byte is `byte` or more. */
function firstNameFrom(segment: Segment, byte: number): number {
  const { nameBytes, nameOffsets, names } = segment;
  let low = 0;
  let high = names;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = nameOffsets[middle] ?? 0;
    const empty = start === nameOffsets[middle + 1];
    if (empty || (nameBytes[start] ?? 0) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}
