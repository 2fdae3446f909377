/** Documentation comments: which one belongs to a definition and what its first sentence is. */
import type { LiteralRole } from '../roles/expressionRoles.ts';
import type { Extraction } from './extraction.ts';
import { isBlank } from './text.ts';

const DOC_LIMIT = 300;

export interface Doc {
  /** First sentence or line; ''. */
  readonly summary: string;
  readonly deprecated: boolean;
}

const NO_DOC: Doc = { summary: '', deprecated: false };

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

/** What `<summary>` says, in one line: references by the names they refer to, all other tags left out. Other text as it is. */
function summaryOfXml(raw: string): string {
  const text = raw.replace(/^\s*(?:\/\/\/|\/\*\*|\*(?!\/))/gm, '').replace(/\*\/\s*$/, '');
  const [, summary = text] = /<summary>([\s\S]*?)(?:<\/summary>|$)/.exec(text) ?? [];
  return summary
    .replace(/<(?:see|seealso|paramref|typeparamref)\s+(?:cref|name|langword|href)="(?:[A-Z]:)?([^"]*)"\s*\/?>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of that comment, markers included; ''. */
export function docCommentBefore(extraction: Extraction, start: number): string {
  const { comments, text, rules } = extraction;
  let at = firstCommentFrom(extraction, start) - 1;
  if (at < 0 || !isBlank(text, extraction.endAt(comments[at] as number), start)) return '';
  const end = extraction.endAt(comments[at] as number);
  let from = extraction.startAt(comments[at] as number);
  if (rules.docs.lines === true) {
    // A line comment behind code is about that code.
    if (!isBlank(text, text.lastIndexOf('\n', from - 1) + 1, from) || linesBetween(text, end, start) > 1) return '';
    for (; at > 0 && isNextLine(extraction, comments[at - 1] as number, from); at--) from = extraction.startAt(comments[at - 1] as number);
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

/** Summary and tags of a raw comment, markers included. */
function readDoc(written: string): Doc {
  const raw = BRACES.test(written) ? written.slice(1, -1) : written;
  const summary: string[] = [];
  for (let at = 0; at < raw.length && at < SEARCHED; ) {
    const end = raw.indexOf('\n', at);
    const whole = raw.slice(at, end < 0 ? raw.length : end);
    const line = DIRECTIVE.test(whole) ? '' : withoutMarkers(whole);
    at = end < 0 ? raw.length : end + 1;
    const isTag = TAG.test(line);
    if (summary.length > 0 && (line === '' || isTag)) break;
    if (isTag) summary.push(...(SUMMARY.exec(line)?.slice(1) ?? []));
    else if (line !== '') summary.push(line);
  }
  const deprecated = raw.includes('eprecated') && DEPRECATION.test(raw);
  return { summary: firstSentence(summary.join(' ')), deprecated };
}

/** Doxygen's commands begin with either sign. */
const TAG = /^[@\\]\p{L}/u;
const SUMMARY = /^[@\\](?:description|summary|desc|brief|short)\s+(.*)$/;

/** A comment of Pascal. */
const BRACES = /^\{[^-][\s\S]*\}$/;

/** A line for a tool and not for readers: Go's `//go:embed`, `//nolint`. */
const DIRECTIVE = /^\s*\/\/(?:[a-z0-9]+:[a-z0-9]|nolint\b)/;

/** A tag, a Go paragraph or a Sphinx directive. */
const DEPRECATION = /(?:^|[\s*-])@deprecated\b|^[\s/*]*Deprecated:|^\s*\.\. deprecated::/m;

/** Characters of a comment in which its first sentence is looked for. */
const SEARCHED = 4 * DOC_LIMIT;

function withoutMarkers(line: string): string {
  return line
    .replace(
      /^\s*(?:(?:\/\*+!?|\/\/[/!]?)(?:<(?=\s))?|\*(?!\/)|#+[:']?|--+(?:\[=*\[)?(?:\s*[|^])?|;+|%+|!+[<>]?|\(\*+|\{-[|^]?|<!--)?\s?/,
      '',
    )
    .replace(/(?:\*+[/)]|-\}|-->)\s*$/, '')
    .trim();
}

export function firstSentence(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  let end = folded.length;
  for (let at = 0; at < folded.length; at++)
    if (ENDS.includes(folded[at] ?? '') && (at + 1 === folded.length || startsSentence(folded, at + 1))) {
      end = at + 1;
      break;
    }
  return end > DOC_LIMIT ? `${folded.slice(0, DOC_LIMIT - 1)}…` : folded.slice(0, end);
}

const ENDS = '.!?';

/** Whether a blank and a word that may begin a sentence follow: one that is capitalised, quoted or in brackets. */
function startsSentence(text: string, at: number): boolean {
  const next = text[at + 1];
  if (text[at] !== ' ' || next === undefined) return false;
  return '`"\'([{'.includes(next) || (next !== next.toLowerCase() && next === next.toUpperCase());
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
function isNextLine(extraction: Extraction, comment: number, start: number): boolean {
  const end = extraction.endAt(comment);
  if (start - end > 200 || !isBlank(extraction.text, end, start) || !isDoc(extraction, extraction.startAt(comment))) return false;
  return linesBetween(extraction.text, end, start) <= 1;
}

function linesBetween(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1;
}
