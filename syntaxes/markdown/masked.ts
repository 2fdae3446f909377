/**
 * Prose as the grammar needs it to find headings: one word a line. It takes a text apart word by word and sign by sign, all for what an
 * outline does not say; this halves the time. Lines keep how they begin, which is what blocks are made of, and tables their bars. Signs
 * that close a heading (`## Title ##`) are no part of its name.
 */
export function masked(text: string): string {
  return text
    .replace(PROSE, (line: string, head: string, rest: string) =>
      ENDS_HTML.test(line) ? line : head + rest.replace(/[^|<>]+/g, (words) => 'x'.repeat(words.length)),
    )
    .replace(FENCE, fences())
    .replace(CLOSED_HEADING, (_, title: string, close: string) => title + ' '.repeat(close.length));
}

/** Up to the first letter: white space, the signs of quotations and lists, emphasis, and what makes code of a word. */
const PROSE = /^((?:[ \t]|[-*+>](?=[ \t])|\d{1,9}[.)](?=[ \t]))*(?:[*_]{1,3}|`{1,2})?\p{L})([^\r\n]+)$/gmu;

/** What a block of HTML may end with, in the middle of a line. */
const ENDS_HTML = /-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>/i;

/**
 * The grammar reads no tabs behind a fence, and takes none for the end of code that has white space behind it: there the fence is made longer.
 * Gives the lines of one text in turn.
 */
function fences(): (line: string, head: string, fence: string, blanks: string, rest: string) => string {
  let open = '';
  return (line, head, fence, blanks, rest) => {
    if (open === '') {
      open = fence;
      return head + fence + ' '.repeat(blanks.length) + rest;
    }
    if (!fence.startsWith(open) || rest !== '') return line;
    const closing = fence + open.charAt(0).repeat(blanks.length);
    open = '';
    return head + closing;
  };
}

const FENCE = /^([ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?)(`{3,}|~{3,})([ \t]*)([^\r\n]*)$/gm;

const CLOSED_HEADING = /^( {0,3}#{1,6}[ \t].*[ \t])(#+)(?=[ \t]*$)/gm;
