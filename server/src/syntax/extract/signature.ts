/** The line that shows a symbol: as written, up to its body. */
import { firstCommentFrom } from './docs.ts';
import type { Extraction } from './extraction.ts';
import type { Parts } from './parts.ts';
import { foldedLine, SIGNATURE_LIMIT } from './text.ts';

/** One line as written, from `start` to the body, to the value or to the end. */
export function signatureText(extraction: Extraction, start: number, end: number): string {
  const text = withoutComments(extraction, start, end);
  let from = 0;
  let to = text.length;
  while (to > from && isTrailing(text, to)) to--;
  // `]` is what is left of C#'s attributes in front.
  while (from < to && (isSpaceUnit(text.charCodeAt(from)) || text[from] === ']')) from++;
  return foldedLine(text.slice(from, to), SIGNATURE_LIMIT);
}

/** The text of a range without the comments in it: on one line, a `//` would swallow what follows. */
function withoutComments(extraction: Extraction, start: number, end: number): string {
  const { text, comments } = extraction;
  const last = Math.min(end, start + 4 * SIGNATURE_LIMIT);
  let kept = '';
  let from = start;
  for (let at = firstCommentFrom(extraction, start); at < comments.length; at++) {
    const comment = comments[at] as number;
    if (extraction.startAt(comment) >= last) break;
    kept += text.slice(from, extraction.startAt(comment));
    from = extraction.endAt(comment);
  }
  const rest = text.slice(from, Math.max(from, last));
  // What stood around a comment closes up: `f(/* a */ x)` is `f(x)`.
  return from === start ? rest : (kept + rest).replace(/\(\s+/g, '(').replace(/\s+([,)])/g, '$1');
}

function isTrailing(text: string, end: number): boolean {
  const unit = text.charCodeAt(end - 1);
  // `=>`, `=`, `{`, `;`, `,` and `:` lead to what the signature leaves out.
  if (unit === 62) return text.charCodeAt(end - 2) === 61;
  return unit === 61 || unit === 123 || unit === 59 || unit === 44 || unit === 58 || isSpaceUnit(unit);
}

function isSpaceUnit(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** Where the signature ends: at the body, at the body of the closure it holds, at a long value, or with the node. */
export function signatureEnd(
  extraction: Extraction,
  { node, parts, closure }: { node: number; parts: Pick<Parts, 'body' | 'value'>; closure: number },
): number {
  if (parts.body >= 0) return extraction.startAt(parts.body);
  if (closure >= 0) {
    const body = extraction.childUnder(closure, extraction.roleOf(closure).body);
    return body < 0 ? extraction.startAt(closure) : extraction.startAt(body);
  }
  if (parts.value >= 0 && extraction.endAt(parts.value) - extraction.startAt(parts.value) > LONG_VALUE)
    return extraction.startAt(parts.value);
  return extraction.endAt(node);
}

/** Characters of a value that a signature still shows. */
const LONG_VALUE = 60;
