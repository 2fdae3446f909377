/** Merges segments into one, without the files that have died in them. Stepwise: a merge of a million symbols takes a while. */
import { createTally, type NameTally, orderNames, tallySymbol } from './nameOrder.ts';
import { countSignatures, signName } from './nameSignature.ts';
import { layOutSegment, lengthsFor, SCATTERED_STEPS, type Segment, STEPS, type Stepwise } from './segment.ts';
import { SymbolWriter } from './symbolWriter.ts';
import { renumberTexts, type Union, uniteTexts } from './uniteTexts.ts';

export interface MergeInput {
  readonly segment: Segment;
  /** 1: the file's symbols are out of date. Looked at once, at the beginning. */
  readonly dead: Uint8Array;
}

/** An input with what of it lives. */
interface Part {
  readonly segment: Segment;
  readonly files: Uint8Array;
  readonly names: Uint8Array;
  readonly containers: Uint8Array;
}

export function* mergeSegments(inputs: readonly MergeInput[]): Stepwise<Segment> {
  const parts: Part[] = [];
  for (const input of inputs) parts.push(yield* livingPart(input));
  const segments = parts.map(({ segment }) => segment);
  const files = yield* uniteTexts(
    parts.map(({ segment: { pathBytes, pathOffsets }, files: used }) => ({ bytes: pathBytes, offsets: pathOffsets, used })),
  );
  const containers = yield* uniteTexts(
    parts.map(({ segment, containers: used }) => ({ bytes: segment.containerBytes, offsets: segment.containerOffsets, used })),
  );
  const byText = yield* uniteTexts(
    parts.map(({ segment, names: used }) => {
      const { nameBytes, nameOffsets, namesByText, nameCases } = segment;
      return { bytes: nameBytes, offsets: nameOffsets, order: namesByText, digests: nameCases, used };
    }),
  );
  const tally = yield* tallySymbols(parts, byText);
  const order = yield* orderNames(tally, (name) => textLength(segments[byText.lists[name] ?? 0] as Segment, byText.places[name] ?? 0));
  const names = yield* renumberTexts(byText, order.numbers);
  const merged = allocate(segments, { files, names, containers });
  yield;
  merged.namesByText.set(order.numbers);
  merged.nameRanks.set(order.ranks);
  yield;
  yield* copyTexts(
    names,
    segments.map(({ nameBytes, nameOffsets }) => [nameBytes, nameOffsets] as const),
    [merged.nameBytes, merged.nameOffsets],
  );
  yield* copyTexts(
    containers,
    segments.map(({ containerBytes, containerOffsets }) => [containerBytes, containerOffsets] as const),
    [merged.containerBytes, merged.containerOffsets],
  );
  yield* copyTexts(
    files,
    segments.map(({ pathBytes, pathOffsets }) => [pathBytes, pathOffsets] as const),
    [merged.pathBytes, merged.pathOffsets],
  );
  yield* copyNames(segments, names, merged);
  const writer = new SymbolWriter(merged, yield* renumber(tally.counts, order.numbers));
  yield;
  yield* copySymbols(segments, { files, names, containers }, { segment: merged, writer });
  yield* writer.finish();
  return merged;
}

/** Files that live, and names and containers of at least one of their symbols. */
function* livingPart({ segment, dead }: MergeInput): Stepwise<Part> {
  const files = dead.map((flag) => 1 - flag);
  const names = new Uint8Array(segment.names);
  const containers = new Uint8Array(segment.containers);
  const { symbolFiles, symbolNames, symbolContainers } = segment;
  for (let symbol = 0; symbol < segment.symbols; symbol++) {
    if (files[symbolFiles[symbol] ?? 0] === 1) {
      names[symbolNames[symbol] ?? 0] = 1;
      containers[symbolContainers[symbol] ?? 0] = 1;
    }
    if (symbol % STEPS === 0) yield;
  }
  return { segment, files, names, containers };
}

function textLength({ nameOffsets }: Segment, name: number): number {
  return (nameOffsets[name + 1] ?? 0) - (nameOffsets[name] ?? 0);
}

/** Values in another order: `numbers` by old place. */
function* renumber(values: Uint32Array, numbers: Uint32Array): Stepwise<Uint32Array> {
  const renumbered = new Uint32Array(values.length);
  for (let old = 0; old < values.length; old++) {
    renumbered[numbers[old] ?? 0] = values[old] ?? 0;
    if (old % STEPS === 0) yield;
  }
  return renumbered;
}

