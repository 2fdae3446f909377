/**
 * Fixed form as free form: the grammar knows the free one only. A comment begins in the first column, a line goes on with the one before it
 * where the sixth column says so, and nothing counts behind column 72.
 */
export function masked(text: string): string {
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
