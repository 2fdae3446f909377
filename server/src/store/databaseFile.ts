/** The files of one index on disk: made room for, looked at before SQLite does, moved aside, removed. */
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError, toFailure } from '../base/failure.ts';
import { makeFolders } from './makeFolders.ts';
import { APPLICATION_ID } from './schema.ts';

/** Stands beside a database in which a reader, who may not write into it, has met damage. */
const DAMAGE_MARK = '-damaged';
/** What lies beside a database: what SQLite keeps in WAL mode, and the mark. */
const COMPANIONS = ['-wal', '-shm', DAMAGE_MARK] as const;
/** What the search structure keeps beside a database (search/). */
export const SEARCH_SUFFIX = '.search';

export type FileState = 'absent' | 'ours' | 'foreign' | 'damaged';

/** Makes the folder of a database file; fails with `store.folder` when that is not possible. */
export function prepareFolder(file: string): void {
  try {
    makeFolders(dirname(file));
  } catch (error) {
    const { message } = toFailure(error, { code: 'store.folder' });
    throw new FailureError(
      {
        code: 'store.folder',
        kind: 'config',
        message: `The index folder cannot be made: ${message}`,
        subject: dirname(file),
        hint: 'Set SKEIN_CACHE_DIR or the setting skein.index.location to a folder that may be written to.',
      },
      { cause: error },
    );
  }
}

/**
 * Judges a file by its first 100 bytes (sqlite.org/fileformat.html, section 1.3). Sees what SQLite would notice only when it reaches
 * a missing page: a file that is shorter than its header says.
 */
export function inspectFile(file: string): FileState {
  const size = sizeOf(file);
  if (size === 0) return 'absent';
  const header = readHeader(file);
  if (header.length < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') return 'damaged';
  const application = header.readUInt32BE(68);
  if (application !== APPLICATION_ID) return isUnfinished(file, header) ? 'ours' : 'foreign';
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  // While a log exists, the file may rightly be older than its header's successor.
  return sizeOf(`${file}-wal`) === 0 && size < pages * pageSize ? 'damaged' : 'ours';
}

/** Whether somebody, most likely we, was stopped before the first table was made or while it lay in the log only. */
function isUnfinished(file: string, header: Buffer): boolean {
  const schemaCookie = header.readUInt32BE(40);
  return header.readUInt32BE(68) === 0 && (schemaCookie === 0 || sizeOf(`${file}-wal`) > 0);
}

/** Changes when another file takes a name's place; '' when there is none. */
export function fileIdentity(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? '' : identityOf(found);
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

/** So that the next owner builds the file anew. */
export function markDamaged(file: string): void {
  try {
    closeSync(openSync(file + DAMAGE_MARK, 'w'));
  } catch {
    // Where nothing may be written nothing can be built anew either.
  }
}

export function isMarkedDamaged(file: string): boolean {
  return existsSync(file + DAMAGE_MARK);
}

/** Renames a damaged database to `<name>.damaged-<n>` and removes an earlier one. Returns the new name. */
export function moveAside(file: string): string {
  const folder = dirname(file);
  const prefix = `${basename(file)}.damaged-`;
  const earlier = readdirSync(folder).filter((name) => name.startsWith(prefix));
  const numbers = earlier.map((name) => Number.parseInt(name.slice(prefix.length), 10)).filter(Number.isInteger);
  const target = join(folder, prefix + (Math.max(0, ...numbers) + 1));
  renameSync(file, target);
  for (const suffix of COMPANIONS) rmSync(file + suffix, { force: true });
  for (const name of earlier) rmSync(join(folder, name), { force: true });
  return target;
}

/** Removes the database, what lies beside it and what was moved aside. Removing nothing is harmless. */
export function removeFiles(file: string): void {
  for (const suffix of ['', ...COMPANIONS, SEARCH_SUFFIX]) rmSync(file + suffix, { force: true });
  const prefixes = [`${basename(file)}.damaged-`, `${basename(file)}${SEARCH_SUFFIX}.`];
  const folder = dirname(file);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (prefixes.some((prefix) => name.startsWith(prefix))) rmSync(join(folder, name), { force: true });
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Descriptors of files that this thread has looked into, by the file they lead to. On POSIX systems closing any descriptor of a file
 * drops every lock that the process holds on it, those of SQLite's open connections included (sqlite.org/howtocorrupt.html, 2.2):
 * another program that opens and closes the database then takes itself for the last one and removes the log from under its writer.
 * So they stay open until their file is gone.
 */
const looked = new Map<string, number>();

function readHeader(file: string): Buffer {
  closeGone();
  const known = looked.get(fileIdentity(file));
  const descriptor = known ?? openToRead(file);
  const header = Buffer.alloc(100);
  try {
    return header.subarray(0, readSync(descriptor, header, 0, 100, 0));
  } finally {
    if (process.platform === 'win32') closeSync(descriptor);
    else if (known === undefined) looked.set(identityOf(fstatSync(descriptor)), descriptor);
  }
}

function closeGone(): void {
  for (const [identity, descriptor] of looked) {
    if (fstatSync(descriptor).nlink > 0) continue;
    looked.delete(identity);
    closeSync(descriptor);
  }
}

function openToRead(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (error) {
    throw new FailureError(toFailure(error, { code: 'store.open', subject: file }), { cause: error });
  }
}
