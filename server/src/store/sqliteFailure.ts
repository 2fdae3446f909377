/** Gives the errors of both drivers one form. The numbers are SQLite's primary result codes (sqlite.org/rescode.html). */
import type { Failure, FailureKind } from '../base/failure.ts';

interface Meaning {
  readonly code: string;
  readonly kind: FailureKind;
  readonly hint?: string;
}

const DAMAGED: Meaning = { code: 'store.corrupt', kind: 'corrupt', hint: 'The index file is damaged and will be rebuilt.' };

const MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [5, { code: 'store.busy', kind: 'transient' }],
  [6, { code: 'store.busy', kind: 'transient' }],
  [8, { code: 'store.readonly', kind: 'io', hint: 'Check that the index folder and its files may be written to.' }],
  [10, { code: 'store.io', kind: 'io' }],
  [11, DAMAGED],
  [13, { code: 'store.full', kind: 'io', hint: 'Free some disk space.' }],
  [14, { code: 'store.open', kind: 'io', hint: 'Check that the index folder exists and may be written to.' }],
  [26, DAMAGED],
]);

/** better-sqlite3 gives names instead of numbers, extended ones included (`SQLITE_BUSY_SNAPSHOT`). */
const NAMES: readonly (readonly [string, number])[] = [
  ['SQLITE_BUSY', 5],
  ['SQLITE_LOCKED', 6],
  ['SQLITE_READONLY', 8],
  ['SQLITE_IOERR', 10],
  ['SQLITE_CORRUPT', 11],
  ['SQLITE_FULL', 13],
  ['SQLITE_CANTOPEN', 14],
  ['SQLITE_NOTADB', 26],
];

export function sqliteFailure(thrown: unknown, file: string): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const meaning = MEANINGS.get(primaryCode(error)) ?? { code: 'store.sql', kind: 'internal' };
  return { ...meaning, message: `${error.message} (${file})`, subject: file };
}

function primaryCode(error: Error): number {
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  // better-sqlite3 looks for the folder itself, and knows no code for its absence.
  if (error.message.startsWith('Cannot open database because')) return 14;
  if (!('code' in error) || typeof error.code !== 'string') return 0;
  const name = error.code;
  return NAMES.find(([prefix]) => name === prefix || name.startsWith(`${prefix}_`))?.[1] ?? 0;
}
