/** Short pieces of source as facts keep them: one line, white space folded, bounded. */

export const SIGNATURE_LIMIT = 300;
const TYPE_LIMIT = 600;
const VALUE_LIMIT = 100;

/** White space that folding changes: anything but single blanks between words. */
const UNFOLDED = /\s\s|[^\S ]|^ | $/;

/** `text.slice(start, end)` on one line of at most `limit` characters; what is cut off ends in `…`. */
export function foldedText(text: string, start: number, end: number, limit = TYPE_LIMIT): string {
  if (end <= start) return '';
  // A type or value may be as long as the file; folding four times the limit is enough to fill it.
  return end - start > 4 * limit
    ? foldedLine(`${text.slice(start, start + 4 * limit)}…`, limit)
    : foldedLine(text.slice(start, end), limit);
}

/** A text on one line of at most `limit` characters. */
export function foldedLine(text: string, limit: number): string {
  const folded = UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return folded.length <= limit ? folded : `${folded.slice(0, limit - 1)}…`;
}

export function foldedValue(text: string, start: number, end: number): string {
  return foldedText(text, start, end, VALUE_LIMIT);
}

/** Whether there is nothing but white space in `text.slice(start, end)`. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** `'a'`, `"a"` and `` `a` `` without their quotes; anything else unchanged. */
export function unquoted(text: string): string {
  const first = text.charCodeAt(0);
  const quoted = text.length >= 2 && (first === 34 || first === 39 || first === 96) && text.charCodeAt(text.length - 1) === first;
  return quoted ? text.slice(1, -1) : text;
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || unit === 0x2028 || unit === 0x2029;
}
