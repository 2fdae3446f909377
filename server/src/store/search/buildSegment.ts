/** Makes a segment from the symbols of a few files. */
import { caseDigest, foldName, letterMask, pairMask } from './foldName.ts';
import { type FileTraits, ownScore, searchFlags } from './searchRank.ts';
import { fillPostings, layOutSegment, lengthsFor, runToEnd, type Segment } from './segment.ts';

export interface SearchFile {
  readonly id: number;
  readonly path: string;
  readonly language: string;
  readonly traits: FileTraits;
  /** In the order of their places. */
  readonly symbols: readonly SearchSymbol[];
}

export interface SearchSymbol {
  /** Number of the symbol within its file. */
  readonly place: number;
  readonly container: string;
  readonly name: string;
  /** Place in SYMBOL_KINDS. */
  readonly kind: number;
  readonly modifiers: number;
  /** A public member of a container. */
  readonly publicMember: boolean;
}

interface Text {
  readonly bytes: Uint8Array;
  /** Number in the segment, known once all are sorted. */
  index: number;
}

interface NameText extends Text {
  readonly digest: number;
  readonly startsLow: number;
  readonly startsHigh: number;
}

const encoder = new TextEncoder();

export function buildSegment(unsorted: readonly SearchFile[]): Segment {
  const files = unsorted.map((file) => ({ ...file, bytes: encoder.encode(file.path) })).sort(byBytes);
  const names = new Map<string, NameText>();
  const containers = new Map<string, Text>();
  let symbols = 0;
  for (const file of files)
    for (const { name, container } of file.symbols) {
      symbols++;
      if (!names.has(name)) names.set(name, { ...foldName(name), digest: caseDigest(name), index: 0 });
      if (!containers.has(container)) containers.set(container, { bytes: encoder.encode(container.toLowerCase()), index: 0 });
    }
  const sortedNames = numbered([...names.values()].sort((left, right) => byBytes(left, right) || left.digest - right.digest));
  const sortedContainers = numbered([...containers.values()].sort(byBytes));
  const languages = [...new Set(files.map((file) => file.language))];
  const lengths = lengthsFor({
    files: files.length,
    names: sortedNames.length,
    containers: sortedContainers.length,
    symbols,
    pathBytes: total(files),
    nameBytes: total(sortedNames),
    containerBytes: total(sortedContainers),
  });
  const segment = layOutSegment(lengths, languages);
  copyTexts(files, segment.pathBytes, segment.pathOffsets);
  copyTexts(sortedNames, segment.nameBytes, segment.nameOffsets);
  copyTexts(sortedContainers, segment.containerBytes, segment.containerOffsets);
  for (const name of sortedNames) describeName(segment, name);
  fillSymbols(segment, files, { names, containers });
  runToEnd(fillPostings(segment));
  return segment;
}

function describeName(segment: Segment, { index, bytes, digest, startsLow, startsHigh }: NameText): void {
  const pairs = pairMask(bytes);
  segment.nameLetters[index] = letterMask(bytes);
  segment.namePairsLow[index] = pairs.low;
  segment.namePairsHigh[index] = pairs.high;
  segment.nameStartsLow[index] = startsLow;
  segment.nameStartsHigh[index] = startsHigh;
  segment.nameCases[index] = digest;
}

function fillSymbols(
  segment: Segment,
  files: readonly SearchFile[],
  texts: { readonly names: ReadonlyMap<string, Text>; readonly containers: ReadonlyMap<string, Text> },
): void {
  let at = 0;
  for (const [fileIndex, file] of files.entries()) {
    segment.fileIds[fileIndex] = file.id;
    segment.fileLanguages[fileIndex] = segment.languages.indexOf(file.language);
    segment.fileStarts[fileIndex] = at;
    for (const symbol of file.symbols) {
      const flags = searchFlags(symbol, file.traits);
      segment.symbolNames[at] = texts.names.get(symbol.name)?.index ?? 0;
      segment.symbolContainers[at] = texts.containers.get(symbol.container)?.index ?? 0;
      segment.symbolFiles[at] = fileIndex;
      segment.symbolPlaces[at] = symbol.place;
      segment.symbolKinds[at] = symbol.kind;
      segment.symbolFlags[at] = flags;
      segment.symbolScores[at] = ownScore(symbol.kind, flags);
      at++;
    }
  }
  segment.fileStarts[files.length] = at;
}

function numbered<T extends Text>(texts: readonly T[]): readonly T[] {
  for (const [index, text] of texts.entries()) text.index = index;
  return texts;
}

function copyTexts(texts: readonly { readonly bytes: Uint8Array }[], target: Uint8Array, offsets: Uint32Array): void {
  let at = 0;
  for (const [index, { bytes }] of texts.entries()) {
    offsets[index] = at;
    target.set(bytes, at);
    at += bytes.length;
  }
  offsets[texts.length] = at;
}

function total(texts: readonly { readonly bytes: Uint8Array }[]): number {
  return texts.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function byBytes(left: { readonly bytes: Uint8Array }, right: { readonly bytes: Uint8Array }): number {
  return Buffer.compare(left.bytes, right.bytes);
}
