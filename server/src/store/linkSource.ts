/** What the linker may know of the files: their facts as the current transaction sees them, and where they lie. */
import type { LinkSource } from '../linker/linkStore.ts';
import { decompress } from './compressed.ts';
import { sql } from './database.ts';
import { FolderTree, type PlacedFile } from './folderTree.ts';
import type { WriteSession } from './writeSession.ts';

export const LINK_SOURCE_SQL = {
  files: sql<PlacedFile>("SELECT id AS file, path FROM file WHERE language <> ''"),
  path: sql<{ readonly path: string }, [file: number]>("SELECT path FROM file WHERE id = ? AND language <> ''"),
  language: sql<{ readonly language: string }, [file: number]>('SELECT language FROM file WHERE id = ?'),
  facts: sql<{ readonly compressed: Uint8Array }, [file: number]>('SELECT compressed FROM facts WHERE file = ?'),
};

export interface TrackedLinkSource extends LinkSource {
  /** To be told of each file that gains or loses its facts, before its rows say so. Returns the folders that come or go by it. */
  gained(path: string, file: number): readonly string[];
  lost(path: string, file: number): readonly string[];
  /** The same without an answer, and without reading the files when nobody has asked for them yet. */
  noteGained(path: string, file: number): void;
  noteLost(path: string, file: number): void;
}

export function createLinkSource(session: WriteSession): TrackedLinkSource {
  const { database } = session;
  const files = database.prepare(LINK_SOURCE_SQL.files);
  const pathOf = database.prepare(LINK_SOURCE_SQL.path);
  const languageOf = database.prepare(LINK_SOURCE_SQL.language);
  const facts = database.prepare(LINK_SOURCE_SQL.facts);
  let known: FolderTree | undefined;
  session.onRollback(() => {
    known = undefined;
  });
  const tree = (): FolderTree => {
    if (known === undefined) {
      const made = new FolderTree();
      for (const { file, path } of files.iterate()) made.add(path, file);
      known = made;
    }
    return known;
  };
  return {
    fileId: (path) => tree().fileId(path),
    pathOf: (file) => pathOf.get(file)?.path,
    languageOf: (file) => languageOf.get(file)?.language ?? '',
    packedFacts(file) {
      const row = facts.get(file);
      return row === undefined ? undefined : decompress(row.compressed);
    },
    hasFolder: (folder) => tree().hasFolder(folder),
    filesIn: (folder) => tree().filesIn(folder),
    gained: (path, file) => tree().add(path, file),
    lost: (path, file) => tree().remove(path, file),
    noteGained: (path, file) => void known?.add(path, file),
    noteLost: (path, file) => void known?.remove(path, file),
  };
}
