/** A typed name, prepared, and how it matches the names of a segment. Matching works on bytes and allocates nothing. */
import { caseDigest, foldName } from './foldName.ts';
import { letterMask, rowOfFirstWord, rowOfWordStart, rowsOfInside, rowsOfScattered, startsWordAt } from './nameSignature.ts';
import { NO_MATCH, Tier } from './searchRank.ts';
import type { Segment } from './segment.ts';

export interface NamePattern {
  /** Lower case, UTF-8. */
  readonly bytes: Uint8Array;
  readonly letters: number;
  readonly digest: number;
  /** What names must have that match in a tier (nameSignature.ts). */
  readonly rows: {
    readonly acronym: readonly number[];
    readonly wordStart: readonly number[];
    readonly inside: readonly number[];
    readonly scattered: readonly number[];
  };
}

export function namePattern(name: string): NamePattern {
  const { bytes } = foldName(name);
  const scattered = rowsOfScattered(bytes);
  const inside = rowsOfInside(bytes);
  const first = bytes[0] ?? 0;
  const rows = {
    acronym: [rowOfFirstWord(first), ...scattered],
    wordStart: [rowOfWordStart(first), ...inside],
    inside,
    scattered,
  };
  return { bytes, letters: letterMask(bytes), digest: caseDigest(name), rows };
}

/** The best tier in which a name matches, or NO_MATCH. The empty pattern is the beginning of every name. */
export function tierOf(segment: Segment, name: number, pattern: NamePattern): Tier | typeof NO_MATCH {
  if ((pattern.letters & ~(segment.nameLetters[name] ?? 0)) !== 0) return NO_MATCH;
  if (startsWith(segment, name, pattern)) return tierOfBeginning(segment, name, pattern);
  if (isAcronym(segment, name, pattern)) return Tier.acronym;
  const inside = tierInside(segment, name, pattern);
  if (inside !== NO_MATCH) return inside;
  return isScattered(segment, name, pattern) ? Tier.scattered : NO_MATCH;
}

/** Whether this tier beyond the prefix is the best one in which a name matches; the cheapest test comes first. */
export function isInTier(segment: Segment, name: number, pattern: NamePattern, tier: Tier): boolean {
  if (tier === Tier.acronym) return isAcronym(segment, name, pattern) && !startsWith(segment, name, pattern);
  if (tier === Tier.scattered) return isScattered(segment, name, pattern) && tierOf(segment, name, pattern) === tier;
  return tierInside(segment, name, pattern) === tier && !isAcronym(segment, name, pattern) && !startsWith(segment, name, pattern);
}

/** Of a name that begins with the pattern. */
export function tierOfBeginning(segment: Segment, name: number, pattern: NamePattern): Tier {
  const length = (segment.nameOffsets[name + 1] ?? 0) - (segment.nameOffsets[name] ?? 0);
  if (length !== pattern.bytes.length || length === 0) return Tier.prefix;
  return segment.nameCases[name] === pattern.digest ? Tier.same : Tier.exact;
}

function startsWith(segment: Segment, name: number, { bytes }: NamePattern): boolean {
  const { nameBytes, nameOffsets } = segment;
  const start = nameOffsets[name] ?? 0;
  if (bytes.length > (nameOffsets[name + 1] ?? 0) - start) return false;
  for (let at = 0; at < bytes.length; at++) if (nameBytes[start + at] !== bytes[at]) return false;
  return true;
}

/**
 * Whether every byte of the pattern stands at the start of a word or right behind the byte before it, the first at the start of the
 * first word. All ways are followed at once: bit i of the ends says that what was matched so far can end at byte i of the name.
 */
