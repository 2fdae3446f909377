/**
 * An index that says which names may match a pattern, without looking at them: some hundred questions per name, answered by a bit each, and the
 * bits of one question for all names side by side (a bit-sliced signature file). A search takes the rows of its pattern's questions,
 * ands them 32 names at a time, and looks only at the names that are left.
 *
 * Questions: which letters it has, which letters its words begin with, and which its first word; which letters follow each other directly
 * and at any distance, hashed to a number of rows at which few names have one by accident.
 */
import type { Segment, Stepwise } from './segment.ts';
import { FIRST_ROWS, FOLLOWER_ROWS, LETTERS, NEIGHBOUR_ROWS, SIGNATURE_ROWS, signatureWords, WORD_ROWS } from './signatureRows.ts';

/** More rows than this hardly leave fewer names. */
const ROWS_ASKED = 24;

/** One bit per letter, one for digits, the rest for everything else. */
export function letterOf(byte: number): number {
  return LETTER_OF_BYTE[byte] ?? 0;
}

const LETTER_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 97 && byte <= 122) return byte - 97;
  if (byte >= 48 && byte <= 57) return 26;
  if (byte === 95) return 27;
  return byte < 128 ? 28 : 29 + (byte % 3);
});

export function letterMask(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let mask = 0;
  for (let index = start; index < end; index++) mask |= 1 << letterOf(bytes[index] ?? 0);
  return mask >>> 0;
}

function neighbourRow(first: number, second: number): number {
  return NEIGHBOUR_ROWS + (Math.imul(first * LETTERS + second, 0x9e3779b1) >>> 25);
}

function followerRow(first: number, second: number): number {
  return FOLLOWER_ROWS + (Math.imul(first * LETTERS + second, 0x85ebca6b) >>> 25);
}

/** Sets the bits of one name, whose bytes and word starts are there already. */
export function signName(segment: Segment, name: number): void {
  const { nameBytes, nameOffsets, signatures } = segment;
  const start = nameOffsets[name] ?? 0;
  const end = nameOffsets[name + 1] ?? 0;
  const words = signatureWords(segment.names);
  const word = name >>> 5;
  const bit = 1 << (name & 31);
  const set = (row: number) => {
    signatures[row * words + word] = (signatures[row * words + word] ?? 0) | bit;
  };
  let before = 0;
  let started = false;
  for (let place = start; place < end; place++) {
    const letter = letterOf(nameBytes[place] ?? 0);
    set(letter);
    if (startsWordAt(segment, name, place - start)) {
      set(WORD_ROWS + letter);
      if (!started) set(FIRST_ROWS + letter);
      started = true;
    }
    if (place > start) set(neighbourRow(letterOf(nameBytes[place - 1] ?? 0), letter));
    for (let rest = before; rest !== 0; rest &= rest - 1) set(followerRow(31 - Math.clz32(rest & -rest), letter));
    before |= 1 << letter;
  }
  segment.nameLetters[name] = before >>> 0;
}

export function startsWordAt(segment: Segment, name: number, place: number): boolean {
  if (place < 32) return ((segment.nameStartsLow[name] ?? 0) & (1 << place)) !== 0;
  return place < 64 && ((segment.nameStartsHigh[name] ?? 0) & (1 << (place - 32))) !== 0;
}

/** Rows that every name must have that has these bytes in order. */
export function rowsOfScattered(bytes: Uint8Array): readonly number[] {
  const letters = [...bytes].map(letterOf);
  const rows = new Set(letters);
  for (let distance = 1; distance < letters.length; distance++)
    for (let at = 0; at + distance < letters.length; at++) rows.add(followerRow(letters[at] ?? 0, letters[at + distance] ?? 0));
  return [...rows];
}

/** Rows that every name must have that contains these bytes. */
export function rowsOfInside(bytes: Uint8Array): readonly number[] {
  const letters = [...bytes].map(letterOf);
  return [...new Set(letters), ...new Set(letters.slice(1).map((letter, at) => neighbourRow(letters[at] ?? 0, letter)))];
}

/** The row of names with a word that begins with this byte. */
export function rowOfWordStart(byte: number): number {
  return WORD_ROWS + letterOf(byte);
}

/** The row of names whose first word begins with this byte. */
export function rowOfFirstWord(byte: number): number {
  return FIRST_ROWS + letterOf(byte);
}

/** Visits the names that have all rows, in order, until `visit` says to stop. */
export function eachWithRows(segment: Segment, rows: readonly number[], visit: (name: number) => 'on' | 'stop'): void {
  const { signatures, signatureCounts } = segment;
  const words = signatureWords(segment.names);
  // Rare ones first: most words are done with after one or two.
  const chosen = rows.toSorted((left, right) => (signatureCounts[left] ?? 0) - (signatureCounts[right] ?? 0)).slice(0, ROWS_ASKED);
  const starts = Uint32Array.from(chosen, (row) => row * words);
  for (let word = 0; word < words; word++) {
    let bits = -1;
    for (let at = 0; at < starts.length && bits !== 0; at++) bits &= signatures[(starts[at] ?? 0) + word] ?? 0;
    for (; bits !== 0; bits &= bits - 1) {
      const name = word * 32 + 31 - Math.clz32(bits & -bits);
      if (name >= segment.names || visit(name) === 'stop') return;
    }
  }
}

/** How many names have each row. */
export function* countSignatures({ signatures, signatureCounts, names }: Segment): Stepwise<void> {
  const words = signatureWords(names);
  for (let row = 0; row < SIGNATURE_ROWS; row++) {
    let count = 0;
    for (let word = row * words; word < (row + 1) * words; word++) count += bitsOf(signatures[word] ?? 0);
    signatureCounts[row] = count;
    if (row % 16 === 0) yield;
  }
}

function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
