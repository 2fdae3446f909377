import { blank } from '../../server/src/syntax/blank.ts';

/** What is newer than the grammar: attributes of functions, access to fields of types, types that stand for missing ones. */
export function masked(text: string): string {
  return text
    .replace(/^[ \t]*@\w+(?=[ \t]*(?:$|local\b|function\b|@))/gm, blank)
    .replace(/(?<=(?:^|[{,;])[ \t]*)(?:read|write)(?=[ \t]+(?:\w+|\[[^\]\r\n]*\])[ \t]*:)/gm, blank)
    .replace(/(?<=\btype[ \t]+\w+<[^>={}\r\n]*\w[ \t]*)=[^,>\r\n]+/g, blank);
}
