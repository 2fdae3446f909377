import type { BigIntStats } from 'node:fs';
import type { FileSystem } from '../fileSystem.ts';
import { sameState } from './metadata.ts';

/** What opening a path gave. */
export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly stats: BigIntStats; readonly steady: boolean }
  | { readonly kind: 'tooLarge'; readonly stats: BigIntStats }
  /** A folder, a link, a pipe, a device: nothing to read. */
  | { readonly kind: 'notAFile' };

/** How often a file that changes while it is read is read again before it is taken as it is. */
const ATTEMPTS = 4;

/**
 * Reads a whole file and makes sure that it did not change meanwhile. Never follows a link in the last part of the path, never waits for
 * the other end of a pipe. `steady` is false when it kept changing: the bytes are then only good until the next look.
 * Throws the system error.
 */
export function readFile(path: string, files: FileSystem, options: { readonly maxBytes: number }): FileRead {
  if (!files.lstatSync(path).isFile()) return { kind: 'notAFile' };
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = files.constants;
  // Both flags are missing on Windows. They close the gap between looking and opening.
  const descriptor = files.openSync(path, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
  try {
    let stats = files.fstatSync(descriptor, { bigint: true });
    if (!stats.isFile()) return { kind: 'notAFile' };
    for (let attempt = 1; ; attempt++) {
      if (stats.size > options.maxBytes) return { kind: 'tooLarge', stats };
      const bytes = readAll(descriptor, Number(stats.size), files);
      const after = files.fstatSync(descriptor, { bigint: true });
      const steady = sameState(stats, after) && BigInt(bytes.length) === stats.size;
      if (steady || attempt === ATTEMPTS) return { kind: 'bytes', bytes, stats, steady };
      stats = after;
    }
  } finally {
    files.closeSync(descriptor);
  }
}

/** From the start up to `size` bytes, fewer when the file has become shorter. Not from the shared pool: the bytes go to another thread. */
function readAll(descriptor: number, size: number, files: FileSystem): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const count = files.readSync(descriptor, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return length === size ? bytes : bytes.subarray(0, length);
}
