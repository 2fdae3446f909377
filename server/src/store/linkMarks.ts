/** The table `mark`: files whose links are out of date, and why. Written in the transaction that makes them so: no crash can lose a mark. */
import type { LinkMark } from '../linker/stored/linkStore.ts';
import type { NameMask, Place } from '../linker/stored/places.ts';
import { sql } from './database.ts';
import type { WriteSession } from './writeSession.ts';

/** 0: changed, 1: affected. */
export const LINK_MARK_SQL = {
  change: sql<never, [file: number]>('INSERT INTO mark (file, why) VALUES (?, 0) ON CONFLICT (file) DO UPDATE SET why = 0'),
  changeAll: sql<never>(
    "INSERT INTO mark (file, why) SELECT id, 0 FROM file WHERE language <> '' ON CONFLICT (file) DO UPDATE SET why = 0",
  ),
  affect: sql<never, [place: number, mask: number, except: number]>(
    `INSERT INTO mark (file, why) SELECT reader, 1 FROM read WHERE place = ? AND (mask & ?) <> 0 AND reader <> ?
     ON CONFLICT (file) DO NOTHING`,
  ),
  affectAll: sql<never, [place: number, except: number]>(
    'INSERT INTO mark (file, why) SELECT reader, 1 FROM read WHERE place = ? AND reader <> ? ON CONFLICT (file) DO NOTHING',
  ),
  told: sql<never, [file: number]>('UPDATE mark SET why = 1 WHERE file = ?'),
  remove: sql<never, [file: number]>('DELETE FROM mark WHERE file = ?'),
  count: sql<{ readonly files: number }>('SELECT count(*) AS files FROM mark'),
  changed: sql<{ readonly file: number }, [limit: number]>('SELECT file FROM mark WHERE why = 0 ORDER BY file LIMIT ?'),
  affected: sql<{ readonly file: number }, [limit: number]>('SELECT file FROM mark WHERE why = 1 ORDER BY file LIMIT ?'),
};

export interface LinkMarks {
  /** The file's facts are others now. */
  change(file: number): void;
  changeAll(): void;
  /** Marks whoever asked for one of the names at the place, but not the file that caused it; files that are `changed` stay so. */
  affectReaders(place: Place, mask: NameMask, cause: number): void;
  /** The same for whoever asked for anything there or leads there. */
  affectAll(place: Place, cause: number): void;
  /** Whoever reads the file knows of its change: what is left are its own links. */
  told(file: number): void;
  remove(file: number): void;
  count(): number;
  /** Changed ones first, in order of ids. */
  first(limit: number): readonly LinkMark[];
}

export function createLinkMarks({ database }: WriteSession): LinkMarks {
  const change = database.prepare(LINK_MARK_SQL.change);
  const changeAll = database.prepare(LINK_MARK_SQL.changeAll);
  const affect = database.prepare(LINK_MARK_SQL.affect);
  const affectAll = database.prepare(LINK_MARK_SQL.affectAll);
  const told = database.prepare(LINK_MARK_SQL.told);
  const remove = database.prepare(LINK_MARK_SQL.remove);
  const count = database.prepare(LINK_MARK_SQL.count);
  const changed = database.prepare(LINK_MARK_SQL.changed);
  const affected = database.prepare(LINK_MARK_SQL.affected);
  return {
    change: (file) => void change.run(file),
    changeAll: () => void changeAll.run(),
    affectReaders: (place, mask, cause) => void affect.run(place, mask, cause),
    affectAll: (place, cause) => void affectAll.run(place, cause),
    told: (file) => void told.run(file),
    remove: (file) => void remove.run(file),
    count: () => count.get()?.files ?? 0,
    first(limit) {
      const marks: LinkMark[] = changed.all(limit).map(({ file }) => ({ file, why: 'changed' }));
      if (marks.length < limit) for (const { file } of affected.all(limit - marks.length)) marks.push({ file, why: 'affected' });
      return marks;
    },
  };
}
