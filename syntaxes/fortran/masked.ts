import { blank } from '../../server/src/syntax/blank.ts';

/** What the grammar reads of a text: fixed form as free form, and dialects without what is theirs. */
export function masked(text: string): string {
  return plainStructures(plainEnumerations(freeForm(text)));
}

/**
 * Fixed form as free form: the grammar knows the free one only. A comment begins in the first column, a line goes on with the one before it
 * where the sixth column says so, and nothing counts behind column 72.
 */
function freeForm(text: string): string {
  if (!isFixedForm(text)) return text;
  return text
    .replace(/^[cC*](?=[^\r\n]*$)/gm, '!')
    .replace(/^([^!\r\n\t]{72})([^\r\n]+)$/gm, (_, line: string, rest: string) => line + ' '.repeat(rest.length))
    .replace(/\r?\n {5}[^ 0\r\n]/g, (end) => ' '.repeat(end.length));
}

/** Whether no statement begins before column 7, and something says that this is meant. */
function isFixedForm(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => !/^(?:\s*$|\s*!|#)/.test(line));
  return lines.every((line) => /^(?:[cC*dD]|[ \d]{5}|\t| {0,4}\d)/.test(line)) && lines.some((line) => /^(?:[cC*]| {5}[^ 0])/.test(line));
}

/** An enumeration is read where it is bound to C and has no name; members of others as variables. */
function plainEnumerations(text: string): string {
  return text.replace(ENUMERATION, (_, head: string, members: string, end: string) => {
    return blank(head) + members.replace(/^([ \t]*)enumerator\b/gim, '$1integer   ') + blank(end);
  });
}

const ENUMERATION =
  /^([ \t]*enum\b(?![ \t]*,[ \t]*bind[ \t]*\([ \t]*c[ \t]*\)[ \t]*(?:!|\r?$))(?![ \t]*=)[^\r\n]*)([\s\S]{0,2000}?)(^[ \t]*end[ \t]*enum[^\r\n]*)/gim;

/** DEC's structures, as Sun, Intel and GNU have them: what they hold stands beside them, and a record is of a type. */
function plainStructures(text: string): string {
  if (!/^[ \t]*(?:structure|record)[ \t]*\//im.test(text)) return text;
  return text
    .replace(/^[ \t]*(?:end[ \t]*)?(?:structure\b|(?:union|map)[ \t]*(?=!|\r?$))[^\r\n]*/gim, blank)
    .replace(/^([ \t]*)record[ \t]*\/[ \t]*(\w+)[ \t]*\//gim, (record: string, margin: string, name: string) =>
      `${margin}type(${name})`.padEnd(record.length),
    );
}
