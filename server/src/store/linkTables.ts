/**
 * Links across files as they lie in the database: the linker's store, and the witness who marks, in the transaction that changes facts,
 * whose links that reopens.
 */
import type { LinkStore } from '../linker/linkStore.ts';
import { baseName, folderOf } from '../linker/paths.ts';
import { filePlace, folderPlace, maskOf, union } from '../linker/places.ts';
import { sql } from './database.ts';
import type { FactsWitness } from './factsTarget.ts';
import { createLinkMarks } from './linkMarks.ts';
import { createLinkRows } from './linkRows.ts';
import { createLinkSource } from './linkSource.ts';
import { readLinkLogic, writeLinkLogic } from './meta.ts';
import type { WriteSession } from './writeSession.ts';

export const LINK_TABLES_SQL = {
  interface: sql<{ readonly packed: Uint8Array }, [file: number]>('SELECT packed FROM interface WHERE file = ?'),
  interfaceMask: sql<{ readonly mask: number }, [file: number]>('SELECT mask FROM interface WHERE file = ?'),
  putInterface: sql<never, [file: number, mask: number, packed: Uint8Array]>(
    `INSERT INTO interface (file, mask, packed) VALUES (?, ?, ?)
     ON CONFLICT (file) DO UPDATE SET mask = excluded.mask, packed = excluded.packed
     WHERE mask <> excluded.mask OR packed <> excluded.packed`,
  ),
  removeInterface: sql<never, [file: number]>('DELETE FROM interface WHERE file = ?'),
  removeInterfaces: sql<never>('DELETE FROM interface'),
};

export interface LinkTables {
  readonly store: LinkStore;
  readonly witness: FactsWitness;
}

export function createLinkTables(session: WriteSession): LinkTables {
  const { database } = session;
  const marks = createLinkMarks(session);
  const rows = createLinkRows(session);
  const source = createLinkSource(session);
  const interfaceOf = database.prepare(LINK_TABLES_SQL.interface);
  const interfaceMask = database.prepare(LINK_TABLES_SQL.interfaceMask);
  const putInterface = database.prepare(LINK_TABLES_SQL.putInterface);
  const removeInterface = database.prepare(LINK_TABLES_SQL.removeInterface);
  const removeInterfaces = database.prepare(LINK_TABLES_SQL.removeInterfaces);

  let version = 0;
  session.onRollback(() => {
    version++;
  });

  /** A folder that comes or goes is an entry of its parent that does. */
  const tellParents = (folders: readonly string[], cause: number) => {
    for (const folder of folders) if (folder !== '') marks.affectReaders(folderPlace(folderOf(folder)), maskOf(baseName(folder)), cause);
  };

  return {
    store: {
      ...source,
      version: () => version,
      pending: () => marks.count(),
      marks: (limit) => marks.first(limit),
      isEmpty: () => !rows.hasReads(),
      interfaceOf: (file) => interfaceOf.get(file)?.packed,
      announce(file, announced, changes) {
        session.markChanged();
        putInterface.run(file, announced.mask, announced.packed);
        for (const { place, mask } of changes) marks.affectReaders(place, mask, file);
        marks.told(file);
      },
      putLinks(file, links) {
        session.markChanged();
        marks.remove(file);
        // Not `markOutput`: symbols of the file are as they were, and who follows them by generation has nothing to read.
        if (links === undefined) rows.remove(file);
        else rows.put(file, links);
      },
      markAll() {
        session.markChanged();
        marks.changeAll();
        // Another logic may tell another story in another form: everybody is told anew.
        removeInterfaces.run();
      },
    },
    witness: {
      gained(file, path) {
        version++;
        marks.change(file);
        if (!rows.hasReads()) return source.noteGained(path, file);
        marks.affectReaders(folderPlace(folderOf(path)), union(maskOf(baseName(path)), LISTING), file);
        tellParents(source.gained(path, file), file);
      },
      changed(file) {
        version++;
        marks.change(file);
      },
      lost(file, path) {
        version++;
        if (rows.hasReads()) {
          const names = union(union(maskOf(baseName(path)), LISTING), interfaceMask.get(file)?.mask ?? 0);
          marks.affectAll(filePlace(file), file);
          marks.affectReaders(folderPlace(folderOf(path)), names, file);
          tellParents(source.lost(path, file), file);
        } else source.noteLost(path, file);
        rows.remove(file);
        removeInterface.run(file);
        marks.remove(file);
      },
    },
  };
}

/** Asked for by whoever wants to know which files a folder has (LinkReader.packageFiles). */
const LISTING = maskOf('');

/** Marks all files when other logic than this has made the links. */
export function openLinkLogic(session: WriteSession, links: LinkStore, fingerprint: string): void {
  if (readLinkLogic(session.database) === fingerprint) return;
  session.transaction(() => {
    links.markAll();
    writeLinkLogic(session.database, fingerprint);
  });
}
