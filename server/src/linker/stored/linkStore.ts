/** What the linker needs of the index: facts to read, and a place for links, marks and what was read. Called inside transactions only. */
import type { NameMask, PlaceChange } from './places.ts';
import type { SharedName } from './sharedNames.ts';

/** Facts as they are now, by file id. Only linkReader.ts may call it: whoever resolves goes through the reader, which logs. */
export interface LinkSource {
  /** Only of files that have facts. Paths are relative to the root, with `/`. */
  fileId(path: string): number | undefined;
  pathOf(file: number): string | undefined;
  /** Language id, '' when unknown. */
  languageOf(file: number): string;
  /** See facts/packFacts.ts. */
  packedFacts(file: number): Uint8Array | undefined;
  /** Whether any file with facts lies in the folder or below. */
  hasFolder(folder: string): boolean;
  /** Files with facts directly in the folder, in path order. */
  filesIn(folder: string): readonly { readonly file: number; readonly path: string }[];
  /** Files with facts of that base name, whatever folder they lie in, in path order. */
  filesNamed(name: string): readonly { readonly file: number; readonly path: string }[];
  /** Files that give a name to a shared namespace (sharedNames.ts), and now and then one that does not, in no order. */
  filesSharing(name: SharedName): readonly number[];
}

/**
 * Why a file waits: `changed` when its facts did, so that others may have to be told; `affected` when something its links were made
 * from has.
 */
export interface LinkMark {
  readonly file: number;
  readonly why: 'changed' | 'affected';
}

/** The outcome of linking one file. */
export interface StoredLinks {
  /** See packLinks.ts. */
  readonly packed: Uint8Array;
  /** Each definition it leads to, once, by `targetId`. */
  readonly targets: readonly number[];
  /** What it was made from; each place once. */
  readonly reads: readonly PlaceChange[];
}

/** See `LinkSource`. */
export interface FormerFacts {
  readonly language: string;
  readonly packed: Uint8Array;
}

export interface LinkStore extends LinkSource {
  /** Goes up whenever facts change and whenever a transaction is undone: what was read before may not be so any more. */
  version(): number;
  /** Files whose links are out of date. */
  pending(): number;
  /** Up to `limit` of them, changed ones first, in order of ids. */
  marks(limit: number): readonly LinkMark[];
  /** Whether nothing was ever linked, so that no reader can be affected. */
  isEmpty(): boolean;
  /**
   * What a changed file was when its readers last heard of it; undefined when they have not: it is new, or other logic has linked them.
   */
  former(file: number): FormerFacts | undefined;
  /**
   * Marks the readers of the changed places as affected (not the file itself), and turns its own mark into `affected`. `names` are all that
   * it has: once the file is deleted, they tell the readers of its folder.
   */
  announce(file: number, names: NameMask, changes: readonly PlaceChange[]): void;
  /** Replaces what is stored for the file and takes its mark away; without links all goes but its names, which others may have read. */
  putLinks(file: number, links: StoredLinks | undefined): void;
  /** All links are out of date: the logic that makes them is another one. */
  markAll(): void;
}

/** A definition as one integer: the file's id above, 32 bits of its key's hash below. Ids of files stay below 2^21. */
export function targetId(file: number, keyHash: number): number {
  return file * 2 ** 32 + keyHash;
}
