/** Questions about links: those of a file, who leads to a definition, and which files are still to be linked. */
import { baseName, folderOf } from '../base/paths.ts';
import { fileNamePlace, filePlace, folderPlace, maskOf, union } from '../linker/stored/places.ts';
import { changedShared, readSharedNames } from '../linker/stored/sharedNames.ts';
import { targetIdOf } from '../linker/stored/targetKey.ts';
import { decompress } from './compressed.ts';
import { type Database, sql } from './database.ts';
import { LINK_MARK_SQL } from './linkMarks.ts';
import { fileOfTarget, maskOfTarget } from './linkRows.ts';
import { LINK_SOURCE_SQL } from './linkSource.ts';
import { LINK_TABLES_SQL } from './linkTables.ts';

export const LINK_READ_SQL = {
  packed: sql<{ readonly compressed: Uint8Array }, [file: number]>('SELECT compressed FROM link WHERE file = ?'),
  readers: sql<{ readonly reader: number }, [place: number, after: number, target: number, limit: number]>(
    'SELECT reader FROM read WHERE place = ? AND reader > ? AND (targets & ?) <> 0 ORDER BY reader LIMIT ?',
  ),
  users: sql<{ readonly reader: number }, [place: number, after: number, limit: number]>(
    'SELECT reader FROM read WHERE place = ? AND reader > ? AND targets <> 0 ORDER BY reader LIMIT ?',
  ),
  arrows: sql<{ readonly place: number; readonly reader: number }, [place: number, reader: number, mask: number, limit: number]>(
    'SELECT place, reader FROM read WHERE (place, reader) > (?, ?) AND (targets & ?) <> 0 ORDER BY place, reader LIMIT ?',
  ),
  readersAt: sql<{ readonly reader: number }, [place: number, mask: number]>('SELECT reader FROM read WHERE place = ? AND (mask & ?) <> 0'),
  readersOfPlace: sql<{ readonly reader: number }, [place: number]>('SELECT reader FROM read WHERE place = ?'),
  path: sql<{ readonly path: string }, [id: number]>('SELECT path FROM file WHERE id = ?'),
  byId: sql<PlacedFile, [id: number]>("SELECT id, path, language FROM file WHERE id = ? AND language <> ''"),
  byPath: sql<PlacedFile, [path: string]>("SELECT id, path, language FROM file WHERE path = ? AND language <> ''"),
  inFolder: sql<PlacedFile, [after: string, before: string]>(
    "SELECT id, path, language FROM file WHERE path > ? AND path < ? AND language <> '' ORDER BY path",
  ),
  facts: sql<{ readonly compressed: Uint8Array }, [file: number]>('SELECT compressed FROM facts WHERE file = ?'),
  version: sql<VersionRow, [file: number]>(
    `SELECT file.path, file.language, facts.digest AS facts, link.digest AS links, mark.file AS mark
     FROM file JOIN facts ON facts.file = file.id LEFT JOIN link ON link.file = file.id LEFT JOIN mark ON mark.file = file.id
     WHERE file.id = ?`,
  ),
  marked: sql<{ readonly file: number }, [file: number]>('SELECT file FROM mark WHERE file = ?'),
  pending: sql<{ readonly path: string }, [limit: number]>(
    'SELECT file.path FROM mark JOIN file ON file.id = mark.file ORDER BY mark.file LIMIT ?',
  ),
};

interface VersionRow {
  readonly path: string;
  readonly language: string;
  readonly facts: number;
  readonly links: number | null;
  readonly mark: number | null;
}

/** A file with facts. */
export interface PlacedFile {
  readonly id: number;
  readonly path: string;
  readonly language: string;
}

/** A part of a list in order of ids. */
export interface IdPage {
  /** The last id of the page before; 0 at the beginning. */
  readonly after: number;
  readonly limit: number;
}

/** Rows at a time where all are wanted. */
const PAGE = 1000;

export interface LinkReads {
  /** See linker/packLinks.ts; undefined when the file was not linked (yet). */
  packedLinks(file: number): Uint8Array | undefined;
  /**
   * Ids of the files that may lead to a definition, by `targetId`: all that do, and few others, whose links lead to another definition of
   * the same file. So look into their links.
   */
  readersOf(target: number, page: IdPage): readonly number[];
  /** The same for the file itself, as a module. */
  readersOfFile(file: number, page: IdPage): readonly number[];
  /** Ids of the files whose links lead to anything in a file, itself included. */
  usersOf(file: number): Iterable<number>;
  /** Pairs of files of which one may import the other: all that do, and few others. */
  importArrows(): Iterable<{ readonly from: number; readonly to: number }>;
  /** Ids of all files whose links could be others if this one were not there: who read it, looked for it, or leads to it. */
  dependentsOf(file: number): ReadonlySet<number>;
  pathOfFile(file: number): string | undefined;
  /** undefined when it has no facts. */
  placedFile(idOrPath: number | string): PlacedFile | undefined;
  /** Files with facts directly in a folder (relative to the root, '' for the root), in path order. */
  filesInFolder(folder: string): readonly PlacedFile[];
  packedFactsOf(file: number): Uint8Array | undefined;
  /** Equal as long as the file's facts, its links and whether these are of today stay as they are; undefined when it has no facts. */
  versionOfFile(file: number): string | undefined;
  /** Whether its links are of yesterday: they may point at facts that are gone. */
  awaitsLinks(file: number): boolean;
  /** How many files are still to be linked: until then links of theirs are of yesterday. */
  pendingLinks(): number;
  pendingFiles(limit: number): readonly string[];
}

