/** Makes a segment from the symbols of a few files. Stepwise: one file may have ten thousand symbols. */
import { caseDigest, foldName } from './foldName.ts';
import { createTally, orderNames, tallySymbol } from './nameOrder.ts';
import { countSignatures, signName } from './nameSignature.ts';
import { type FileTraits, ownScore, searchFlags } from './searchRank.ts';
import { layOutSegment, lengthsFor, SCATTERED_STEPS, type Segment, type Stepwise } from './segment.ts';
import { sortStepwise } from './sortStepwise.ts';
import { SymbolWriter } from './symbolWriter.ts';

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

export function* buildSegment(unsorted: readonly SearchFile[]): Stepwise<Segment> {
  const files = unsorted.map((file) => ({ ...file, bytes: encoder.encode(file.path) })).sort(byBytes);
  const texts = yield* collectTexts(files);
  const byText = numbered(
    yield* sortStepwise([...texts.names.values()], (left, right) => byBytes(left, right) || left.digest - right.digest),
  );
  const containers = numbered(yield* sortStepwise([...texts.containers.values()], byBytes));
  yield;
  const tally = createTally(byText.length);
  let symbols = 0;
  for (const file of files)
    for (const symbol of file.symbols) {
      tallySymbol(tally, texts.names.get(symbol.name)?.index ?? 0, ownScore(symbol.kind, searchFlags(symbol, file.traits)));
      if (++symbols % SCATTERED_STEPS === 0) yield;
    }
  const order = yield* orderNames(tally, (name) => byText[name]?.bytes.length ?? 0);
  const names = new Array<NameText>(byText.length);
  const counts = new Uint32Array(byText.length);
  for (const [index, name] of byText.entries()) {
    name.index = order.numbers[index] ?? 0;
    names[name.index] = name;
    counts[name.index] = tally.counts[index] ?? 0;
  }
  const lengths = lengthsFor({
    files: files.length,
    names: names.length,
    containers: containers.length,
    symbols,
    pathBytes: total(files),
    nameBytes: total(names),
    containerBytes: total(containers),
  });
  yield;
  const segment = layOutSegment(lengths, [...new Set(files.map((file) => file.language))]);
  copyTexts(files, segment.pathBytes, segment.pathOffsets);
  copyTexts(names, segment.nameBytes, segment.nameOffsets);
  copyTexts(containers, segment.containerBytes, segment.containerOffsets);
  segment.namesByText.set(order.numbers);
  segment.nameRanks.set(order.ranks);
  for (const name of names) {
    describeName(segment, name);
    if (name.index % SCATTERED_STEPS === 0) yield;
  }
  yield* countSignatures(segment);
  yield* writeSymbols(segment, files, texts, new SymbolWriter(segment, counts));
  return segment;
}

interface Texts {
  readonly names: ReadonlyMap<string, NameText>;
  readonly containers: ReadonlyMap<string, Text>;
}

function* collectTexts(files: readonly SearchFile[]): Stepwise<Texts> {
  const names = new Map<string, NameText>();
  const containers = new Map<string, Text>();
  let steps = 0;
  for (const { symbols } of files)
    for (const { name, container } of symbols) {
      if (!names.has(name)) names.set(name, { ...foldName(name), digest: caseDigest(name), index: 0 });
      if (!containers.has(container)) containers.set(container, { bytes: encoder.encode(container.toLowerCase()), index: 0 });
      if (++steps % SCATTERED_STEPS === 0) yield;
    }
  return { names, containers };
}

function describeName(segment: Segment, { index, digest, startsLow, startsHigh }: NameText): void {
  segment.nameStartsLow[index] = startsLow;
  segment.nameStartsHigh[index] = startsHigh;
  segment.nameCases[index] = digest;
  signName(segment, index);
}

function* writeSymbols(segment: Segment, files: readonly SearchFile[], texts: Texts, writer: SymbolWriter): Stepwise<void> {
  for (const [file, { id, language, traits, symbols }] of files.entries()) {
    segment.fileIds[file] = id;
    segment.fileLanguages[file] = segment.languages.indexOf(language);
    segment.fileStarts[file] = writer.count;
    for (const symbol of symbols) {
      const flags = searchFlags(symbol, traits);
      const name = texts.names.get(symbol.name)?.index ?? 0;
      const container = texts.containers.get(symbol.container)?.index ?? 0;
      const { place, kind } = symbol;
      writer.write({ name, container, file, place, kind, flags, score: ownScore(kind, flags) });
      if (writer.count % SCATTERED_STEPS === 0) yield;
    }
  }
  segment.fileStarts[files.length] = writer.count;
  yield* writer.finish();
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
