/** What the grammar does not know, in words that it does: text of the same length, in which nothing moves. */

const UNKNOWN =
  /^[ \t]*#(?:if|elseif|else|endif)\b[^\n]*|#(?:un)?available\s*\([^()\n]*\)|#(?:line|file|fileID|filePath|function|column|_sourceLocation|isolation)\b|#(?!(?:selector|keyPath|externalMacro)\b)(?=[a-zA-Z]\w*\s*[({])|(?<=@[\w.]{1,60})\(\s*\)/gm;

/**
 * Conditions of compilation are white space: all their branches are read. Tests of the platform are `true`, places in the source `nil`,
 * macros are calls without their sign, and the empty brackets of attributes are left out.
 */
export function masked(text: string): string {
  if (!text.includes('#') && !text.includes('@')) return text;
  return text.replace(UNKNOWN, (found) => {
    if (/^[ \t]*#(?:if|elseif|else|endif)\b/.test(found)) return ' '.repeat(found.length);
    if (found.startsWith('#available') || found.startsWith('#unavailable')) return 'true'.padEnd(found.length);
    if (found.length > 1 && found.startsWith('#')) return 'nil'.padEnd(found.length);
    return ' '.repeat(found.length);
  });
}
