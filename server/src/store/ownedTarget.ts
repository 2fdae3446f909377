/** What the tables of rows-per-file have in common: ids by key within a file, inserts at the next free place, deletes by key. */
import { always } from '../base/assert.ts';
import type { EmbeddedTarget, TargetChange } from '../engine/ports.ts';
import { placeOfRow, ROWS_PER_FILE, rowId, rowsOfFile } from './rowIds.ts';
import type { WriteSession } from './writeSession.ts';

/** One table's statements. */
export interface OwnedTable<Value> {
  readonly name: string;
  readonly fingerprint: string;
  digest(value: Value): string | number;
  /** The rows with ids in the range. */
  existing(first: number, last: number): readonly { readonly id: number; readonly key: string; readonly digest: string | number }[];
  insert(id: number, value: Value): void;
  update(id: number, value: Value): void;
  remove(id: number): void;
  removeAll(first: number, last: number): void;
}

export function createOwnedTarget<Value>(session: WriteSession, table: OwnedTable<Value>): EmbeddedTarget<Value> {
  return {
    name: table.name,
    fingerprint: table.fingerprint,
    digest: (value) => table.digest(value),
    existing(source, owner) {
      const digests = new Map<string, string | number>();
      const file = session.fileId(source, owner);
      if (file !== undefined) for (const row of table.existing(...rowsOfFile(file))) digests.set(row.key, row.digest);
      return digests;
    },
    apply(source, owner, change) {
      if (change.inserts.length + change.updates.length + change.deletes.length === 0) return;
      const file = session.ensureFileId(source, owner);
      session.markOutput(file);
      applyChange(table, file, change);
    },
  };
}

function applyChange<Value>(table: OwnedTable<Value>, file: number, change: TargetChange<Value>): void {
  const range = rowsOfFile(file);
  const ids = new Map(table.existing(...range).map((row) => [row.key, row.id]));
  const places = freePlaces(ids.values());
  if (change.deletes.length > 0 && change.deletes.length === ids.size) table.removeAll(...range);
  else for (const key of change.deletes) onKnown(ids, key, (id) => table.remove(id));
  for (const { key, value } of change.updates) onKnown(ids, key, (id) => table.update(id, value));
  for (const { value } of change.inserts) table.insert(rowId(file, places.next().value), value);
}

function onKnown(ids: ReadonlyMap<string, number>, key: string, work: (id: number) => void): void {
  const id = ids.get(key);
  if (always(id !== undefined, `no row with key ${key}`) && id !== undefined) work(id);
}

/** Places behind the last used one, and once those run out the gaps that years of edits left. */
function* freePlaces(ids: Iterable<number>): Generator<number, never> {
  const used = new Set<number>();
  let next = 0;
  for (const id of ids) {
    const place = placeOfRow(id);
    used.add(place);
    next = Math.max(next, place + 1);
  }
  while (next < ROWS_PER_FILE) yield next++;
  for (let place = 0; place < ROWS_PER_FILE; place++) if (!used.has(place)) yield place;
  throw new Error(`More than ${ROWS_PER_FILE} rows for one file`);
}
