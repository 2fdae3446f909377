import type { FileSystem } from './fileSystem.ts';

/**
 * Says from a name alone which language a file is in: the language's id, undefined for none that is supported, or `shebang` when only the
 * first line can tell (no extension). Pure; the language packs' tables stand behind it, people's overrides in front.
 */
export type Classify = (path: string) => string | 'shebang' | undefined;

/** Says from the first line of an executable text (`#!/usr/bin/env node`) which language it is in. */
export type ClassifyShebang = (line: string) => string | undefined;

export interface Languages {
  readonly ofPath: Classify;
  readonly ofShebang: ClassifyShebang;
  /** Changes when either function may answer differently. */
  readonly fingerprint: string;
}

/** How much of a file is read to find its shebang. The kernel itself looks no further (BINPRM_BUF_SIZE of Linux was 128 for long). */
const SHEBANG_BYTES = 128;

/** The first line of a file that starts with `#!`; undefined for others, empty files included. Throws system errors. */
export function readShebang(path: string, files: FileSystem): string | undefined {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = files.constants;
  const descriptor = files.openSync(path, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
  try {
    const bytes = Buffer.allocUnsafe(SHEBANG_BYTES);
    return shebangOf(bytes.subarray(0, files.readSync(descriptor, bytes, 0, SHEBANG_BYTES, 0)));
  } finally {
    files.closeSync(descriptor);
  }
}

/** As `readShebang`, of bytes that are already there. */
export function shebangOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 35 || bytes[1] !== 33) return undefined;
  const line = bytes.subarray(0, SHEBANG_BYTES);
  const end = line.indexOf(10);
  return Buffer.from(line.buffer, line.byteOffset, end < 0 ? line.length : end)
    .toString('utf8')
    .trimEnd();
}