export function createLinkReads(database: Database): LinkReads {
  const readersOf = (target: number, { after, limit }: IdPage) =>
    database
      .prepare(LINK_READ_SQL.readers)
      .all(filePlace(fileOfTarget(target)), after, maskOfTarget(target), limit)
      .map(({ reader }) => reader);
  return {
    packedLinks(file) {
      const row = database.prepare(LINK_READ_SQL.packed).get(file);
      return row === undefined ? undefined : decompress(row.compressed);
    },
    readersOf,
    readersOfFile: (file, page) => readersOf(targetIdOf({ file, key: '' }), page),
    placedFile: (asked) =>
      typeof asked === 'number' ? database.prepare(LINK_READ_SQL.byId).get(asked) : database.prepare(LINK_READ_SQL.byPath).get(asked),
    filesInFolder(folder) {
      const prefix = folder === '' ? '' : `${folder}/`;
      // The character after `/` ends what begins with the prefix.
      const rows = database.prepare(LINK_READ_SQL.inFolder).all(prefix, folder === '' ? '\u{10ffff}' : `${folder}0`);
      return rows.filter(({ path }) => !path.includes('/', prefix.length));
    },
    packedFactsOf(file) {
      const row = database.prepare(LINK_READ_SQL.facts).get(file);
      return row === undefined ? undefined : decompress(row.compressed);
    },
    versionOfFile(file) {
      const row = database.prepare(LINK_READ_SQL.version).get(file);
      return row === undefined ? undefined : Object.values(row).join(' ');
    },
    awaitsLinks: (file) => database.prepare(LINK_READ_SQL.marked).get(file) !== undefined,
    *usersOf(file) {
      for (let after = 0; ; ) {
        const rows = database.prepare(LINK_READ_SQL.users).all(filePlace(file), after, PAGE);
        for (const { reader } of rows) yield reader;
        if (rows.length < PAGE) return;
        after = rows.at(-1)?.reader ?? after;
      }
    },
    *importArrows() {
      const mask = maskOfTarget(targetIdOf({ file: 0, key: '' }));
      // Places below 0 are folders.
      for (let last = { place: 0, reader: 0 }; ; ) {
        const rows = database.prepare(LINK_READ_SQL.arrows).all(last.place, last.reader, mask, PAGE);
        for (const { place, reader } of rows) yield { from: reader, to: place };
        if (rows.length < PAGE) return;
        last = rows.at(-1) ?? last;
      }
    },
    dependentsOf(file) {
      const path = database.prepare(LINK_READ_SQL.path).get(file)?.path ?? '';
      const names = database.prepare(LINK_TABLES_SQL.told).get(file)?.mask ?? 0;
      const entries = union(union(maskOf(baseName(path)), maskOf('')), names);
      const found = [
        ...database.prepare(LINK_READ_SQL.readersOfPlace).all(filePlace(file)),
        ...database.prepare(LINK_READ_SQL.readersAt).all(folderPlace(folderOf(path)), entries),
      ];
      found.push(...database.prepare(LINK_READ_SQL.readersAt).all(fileNamePlace(baseName(path)), maskOf(baseName(path))));
      const shared = readSharedNames(database.prepare(LINK_SOURCE_SQL.sharedBy).get(file)?.names);
      for (const { place, mask } of changedShared(shared, new Float64Array(0)))
        found.push(...database.prepare(LINK_READ_SQL.readersAt).all(place, mask));
      // With the last of its files a folder goes.
      for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
        found.push(...database.prepare(LINK_READ_SQL.readersAt).all(folderPlace(folderOf(folder)), maskOf(baseName(folder))));
      return new Set(found.map(({ reader }) => reader));
    },
    pathOfFile: (file) => database.prepare(LINK_READ_SQL.path).get(file)?.path,
    pendingLinks: () => database.prepare(LINK_MARK_SQL.count).get()?.files ?? 0,
    pendingFiles: (limit) =>
      database
        .prepare(LINK_READ_SQL.pending)
        .all(limit)
        .map(({ path }) => path),
  };
}
