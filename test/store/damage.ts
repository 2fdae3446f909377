/** Ways in which a file breaks. */
import { closeSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';

/** Overwrites everything but the first page with noise: the file opens, and fails when read. */
export function scramblePages(file: string): void {
  overwrite(file, 4096, statSync(file).size - 4096);
}

/** Overwrites the second half: the tables that every opening reads are still whole. */
export function scrambleSecondHalf(file: string): void {
  const half = Math.floor(statSync(file).size / 2);
  overwrite(file, half, half);
}

/** Overwrites the first 100 bytes, by which SQLite knows its files. */
export function scrambleHeader(file: string): void {
  overwrite(file, 0, 100);
}

/** Loses the second half of a file. */
export function cutInHalf(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

function overwrite(file: string, start: number, length: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(length, 0x5a), 0, length, start);
  closeSync(descriptor);
}