/** How many living symbols each name of the union has, and the best of their scores. */
function* tallySymbols(parts: readonly Part[], names: Union): Stepwise<NameTally> {
  const tally = createTally(names.count);
  for (const [index, { segment, files }] of parts.entries()) {
    const numbers = names.numbers[index] as Uint32Array;
    const { symbolFiles, symbolNames, symbolScores } = segment;
    for (let symbol = 0; symbol < segment.symbols; symbol++) {
      if (files[symbolFiles[symbol] ?? 0] === 1) tallySymbol(tally, numbers[symbolNames[symbol] ?? 0] ?? 0, symbolScores[symbol] ?? 0);
      if (symbol % STEPS === 0) yield;
    }
  }
  return tally;
}

interface Unions {
  readonly files: Union;
  readonly names: Union;
  readonly containers: Union;
}

function allocate(segments: readonly Segment[], { files, names, containers }: Unions): Segment {
  let symbols = 0;
  for (let file = 0; file < files.count; file++) {
    const { fileStarts } = segments[files.lists[file] ?? 0] as Segment;
    const place = files.places[file] ?? 0;
    symbols += (fileStarts[place + 1] ?? 0) - (fileStarts[place] ?? 0);
  }
  const languages = [...new Set(segments.flatMap((segment) => segment.languages))];
  const lengths = lengthsFor({
    files: files.count,
    names: names.count,
    containers: containers.count,
    symbols,
    pathBytes: files.byteCount,
    nameBytes: names.byteCount,
    containerBytes: containers.byteCount,
  });
  return layOutSegment(lengths, languages);
}

/** Bytes and offsets of texts. */
type Texts = readonly [bytes: Uint8Array, offsets: Uint32Array];

function* copyTexts(union: Union, from: readonly Texts[], [bytes, offsets]: Texts): Stepwise<void> {
  let at = 0;
  for (let index = 0; index < union.count; index++) {
    const [sourceBytes, sourceOffsets] = from[union.lists[index] ?? 0] as Texts;
    const place = union.places[index] ?? 0;
    const end = sourceOffsets[place + 1] ?? 0;
    offsets[index] = at;
    for (let position = sourceOffsets[place] ?? 0; position < end; position++) bytes[at++] = sourceBytes[position] ?? 0;
    if (index % 4000 === 0) yield;
  }
  offsets[union.count] = at;
}

function* copyNames(segments: readonly Segment[], names: Union, merged: Segment): Stepwise<void> {
  for (let name = 0; name < names.count; name++) {
    const from = segments[names.lists[name] ?? 0] as Segment;
    const place = names.places[name] ?? 0;
    merged.nameStartsLow[name] = from.nameStartsLow[place] ?? 0;
    merged.nameStartsHigh[name] = from.nameStartsHigh[place] ?? 0;
    merged.nameCases[name] = from.nameCases[place] ?? 0;
    signName(merged, name);
    if (name % 500 === 0) yield;
  }
  yield* countSignatures(merged);
}

interface Target {
  readonly segment: Segment;
  readonly writer: SymbolWriter;
}

function* copySymbols(segments: readonly Segment[], unions: Unions, target: Target): Stepwise<void> {
  const { files } = unions;
  const { segment, writer } = target;
  for (let file = 0, paused = 0; file < files.count; file++) {
    segment.fileStarts[file] = writer.count;
    const list = files.lists[file] ?? 0;
    const numbers = { names: unions.names.numbers[list] as Uint32Array, containers: unions.containers.numbers[list] as Uint32Array };
    copyFile({ from: segments[list] as Segment, place: files.places[file] ?? 0, numbers }, target, file);
    if (writer.count < paused + SCATTERED_STEPS) continue;
    paused = writer.count;
    yield;
  }
  segment.fileStarts[files.count] = writer.count;
}

interface CopiedFile {
  readonly from: Segment;
  readonly place: number;
  /** New numbers of names and containers by old ones. */
  readonly numbers: { readonly names: Uint32Array; readonly containers: Uint32Array };
}

function copyFile({ from, place, numbers }: CopiedFile, { segment, writer }: Target, file: number): void {
  segment.fileIds[file] = from.fileIds[place] ?? 0;
  segment.fileLanguages[file] = segment.languages.indexOf(from.languages[from.fileLanguages[place] ?? 0] ?? '');
  const end = from.fileStarts[place + 1] ?? 0;
  for (let rank = from.fileStarts[place] ?? 0; rank < end; rank++) {
    const symbol = from.symbolsByRank[rank] ?? 0;
    writer.write({
      name: numbers.names[from.symbolNames[symbol] ?? 0] ?? 0,
      container: numbers.containers[from.symbolContainers[symbol] ?? 0] ?? 0,
      file,
      place: from.symbolPlaces[symbol] ?? 0,
      kind: from.symbolKinds[symbol] ?? 0,
      flags: from.symbolFlags[symbol] ?? 0,
      score: from.symbolScores[symbol] ?? 0,
    });
  }
}
