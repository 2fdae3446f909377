/** The single values of an index, typed. */
import { type Database, type SqlValue, sql } from './database.ts';
import type { FileNoteRow } from './rows.ts';

export const META_SQL = {
  get: sql<{ readonly value: SqlValue }, [key: string]>('SELECT value FROM meta WHERE key = ?'),
  set: sql<never, [key: string, value: SqlValue]>(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ),
  remove: sql<never, [key: string]>('DELETE FROM meta WHERE key = ?'),
};

/**
 * identity: another number when the index was made anew, or when it may have lost its last changes. counter: highest observation ordinal that may have been handed out. generation: committed changes. deletions: the generation in
 * which a file with output last vanished. unclean: 1 while an owner has it open.
 */
export type MetaNumber = 'identity' | 'counter' | 'generation' | 'deletions' | 'unclean';

/** 0 when never set. */
export function readNumber(database: Database, key: MetaNumber): number {
  return Number(database.prepare(META_SQL.get).get(key)?.value ?? 0);
}

export function writeNumber(database: Database, key: MetaNumber, value: number): void {
  database.prepare(META_SQL.set).run(key, value);
}

/** The settings that the index was last made with, in whatever form its owner gave them; undefined when it never did. */
export function readSettings(database: Database): string | undefined {
  const text = database.prepare(META_SQL.get).get('settings')?.value;
  return typeof text === 'string' ? text : undefined;
}

export function writeSettings(database: Database, text: string): void {
  database.prepare(META_SQL.set).run('settings', text);
}

/** How many files of each unsupported extension the last complete listing met. */
export function readUnsupported(database: Database): Readonly<Record<string, number>> {
  return readJson<Record<string, number>>(database, 'unsupported') ?? {};
}

/** What the last complete listing could not look at: folders end with `/`. */
export function readOverlooked(database: Database): readonly FileNoteRow[] {
  return readJson<readonly FileNoteRow[]>(database, 'overlooked') ?? [];
}

export type JsonKey = 'unsupported' | 'overlooked';

function readJson<Value>(database: Database, key: JsonKey): Value | undefined {
  const text = database.prepare(META_SQL.get).get(key)?.value;
  return typeof text === 'string' ? (JSON.parse(text) as Value) : undefined;
}

export function writeJson(database: Database, key: JsonKey, value: object): void {
  database.prepare(META_SQL.set).run(key, JSON.stringify(value));
}

/** The fingerprint of the logic that all links were made with, or are marked to be made anew for; undefined when there never was one. */
export function readLinkLogic(database: Database): string | undefined {
  const text = database.prepare(META_SQL.get).get('linkLogic')?.value;
  return typeof text === 'string' ? text : undefined;
}

export function writeLinkLogic(database: Database, fingerprint: string): void {
  database.prepare(META_SQL.set).run('linkLogic', fingerprint);
}
