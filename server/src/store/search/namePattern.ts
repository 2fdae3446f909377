/** A typed name, prepared, and how it matches the names of a segment. Matching works on bytes and allocates nothing. */
import { caseDigest, foldName } from './foldName.ts';
import { letterMask, type RowChoice, rowsOfAcronym, rowsOfInside, rowsOfWordStart } from './nameSignature.ts';
import { NO_MATCH, Tier } from './searchRank.ts';
import type { Segment } from './segment.ts';

export interface NamePattern {
  /** Lower case, UTF-8. */
  readonly bytes: Uint8Array;
  readonly letters: number;
  readonly digest: number;
  /** What names must have that match in a tier (nameSignature.ts). */
  readonly rows: {
    readonly acronym: readonly RowChoice[];
    readonly wordStart: readonly RowChoice[];
    readonly inside: readonly RowChoice[];
  };
}

export function namePattern(name: string): NamePattern {
  const { bytes } = foldName(name);
  const rows = { acronym: rowsOfAcronym(bytes), wordStart: rowsOfWordStart(bytes), inside: rowsOfInside(bytes) };
  return { bytes, letters: letterMask(bytes), digest: caseDigest(name), rows };
}

/** The best tier in which a name matches, or NO_MATCH. The empty pattern is the beginning of every name. */
export function tierOf(segment: Segment, name: number, pattern: NamePattern): Tier | typeof NO_MATCH {
  if ((pattern.letters & ~(segment.nameLetters[name] ?? 0)) !== 0) return NO_MATCH;
  if (startsWith(segment, name, pattern)) return tierOfBeginning(segment, name, pattern);
  if (isAcronym(segment, name, pattern)) return Tier.acronym;
  if (isAtWordStart(segment, name, pattern)) return Tier.wordStart;
  if (isInside(segment, name, pattern)) return Tier.inside;
  return isScattered(segment, name, pattern) ? Tier.scattered : NO_MATCH;
}

/** Whether a name that matches in no better tier matches in this one, beyond the prefix. */
export function isInTier(segment: Segment, name: number, pattern: NamePattern, tier: Tier): boolean {
  if (tier === Tier.acronym) return isAcronym(segment, name, pattern);
  if (tier === Tier.wordStart) return isAtWordStart(segment, name, pattern);
  if (tier === Tier.inside) return isInside(segment, name, pattern);
  return isScattered(segment, name, pattern);
}

/** Of a name that begins with the pattern. */
export function tierOfBeginning(segment: Segment, name: number, pattern: NamePattern): Tier {
  const length = (segment.nameOffsets[name + 1] ?? 0) - (segment.nameOffsets[name] ?? 0);
  if (length !== pattern.bytes.length || length === 0) return Tier.prefix;
  return segment.nameCases[name] === pattern.digest ? Tier.same : Tier.exact;
}

function startsWith(segment: Segment, name: number, pattern: NamePattern): boolean {
  const start = segment.nameOffsets[name] ?? 0;
  return pattern.bytes.length <= (segment.nameOffsets[name + 1] ?? 0) - start && isAt(segment, start, pattern);
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

function isAtWordStart(segment: Segment, name: number, pattern: NamePattern): boolean {
  const start = segment.nameOffsets[name] ?? 0;
  const last = (segment.nameOffsets[name + 1] ?? 0) - pattern.bytes.length;
  const first = pattern.bytes[0];
  const { nameBytes } = segment;
  for (let half = 0; half < 64; half += 32) {
    let bits = (half === 0 ? segment.nameStartsLow[name] : segment.nameStartsHigh[name]) ?? 0;
    for (; bits !== 0; bits &= bits - 1) {
      const place = start + half + 31 - Math.clz32(bits & -bits);
      if (place > last) return false;
      if (nameBytes[place] === first && isAt(segment, place, pattern)) return true;
    }
  }
  return false;
}

function isInside(segment: Segment, name: number, pattern: NamePattern): boolean {
  const { nameBytes, nameOffsets } = segment;
  const last = (nameOffsets[name + 1] ?? 0) - pattern.bytes.length;
  const first = pattern.bytes[0];
  for (let place = nameOffsets[name] ?? 0; place <= last; place++)
    if (nameBytes[place] === first && isAt(segment, place, pattern)) return true;
  return false;
}

/** Of a place where there are as many bytes as the pattern has. */
function isAt({ nameBytes }: Segment, place: number, { bytes }: NamePattern): boolean {
  for (let at = 0; at < bytes.length; at++) if (nameBytes[place + at] !== bytes[at]) return false;
  return true;
}

function isScattered(segment: Segment, name: number, { bytes }: NamePattern): boolean {
  const { nameBytes, nameOffsets } = segment;
  const end = nameOffsets[name + 1] ?? 0;
  let place = nameOffsets[name] ?? 0;
  for (let at = 0; at < bytes.length; at++, place++) {
    const byte = bytes[at];
    while (place < end && nameBytes[place] !== byte) place++;
    if (place >= end) return false;
  }
  return true;
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
