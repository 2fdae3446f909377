/** What the grammar does not know, in words that it does: text of the same length, in which nothing moves. */

const UNKNOWN =
  /^[ \t]*#(?:if|elseif|else|endif)\b[^\n]*|#(?:un)?available\s*\([^()\n]*\)|#(?:line|file|fileID|filePath|function|column|_sourceLocation|isolation)\b|#(?!(?:selector|keyPath|externalMacro)\b)(?=[a-zA-Z]\w*\s*[({])|(?<=@[\w.]{1,60})\(\s*\)|@inline\(\w+\)/gm;

/**
 * Conditions of compilation are white space: all their branches are read. Tests of the platform are `true`, places in the source `nil`,
 * macros are calls without their sign, and the empty brackets of attributes are left out, as is `@inline(__always)`, which the grammar
 * does not know in front of local functions.
 */
export function masked(text: string): string {
  if (!text.includes('#') && !text.includes('@')) return text;
  return withPlainStrings(text).replace(UNKNOWN, (found) => {
    if (/^[ \t]*#(?:if|elseif|else|endif)\b/.test(found)) return ' '.repeat(found.length);
    if (found.startsWith('#available') || found.startsWith('#unavailable')) return 'true'.padEnd(found.length);
    if (found.length > 1 && found.startsWith('#')) return 'nil'.padEnd(found.length);
    return ' '.repeat(found.length);
  });
}

/** Where strings and comments begin; short strings are read whole. */
const QUOTED = /\/\/[^\n]*|\/\*|"""|"(?:[^"\\\n]|\\.)*"|#+"(?:"")?/g;

/** `#"a"b\#(c)"#` as ` "a'b \(c)" `: quotes inside of raw strings mislead the grammar. */
function withPlainStrings(text: string): string {
  if (!text.includes('#"')) return text;
  let done = '';
  let from = 0;
  QUOTED.lastIndex = 0;
  for (let match = QUOTED.exec(text); match !== null; match = QUOTED.exec(text)) {
    const [opening] = match;
    const closing = closingOf(opening);
    if (closing === undefined) continue;
    const end = text.indexOf(closing, QUOTED.lastIndex);
    if (end < 0) break;
    if (opening.startsWith('#')) {
      done += text.slice(from, match.index) + plainString(text.slice(QUOTED.lastIndex, end), opening, closing);
      from = end + closing.length;
    }
    QUOTED.lastIndex = end + closing.length;
  }
  return done + text.slice(from);
}

/** What ends a string or comment; undefined for one that is read whole. */
function closingOf(opening: string): string | undefined {
  if (opening === '/*') return '*/';
  if (opening === '"""') return opening;
  return opening.startsWith('#') ? [...opening].reverse().join('') : undefined;
}

/** The same string without signs, as long as it was. */
function plainString(inside: string, opening: string, closing: string): string {
  const signs = opening.replaceAll('"', '');
  const spaces = ' '.repeat(signs.length);
  const parts = inside.split(`\\${signs}(`).map((part) => part.replace(/["\\]/g, "'"));
  return opening.replaceAll('#', ' ') + parts.join(`${spaces}\\(`) + closing.replaceAll('#', ' ');
}
