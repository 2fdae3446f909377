/**
 * Qualifiers: `Service.save` means a `save` in a container whose name contains `service`; `net.http.get` wants `http` in `net`. What the
 * containers do not account for may be the file and its folders: `utils::parse` finds the function `parse` of `utils.rs`.
 */
import { lowerPaths, occurrences, type TextBlock } from './fileFilter.ts';
import { foldName } from './foldName.ts';
import type { Segment } from './segment.ts';

export const NOT_IN_CONTAINER = -1;
/** All qualifiers match, the last one the container's name exactly. */
export const SAME_CONTAINER = 127;
/** More qualifiers than anyone types; further ones are left out. */
const MOST = 7;

/**
 * Per container: NOT_IN_CONTAINER, SAME_CONTAINER, 0 when all qualifiers match, or how many qualifiers are left for the file when all
 * names of the container match.
 */
export function containersMatching(segment: Segment, qualifiers: readonly string[]): Int8Array {
  const parts = foldedParts(qualifiers);
  const { containerBytes, containerOffsets } = segment;
  const results = new Int8Array(segment.containers).fill(NOT_IN_CONTAINER);
  const block = { bytes: Buffer.from(containerBytes.buffer, containerBytes.byteOffset, containerBytes.length), offsets: containerOffsets };
  for (const container of occurrences(block, parts.at(-1) ?? new Uint8Array()))
    results[container] = matchContainer(segment, container, parts);
  // The empty container comes first in the order of their bytes, and leaves all to the file.
  if (segment.containers > 0 && containerOffsets[1] === 0) results[0] = parts.length;
  return results;
}

/** Whether a file with this chain accounts for the qualifiers that a container has left. */
export function isCompleted(rest: number, chain: number): boolean {
  if (rest === NOT_IN_CONTAINER) return false;
  return rest === 0 || rest === SAME_CONTAINER || (chain & (1 << rest)) !== 0;
}

/** Per file, bit r: the first r qualifiers are the last names of its path, the extension left out. */
export function filesMatchingChain(segment: Segment, qualifiers: readonly string[]): Uint8Array {
  const parts = foldedParts(qualifiers);
  const results = new Uint8Array(segment.files);
  const paths = lowerPaths(segment);
  for (let rest = 1; rest <= parts.length; rest++)
    for (const file of occurrences(paths, parts[rest - 1] ?? new Uint8Array()))
      if (endsWithChain(paths, file, parts.slice(0, rest))) results[file] = (results[file] ?? 0) | (1 << rest);
  return results;
}

function endsWithChain({ bytes, offsets }: TextBlock, file: number, parts: readonly Uint8Array[]): boolean {
  const start = offsets[file] ?? 0;
  const stem = endOfStem(bytes, start, offsets[file + 1] ?? 0);
  if (endsWithNames(bytes, { start, end: stem }, parts)) return true;
  // A folder's own file stands for the folder.
  return isFolderFile(bytes, start, stem) && endsWithNames(bytes, { start, end: startOfName(bytes, start, stem) - 1 }, parts);
}

function foldedParts(qualifiers: readonly string[]): readonly Uint8Array[] {
  return qualifiers.slice(-MOST).map((part) => foldName(part).bytes);
}

const DOT = 46;
const SLASH = 47;

function matchContainer(segment: Segment, container: number, parts: readonly Uint8Array[]): number {
  const { containerBytes: bytes, containerOffsets } = segment;
  const start = containerOffsets[container] ?? 0;
  let end = containerOffsets[container + 1] ?? 0;
  let same = false;
  for (let index = parts.length - 1; index >= 0; index--) {
    // No names left: the file must account for the rest.
    if (end <= start) return index + 1;
    let from = end;
    while (from > start && bytes[from - 1] !== DOT) from--;
    const part = parts[index] as Uint8Array;
    if (!contains(bytes, from, end, part)) return NOT_IN_CONTAINER;
    if (index === parts.length - 1) same = end - from === part.length;
    end = from - 1;
  }
  return same ? SAME_CONTAINER : 0;
}

function contains(bytes: Uint8Array, start: number, end: number, part: Uint8Array): boolean {
  for (let place = start; place <= end - part.length; place++) {
    let at = 0;
    while (at < part.length && bytes[place + at] === part[at]) at++;
    if (at === part.length) return true;
  }
  return false;
}

/** Where the last name of a path loses its extension. */
function endOfStem(bytes: Uint8Array, start: number, end: number): number {
  const name = startOfName(bytes, start, end);
  for (let place = end - 1; place > name; place--) if (bytes[place] === DOT) return place;
  return end;
}

function startOfName(bytes: Uint8Array, start: number, end: number): number {
  let place = end;
  while (place > start && bytes[place - 1] !== SLASH) place--;
  return place;
}

const FOLDER_FILES = ['index', 'mod', '__init__', 'lib', 'main'].map((name) => foldName(name).bytes);

function isFolderFile(bytes: Uint8Array, start: number, stem: number): boolean {
  const name = startOfName(bytes, start, stem);
  return FOLDER_FILES.some((word) => word.length === stem - name && contains(bytes, name, stem, word));
}

/** Whether the text ends with these parts, one name each. */
function endsWithNames(bytes: Uint8Array, text: { readonly start: number; readonly end: number }, parts: readonly Uint8Array[]): boolean {
  let end = text.end;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index] as Uint8Array;
    const from = end - part.length;
    if (from < text.start || !contains(bytes, from, end, part)) return false;
    if (from > text.start && bytes[from - 1] !== SLASH) return false;
    end = from - 1;
  }
  return true;
}
