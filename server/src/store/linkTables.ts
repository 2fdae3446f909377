/**
 * Links across files as they lie in the database: the linker's store, and the witness who marks, in the transaction that changes facts,
 * whose links that reopens.
 */
import { baseName, folderOf } from '../base/paths.ts';
import type { LinkStore } from '../linker/stored/linkStore.ts';
import { fileNamePlace, filePlace, folderPlace, maskOf, union } from '../linker/stored/places.ts';
import { changedShared } from '../linker/stored/sharedNames.ts';
import { decompress } from './compressed.ts';
import { sql } from './database.ts';
import type { FactsWitness } from './factsTarget.ts';
import { createLinkMarks } from './linkMarks.ts';
import { createLinkRows } from './linkRows.ts';
import { createLinkSource } from './linkSource.ts';
import { readLinkLogic, writeLinkLogic } from './meta.ts';
import type { WriteSession } from './writeSession.ts';

export const LINK_TABLES_SQL = {
  told: sql<{ readonly mask: number }, [file: number]>('SELECT mask FROM told WHERE file = ?'),
  tell: sql<never, [file: number, mask: number]>(
    'INSERT INTO told (file, mask) VALUES (?, ?) ON CONFLICT (file) DO UPDATE SET mask = excluded.mask WHERE mask <> excluded.mask',
  ),
  forget: sql<never, [file: number]>('DELETE FROM told WHERE file = ?'),
  forgetAll: sql<never>('DELETE FROM told'),
  former: sql<{ readonly language: string; readonly compressed: Uint8Array }, [file: number]>(
    'SELECT language, compressed FROM former WHERE file = ?',
  ),
  // A file whose last change nobody has heard of keeps what they did hear of.
  keep: sql<never, [file: number]>(
    `INSERT INTO former (file, language, compressed)
     SELECT file.id, file.language, facts.compressed FROM file JOIN facts ON facts.file = file.id
     WHERE file.id = ? AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.file = file.id AND why = 0)`,
  ),
  drop: sql<never, [file: number]>('DELETE FROM former WHERE file = ?'),
  dropAll: sql<never>('DELETE FROM former'),
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
  const told = database.prepare(LINK_TABLES_SQL.told);
  const tell = database.prepare(LINK_TABLES_SQL.tell);
  const forget = database.prepare(LINK_TABLES_SQL.forget);
  const forgetAll = database.prepare(LINK_TABLES_SQL.forgetAll);
  const former = database.prepare(LINK_TABLES_SQL.former);
  const keep = database.prepare(LINK_TABLES_SQL.keep);
  const drop = database.prepare(LINK_TABLES_SQL.drop);
  const dropAll = database.prepare(LINK_TABLES_SQL.dropAll);

  let version = 0;
  session.onRollback(() => {
    version++;
  });

  /** A folder that comes or goes is an entry of its parent that does. */
  const tellParents = (folders: readonly string[], cause: number) => {
    for (const folder of folders) if (folder !== '') marks.affectReaders(folderPlace(folderOf(folder)), maskOf(baseName(folder)), cause);
  };

  const tellSharing = ({ before, after }: ReturnType<typeof source.share>, cause: number) => {
    for (const { place, mask } of changedShared(before, after)) marks.affectReaders(place, mask, cause);
  };

  return {
    store: {
      ...source,
      version: () => version,
      pending: () => marks.count(),
      marks: (limit) => marks.first(limit),
      isEmpty: () => !rows.hasReads(),
      former(file) {
        const row = former.get(file);
        return row === undefined ? undefined : { language: row.language, packed: decompress(row.compressed) };
      },
      announce(file, names, changes) {
        session.markChanged();
        tell.run(file, names);
        drop.run(file);
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
        forgetAll.run();
        dropAll.run();
      },
    },
    witness: {
      gained(file, path, { shared }) {
        version++;
        marks.change(file);
        const given = source.share(file, shared);
        if (!rows.hasReads()) return source.noteGained(path, file);
        tellSharing(given, file);
        marks.affectReaders(fileNamePlace(baseName(path)), maskOf(baseName(path)), file);
        marks.affectReaders(folderPlace(folderOf(path)), union(maskOf(baseName(path)), LISTING), file);
        tellParents(source.gained(path, file), file);
      },
      changed(file, _path, { shared }) {
        version++;
        const given = source.share(file, shared);
        if (rows.hasReads()) {
          keep.run(file);
          tellSharing(given, file);
        }
        marks.change(file);
      },
      lost(file, path) {
        version++;
        const given = source.share(file, NOTHING_SHARED);
        if (rows.hasReads()) {
          tellSharing(given, file);
          marks.affectReaders(fileNamePlace(baseName(path)), maskOf(baseName(path)), file);
          const names = union(union(maskOf(baseName(path)), LISTING), told.get(file)?.mask ?? 0);
          marks.affectAll(filePlace(file), file);
          marks.affectReaders(folderPlace(folderOf(path)), names, file);
          tellParents(source.lost(path, file), file);
        } else source.noteLost(path, file);
        rows.remove(file);
        forget.run(file);
        drop.run(file);
        marks.remove(file);
      },
    },
  };
}

/** Asked for by whoever wants to know which files a folder has (LinkReader.packageFiles). */
const LISTING = maskOf('');
const NOTHING_SHARED = new Uint8Array(0);

/** Marks all files when other logic than this has made the links. */
export function openLinkLogic(session: WriteSession, links: LinkStore, fingerprint: string): void {
  if (readLinkLogic(session.database) === fingerprint) return;
  session.transaction(() => {
    links.markAll();
    writeLinkLogic(session.database, fingerprint);
  });
}
