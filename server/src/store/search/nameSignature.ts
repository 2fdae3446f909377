/**
 * An index that says which names may match a pattern, without looking at them: some hundred questions per name, answered by a bit each,
 * and the bits of one question for all names side by side (a bit-sliced signature file). nameSet.ts asks them of 32 names at a time.
 *
 * Questions: which letters each eighth of the name has, and whether any of them twice; which letters its words begin with, and which its
 * first word; which letters follow each other directly, hashed to a number of rows at which few names have one by accident.
 */
import type { Segment, Stepwise } from './segment.ts';
import { FIRST_ROWS, LETTERS, NEIGHBOUR_ROWS, NEIGHBOURS, PARTS, SIGNATURE_ROWS, signatureWords, TWICE_ROW } from './signatureRows.ts';

/** The class of a byte, one bit of a letter mask. */
export function letterOf(byte: number): number {
  return LETTER_OF_BYTE[byte] ?? 0;
}

const LETTER_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 97 && byte <= 122) return byte - 97;
  if (byte >= 48 && byte <= 57) return 26;
  return byte === 95 ? 27 : 28 + (byte % 2);
});

export function letterMask(bytes: Uint8Array): number {
  let mask = 0;
  for (let index = 0; index < bytes.length; index++) mask |= 1 << letterOf(bytes[index] ?? 0);
  return mask >>> 0;
}

/** Sets the bits of one name, whose bytes and word starts are there already. */
export function signName(segment: Segment, name: number): void {
  const { nameBytes, nameOffsets, nameParts, signatures } = segment;
  const start = nameOffsets[name] ?? 0;
  const length = (nameOffsets[name + 1] ?? 0) - start;
  const words = signatureWords(segment.names);
  const word = name >>> 5;
  const bit = 1 << (name & 31);
  const set = (row: number) => {
    signatures[row * words + word] = (signatures[row * words + word] ?? 0) | bit;
  };
  let mask = 0;
  let started = false;
  for (let place = 0, last = 0; place < length; place++) {
    const letter = letterOf(nameBytes[start + place] ?? 0);
    // What follows in a name is in the same part or the next.
    const part = length < PARTS ? place : Math.floor((place * PARTS) / length);
    let at = (letter * words + word) * PARTS + part;
    // Once more: the row of letters that come twice.
    if (((nameParts[at] ?? 0) & bit) !== 0) at = (TWICE_ROW * words + word) * PARTS + part;
    nameParts[at] = (nameParts[at] ?? 0) | bit;
    if (startsWordAt(segment, name, place)) {
      set(letter);
      if (!started) set(FIRST_ROWS + letter);
      started = true;
    }
    if (place > 0) set(neighbourRow(last, letter));
    mask |= 1 << letter;
    last = letter;
  }
  segment.nameLetters[name] = mask >>> 0;
}

function startsWordAt(segment: Segment, name: number, place: number): boolean {
  if (place < 32) return ((segment.nameStartsLow[name] ?? 0) & (1 << place)) !== 0;
  return place < 64 && ((segment.nameStartsHigh[name] ?? 0) & (1 << (place - 32))) !== 0;
}

function neighbourRow(first: number, second: number): number {
  return NEIGHBOUR_ROWS + ((Math.imul(first * LETTERS + second, 0x9e3779b1) >>> 16) % NEIGHBOURS);
}

/** What a name must have: the bit of one row or that of the other. */
export interface RowChoice {
  readonly row: number;
  readonly or: number;
}

/** What every name has that contains these bytes. */
export function rowsOfInside(bytes: Uint8Array): readonly RowChoice[] {
  return pairsOf(bytes).map(([first, second]) => only(neighbourRow(first, second)));
}

/** What every name has in which a word begins with these bytes. */
export function rowsOfWordStart(bytes: Uint8Array): readonly RowChoice[] {
  return [only(letterOf(bytes[0] ?? 0)), ...rowsOfInside(bytes)];
}

/** What every name has that begins with the first byte, and has each further one at the start of a word or behind the one before. */
export function rowsOfAcronym(bytes: Uint8Array): readonly RowChoice[] {
  const further = pairsOf(bytes).map(([first, second]) => ({ row: neighbourRow(first, second), or: second }));
  return [only(FIRST_ROWS + letterOf(bytes[0] ?? 0)), ...further];
}

function pairsOf(bytes: Uint8Array): readonly (readonly [number, number])[] {
  return Array.from(bytes.subarray(1), (byte, at) => [letterOf(bytes[at] ?? 0), letterOf(byte)]);
}

function only(row: number): RowChoice {
  return { row, or: row };
}

/** How many names have each row. */
export function* countSignatures({ signatures, signatureCounts, names }: Segment): Stepwise<void> {
  const words = signatureWords(names);
  for (let row = 0; row < SIGNATURE_ROWS; row++) {
    let count = 0;
    for (let word = row * words; word < (row + 1) * words; word++) count += bitsOf(signatures[word] ?? 0);
    signatureCounts[row] = count;
    if (row % 4 === 0) yield;
  }
}

function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
