import { blank } from '../../server/src/syntax/blank.ts';

/**
 * What the grammar does not read: a name from the top (`::stdlib`), a class as a resource, types of results and of a block's parameters, a
 * splat, a node by pattern, a division, which it takes for the beginning of a pattern.
 */
export function masked(text: string): string {
  return text
    .replace(/::(?<=\b(?:include|require|contain)[ \t]{1,9}::)/g, '  ')
    .replace(/>>[ \t]{0,9}[\w:[\], ']{1,200}(?=\{)(?<=\)[ \t]{0,9}>>[^>]*)/g, blank)
    .replace(/\|[^|\r\n]{0,300}\|(?=[ \t]{0,9}\{)/g, (block) => block.replace(/\b[A-Z][\w:]{0,99}(?:\[[^\]]{0,99}\])?(?=[ \t])/g, blank))
    .replace(/\bclass(?=[ \t]{0,9}\{)(?<=^[ \t]{0,99}class)/gm, 'klass')
    .replace(/\/(?<=[\w)\]][ \t]{1,9}\/)(?=[ \t])/g, '*')
    .replace(/\*(?<=^[ \t]{0,99}\*)(?=[ \t]{0,99}=>)/gm, '_')
    .replace(
      /\/[^/\r\n]{0,300}\/(?=[ \t]{0,9}\{)(?<=^[ \t]{0,99}node[ \t]{1,9}\/[^/]*\/)/gm,
      (pattern) => `'${pattern.slice(1, -1).replace(/['\\]/g, '.')}'`,
    );
}
