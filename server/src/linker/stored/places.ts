/**
 * What a file's links were made from, so that it is known whose links a change reopens.
 *
 * A reader asks for names at places: a name that a file defines or exports, an entry of a folder, a name that the files of a package
 * share. What it asked for at one place is kept as a mask of 52 bits, one per hash of a name: a change that reopens one reader too many
 * costs a little time, and the rows stay few (one per reader and place instead of one per question).
 */

/** A file's id, or a negative number for a folder, what its files pass on, a namespace or the name of files. */
export type Place = number;
/** Names as bits; a sum of powers of two below 2^52. */
export type NameMask = number;

/** Names that changed at a place, or were asked for there. */
export interface PlaceChange {
  readonly place: Place;
  readonly mask: NameMask;
}

const BITS = 52;
export const ALL_NAMES: NameMask = 2 ** BITS - 1;

/** The names of a file: what it defines at its top level and what it exports. */
export function filePlace(file: number): Place {
  return file;
}

/**
 * The entries of a folder, and the names of the package that its files make together in languages with packages.
 * `folder` is relative to the root with `/`, '' for the root. Two folders may share a place; that only costs time.
 */
export function folderPlace(folder: string): Place {
  return -1 - hashOf(folder) * 2 ** 20 - (hash(folder, 0x9747b28c) >>> 12);
}

/**
 * A namespace to which files of any folder may give names. Its readers are told when a file gives it a name or takes one back: how that is
 * defined is a matter of the file. `hash` is that of the namespace.
 */
export function namespacePlace(hash: number): Place {
  return -(2 ** 52) - 1 - hash;
}

/** All files of a name, in whatever folder. */
export function fileNamePlace(name: string): Place {
  return -(2 ** 52) - 2 ** 32 - 1 - hashOf(name);
}

/** What the files of a folder pass on as a whole, by their base names: one row for all that a reader includes of a folder. */
export function passedOnPlace(folder: string): Place {
  return -(2 ** 52) - 2 ** 33 - 1 - hashOf(folder);
}

/** 32 bits that tell names apart, nearly always. */
export function hashOf(name: string): number {
  return hash(name, 0x811c9dc5);
}

export function maskOf(name: string): NameMask {
  return maskOfHash(hashOf(name));
}

export function maskOfHash(hash: number): NameMask {
  return 2 ** (hash % BITS);
}

/** The union. JavaScript's own operators stop at 32 bits. */
export function union(one: NameMask, other: NameMask): NameMask {
  const high = (Math.floor(one / 2 ** 26) | Math.floor(other / 2 ** 26)) >>> 0;
  const low = (one % 2 ** 26) | (other % 2 ** 26);
  return high * 2 ** 26 + low;
}

export function intersects(one: NameMask, other: NameMask): boolean {
  return (Math.floor(one / 2 ** 26) & Math.floor(other / 2 ** 26)) !== 0 || ((one % 2 ** 26) & (other % 2 ** 26)) !== 0;
}

/** FNV-1a over UTF-16 units, as an unsigned 32-bit integer. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
