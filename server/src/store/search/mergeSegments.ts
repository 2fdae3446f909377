/** Merges segments into one, without the files that have died in them. Stepwise: a merge of a million symbols takes a while. */
import { fillPostings, layOutSegment, lengthsFor, type Segment, STEPS, type Stepwise } from './segment.ts';

export interface MergeInput {
  readonly segment: Segment;
  /** 1: the file's symbols are out of date. Looked at once, at the beginning. */
  readonly dead: Uint8Array;
}

/** A sorted list of texts inside a segment. */
interface TextList {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** Orders equal texts; none: equal texts are one. */
  readonly digests?: Uint32Array;
  /** 0: left out. */
  readonly used: Uint8Array;
}

/** The union of several lists: for each result which list and place it came from, and for each list the new numbers. */
interface Union {
  readonly count: number;
  readonly byteCount: number;
  readonly lists: Uint8Array;
  readonly places: Uint32Array;
  readonly numbers: readonly Uint32Array[];
}

export function* mergeSegments(inputs: readonly MergeInput[]): Stepwise<Segment> {
  const live = inputs.map(({ dead }) => dead.map((flag) => 1 - flag));
  const used: { readonly names: Uint8Array; readonly containers: Uint8Array }[] = [];
  for (const [index, { segment }] of inputs.entries()) used.push(yield* usedTexts(segment, live[index] ?? new Uint8Array()));
  const files = yield* unite(
    inputs.map(({ segment }, index) => ({ bytes: segment.pathBytes, offsets: segment.pathOffsets, used: live[index] ?? new Uint8Array() })),
  );
  const names = yield* unite(
    inputs.map(({ segment }, index) => ({
      bytes: segment.nameBytes,
      offsets: segment.nameOffsets,
      digests: segment.nameCases,
      used: used[index]?.names ?? new Uint8Array(),
    })),
  );
  const containers = yield* unite(
    inputs.map(({ segment }, index) => ({
      bytes: segment.containerBytes,
      offsets: segment.containerOffsets,
      used: used[index]?.containers ?? new Uint8Array(),
    })),
  );
  const segments = inputs.map(({ segment }) => segment);
  const merged = allocate(segments, { files, names, containers });
  yield* copyTexts(
    { from: segments.map(({ nameBytes, nameOffsets }) => ({ bytes: nameBytes, offsets: nameOffsets })), union: names },
    merged.nameBytes,
    merged.nameOffsets,
  );
  yield* copyTexts(
    {
      from: segments.map(({ containerBytes, containerOffsets }) => ({ bytes: containerBytes, offsets: containerOffsets })),
      union: containers,
    },
    merged.containerBytes,
    merged.containerOffsets,
  );
  yield* copyTexts(
    { from: segments.map(({ pathBytes, pathOffsets }) => ({ bytes: pathBytes, offsets: pathOffsets })), union: files },
    merged.pathBytes,
    merged.pathOffsets,
  );
  yield* copyNames(segments, names, merged);
  yield* copySymbols(segments, { files, names, containers }, merged);
  yield* fillPostings(merged);
  return merged;
}

/** Names and containers of at least one living symbol. */
function* usedTexts(segment: Segment, live: Uint8Array): Stepwise<{ readonly names: Uint8Array; readonly containers: Uint8Array }> {
  const names = new Uint8Array(segment.names);
  const containers = new Uint8Array(segment.containers);
  const { symbolFiles, symbolNames, symbolContainers } = segment;
  for (let symbol = 0; symbol < segment.symbols; symbol++) {
    if (live[symbolFiles[symbol] ?? 0] === 1) {
      names[symbolNames[symbol] ?? 0] = 1;
      containers[symbolContainers[symbol] ?? 0] = 1;
    }
    if (symbol % STEPS === 0) yield;
  }
  return { names, containers };
}

function* unite(lists: readonly TextList[]): Stepwise<Union> {
  const sizes = lists.map(({ used }) => used.length);
  const most = sizes.reduce((sum, size) => sum + size, 0);
  const union = { lists: new Uint8Array(most), places: new Uint32Array(most), numbers: sizes.map((size) => new Uint32Array(size)) };
  const heads = lists.map((list) => nextUsed(list, 0));
  let count = 0;
  let byteCount = 0;
  for (;;) {
    const least = leastHead(lists, heads);
    if (least < 0) return { count, byteCount, ...union };
    const list = lists[least] as TextList;
    const place = heads[least] ?? 0;
    union.lists[count] = least;
    union.places[count] = place;
    byteCount += (list.offsets[place + 1] ?? 0) - (list.offsets[place] ?? 0);
    // Every list that has the same text now gives it up, the least itself included.
    for (let other = least; other < lists.length; other++) {
      const candidate = lists[other] as TextList;
      const head = heads[other] ?? 0;
      if (head >= candidate.used.length || compareTexts(list, place, candidate, head) !== 0) continue;
      (union.numbers[other] as Uint32Array)[head] = count;
      heads[other] = nextUsed(candidate, head + 1);
    }
    count++;
    if (count % 2000 === 0) yield;
  }
}

