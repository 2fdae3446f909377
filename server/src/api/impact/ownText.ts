/** The text that belongs to a definition and to none of its members, in forms that may be compared. */
import type { FileFacts, Index } from '../../facts/fileFacts.ts';
import type { Side } from './sides.ts';

/** Of one definition, or of the top level of a file. */
export interface OwnText {
  /** As written, with white space folded. */
  readonly whole: string;
  /** The same without comments. */
  readonly code: string;
}

/** By symbol; the top level, without its imports, at -1. */
export function ownTexts({ text, facts, language }: Side): ReadonlyMap<Index, OwnText> {
  const members = new Map<Index, [start: number, end: number][]>();
  const add = (container: Index, start: number, end: number) => {
    const known = members.get(container);
    if (known === undefined) members.set(container, [[start, end]]);
    else known.push([start, end]);
  };
  for (const { container, start, end } of facts.symbols) add(container, start, end);
  for (const { form, start, end } of facts.imports) if (!RUNS.has(form)) add(-1, start, end);
  const found = new Map<Index, OwnText>();
  const tell = (symbol: Index, start: number, end: number) => {
    const holes = members.get(symbol) ?? [];
    const own = without(text, [start, end], holes);
    const code = folded(withoutComments(own, language), language);
    // Comments between members are theirs as often as not.
    found.set(symbol, { whole: holes.length > 0 ? code : folded(own, language), code });
  };
  tell(-1, 0, text.length);
  for (const [index, { start, end }] of facts.symbols.entries()) tell(index, start, end);
  return found;
}

/** Imports that do something where they stand, or hand on what they import. What others bring is seen where it is used. */
const RUNS: ReadonlySet<FileFacts['imports'][number]['form']> = new Set(['sideEffect', 'reexport', 'reexportStar', 'star']);

function without(text: string, [start, end]: readonly [number, number], holes: readonly (readonly [number, number])[]): string {
  const sorted = [...holes].sort(([one], [other]) => one - other);
  const pieces: string[] = [];
  let at = start;
  for (const [from, to] of sorted) {
    if (from > at) pieces.push(text.slice(at, Math.min(from, end)));
    at = Math.max(at, to + (/^\s*[,;]/.exec(text.slice(to, to + 20))?.[0].length ?? 0));
  }
  if (at < end) pieces.push(text.slice(at, end));
  // White space around a member comes and goes with it.
  return pieces.length === 1 ? (pieces[0] ?? '') : pieces.map((piece) => piece.trim()).join('');
}

/** Where lines begin means something in Python; elsewhere white space only keeps words apart. */
function folded(text: string, language: string): string {
  if (language === 'python')
    return text
      .replace(/[^\S\n]+$/gm, '')
      .replace(/\n+/g, '\n')
      .trim();
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Texts in quotes are kept whole. It is a guess in languages where a quote may stand for something else, and therefore never hides a
 * change: a definition whose code looks the same and whose text does not is told of as one whose comments have changed.
 */
function withoutComments(text: string, language: string): string {
  const pattern = language === 'python' ? PYTHON : C_LIKE;
  return text.replace(pattern, (whole, quoted: string | undefined) => (quoted === undefined ? ' ' : whole));
}

const PYTHON = /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#.*/g;
const C_LIKE = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g;
