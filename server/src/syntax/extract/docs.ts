/** Documentation comments: which one belongs to a definition. */
import type { LiteralRole } from '../roles/expressionRoles.ts';
import { type Doc, NO_DOC, readDoc, summaryOfXml } from './docText.ts';
import type { Extraction } from './extraction.ts';
import { isBlank } from './text.ts';

/** The documentation of a definition that starts at `start` and has its body at the record `body` (-1 for none). */
export function docOf(extraction: Extraction, start: number, body: number): Doc {
  if (extraction.rules.docs.firstString === true && body >= 0) return docInside(extraction, body);
  return extraction.rules.docs.comments.length === 0 ? NO_DOC : docBefore(extraction, start);
}

/** The string that is the first statement of a body. */
function docInside(extraction: Extraction, body: number): Doc {
  let at = body;
  for (let level = 0; level < 3 && at >= 0; level++) {
    const { role, source } = extraction.roleOf(at);
    if (role === 'literal' && (source as LiteralRole).literal === 'string') return readDoc(withoutQuotes(extraction.textAt(at)));
    const inside = firstStatement(extraction, at);
    // A string that does not begin its statement is a value, such as that of a return.
    at = level > 0 && inside >= 0 && extraction.startAt(inside) !== extraction.startAt(at) ? -1 : inside;
  }
  return NO_DOC;
}

function firstStatement(extraction: Extraction, node: number): number {
  const end = extraction.after(node);
  for (let child = node + 1; child < end; child = extraction.after(child)) if (!extraction.isComment(child)) return child;
  return -1;
}

/** Triple quotes first; the letters in front are prefixes such as Python's r. */
function withoutQuotes(text: string): string {
  return text.replace(/^[a-zA-Z]*("""|'''|"|')([\s\S]*?)\1$/, '$2');
}

/** The comment that ends right before `start` (only white space between), when the language counts it as documentation. */
function docBefore(extraction: Extraction, start: number): Doc {
  const raw = docCommentBefore(extraction, start);
  if (raw === '') return NO_DOC;
  return readDoc(extraction.rules.docs.xml === true ? summaryOfXml(raw) : raw);
}

/** The text of that comment, markers included; ''. */
export function docCommentBefore(extraction: Extraction, start: number): string {
  const { comments, text, rules } = extraction;
  let at = firstCommentFrom(extraction, start) - 1;
  if (at < 0 || !isBlank(text, extraction.endAt(comments[at] as number), start)) return '';
  const end = extraction.endAt(comments[at] as number);
  let from = extraction.startAt(comments[at] as number);
  if (rules.docs.lines === true) {
    if (isBehindCode(text, from) || linesBetween(text, end, start) > 1) return '';
    for (; at > 0 && isLineAbove(extraction, comments[at - 1] as number, from); at--) from = extraction.startAt(comments[at - 1] as number);
  }
  return isDoc(extraction, from) ? text.slice(from, end) : '';
}

/** The comment behind a definition on the line where it ends, in languages where it documents the definition. */
export function docBehind(extraction: Extraction, end: number): Doc {
  const { comments, text, rules } = extraction;
  const comment = comments[firstCommentFrom(extraction, end)];
  if (rules.docs.behind !== true || comment === undefined) return NO_DOC;
  const start = extraction.startAt(comment);
  if (start - end > 200 || !/^[ \t,;]*$/.test(text.slice(end, start)) || !isDoc(extraction, start)) return NO_DOC;
  return readDoc(extraction.textAt(comment));
}

function isDoc({ text, rules }: Extraction, start: number): boolean {
  return rules.docs.comments.some((opening) => text.startsWith(opening, start));
}

/** Place in `comments` of the first one that starts at `start` or behind it. */
export function firstCommentFrom(extraction: Extraction, start: number): number {
  const { comments } = extraction;
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (extraction.startAt(comments[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the comment is documentation, and nothing but white space without an empty line stands between it and `start`. */
function isLineAbove(extraction: Extraction, comment: number, start: number): boolean {
  const { text } = extraction;
  const end = extraction.endAt(comment);
  if (start - end > 200 || !isBlank(text, end, start) || !isDoc(extraction, extraction.startAt(comment))) return false;
  return linesBetween(text, end, start) <= 1 && !isBehindCode(text, extraction.startAt(comment));
}

/** A line comment behind code is about that code. */
function isBehindCode(text: string, comment: number): boolean {
  return !isBlank(text, text.lastIndexOf('\n', comment - 1) + 1, comment);
}

function linesBetween(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1;
}