function nextUsed(list: TextList, from: number): number {
  let place = from;
  while (place < list.used.length && list.used[place] === 0) place++;
  return place;
}

/** The first of the lists whose head is smallest; -1 when all are at their end. */
function leastHead(lists: readonly TextList[], heads: readonly number[]): number {
  let least = -1;
  for (let index = 0; index < lists.length; index++) {
    const list = lists[index] as TextList;
    const head = heads[index] ?? 0;
    if (head >= list.used.length) continue;
    if (least < 0 || compareTexts(list, head, lists[least] as TextList, heads[least] ?? 0) < 0) least = index;
  }
  return least;
}

function compareTexts(left: TextList, leftPlace: number, right: TextList, rightPlace: number): number {
  const leftStart = left.offsets[leftPlace] ?? 0;
  const rightStart = right.offsets[rightPlace] ?? 0;
  const leftLength = (left.offsets[leftPlace + 1] ?? 0) - leftStart;
  const rightLength = (right.offsets[rightPlace + 1] ?? 0) - rightStart;
  const common = Math.min(leftLength, rightLength);
  for (let at = 0; at < common; at++) {
    const difference = (left.bytes[leftStart + at] ?? 0) - (right.bytes[rightStart + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return leftLength - rightLength || (left.digests?.[leftPlace] ?? 0) - (right.digests?.[rightPlace] ?? 0);
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

interface TextSource {
  readonly from: readonly { readonly bytes: Uint8Array; readonly offsets: Uint32Array }[];
  readonly union: Union;
}

function* copyTexts({ from, union }: TextSource, bytes: Uint8Array, offsets: Uint32Array): Stepwise<void> {
  let at = 0;
  for (let index = 0; index < union.count; index++) {
    const source = from[union.lists[index] ?? 0] as TextSource['from'][number];
    const place = union.places[index] ?? 0;
    const end = source.offsets[place + 1] ?? 0;
    offsets[index] = at;
    for (let position = source.offsets[place] ?? 0; position < end; position++) bytes[at++] = source.bytes[position] ?? 0;
    if (index % 4000 === 0) yield;
  }
  offsets[union.count] = at;
}

function* copyNames(segments: readonly Segment[], names: Union, merged: Segment): Stepwise<void> {
  for (let name = 0; name < names.count; name++) {
    const from = segments[names.lists[name] ?? 0] as Segment;
    const place = names.places[name] ?? 0;
    merged.nameLetters[name] = from.nameLetters[place] ?? 0;
    merged.namePairsLow[name] = from.namePairsLow[place] ?? 0;
    merged.namePairsHigh[name] = from.namePairsHigh[place] ?? 0;
    merged.nameStartsLow[name] = from.nameStartsLow[place] ?? 0;
    merged.nameStartsHigh[name] = from.nameStartsHigh[place] ?? 0;
    merged.nameCases[name] = from.nameCases[place] ?? 0;
    if (name % STEPS === 0) yield;
  }
}

function* copySymbols(segments: readonly Segment[], { files, names, containers }: Unions, merged: Segment): Stepwise<void> {
  let at = 0;
  for (let file = 0; file < files.count; file++) {
    const list = files.lists[file] ?? 0;
    const place = files.places[file] ?? 0;
    const from = segments[list] as Segment;
    merged.fileIds[file] = from.fileIds[place] ?? 0;
    merged.fileLanguages[file] = merged.languages.indexOf(from.languages[from.fileLanguages[place] ?? 0] ?? '');
    merged.fileStarts[file] = at;
    const numbers = { names: names.numbers[list] as Uint32Array, containers: containers.numbers[list] as Uint32Array };
    const end = from.fileStarts[place + 1] ?? 0;
    for (let symbol = from.fileStarts[place] ?? 0; symbol < end; symbol++) {
      copySymbol(from, symbol, { segment: merged, symbol: at, file, numbers });
      if (++at % STEPS === 0) yield;
    }
  }
  merged.fileStarts[files.count] = at;
}

interface SymbolTarget {
  readonly segment: Segment;
  readonly symbol: number;
  readonly file: number;
  /** New numbers of names and containers by old ones. */
  readonly numbers: { readonly names: Uint32Array; readonly containers: Uint32Array };
}

function copySymbol(from: Segment, symbol: number, to: SymbolTarget): void {
  const { segment, numbers } = to;
  segment.symbolNames[to.symbol] = numbers.names[from.symbolNames[symbol] ?? 0] ?? 0;
  segment.symbolContainers[to.symbol] = numbers.containers[from.symbolContainers[symbol] ?? 0] ?? 0;
  segment.symbolFiles[to.symbol] = to.file;
  segment.symbolPlaces[to.symbol] = from.symbolPlaces[symbol] ?? 0;
  segment.symbolKinds[to.symbol] = from.symbolKinds[symbol] ?? 0;
  segment.symbolFlags[to.symbol] = from.symbolFlags[symbol] ?? 0;
  segment.symbolScores[to.symbol] = from.symbolScores[symbol] ?? 0;
}
