/** Files near to where the user is get points, so that of many equal names those at hand come first. */
import { symbolsOfFiles } from './scopeSymbols.ts';
import { WEIGHTS } from './searchRank.ts';
import { pathOf, type Segment } from './segment.ts';

/** Where the user is. */
export interface Surroundings {
  /** The file in front of the user. */
  readonly near: string | undefined;
  /** Files opened lately. */
  readonly recent: readonly string[];
  /** Files that the file in front of the user imports. */
  readonly imported: readonly string[];
}

export interface Boosts {
  /** Points per file; undefined when nobody gets any. */
  readonly boosts: Int8Array | undefined;
  /** All symbols of files with points. */
  readonly boosted: Uint32Array;
}

interface Range {
  readonly first: number;
  readonly end: number;
}

/** How wide around the file points are given. */
const WIDTHS = ['package', 'folder', 'file'] as const;
type Width = (typeof WIDTHS)[number];

/** Where a package or folder holds very many symbols, nearness to all of them says nothing: then only what is closer counts. */
export function fileBoosts(segment: Segment, surroundings: Surroundings): Boosts {
  if (surroundings.near !== undefined || surroundings.recent.length > 0)
    for (const width of WIDTHS) {
      const boosts = boostsWithin(segment, surroundings, width);
      const boosted = symbolsOfFiles(segment, boosts);
      if (boosted !== undefined) return boosted.length === 0 ? NO_BOOSTS : { boosts, boosted };
    }
  return NO_BOOSTS;
}

const NO_BOOSTS: Boosts = { boosts: undefined, boosted: new Uint32Array() };

function boostsWithin(segment: Segment, { near, recent, imported }: Surroundings, width: Width): Int8Array {
  const boosts = new Int8Array(segment.files);
  if (near !== undefined) addNearness(segment, { near, width }, boosts);
  for (const path of imported) {
    const file = findFile(segment, path);
    // What is nearer for another reason has points enough.
    if (file >= 0) boosts[file] = Math.max(boosts[file] ?? 0, WEIGHTS.imported);
  }
  for (const path of recent) {
    const file = findFile(segment, path);
    if (file >= 0) boosts[file] = (boosts[file] ?? 0) + WEIGHTS.recent;
  }
  return boosts;
}

/** The package is everything below the folder that holds the file's folder, or below the file's folder at the top. */
function addNearness(segment: Segment, { near, width }: { readonly near: string; readonly width: Width }, boosts: Int8Array): void {
  const folder = near.slice(0, near.lastIndexOf('/') + 1);
  const above = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  if (width === 'package' && folder !== '') fill(boosts, filesBelow(segment, above === '' ? folder : above), WEIGHTS.samePackage);
  if (width !== 'file') {
    const { first, end } = filesBelow(segment, folder);
    const depth = folder.split('/').length - 1;
    for (let file = first; file < end; file++) if (slashesOf(segment, file) === depth) boosts[file] = WEIGHTS.sameFolder;
  }
  const self = findFile(segment, near);
  if (self >= 0) boosts[self] = WEIGHTS.sameFile;
}

function fill(boosts: Int8Array, { first, end }: Range, points: number): void {
  boosts.fill(points, first, end);
}

/** Files whose paths begin with a text; paths are in order. */
function filesBelow(segment: Segment, prefix: string): Range {
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

function slashesOf(segment: Segment, file: number): number {
  const end = segment.pathOffsets[file + 1] ?? 0;
  let count = 0;
  for (let place = segment.pathOffsets[file] ?? 0; place < end; place++) if (segment.pathBytes[place] === 47) count++;
  return count;
}
