/**
 * What the parser is given in place of a text: `⇒` and `←`, which Scala 2 reads as `=>` and `<-` and the grammar does not know, together
 * with a blank beside them, so that all stays where it is. Without one they stay as they are.
 */
export function masked(text: string): string {
  return text.replace(/([\u21d2\u2190])[ \t]|[ \t]([\u21d2\u2190])/g, (_whole, before: string | undefined, behind: string | undefined) =>
    (before ?? behind) === '⇒' ? '=>' : '<-',
  );
}
