import type { BigIntStats } from 'node:fs';

/**
 * How close to now a time stamp may lie before a second write could leave the same one behind. File systems round to up to 2 s (FAT);
 * git calls such entries racy and reads them again, and so do we.
 */
export const RACY_MILLISECONDS = 2_000;

/**
 * The token of a file's state: it changes whenever reading the file may give something else. Size and both times to the nanosecond and
 * the inode, because a replaced file may carry an older time and an edit may keep the size; the language and the size limit that was
 * exceeded, because they decide what becomes of the bytes. Undefined when the last change is too recent for the clock's resolution.
 *
 * @param now Milliseconds since the epoch, taken before the state was.
 * @param rules What else decides the outcome.
 */
export function metadataToken(
  stats: BigIntStats,
  now: number,
  rules: { readonly language: string; readonly maxBytes: number },
): string | undefined {
  // ctime is set by the kernel: one in the future only says that a clock was wrong, and cannot be trusted before that time has passed.
  if (now - Number(stats.ctimeMs) < RACY_MILLISECONDS) return undefined;
  if (Math.abs(now - Number(stats.mtimeMs)) < RACY_MILLISECONDS) return undefined;
  const limit = stats.size > rules.maxBytes ? `>${rules.maxBytes}` : '';
  return `${stats.size}${limit}:${stats.mtimeNs}:${stats.ctimeNs}:${stats.ino}:${rules.language}`;
}

/** Did the file stay as it was between two looks at it? */
export function sameState(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs && before.ctimeNs === after.ctimeNs;
}
