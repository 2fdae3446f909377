/** Whether a text is made for machines: squeezed code has names that nobody searches, and costs more than all the rest of a folder. */
import type { Buffer } from 'node:buffer';

const NAMES = /[.-]min\.(?:js|mjs|cjs|css)$|\.(?:bundle|chunk)\.min\.\w+$/i;

/** Smaller files cost nothing, and a one-liner is one. */
const LEAST_BYTES = 2048;
/** A line that nobody wrote by hand, in bytes. */
const LONG_LINE = 1000;
/** How much of a file such lines have to be. */
const LONG_SHARE = 0.9;
/** How many of the characters of a long line are `;(){}=`, at least; data and encoded pictures have few of them. */
const CODE_SIGNS = 0.04;
const SAMPLE = 4096;

/** How much of a file has to stand in lines that are too long for its grammar. */
const UNREADABLE_SHARE = 0.5;

export interface LineLimits {
  /** Bytes of the longest line that the grammar can be given (`FileKind.longestLine`). */
  readonly longestLine?: number | undefined;
}

/** What gives it away; undefined for texts that people may have written. `bytes` are UTF-8. */
export function minifiedBy(path: string, bytes: Buffer, { longestLine = Number.POSITIVE_INFINITY }: LineLimits = {}): string | undefined {
  if (NAMES.test(path)) return 'its name says so';
  if (bytes.length < LEAST_BYTES) return undefined;
  let long = 0;
  let unreadable = 0;
  let longest = { start: 0, end: 0 };
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(LINE_FEED, start);
    const end = next < 0 ? bytes.length : next;
    if (end - start >= LONG_LINE) long += end - start;
    if (end - start > longestLine) unreadable += end - start;
    if (end - start > longest.end - longest.start) longest = { start, end };
    start = end + 1;
  }
  const size = `one line has ${(longest.end - longest.start).toLocaleString('en-US')} bytes`;
  if (long >= bytes.length * LONG_SHARE && isCode(bytes, longest)) return `${size} of code`;
  return unreadable >= bytes.length * UNREADABLE_SHARE ? `${size}, too long for the grammar` : undefined;
}

const LINE_FEED = 10;
const SIGNS: ReadonlySet<number> = new Set([...';(){}='].map((sign) => sign.charCodeAt(0)));

/** Of the middle of the line: its beginning may be a licence. */
function isCode(bytes: Buffer, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const from = Math.max(start, Math.floor((start + end - SAMPLE) / 2));
  const to = Math.min(end, from + SAMPLE);
  let signs = 0;
  for (let at = from; at < to; at++) if (SIGNS.has(bytes[at] ?? 0)) signs++;
  return signs >= (to - from) * CODE_SIGNS;
}
