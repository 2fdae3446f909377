/** Which files of a segment a query allows, and which lie near to where the user is. */

import type { ParsedQuery } from './searchQuery.ts';
import { WEIGHTS } from './searchRank.ts';
import { pathOf, type Segment } from './segment.ts';

/** Where the user is. */
export interface Surroundings {
  /** The file in front of the user. */
  readonly near: string | undefined;
  /** Files opened lately. */
  readonly recent: readonly string[];
}

/** 1: allowed. undefined when all are. */
export function filesAllowed(segment: Segment, dead: Uint8Array, query: Pick<ParsedQuery, 'paths' | 'languages'>): Uint8Array | undefined {
  const { languages, paths } = query;
  if (paths.length === 0 && languages === undefined && !dead.includes(1)) return undefined;
  const allowed = dead.map((flag) => 1 - flag);
  if (languages !== undefined) {
    const wanted = segment.languages.map((language) => languages.some((word) => language.startsWith(word)));
    for (let file = 0; file < segment.files; file++) if (wanted[segment.fileLanguages[file] ?? 0] !== true) allowed[file] = 0;
  }
  for (const path of paths) {
    const found = filesContaining(segment, path);
    for (let file = 0; file < segment.files; file++) if (found[file] === 0) allowed[file] = 0;
  }
  return allowed;
}

/** What nearness adds to the scores of a file's symbols; undefined when nothing to any. */
export function fileBoosts(segment: Segment, { near, recent }: Surroundings): Int8Array | undefined {
  if (near === undefined && recent.length === 0) return undefined;
  const boosts = new Int8Array(segment.files);
  if (near !== undefined) addNearness(segment, near, boosts);
  for (const path of recent) {
    const file = findFile(segment, path);
    if (file >= 0) boosts[file] = (boosts[file] ?? 0) + WEIGHTS.recent;
  }
  return boosts;
}

/** The package is the folder that holds the file's folder. */
function addNearness(segment: Segment, near: string, boosts: Int8Array): void {
  const folder = near.slice(0, near.lastIndexOf('/') + 1);
  const above = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  const wide = above === '' ? folder : above;
  const { first, end } = filesBelow(segment, wide);
  const depth = slashes(folder);
  const folderRange = filesBelow(segment, folder);
  for (let file = first; file < end; file++) {
    const inFolder = file >= folderRange.first && file < folderRange.end && slashesOf(segment, file) === depth;
    boosts[file] = inFolder ? WEIGHTS.sameFolder : wide === '' ? 0 : WEIGHTS.samePackage;
  }
  const self = findFile(segment, near);
  if (self >= 0) boosts[self] = WEIGHTS.sameFile;
}

/** Files whose paths begin with a text; paths are in order. */
function filesBelow(segment: Segment, prefix: string): { readonly first: number; readonly end: number } {
  const bytes = Buffer.from(prefix);
  return { first: bound(segment, bytes, 'first'), end: bound(segment, bytes, 'after') };
}

/** -1 when the segment has no such file. */
function findFile(segment: Segment, path: string): number {
  const { first } = filesBelow(segment, path);
  return first < segment.files && pathOf(segment, first) === path ? first : -1;
}

function bound(segment: Segment, text: Uint8Array, side: 'first' | 'after'): number {
  const { pathBytes, pathOffsets } = segment;
  let low = 0;
  let high = segment.files;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = pathOffsets[middle] ?? 0;
    const end = Math.min(pathOffsets[middle + 1] ?? 0, start + text.length);
    const order = Buffer.compare(pathBytes.subarray(start, end), text);
    if (order < 0 || (order === 0 && side === 'after')) low = middle + 1;
    else high = middle;
  }
  return low;
}

function slashes(text: string): number {
  return text.split('/').length - 1;
}

function slashesOf(segment: Segment, file: number): number {
  const end = segment.pathOffsets[file + 1] ?? 0;
  let count = 0;
  for (let place = segment.pathOffsets[file] ?? 0; place < end; place++) if (segment.pathBytes[place] === 47) count++;
  return count;
}

interface LowerPaths {
  readonly bytes: Buffer;
  readonly offsets: Uint32Array;
}

const lowered = new WeakMap<Segment, LowerPaths>();

/** All paths of a segment in lower case, made when first asked for. */
export function lowerPaths(segment: Segment): LowerPaths {
  let paths = lowered.get(segment);
  if (paths === undefined) {
    paths = makeLowerPaths(segment);
    lowered.set(segment, paths);
  }
  return paths;
}

function makeLowerPaths(segment: Segment): LowerPaths {
  const bytes = Buffer.from(segment.pathBytes);
  let ascii = true;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    if (byte > 127) ascii = false;
    else if (byte >= 65 && byte <= 90) bytes[place] = byte + 32;
  }
  if (ascii) return { bytes, offsets: segment.pathOffsets };
  const parts = Array.from({ length: segment.files }, (_, file) => Buffer.from(pathOf(segment, file).toLowerCase()));
  const offsets = new Uint32Array(segment.files + 1);
  for (const [file, part] of parts.entries()) offsets[file + 1] = (offsets[file] ?? 0) + part.length;
  return { bytes: Buffer.concat(parts), offsets };
}

/** Per file 1 when its path contains the text, which is in lower case. */
function filesContaining(segment: Segment, text: string): Uint8Array {
  const { bytes, offsets } = lowerPaths(segment);
  const found = new Uint8Array(segment.files);
  const wanted = Buffer.from(text);
  let file = 0;
  for (let place = bytes.indexOf(wanted); place >= 0; ) {
    while ((offsets[file + 1] ?? Number.POSITIVE_INFINITY) <= place) file++;
    const end = offsets[file + 1] ?? 0;
    const whole = place + wanted.length <= end;
    if (whole) found[file] = 1;
    place = bytes.indexOf(wanted, whole ? end : place + 1);
  }
  return found;
}
