/** `namespace A` with its brace on the next line: the grammar ends the statement at the end of the line, and leaves a block without a name. */

/** A text of the same length in which such braces stand on the line of the name. */
export function joinedBraces(text: string): string {
  return text.replace(BRACE_BELOW, (_whole, header: string, space: string) => header + ' '.repeat(space.length));
}

const BRACE_BELOW = /^([ \t]*(?:export[ \t]+)?(?:declare[ \t]+)?namespace[ \t]+[\w$.]+)([ \t]*\r?\n\s*)(?=\{)/gm;
