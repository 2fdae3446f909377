/** What a documentation comment says: its first sentence, and whether it warns of what it documents. */

const DOC_LIMIT = 300;

export interface Doc {
  /** First sentence or line; ''. */
  readonly summary: string;
  readonly deprecated: boolean;
}

export const NO_DOC: Doc = { summary: '', deprecated: false };

/** Summary and tags of a raw comment, markers included. */
export function readDoc(written: string): Doc {
  const raw = BRACES.test(written) ? written.slice(1, -1) : written;
  const summary: string[] = [];
  for (let at = 0; at < raw.length && at < SEARCHED; ) {
    const end = raw.indexOf('\n', at);
    const whole = raw.slice(at, Math.min(end < 0 ? raw.length : end, at + SEARCHED));
    const line = DIRECTIVE.test(whole) ? '' : withoutMarkers(whole);
    at = end < 0 ? raw.length : end + 1;
    const isTag = TAG.test(line);
    if (summary.length > 0 && (isTag || NEXT_PARAGRAPH.test(line))) break;
    if (isTag) summary.push(...(SUMMARY.exec(line)?.slice(1) ?? []));
    else if (line !== '') summary.push(line);
  }
  const deprecated = raw.includes('eprecated') && DEPRECATION.test(raw);
  return { summary: firstSentence(withoutInlineTags(summary.join(' '))), deprecated };
}

/** Doxygen's commands begin with either sign. */
const TAG = /^[@\\]\p{L}/u;
const SUMMARY = /^[@\\](?:description|summary|desc|brief|short|notice|dev)\s+(.*)$/;

/** Nothing, a list, Javadoc's `<p>`: the first paragraph is over. */
const NEXT_PARAGRAPH = /^(?:$|- |<p>)/i;

/** A comment of Pascal. */
const BRACES = /^\{[^-][\s\S]*\}$/;

/** A line for a tool and not for readers: Go's `//go:embed`, `//nolint`, the first line of a script, RDoc's `# :nodoc:`. */
const DIRECTIVE = /^\s*(?:\/\/(?:[a-z0-9]+:[a-z0-9]|nolint\b)|#!|#\s*(?:shellcheck\s|rubocop:|frozen_string_literal:|:nodoc:|-\*-))/;

/** A tag, a Go paragraph or a Sphinx directive. */
const DEPRECATION = /(?:^|[\s*-])@deprecated\b|^[ \t/*]*Deprecated:|^\s*\.\. deprecated::/m;

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

/** `{@link A#b label}`, `{@code x}` as a reader sees them; `{@inheritDoc}` shows nothing. Tags of HTML only mark what they stand around. */
function withoutInlineTags(text: string): string {
  if (!/[{<]/.test(text)) return text;
  return text
    .replace(/\{@(?:code|literal)\s+([^{}]*)\}/g, '$1')
    .replace(/\{@\w+([^{}]*)\}/g, (_, inside: string) => shownReference(inside.trim()))
    .replace(/<\/?(?:b|i|em|strong|code|tt|p)>/gi, '');
}

/** The label of a reference, or what it refers to: A.b of `A#b`, the other of `A|the other`. */
function shownReference(reference: string): string {
  const [, target = '', label = ''] = /^((?:\([^()]*\)|[^\s|(])*)[\s|]*(.*)$/s.exec(reference) ?? [];
  return label === '' ? target.replace('#', '.') : label;
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

/** What `<summary>` says, in one line: references by the names they refer to, all other tags left out. Other text as it is. */
export function summaryOfXml(raw: string): string {
  const text = raw.replace(/^\s*(?:\/\/\/|\/\*\*|\*(?!\/))/gm, '').replace(/\*\/\s*$/, '');
  const [, summary = text] = /<summary>([\s\S]*?)(?:<\/summary>|$)/.exec(text) ?? [];
  return summary
    .replace(/<(?:see|seealso|paramref|typeparamref)\s+(?:cref|name|langword|href)="(?:[A-Z]:)?([^"]*)"\s*\/?>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
