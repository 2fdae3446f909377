import type { BigIntStats } from 'node:fs';

/**
 * How close to now a time stamp may lie before a second write could leave the same one behind. File systems round to up to 2 s (FAT);
 * git calls such entries racy and reads them again, and so do we.
 */
const RACY_MILLISECONDS = 2_000;

/**
 * Is the last change too recent for the clock's resolution, so that another one could hide behind the same state?
 *
 * @param now Milliseconds since the epoch, taken before the state was.
 */
export function isRacy(stats: BigIntStats, now: number): boolean {
  // ctime is set by the kernel: one in the future only says that a clock was wrong, and cannot be trusted before that time has passed.
  if (now - Number(stats.ctimeMs) < RACY_MILLISECONDS) return true;
  return Math.abs(now - Number(stats.mtimeMs)) < RACY_MILLISECONDS;
}

/** Changes with any edit or replacement, except within the clock's resolution (see `isRacy`). */
export function stateToken(stats: BigIntStats): string {
  return `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}:${stats.ino}`;
}

/** To be raised with every change of what leaves files out by their content, so that those are looked at again that were left out before. */
const CONTENT_RULES_VERSION = 2;

/**
 * The token of a file: it changes whenever reading it may give something else. Size and both times to the nanosecond and the inode,
 * because a replaced file may carry an older time and an edit may keep the size; what the name says of the language, what
 * `.gitattributes` say of the file, the size limit that was exceeded and the version of the rules that look at content, because they decide what becomes of the bytes. Undefined when it is too early to vouch for the state.
 */
export function metadataToken(
  stats: BigIntStats,
  now: number,
  rules: { readonly named: string; readonly marked: boolean | undefined; readonly maxBytes: number },
): string | undefined {
  if (isRacy(stats, now)) return undefined;
  const limit = stats.size > rules.maxBytes ? `>${rules.maxBytes}` : '';
  const mark = rules.marked === undefined ? '' : rules.marked ? '+' : '-';
  return `${stateToken(stats)}:${CONTENT_RULES_VERSION}:${rules.named}${mark}${limit}`;
}

/** Did the file stay as it was between two looks at it? */
export function sameState(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs && before.ctimeNs === after.ctimeNs;
}
