/**
 * What is kept of a linked file: the links themselves, and a row for each place they were made from or lead to. The link row lists
 * those rows, so that they are found without an index by reader and only those that differ are written.
 */
import type { StoredLinks } from '../linker/stored/linkStore.ts';
import { filePlace, type NameMask, type Place, union } from '../linker/stored/places.ts';
import { compress } from './compressed.ts';
import { sql } from './database.ts';
import { Digest } from './digest.ts';
import type { WriteSession } from './writeSession.ts';

interface ListedLink {
  readonly digest: number;
  readonly reads: Uint8Array;
}

export const LINK_ROWS_SQL = {
  listed: sql<ListedLink, [file: number]>('SELECT digest, reads FROM link WHERE file = ?'),
  put: sql<never, [file: number, digest: number, reads: Uint8Array, compressed: Uint8Array]>(
    `INSERT INTO link (file, digest, reads, compressed) VALUES (?, ?, ?, ?)
     ON CONFLICT (file) DO UPDATE SET digest = excluded.digest, reads = excluded.reads, compressed = excluded.compressed`,
  ),
  list: sql<never, [reads: Uint8Array, file: number]>('UPDATE link SET reads = ? WHERE file = ?'),
  remove: sql<never, [file: number]>('DELETE FROM link WHERE file = ?'),
  putRead: sql<never, [place: number, reader: number, mask: number, targets: number]>(
    `INSERT INTO read (place, reader, mask, targets) VALUES (?, ?, ?, ?)
     ON CONFLICT (place, reader) DO UPDATE SET mask = excluded.mask, targets = excluded.targets`,
  ),
  removeRead: sql<never, [place: number, reader: number]>('DELETE FROM read WHERE place = ? AND reader = ?'),
  anyRead: sql<{ readonly found: number }>('SELECT EXISTS (SELECT 1 FROM read) AS found'),
};

export interface LinkRows {
  /** Returns whether the links differ from those before. */
  put(file: number, links: StoredLinks): boolean;
  /** Returns whether there were any. */
  remove(file: number): boolean;
  /** Whether any file has read anything. */
  hasReads(): boolean;
}

export function createLinkRows({ database }: WriteSession): LinkRows {
  const listed = database.prepare(LINK_ROWS_SQL.listed);
  const put = database.prepare(LINK_ROWS_SQL.put);
  const list = database.prepare(LINK_ROWS_SQL.list);
  const remove = database.prepare(LINK_ROWS_SQL.remove);
  const putRead = database.prepare(LINK_ROWS_SQL.putRead);
  const removeRead = database.prepare(LINK_ROWS_SQL.removeRead);
  const anyRead = database.prepare(LINK_ROWS_SQL.anyRead);
  const replaceReads = (file: number, before: Uint8Array | undefined, after: readonly PlaceRow[]) => {
    const gone = new Map(unpackRows(before).map((row) => [row.place, row]));
    for (const { place, mask, targets } of after) {
      const old = gone.get(place);
      if (old?.mask !== mask || old.targets !== targets) putRead.run(place, file, mask, targets);
      gone.delete(place);
    }
    for (const place of gone.keys()) removeRead.run(place, file);
  };
  return {
    put(file, links) {
      const before = listed.get(file);
      const digest = new Digest().bytes(links.packed).value();
      const rows = placeRows(links);
      const reads = packRows(rows);
      const isSame = before?.digest === digest;
      const readsDiffer = before === undefined || Buffer.compare(before.reads, reads) !== 0;
      if (readsDiffer) replaceReads(file, before?.reads, rows);
      if (!isSame) put.run(file, digest, reads, compress(links.packed));
      else if (readsDiffer) list.run(reads, file);
      return !isSame;
    },
    remove(file) {
      const before = listed.get(file);
      if (before === undefined) return false;
      replaceReads(file, before.reads, []);
      remove.run(file);
      return true;
    },
    hasReads: () => anyRead.get()?.found === 1,
  };
}

/** The file that a definition (`targetId`) is of. */
export function fileOfTarget(target: number): number {
  return Math.floor(target / 2 ** 32);
}

/** The definition as a bit among those of its file. */
export function maskOfTarget(target: number): number {
  return 2 ** ((target % 2 ** 32) % 52);
}

interface PlaceRow {
  readonly place: Place;
  readonly mask: NameMask;
  targets: number;
}

/** In order of places, so that equal rows are equal bytes. */
function placeRows({ reads, targets }: StoredLinks): readonly PlaceRow[] {
  const rows = new Map<Place, PlaceRow>();
  for (const { place, mask } of reads) rows.set(place, { place, mask, targets: 0 });
  for (const target of targets) {
    const place = filePlace(fileOfTarget(target));
    const row = rows.get(place);
    if (row === undefined) rows.set(place, { place, mask: 0, targets: maskOfTarget(target) });
    else row.targets = union(row.targets, maskOfTarget(target));
  }
  return [...rows.values()].sort((left, right) => left.place - right.place);
}

function packRows(rows: readonly PlaceRow[]): Uint8Array {
  const numbers = new Float64Array(rows.length * 3);
  let at = 0;
  for (const { place, mask, targets } of rows) {
    numbers[at++] = place;
    numbers[at++] = mask;
    numbers[at++] = targets;
  }
  return new Uint8Array(numbers.buffer);
}

/** A driver's blob may lie at any address, hence the copy. */
function unpackRows(bytes: Uint8Array | undefined): readonly PlaceRow[] {
  const numbers = new Float64Array(new Uint8Array(bytes ?? []).buffer);
  return Array.from({ length: numbers.length / 3 }, (_, row) => ({
    place: numbers[row * 3] ?? 0,
    mask: numbers[row * 3 + 1] ?? 0,
    targets: numbers[row * 3 + 2] ?? 0,
  }));
}
