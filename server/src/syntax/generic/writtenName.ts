/** How a name stands in the text. */
import type { Extraction } from '../extract/extraction.ts';

export interface WrittenName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The name at a node: of its first line, without quotes, brackets and signs around it. */
export function nameAt(extraction: Extraction, node: number): WrittenName {
  const from = extraction.startAt(node);
  const line = extraction.textAt(node).split('\n', 1)[0] ?? '';
  const name = withoutBrackets(line.replace(/^[\s"'`:]+|[\s"'`:;,]+$/g, ''));
  const start = from + Math.max(0, line.indexOf(name));
  return name.length > LONGEST ? { name: name.slice(0, LONGEST), start, end: start + LONGEST } : { name, start, end: start + name.length };
}

/** Titles may be long. */
const LONGEST = 120;

/** Brackets belong to a name where both of them stand in it and not around it: `$(A)-$(B)`, `:not(span)`. */
function withoutBrackets(written: string): string {
  let name = written;
  for (;;) {
    const from = OPENING.includes(name[0] ?? ' ') && endOfBracket(name) >= name.length - 1 ? 1 : 0;
    const to = CLOSING.includes(name.at(-1) ?? ' ') && (from === 1 || !isOpen(name)) ? -1 : undefined;
    const next = name.slice(from, to).replace(/^[\s"'`:]+|[\s"'`:;,]+$/g, '');
    if (next === name) return name;
    name = next;
  }
}

const OPENING = '([{<';
const CLOSING = ')]}>';

/** Where the bracket that a name begins with is closed; its length if nowhere. */
function endOfBracket(name: string): number {
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (OPENING.includes(name[at] ?? ' ')) depth++;
    else if (CLOSING.includes(name[at] ?? ' ') && --depth === 0) return at;
  }
  return name.length;
}

/** Whether the bracket that a name ends with is opened in it. */
function isOpen(name: string): boolean {
  const close = name.at(-1) ?? ' ';
  const open = OPENING[CLOSING.indexOf(close)] ?? ' ';
  return name.split(open).length >= name.split(close).length;
}

/**
 * A name out of several pieces (`initWithName:andSize:`): what each child gives to it, by its field, its type or `*`; '' is its own text.
 * A sign counts where it stands at the beginning of the child or right before it.
 */
export function spelledName(extraction: Extraction, node: number, pieces: Readonly<Record<string, string>>): WrittenName {
  let name = '';
  let start = -1;
  let end = -1;
  for (const child of extraction.children(node)) {
    if (extraction.isComment(child)) continue;
    const piece = pieces[extraction.fieldNameAt(child)] ?? pieces[extraction.typeAt(child)] ?? pieces['*'];
    if (piece === '') {
      // Two words without a sign between them are no name: the text is broken.
      if (/\w$/.test(name)) break;
      name += extraction.textAt(child);
      if (start < 0) {
        start = extraction.startAt(child);
        end = extraction.endAt(child);
      }
    } else if (piece !== undefined && start >= 0 && isMarked(extraction, child, piece)) name += piece;
  }
  // A last word without the sign that the others have belongs to something broken.
  return { name: name.replace(/(?<=\W)\w+$/, ''), start, end };
}

function isMarked(extraction: Extraction, child: number, sign: string): boolean {
  const start = extraction.startAt(child);
  return (
    extraction.text.startsWith(sign, start) ||
    extraction.text
      .slice(Math.max(0, start - 40), start)
      .trimEnd()
      .endsWith(sign)
  );
}
