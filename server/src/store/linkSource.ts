/** What the linker may know of the files: their facts as the current transaction sees them, and where they lie. */
import type { LinkSource } from '../linker/stored/linkStore.ts';
import { readSharedNames } from '../linker/stored/sharedNames.ts';
import { decompress } from './compressed.ts';
import { sql } from './database.ts';
import { FolderTree, type PlacedFile } from './folderTree.ts';
import { SharedNames, type SharedRow } from './sharedNames.ts';
import type { WriteSession } from './writeSession.ts';

export const LINK_SOURCE_SQL = {
  files: sql<PlacedFile>("SELECT id AS file, path FROM file WHERE language <> ''"),
  path: sql<{ readonly path: string }, [file: number]>("SELECT path FROM file WHERE id = ? AND language <> ''"),
  language: sql<{ readonly language: string }, [file: number]>('SELECT language FROM file WHERE id = ?'),
  shared: sql<SharedRow>('SELECT file, names FROM shared'),
  sharedBy: sql<{ readonly names: Uint8Array }, [file: number]>('SELECT names FROM shared WHERE file = ?'),
  share: sql<never, [file: number, names: Uint8Array]>(
    'INSERT INTO shared (file, names) VALUES (?, ?) ON CONFLICT (file) DO UPDATE SET names = excluded.names',
  ),
  unshare: sql<never, [file: number]>('DELETE FROM shared WHERE file = ?'),
  facts: sql<{ readonly compressed: Uint8Array }, [file: number]>('SELECT compressed FROM facts WHERE file = ?'),
};

export interface TrackedLinkSource extends LinkSource {
  /** To be told of each file that gains or loses its facts, before its rows say so. Returns the folders that come or go by it. */
  gained(path: string, file: number): readonly string[];
  lost(path: string, file: number): readonly string[];
  /** The same without an answer, and without reading the files when nobody has asked for them yet. */
  noteGained(path: string, file: number): void;
  noteLost(path: string, file: number): void;
  /** Replaces what a file gives to shared namespaces; returns what it gave before. */
  share(file: number, names: Uint8Array): { readonly before: Float64Array; readonly after: Float64Array };
}

export function createLinkSource(session: WriteSession): TrackedLinkSource {
  const { database } = session;
  const files = database.prepare(LINK_SOURCE_SQL.files);
  const pathOf = database.prepare(LINK_SOURCE_SQL.path);
  const languageOf = database.prepare(LINK_SOURCE_SQL.language);
  const facts = database.prepare(LINK_SOURCE_SQL.facts);
  const allShared = database.prepare(LINK_SOURCE_SQL.shared);
  const sharedBy = database.prepare(LINK_SOURCE_SQL.sharedBy);
  const share = database.prepare(LINK_SOURCE_SQL.share);
  const unshare = database.prepare(LINK_SOURCE_SQL.unshare);
  let known: FolderTree | undefined;
  let names: SharedNames | undefined;
  session.onRollback(() => {
    known = undefined;
    names = undefined;
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
    filesNamed: (name) => tree().filesNamed(name),
    filesSharing(name) {
      names ??= new SharedNames(allShared.iterate());
      return names.files(name);
    },
    share(file, given) {
      const row = sharedBy.get(file);
      const before = readSharedNames(row?.names);
      const after = readSharedNames(given);
      if (row !== undefined && Buffer.compare(row.names, given) === 0) return { before, after };
      if (given.length > 0) share.run(file, given);
      else if (row !== undefined) unshare.run(file);
      if (before.length + after.length > 0 && names?.replace(file, before, after) === true) names = undefined;
      return { before, after };
    },
    gained: (path, file) => tree().add(path, file),
    lost: (path, file) => tree().remove(path, file),
    noteGained: (path, file) => void known?.add(path, file),
    noteLost: (path, file) => void known?.remove(path, file),
  };
}
