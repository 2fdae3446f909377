/**
 * What is kept of a linked file: the links themselves, a row for each definition they lead to, and one for each place they were made from.
 * The link row lists the other two, so that they are found without an index by reader and only those that differ are written.
 */
import type { StoredLinks } from '../linker/linkStore.ts';
import { compress } from './compressed.ts';
import { sql } from './database.ts';
import { Digest } from './digest.ts';
import type { WriteSession } from './writeSession.ts';

interface ListedLink {
  readonly digest: number;
  readonly reads: Uint8Array;
  readonly targets: Uint8Array;
}

export const LINK_ROWS_SQL = {
  listed: sql<ListedLink, [file: number]>('SELECT digest, reads, targets FROM link WHERE file = ?'),
  put: sql<never, [file: number, digest: number, reads: Uint8Array, targets: Uint8Array, compressed: Uint8Array]>(
    `INSERT INTO link (file, digest, reads, targets, compressed) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (file) DO UPDATE SET
       digest = excluded.digest, reads = excluded.reads, targets = excluded.targets, compressed = excluded.compressed`,
  ),
  list: sql<never, [reads: Uint8Array, targets: Uint8Array, file: number]>('UPDATE link SET reads = ?, targets = ? WHERE file = ?'),
  remove: sql<never, [file: number]>('DELETE FROM link WHERE file = ?'),
  addEdge: sql<never, [target: number, reader: number]>('INSERT INTO edge (target, reader) VALUES (?, ?)'),
  removeEdge: sql<never, [target: number, reader: number]>('DELETE FROM edge WHERE target = ? AND reader = ?'),
  putRead: sql<never, [place: number, reader: number, mask: number]>(
    'INSERT INTO read (place, reader, mask) VALUES (?, ?, ?) ON CONFLICT (place, reader) DO UPDATE SET mask = excluded.mask',
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
  const addEdge = database.prepare(LINK_ROWS_SQL.addEdge);
  const removeEdge = database.prepare(LINK_ROWS_SQL.removeEdge);
  const putRead = database.prepare(LINK_ROWS_SQL.putRead);
  const removeRead = database.prepare(LINK_ROWS_SQL.removeRead);
  const anyRead = database.prepare(LINK_ROWS_SQL.anyRead);

  const replaceReads = (file: number, before: Float64Array, after: Float64Array) => {
    const masks = new Map<number, number>();
    for (let at = 0; at < before.length; at += 2) masks.set(before[at] as number, before[at + 1] as number);
    for (let at = 0; at < after.length; at += 2) {
      const place = after[at] as number;
      const mask = after[at + 1] as number;
      if (masks.get(place) !== mask) putRead.run(place, file, mask);
      masks.delete(place);
    }
    for (const place of masks.keys()) removeRead.run(place, file);
  };
  const replaceEdges = (file: number, before: Float64Array, after: Float64Array) => {
    const gone = new Set(before);
    for (const target of after) if (!gone.delete(target)) addEdge.run(target, file);
    for (const target of gone) removeEdge.run(target, file);
  };

  return {
    put(file, links) {
      const before = listed.get(file);
      const digest = new Digest().bytes(links.packed).value();
      const reads = packReads(links);
      const targets = packTargets(links);
      const isSame = before?.digest === digest;
      const readsDiffer = before === undefined || Buffer.compare(before.reads, bytesOf(reads)) !== 0;
      const targetsDiffer = before === undefined || Buffer.compare(before.targets, bytesOf(targets)) !== 0;
      if (readsDiffer) replaceReads(file, numbersOf(before?.reads), reads);
      if (targetsDiffer) replaceEdges(file, numbersOf(before?.targets), targets);
      if (!isSame) put.run(file, digest, bytesOf(reads), bytesOf(targets), compress(links.packed));
      else if (readsDiffer || targetsDiffer) list.run(bytesOf(reads), bytesOf(targets), file);
      return !isSame;
    },
    remove(file) {
      const before = listed.get(file);
      if (before === undefined) return false;
      replaceReads(file, numbersOf(before.reads), new Float64Array());
      replaceEdges(file, numbersOf(before.targets), new Float64Array());
      remove.run(file);
      return true;
    },
    hasReads: () => anyRead.get()?.found === 1,
  };
}

/** Place and mask in turns, in order of places: equal reads are equal bytes. */
function packReads({ reads }: StoredLinks): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(reads.length * 2);
  let at = 0;
  for (const { place, mask } of [...reads].sort((left, right) => left.place - right.place)) {
    numbers[at++] = place;
    numbers[at++] = mask;
  }
  return numbers;
}

function packTargets({ targets }: StoredLinks): Float64Array<ArrayBuffer> {
  return Float64Array.from(targets).sort();
}

function bytesOf(numbers: Float64Array<ArrayBuffer>): Uint8Array {
  return new Uint8Array(numbers.buffer);
}

/** What `bytesOf` was given. A driver's blob may lie at any address, hence the copy. */
function numbersOf(bytes: Uint8Array | undefined): Float64Array {
  return new Float64Array(new Uint8Array(bytes ?? []).buffer);
}