function isAcronym(segment: Segment, name: number, { bytes }: NamePattern): boolean {
  const { nameBytes, nameOffsets } = segment;
  const startsLow = segment.nameStartsLow[name] ?? 0;
  const startsHigh = segment.nameStartsHigh[name] ?? 0;
  if ((startsLow | startsHigh) === 0) return false;
  const start = nameOffsets[name] ?? 0;
  const end = Math.min(start + 64, nameOffsets[name + 1] ?? 0);
  const first = lowestBit(startsLow, startsHigh);
  if (nameBytes[start + first] !== bytes[0]) return false;
  let endsLow = first < 32 ? 1 << first : 0;
  let endsHigh = first < 32 ? 0 : 1 << (first - 32);
  for (let at = 1; at < bytes.length; at++) {
    const earliest = lowestBit(endsLow, endsHigh);
    const allowedHigh = (endsHigh << 1) | (endsLow >>> 31) | highBitsAbove(startsHigh, earliest);
    const allowedLow = (endsLow << 1) | lowBitsAbove(startsLow, earliest);
    endsLow = 0;
    endsHigh = 0;
    for (let place = start + earliest + 1; place < end; place++) {
      if (nameBytes[place] !== bytes[at]) continue;
      const bit = place - start;
      if (bit < 32) endsLow |= allowedLow & (1 << bit);
      else endsHigh |= allowedHigh & (1 << (bit - 32));
    }
    if ((endsLow | endsHigh) === 0) return false;
  }
  return true;
}

/** Of 64 bits in two halves, one of which is not zero. */
function lowestBit(low: number, high: number): number {
  return low !== 0 ? 31 - Math.clz32(low & -low) : 63 - Math.clz32(high & -high);
}

function lowBitsAbove(low: number, bit: number): number {
  return bit < 31 ? low & (-1 << (bit + 1)) : 0;
}

function highBitsAbove(high: number, bit: number): number {
  if (bit < 32) return high;
  return bit < 63 ? high & (-1 << (bit - 31)) : 0;
}

/** wordStart, inside, or NO_MATCH. */
function tierInside(segment: Segment, name: number, { bytes }: NamePattern): Tier | typeof NO_MATCH {
  const { nameBytes, nameOffsets } = segment;
  const start = nameOffsets[name] ?? 0;
  const last = (nameOffsets[name + 1] ?? 0) - bytes.length;
  const first = bytes[0];
  let best: Tier | typeof NO_MATCH = NO_MATCH;
  for (let place = start; place <= last; place++) {
    if (nameBytes[place] !== first) continue;
    let at = 1;
    while (at < bytes.length && nameBytes[place + at] === bytes[at]) at++;
    if (at < bytes.length) continue;
    if (startsWordAt(segment, name, place - start)) return Tier.wordStart;
    best = Tier.inside;
  }
  return best;
}

function isScattered(segment: Segment, name: number, { bytes }: NamePattern): boolean {
  const { nameBytes, nameOffsets } = segment;
  const end = nameOffsets[name + 1] ?? 0;
  let at = 0;
  for (let place = nameOffsets[name] ?? 0; place < end && at < bytes.length; place++) if (nameBytes[place] === bytes[at]) at++;
  return at === bytes.length;
}

/** A stretch of `namesByText`. */
export interface TextRange {
  readonly first: number;
  readonly end: number;
}

/** The names that begin with the pattern: side by side in the order of their texts. */
export function beginningWith(segment: Segment, { bytes }: NamePattern): TextRange {
  return { first: lowerBound(segment, bytes, 'first'), end: lowerBound(segment, bytes, 'after') };
}

/** first: of the names at or after the text. after: of the names beyond all that begin with it. */
function lowerBound(segment: Segment, text: Uint8Array, side: 'first' | 'after'): number {
  let low = 0;
  let high = segment.names;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareBeginning(segment, segment.namesByText[middle] ?? 0, text);
    if (order < 0 || (order === 0 && side === 'after')) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Negative: the name is before the text; 0: it begins with it; positive: after. */
function compareBeginning(segment: Segment, name: number, text: Uint8Array): number {
  const { nameBytes, nameOffsets } = segment;
  const start = nameOffsets[name] ?? 0;
  const length = (nameOffsets[name + 1] ?? 0) - start;
  for (let at = 0; at < text.length; at++) {
    if (at >= length) return -1;
    const difference = (nameBytes[start + at] ?? 0) - (text[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
