/** The table `import`: one row per imported name. */
import type { EmbeddedTarget } from '../engine/ports.ts';
import { IMPORT_FORMS } from '../facts/fileFacts.ts';
import { sql } from './database.ts';
import { createOwnedTarget } from './ownedTarget.ts';
import { type ImportRow, importRowKey } from './rows.ts';
import type { WriteSession } from './writeSession.ts';

interface StoredImport {
  readonly id: number;
  readonly form: number;
  readonly specifier: string;
  readonly name: string;
  readonly alias: string;
  readonly ordinal: number;
  readonly flags: number;
  readonly line: number;
  readonly column: number;
}

export const IMPORT_TARGET_SQL = {
  existing: sql<StoredImport, [first: number, last: number]>(
    'SELECT id, form, specifier, name, alias, ordinal, flags, line, column FROM import WHERE id BETWEEN ? AND ? ORDER BY id',
  ),
  insert: sql<
    never,
    [id: number, form: number, specifier: string, name: string, alias: string, ordinal: number, flags: number, line: number, column: number]
  >('INSERT INTO import (id, form, specifier, name, alias, ordinal, flags, line, column) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  update: sql<never, [flags: number, line: number, column: number, id: number]>(
    'UPDATE import SET flags = ?, line = ?, column = ? WHERE id = ?',
  ),
  remove: sql<never, [id: number]>('DELETE FROM import WHERE id = ?'),
  removeAll: sql<never, [first: number, last: number]>('DELETE FROM import WHERE id BETWEEN ? AND ?'),
};

export function createImportTarget(session: WriteSession): EmbeddedTarget<ImportRow> {
  const { database } = session;
  const existing = database.prepare(IMPORT_TARGET_SQL.existing);
  const insert = database.prepare(IMPORT_TARGET_SQL.insert);
  const update = database.prepare(IMPORT_TARGET_SQL.update);
  const remove = database.prepare(IMPORT_TARGET_SQL.remove);
  const removeAll = database.prepare(IMPORT_TARGET_SQL.removeAll);
  return createOwnedTarget<ImportRow>(session, {
    name: 'import',
    fingerprint: `import-1 ${IMPORT_FORMS.join()}`,
    digest: digestOf,
    existing: (first, last) =>
      existing.all(first, last).map((row) => {
        const key = importRowKey({ ...row, form: IMPORT_FORMS[row.form] ?? 'named' });
        return { id: row.id, key, digest: digestOf(row) };
      }),
    insert(id, { form, specifier, name, alias, ordinal, flags, line, column }) {
      insert.run(id, IMPORT_FORMS.indexOf(form), specifier, name, alias, ordinal, flags, line, column);
    },
    update: (id, { flags, line, column }) => void update.run(flags, line, column, id),
    remove: (id) => void remove.run(id),
    removeAll: (first, last) => void removeAll.run(first, last),
  });
}

/** Everything but the key is three small numbers: the text of them is the digest. */
function digestOf(row: Pick<ImportRow, 'flags' | 'line' | 'column'>): string {
  return `${row.line}:${row.column}:${row.flags}`;
}
