/**
 * Call signatures that begin a line: `<A>(a: A): B`. The grammar does not know that type arguments begin on the line of their type, takes
 * the signature for those of the type above, and gives up on the whole file. A semicolon in front, in place of white space, tells it.
 */

/** A text of the same length in which such signatures are set apart from what is above them. */
export function partedSignatures(text: string): string {
  let parted = '';
  let done = 0;
  LINE_WITH_TYPE_PARAMETERS.lastIndex = 0;
  for (let match = LINE_WITH_TYPE_PARAMETERS.exec(text); match !== null; match = LINE_WITH_TYPE_PARAMETERS.exec(text)) {
    const open = match.index + match[0].length - 1;
    if (!isSignature(text, open) || !endsType(text, match.index)) continue;
    parted += `${text.slice(done, open - 1)};`;
    done = open;
  }
  return done === 0 ? text : parted + text.slice(done);
}

const LINE_WITH_TYPE_PARAMETERS = /\n[ \t]+<(?=\s*[A-Za-z_$])/g;

/** Whether type parameters, parameters and the colon of a result follow. */
function isSignature(text: string, open: number): boolean {
  const parameters = closingOf(text, open, '<', '>');
  if (parameters < 0 || text[parameters + 1] !== '(') return false;
  const end = closingOf(text, parameters + 1, '(', ')');
  return end >= 0 && text[end + 1] === ':';
}

/** The place of the bracket that closes the one at `open`, or -1. The arrow of a function type closes nothing. */
function closingOf(text: string, open: number, opening: string, closing: string): number {
  const end = Math.min(text.length, open + LONGEST);
  let depth = 0;
  for (let at = open; at < end; at++) {
    if (text[at] === opening) depth++;
    else if (text[at] === closing && text[at - 1] !== '=') depth--;
    if (depth === 0) return at;
  }
  return -1;
}

/** A signature of more characters is none. */
const LONGEST = 4000;

/** Whether the line of code that ends before a place ends with a type: a name may have its type parameters on the next line. */
function endsType(text: string, place: number): boolean {
  let end = place;
  for (;;) {
    while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    if (line.endsWith('*/')) end = Math.max(0, text.lastIndexOf('/*', end));
    else if (/^\s*\/\//.test(line)) end = start;
    else return /[\w$\])}>'"`]$/.test(line) && !line.endsWith('=>') && /:|=>|[|&]|^\s*[)\]}>]/.test(line);
  }
}
