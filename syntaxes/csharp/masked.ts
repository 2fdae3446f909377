/** Conditions of compilation in the middle of something, where the grammar has no place for them. */
import { blank } from '../../server/src/syntax/blank.ts';

const DIRECTIVE = /^[ \t]*#[ \t]*(if|elif|else|endif)\b[^\r\n]*/gm;

/**
 * Text of the same length in which the lines of a condition are white space that stands behind an unfinished list, head or expression:
 * then all its branches are read. Conditions between statements and members are the grammar's.
 */
export function masked(text: string): string {
  if (!text.includes('#if') && !text.includes('# if')) return text;
  const open: boolean[] = [];
  return text.replace(DIRECTIVE, (line, word: string, at: number) => {
    if (word === 'if') open.push(isInTheMiddle(text, at));
    const isMasked = open.at(-1) === true;
    if (word === 'endif') open.pop();
    return isMasked ? blank(line) : line;
  });
}

/** Whether what stands before the line is no end of a statement, a member or a list of attributes. Comments and directives say nothing. */
function isInTheMiddle(text: string, at: number): boolean {
  for (let end = at; end > 1; ) {
    const start = text.lastIndexOf('\n', end - 2) + 1;
    const line = text.slice(start, end).trim();
    if (line !== '' && !/^(?:#|\/\/|\/\*|\*)/.test(line)) {
      const last = line.replace(/\s*(?:\/\/.*|\/\*.*\*\/)$/, '').at(-1) ?? ';';
      return !ENDS.has(last);
    }
    end = start;
  }
  return false;
}

const ENDS: ReadonlySet<string> = new Set([';', '{', '}', ']', ':', '/']);
