/**
 * What the grammar does not read: a name from the top (`::stdlib`), a class as a resource, types of results and of a block's parameters, a splat, a node by pattern, a
 * division, which it takes for the beginning of a pattern.
 */
export function masked(text: string): string {
  return text
    .replace(/(?<=\b(?:include|require|contain)[ \t]+)::/g, '  ')
    .replace(/(?<=\))([ \t]*>>[ \t]*[\w:[\], ']+?)(?=[ \t]*\{)/g, blank)
    .replace(/(?<=\|[^|$\r\n]*(?:\$\w+,[^|$\r\n]*)*)\b[A-Z][\w:]*(?:\[[^\]|\r\n]*\])?(?=[ \t]+\$\w+[^|\r\n]*\|[ \t]*\{)/g, blank)
    .replace(/(?<=^[ \t]*)class(?=[ \t]*\{)/gm, 'klass')
    .replace(/(?<=[\w)\]][ \t]+)\/(?=[ \t])/g, '*')
    .replace(/(?<=^[ \t]*)\*(?=[ \t]*=>)/gm, '_')
    .replace(/(?<=^[ \t]*node[ \t]+)\/[^/\r\n]*\/(?=[ \t]*\{)/gm, (pattern) => `'${pattern.slice(1, -1).replace(/['\\]/g, '.')}'`);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
