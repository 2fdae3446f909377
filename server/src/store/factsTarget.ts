/** The table `facts`: one row per file, and the counts that the row of the file carries. */
import { always } from '../base/assert.ts';
import type { EmbeddedTarget } from '../engine/ports.ts';
import { compress } from './compressed.ts';
import { sql } from './database.ts';
import { Digest } from './digest.ts';
import { FACTS_KEY, type FactsRow } from './rows.ts';
import type { WriteSession } from './writeSession.ts';

export const FACTS_TARGET_SQL = {
  existing: sql<{ readonly digest: number }, [file: number]>('SELECT digest FROM facts WHERE file = ?'),
  put: sql<never, [file: number, digest: number, compressed: Uint8Array]>(
    `INSERT INTO facts (file, digest, compressed) VALUES (?, ?, ?)
     ON CONFLICT (file) DO UPDATE SET digest = excluded.digest, compressed = excluded.compressed`,
  ),
  remove: sql<never, [file: number]>('DELETE FROM facts WHERE file = ?'),
  describe: sql<
    never,
    [language: string, symbols: number, calls: number, references: number, imports: number, problems: number, lines: number, id: number]
  >('UPDATE file SET language = ?, symbols = ?, calls = ?, refs = ?, imports = ?, problems = ?, lines = ? WHERE id = ?'),
};

/** Told of every change inside its transaction, before the rows say so. */
export interface FactsWitness {
  /** A file without facts gets some. */
  gained(file: number, path: string, row: FactsRow): void;
  changed(file: number, path: string, row: FactsRow): void;
  lost(file: number, path: string): void;
}

export function createFactsTarget(session: WriteSession, witness: FactsWitness): EmbeddedTarget<FactsRow> {
  const { database } = session;
  const existing = database.prepare(FACTS_TARGET_SQL.existing);
  const put = database.prepare(FACTS_TARGET_SQL.put);
  const remove = database.prepare(FACTS_TARGET_SQL.remove);
  const describe = database.prepare(FACTS_TARGET_SQL.describe);
  return {
    name: 'facts',
    fingerprint: 'facts-1',
    digest: digestOf,
    existing(source, owner) {
      const file = session.fileId(source, owner);
      const row = file === undefined ? undefined : existing.get(file);
      return row === undefined ? new Map() : new Map([[FACTS_KEY, row.digest]]);
    },
    apply(source, owner, change) {
      const row = change.inserts[0] ?? change.updates[0];
      always(change.inserts.length + change.updates.length <= 1, `more than one facts row for ${owner}`);
      if (row === undefined && change.deletes.length === 0) return;
      const file = session.ensureFileId(source, owner);
      session.markOutput(file);
      if (row === undefined) {
        witness.lost(file, owner);
        remove.run(file);
        describe.run('', 0, 0, 0, 0, 0, 0, file);
        return;
      }
      const { language, packed, symbols, calls, references, imports, problems, lines } = row.value;
      if (change.updates.length > 0) witness.changed(file, owner, row.value);
      else witness.gained(file, owner, row.value);
      put.run(file, digestOf(row.value), compress(packed));
      describe.run(language, symbols, calls, references, imports, problems, lines, file);
    },
  };
}

function digestOf(row: FactsRow): number {
  return new Digest().text(row.language).bytes(row.packed).value();
}
