/** What the grammar does not know, blanked. */

/** The comma behind the last value: settings and other JSON that people write by hand have it. */
export function masked(text: string): string {
  if (!BEFORE_AN_END.test(text)) return text;
  const pieces: string[] = [];
  let done = 0;
  let comma = -1;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === ',') {
      comma = index;
    } else if (!token.startsWith('//') && !token.startsWith('/*')) {
      if (comma >= 0 && (token === '}' || token === ']')) {
        pieces.push(text.slice(done, comma), ' ');
        done = comma + 1;
      }
      comma = -1;
    }
  }
  return pieces.join('') + text.slice(done);
}

/** A cheap look: a comma with nothing but blanks or a comment before the end. */
const BEFORE_AN_END = /,\s*(?:[}\]]|\/[/*])/;

/** Whatever is not blank; comments and strings that nobody ends go to the end of the line or the file. */
const TOKEN = /"(?:[^"\\\r\n]|\\.)*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|[,}\]]|[^\s",}\]/]+|\//g;
