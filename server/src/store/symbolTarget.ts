/** The table `symbol`. A symbol keeps its id while its key lives in its file, whatever else about it changes. */
import type { EmbeddedTarget } from '../engine/ports.ts';
import { SYMBOL_KINDS, VISIBILITIES } from '../facts/fileFacts.ts';
import { sql } from './database.ts';
import { Digest } from './digest.ts';
import { createOwnedTarget } from './ownedTarget.ts';
import { type SymbolRow, symbolRowKey } from './rows.ts';
import type { WriteSession } from './writeSession.ts';

interface StoredKey {
  readonly id: number;
  readonly container: string;
  readonly name: string;
  readonly kind: number;
  readonly ordinal: number;
  readonly digest: number;
}

type Description = [
  visibility: number,
  modifiers: number,
  line: number,
  column: number,
  endColumn: number,
  startLine: number,
  startColumn: number,
  stopLine: number,
  stopColumn: number,
  signature: string,
  digest: number,
];

export const SYMBOL_TARGET_SQL = {
  existing: sql<StoredKey, [first: number, last: number]>(
    'SELECT id, container, name, kind, ordinal, digest FROM symbol WHERE id BETWEEN ? AND ? ORDER BY id',
  ),
  insert: sql<never, [id: number, container: string, name: string, kind: number, ordinal: number, ...Description]>(
    `INSERT INTO symbol (id, container, name, kind, ordinal, visibility, modifiers, line, column, end_column,
       start_line, start_column, stop_line, stop_column, signature, digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  update: sql<never, [...Description, id: number]>(
    `UPDATE symbol SET visibility = ?, modifiers = ?, line = ?, column = ?, end_column = ?,
       start_line = ?, start_column = ?, stop_line = ?, stop_column = ?, signature = ?, digest = ? WHERE id = ?`,
  ),
  remove: sql<never, [id: number]>('DELETE FROM symbol WHERE id = ?'),
  removeAll: sql<never, [first: number, last: number]>('DELETE FROM symbol WHERE id BETWEEN ? AND ?'),
};

const KIND_PLACES: ReadonlyMap<string, number> = new Map(SYMBOL_KINDS.map((kind, place) => [kind, place]));
const VISIBILITY_PLACES: ReadonlyMap<string, number> = new Map(VISIBILITIES.map((visibility, place) => [visibility, place]));

export function createSymbolTarget(session: WriteSession): EmbeddedTarget<SymbolRow> {
  const { database } = session;
  const existing = database.prepare(SYMBOL_TARGET_SQL.existing);
  const insert = database.prepare(SYMBOL_TARGET_SQL.insert);
  const update = database.prepare(SYMBOL_TARGET_SQL.update);
  const remove = database.prepare(SYMBOL_TARGET_SQL.remove);
  const removeAll = database.prepare(SYMBOL_TARGET_SQL.removeAll);
  return createOwnedTarget<SymbolRow>(session, {
    name: 'symbol',
    // Stored places of words mean something else once the lists change.
    fingerprint: `symbol-1 ${SYMBOL_KINDS.join()} ${VISIBILITIES.join()}`,
    digest: digestOf,
    existing: (first, last) =>
      existing.all(first, last).map(({ id, container, name, kind, ordinal, digest }) => {
        return { id, key: symbolRowKey({ container, name, kind: SYMBOL_KINDS[kind] ?? 'function', ordinal }), digest };
      }),
    insert(id, row) {
      const kind = KIND_PLACES.get(row.kind) ?? 0;
      insert.run(id, row.container, row.name, kind, row.ordinal, ...describe(row));
    },
    update: (id, row) => void update.run(...describe(row), id),
    remove: (id) => void remove.run(id),
    removeAll: (first, last) => void removeAll.run(first, last),
  });
}

function describe(row: SymbolRow): Description {
  const { line, column, endColumn, startLine, startColumn, stopLine, stopColumn, signature } = row;
  const visibility = VISIBILITY_PLACES.get(row.visibility) ?? 0;
  const digest = digestOf(row);
  return [visibility, row.modifiers, line, column, endColumn, startLine, startColumn, stopLine, stopColumn, signature, digest];
}

/** Of everything but the key. */
function digestOf(row: SymbolRow): number {
  return new Digest()
    .text(row.visibility)
    .integer(row.modifiers)
    .integer(row.line)
    .integer(row.column)
    .integer(row.endColumn)
    .integer(row.startLine)
    .integer(row.startColumn)
    .integer(row.stopLine)
    .integer(row.stopColumn)
    .text(row.signature)
    .value();
}
