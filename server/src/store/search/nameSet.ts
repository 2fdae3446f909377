/** Sets of a segment's names, a bit each and 32 to a word, made from their signatures (nameSignature.ts) without looking at a name. */
import { letterOf, type RowChoice } from './nameSignature.ts';
import type { Segment } from './segment.ts';
import { PARTS, signatureWords, TWICE_ROW } from './signatureRows.ts';

export type NameSet = Uint32Array;

export function emptySet(segment: Segment): NameSet {
  return new Uint32Array(signatureWords(segment.names));
}

export function addName(set: NameSet, name: number): void {
  set[name >>> 5] = (set[name >>> 5] ?? 0) | (1 << (name & 31));
}

export function hasName(set: NameSet, name: number): boolean {
  return ((set[name >>> 5] ?? 0) & (1 << (name & 31))) !== 0;
}

export function removeName(set: NameSet, name: number): void {
  set[name >>> 5] = (set[name >>> 5] ?? 0) & ~(1 << (name & 31));
}

/** Visits the names that have what the rows ask, in order, until `visit` says to stop. */
export function eachWithRows(segment: Segment, set: NameSet, rows: readonly RowChoice[], visit: (name: number) => 'on' | 'stop'): void {
  const { signatures, signatureCounts } = segment;
  const count = ({ row, or }: RowChoice) => (signatureCounts[row] ?? 0) + (row === or ? 0 : (signatureCounts[or] ?? 0));
  // Rare ones first: most words are done with after one or two.
  const chosen = rows.toSorted((left, right) => count(left) - count(right));
  const starts = Uint32Array.from(chosen, ({ row }) => row * set.length);
  const others = Uint32Array.from(chosen, ({ or }) => or * set.length);
  for (let word = 0; word < set.length; word++) {
    let bits = set[word] ?? 0;
    for (let at = 0; at < starts.length && bits !== 0; at++)
      bits &= (signatures[(starts[at] ?? 0) + word] ?? 0) | (signatures[(others[at] ?? 0) + word] ?? 0);
    for (; bits !== 0; bits &= bits - 1) if (visit(word * 32 + 31 - Math.clz32(bits & -bits)) === 'stop') return;
  }
}

/**
 * The names that may have these bytes in order. Each letter must be in a part of the name that is not before that of the letter before
 * it; the same letter again in one part asks for a part that has some letter twice.
 */
export function namesScattered(segment: Segment, bytes: Uint8Array, within: NameSet | undefined): NameSet {
  const set = emptySet(segment);
  const letters = {
    rows: Uint32Array.from(bytes, (byte) => letterOf(byte) * set.length),
    again: Uint8Array.from(bytes, (byte, at) => (at > 0 && letterOf(byte) === letterOf(bytes[at - 1] ?? 0) ? 1 : 0)),
    twice: TWICE_ROW * set.length,
  };
  for (let word = 0; word < set.length; word++) {
    const start = within === undefined ? -1 : (within[word] ?? 0) | 0;
    if (start !== 0) set[word] = inOrder(segment.nameParts, letters, word, start);
  }
  return set;
}

interface PatternLetters {
  /** Places of their rows, in groups. */
  readonly rows: Uint32Array;
  /** 1: the same as the one before. */
  readonly again: Uint8Array;
  /** Place of the row that says which parts have a letter twice. */
  readonly twice: number;
}

/** Which of 32 names have the letters in order, as far as their parts tell. */
function inOrder(parts: Uint32Array, { rows, again, twice }: PatternLetters, word: number, start: number): number {
  // Names that have the letters so far by the end of the first part, of the second, and so on. Variables, as an array is half as fast.
  let a = start;
  let b = start;
  let c = start;
  let d = start;
  let e = start;
  let f = start;
  let g = start;
  let h = start;
  for (let letter = 0; letter < rows.length && h !== 0; letter++) {
    if (again[letter] === 1) {
      const group = (twice + word) * PARTS;
      h = g | (h & (parts[group + 7] ?? 0));
      g = f | (g & (parts[group + 6] ?? 0));
      f = e | (f & (parts[group + 5] ?? 0));
      e = d | (e & (parts[group + 4] ?? 0));
      d = c | (d & (parts[group + 3] ?? 0));
      c = b | (c & (parts[group + 2] ?? 0));
      b = a | (b & (parts[group + 1] ?? 0));
      a &= parts[group] ?? 0;
    }
    const group = ((rows[letter] as number) + word) * PARTS;
    a &= parts[group] ?? 0;
    b = a | (b & (parts[group + 1] ?? 0));
    c = b | (c & (parts[group + 2] ?? 0));
    d = c | (d & (parts[group + 3] ?? 0));
    e = d | (e & (parts[group + 4] ?? 0));
    f = e | (f & (parts[group + 5] ?? 0));
    g = f | (g & (parts[group + 6] ?? 0));
    h = g | (h & (parts[group + 7] ?? 0));
  }
  return h;
}
