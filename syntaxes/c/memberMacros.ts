/**
 * Macros that stand for members: `Q_OBJECT`, `ERROR_DEF(Base, Name)` in a class, `KINDS(XX)` between `#define XX` and `#undef XX` in an
 * enumeration. Without a sign behind them they would be taken for the beginning of what follows, or spoil the whole list.
 */
import { blank } from '../../server/src/syntax/blank.ts';

/** The text with white space in their places. */
export function withoutMemberMacros(text: string): string {
  if (!CANDIDATE.test(text)) return text;
  const open: string[] = [];
  let out = '';
  let at = 0;
  /** Behind the last sign that ends something, and behind the last but colons. */
  let behind = 0;
  let statement = 0;
  /** A macro that is none stands before all that follows, up to the next sign. */
  let refused = -1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token, macro] = match;
    const start = match.index;
    const sign = token.slice(-1);
    if (macro !== undefined) {
      if (isAlone(text, { macro, kind: open.at(-1), behind, refused, start, end: TOKEN.lastIndex })) {
        out += text.slice(at, start) + blank(token);
        at = TOKEN.lastIndex;
        behind = at;
        continue;
      }
      refused = start;
    } else if (token === '{') open.push(kindOf(text, statement, start));
    else if (token === '}') open.pop();
    if (token.startsWith('/') || !SIGNS.test(sign)) continue;
    behind = TOKEN.lastIndex;
    if (sign !== ':') statement = behind;
  }
  return at === 0 ? text : out + text.slice(at);
}

interface Place {
  readonly macro: string;
  readonly kind: string | undefined;
  readonly behind: number;
  readonly refused: number;
  readonly start: number;
  readonly end: number;
}

/** Whether a macro on a line of its own is neither a member nor the beginning of one. */
function isAlone(text: string, { macro, kind, behind, refused, start, end }: Place): boolean {
  if (kind === 'enum') return macro.includes('(') || WORD.test(text.slice(end, end + 2000));
  if (refused >= behind) return false;
  const isOutside = kind === undefined || kind === 'namespace';
  return (kind === 'class' || (isOutside && !/\((?!")/.test(macro))) && isMember(text, behind, start, end);
}

const MACRO = '[A-Z][A-Z0-9_]{2,60}(?:\\((?:[^()\\n]|\\([^()\\n]*\\))*\\))?';
/** Alone on its line, and no sign behind it. */
const LINE = `^[ \\t]*${MACRO}[ \\t]*(?=\\r?\\n|//|/\\*)`;
const CANDIDATE = new RegExp(LINE, 'm');
const TOKEN = new RegExp(
  `//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|(?![\\s\\S]))|^[ \\t]*#(?:[^\\n\\\\]|\\\\[\\s\\S])*|(${LINE})|"(?:[^"\\\\\\n]|\\\\[\\s\\S])*"?|(?<![\\da-fA-F])'(?:[^'\\\\\\n]|\\\\.)*'?|[{};]|(?<!:):(?!:)`,
  'gm',
);
const SIGNS = /[;{}:]/;
/** A comment goes to the end of its line: a row of slashes can be read in one way only. */
const BETWEEN = '^\\s*(?:(?://[^\\n]*(?:\\n|$)|/\\*(?:[^*]|\\*(?!/))*\\*/|#[^\\n]*\\n)\\s*)*';
/** What begins something new; a name with parentheses has its type in front, which may look like a macro. */
const NEXT = new RegExp(`${BETWEEN}(?:\\w+[ \\t*&:<]+\\w|\\w+\\s*;|[A-Z][A-Z0-9_]+\\b|[~}\\[#]|$)`);
const WORD = new RegExp(`${BETWEEN}\\w`);

/** What braces are around: members, values, or anything else. */
function kindOf(text: string, from: number, at: number): string {
  const head = text.slice(Math.max(from, at - 300), at);
  if (/\benum\b[^()=]*$/.test(head)) return 'enum';
  if (/(?:\bnamespace\b[\s\w:]*|\bextern\s*"C"\s*)$/.test(head)) return 'namespace';
  return /\b(?:class|struct|union)\b[^()=]*$/.test(head) ? 'class' : '{';
}

/** Whether nothing has begun before it, and something new begins behind it. */
function isMember(text: string, from: number, start: number, end: number): boolean {
  const before = text.slice(from, start).replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|^[ \t]*#(?:[^\n\\]|\\[\s\S])*/gm, '');
  return before.trim() === '' && NEXT.test(text.slice(end, end + 2000));
}
