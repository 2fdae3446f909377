/**
 * A frozen part of the search structure: symbols of some files, in typed arrays over one block of memory, so that a million of them are
 * loaded by reading a file.
 *
 * Names are kept once, the ones whose symbols can rank highest first, so that a search reads from the beginning and stops when nothing
 * better can come; `namesByText` is their order by lower-case bytes. Symbols lie in the order of their names, so that the matches of a
 * query are read in a row; `symbolRanks` and `symbolsByRank` give their order by path and place in the file. Files are in the order of
 * their paths, containers in that of their bytes.
 */
import { PART_ROWS, PARTS, SIGNATURE_ROWS, signatureWords } from './signatureRows.ts';

/** The arrays of a segment and their element types. */
const SEGMENT_ARRAYS = {
  // Per file.
  fileIds: Float64Array,
  pathOffsets: Uint32Array, // one more than files
  fileStarts: Uint32Array, // first rank; one more than files
  // Per name.
  nameOffsets: Uint32Array, // one more than names
  nameLetters: Uint32Array,
  nameStartsLow: Uint32Array,
  nameStartsHigh: Uint32Array,
  nameCases: Uint32Array,
  /** Kinds and flags of the name's symbols, one bit each (searchRank.ts). */
  nameTraits: Uint32Array,
  nameSymbols: Uint32Array, // first symbol; one more than names
  namesByText: Uint32Array,
  /** What rules names out (nameSignature.ts). */
  nameParts: Uint32Array,
  signatures: Uint32Array,
  signatureCounts: Uint32Array,
  /** Best rank of the name's symbols within a tier (searchRank.ts). */
  nameRanks: Uint16Array,
  // Per container.
  containerOffsets: Uint32Array, // one more than containers
  containerStarts: Uint32Array, // first in symbolsByContainer; one more than containers
  // Per symbol.
  symbolNames: Uint32Array,
  symbolFiles: Uint32Array,
  symbolPlaces: Uint32Array,
  symbolContainers: Uint32Array,
  symbolRanks: Uint32Array,
  symbolsByRank: Uint32Array,
  symbolsByContainer: Uint32Array,
  symbolKinds: Uint8Array,
  symbolFlags: Uint8Array,
  symbolScores: Int8Array,
  /** Numbers of languages. */
  fileLanguages: Uint8Array,
  // Texts, UTF-8. Names and containers are in lower case.
  pathBytes: Uint8Array,
  nameBytes: Uint8Array,
  containerBytes: Uint8Array,
} as const;

export type SegmentArrayName = keyof typeof SEGMENT_ARRAYS;

export type SegmentArrays = { readonly [Name in SegmentArrayName]: InstanceType<(typeof SEGMENT_ARRAYS)[Name]> };

export interface Segment extends SegmentArrays {
  readonly files: number;
  readonly names: number;
  readonly containers: number;
  readonly symbols: number;
  /** Language ids, by their numbers in `fileLanguages`. */
  readonly languages: readonly string[];
  readonly buffer: ArrayBuffer;
  /** Where in the buffer the arrays begin. */
  readonly byteOffset: number;
}

export type SegmentLengths = Readonly<Record<SegmentArrayName, number>>;

const NAMES = Object.keys(SEGMENT_ARRAYS) as SegmentArrayName[];

/** Lays the arrays out in a block of memory; a new block of zeros when none is given. */
export function layOutSegment(
  lengths: SegmentLengths,
  languages: readonly string[],
  memory?: { buffer: ArrayBuffer; offset: number },
): Segment {
  const buffer = memory?.buffer ?? new ArrayBuffer(segmentBytes(lengths));
  let offset = memory?.offset ?? 0;
  const arrays: Partial<Record<SegmentArrayName, unknown>> = {};
  for (const name of NAMES) {
    const type = SEGMENT_ARRAYS[name];
    offset = aligned(offset, type.BYTES_PER_ELEMENT);
    arrays[name] = new type(buffer, offset, lengths[name]);
    offset += lengths[name] * type.BYTES_PER_ELEMENT;
  }
  return {
    ...(arrays as unknown as SegmentArrays),
    files: lengths.fileIds,
    names: lengths.nameLetters,
    containers: lengths.containerOffsets - 1,
    symbols: lengths.symbolNames,
    languages,
    buffer,
    byteOffset: memory?.offset ?? 0,
  };
}

/** Bytes of a segment's arrays, a multiple of 8. */
export function segmentBytes(lengths: SegmentLengths): number {
  let offset = 0;
  for (const name of NAMES) {
    const size = SEGMENT_ARRAYS[name].BYTES_PER_ELEMENT;
    offset = aligned(offset, size) + lengths[name] * size;
  }
  return aligned(offset, 8);
}

export function segmentLengths(segment: Segment): SegmentLengths {
  return Object.fromEntries(NAMES.map((name) => [name, segment[name].length])) as Record<SegmentArrayName, number>;
}

/** How many of everything, from which the lengths of all arrays follow. */
export interface SegmentCounts {
  readonly files: number;
  readonly names: number;
  readonly containers: number;
  readonly symbols: number;
  readonly pathBytes: number;
  readonly nameBytes: number;
  readonly containerBytes: number;
}

export function lengthsFor(counts: SegmentCounts): SegmentLengths {
  const { files, names, containers, symbols } = counts;
  return {
    fileIds: files,
    pathOffsets: files + 1,
    fileStarts: files + 1,
    nameOffsets: names + 1,
    nameLetters: names,
    nameStartsLow: names,
    nameStartsHigh: names,
    nameCases: names,
    nameTraits: names,
    nameSymbols: names + 1,
    namesByText: names,
    nameParts: PART_ROWS * PARTS * signatureWords(names),
    signatures: SIGNATURE_ROWS * signatureWords(names),
    signatureCounts: SIGNATURE_ROWS,
    nameRanks: names,
    containerOffsets: containers + 1,
    containerStarts: containers + 1,
    symbolNames: symbols,
    symbolFiles: symbols,
    symbolPlaces: symbols,
    symbolContainers: symbols,
    symbolRanks: symbols,
    symbolsByRank: symbols,
    symbolsByContainer: symbols,
    symbolKinds: symbols,
    symbolFlags: symbols,
    symbolScores: symbols,
    fileLanguages: files,
    pathBytes: counts.pathBytes,
    nameBytes: counts.nameBytes,
    containerBytes: counts.containerBytes,
  };
}

const decoder = new TextDecoder();

export function pathOf(segment: Segment, file: number): string {
  return decoder.decode(segment.pathBytes.subarray(segment.pathOffsets[file], segment.pathOffsets[file + 1]));
}

function aligned(offset: number, size: number): number {
  return Math.ceil(offset / size) * size;
}

/** Work that pauses now and then, so that whoever drives it can keep a thread responsive. */
export type Stepwise<Result> = Generator<undefined, Result>;

/** Steps between two pauses: well below a millisecond of simple work, and a few while it is not compiled yet. */
export const STEPS = 4000;
/** The same of work that touches memory all over the place, much of it for the first time. */
export const SCATTERED_STEPS = 1000;
