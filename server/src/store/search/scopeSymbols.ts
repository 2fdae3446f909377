/** The symbols that a filter leaves, as a list, when they are few enough to be looked at one by one. */
import { isCompleted, NOT_IN_CONTAINER, SAME_CONTAINER } from './containerFilter.ts';
import { addName, emptySet, type NameSet } from './nameSet.ts';
import type { Segment } from './segment.ts';

/** Beyond so many symbols the order of names helps more. */
const FEW = 30_000;
/** Up to so many symbols it pays to know their names. */
const MANY = 150_000;

/** Symbols of the files marked 1; undefined when they are many. */
export function symbolsOfFiles(segment: Segment, files: ArrayLike<number>): Uint32Array | undefined {
  const { fileStarts, symbolsByRank } = segment;
  const list = new Uint32Array(FEW);
  let count = 0;
  for (let file = 0; file < segment.files; file++) {
    if (files[file] === 0) continue;
    const start = fileStarts[file] ?? 0;
    const end = fileStarts[file + 1] ?? 0;
    if (count + end - start > FEW) return undefined;
    for (let rank = start; rank < end; rank++) list[count++] = symbolsByRank[rank] ?? 0;
  }
  return list.subarray(0, count);
}

/** Symbols whose container, with the file's help, matches the qualifiers (containerFilter.ts); undefined when they are many. */
export function symbolsOfContainers(segment: Segment, containers: Int8Array, chains: Uint8Array): Uint32Array | undefined {
  const list = new Uint32Array(FEW);
  const matching = addSymbolsOfMatching(segment, containers, list);
  const count = matching < 0 ? matching : addSymbolsOfChains(segment, { containers, chains, count: matching }, list);
  return count < 0 ? undefined : list.subarray(0, count);
}

/** Names of symbols whose container may match the qualifiers; undefined when so many do that it is no help. */
export function namesOfContainers(segment: Segment, containers: Int8Array, chains: Uint8Array): NameSet | undefined {
  const list = new Uint32Array(MANY);
  const matching = addSymbolsOfMatching(segment, containers, list);
  const count = matching < 0 ? matching : addSymbolsOfChains(segment, { containers, chains, count: matching }, list);
  if (count < 0) return undefined;
  const names = emptySet(segment);
  for (let at = 0; at < count; at++) addName(names, segment.symbolNames[list[at] ?? 0] ?? 0);
  return names;
}

/** Of containers that match by themselves. Returns how many there are now; -1 when they do not fit. */
function addSymbolsOfMatching(segment: Segment, containers: Int8Array, list: Uint32Array): number {
  const { containerStarts, symbolsByContainer } = segment;
  let count = 0;
  for (let container = 0; container < segment.containers; container++) {
    const rest = containers[container] ?? NOT_IN_CONTAINER;
    if (rest !== 0 && rest !== SAME_CONTAINER) continue;
    const start = containerStarts[container] ?? 0;
    const end = containerStarts[container + 1] ?? 0;
    if (count + end - start > list.length) return -1;
    for (let at = start; at < end; at++) list[count++] = symbolsByContainer[at] ?? 0;
  }
  return count;
}

/** Of containers that match together with the names of their file. */
function addSymbolsOfChains(
  segment: Segment,
  found: { readonly containers: Int8Array; readonly chains: Uint8Array; readonly count: number },
  list: Uint32Array,
): number {
  const { fileStarts, symbolsByRank, symbolContainers } = segment;
  let { count } = found;
  for (let file = 0; file < segment.files; file++) {
    const chain = found.chains[file] ?? 0;
    if (chain === 0) continue;
    const end = fileStarts[file + 1] ?? 0;
    for (let rank = fileStarts[file] ?? 0; rank < end; rank++) {
      const symbol = symbolsByRank[rank] ?? 0;
      const rest = found.containers[symbolContainers[symbol] ?? 0] ?? NOT_IN_CONTAINER;
      if (rest === 0 || rest === SAME_CONTAINER || !isCompleted(rest, chain)) continue;
      if (count === list.length) return -1;
      list[count++] = symbol;
    }
  }
  return count;
}

/** Symbols of containers that are exactly the one asked for, those left out that get points from their files. */
export function symbolsOfSameContainers(segment: Segment, containers: Int8Array, boosts: Int8Array | undefined): Uint32Array {
  const { containerStarts, symbolsByContainer, symbolFiles } = segment;
  const list: number[] = [];
  for (let container = 0; container < segment.containers; container++) {
    if (containers[container] !== SAME_CONTAINER) continue;
    const end = containerStarts[container + 1] ?? 0;
    for (let at = containerStarts[container] ?? 0; at < end; at++) {
      const symbol = symbolsByContainer[at] ?? 0;
      if (boosts === undefined || boosts[symbolFiles[symbol] ?? 0] === 0) list.push(symbol);
    }
  }
  return Uint32Array.from(list);
}
