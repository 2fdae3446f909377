/** The grammar is older than `alias`, which it knows as `type`, and `requires`. */
export function masked(text: string): string {
  return text
    .replace(/^([ \t]*)alias(?=[ \t]+\w+[ \t]*=)/gm, '$1type ')
    .replace(/^[ \t]*requires[ \t][^;{}\r\n]*;/gm, (directive) => ' '.repeat(directive.length));
}
