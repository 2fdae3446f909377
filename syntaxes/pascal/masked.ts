import { blank } from '../../server/src/syntax/blank.ts';

/** The grammar reads neither where a unit lies (`uses A in 'a.pas'`) nor a type that is a range of numbers (`0..9`), which becomes a name. */
export function masked(text: string): string {
  return text
    .replace(/\bin\s{0,9}'[^'\r\n]{0,300}'(?=\s{0,9}[,;])/gi, blank)
    .replace(
      /[-$\w]{1,99}[ \t]{0,9}\.\.[ \t]{0,9}[-$\w]{1,99}(?=[ \t]{0,9};)(?<=[=:][ \t]{0,9}[-$\w]+[ \t]*\.\.[ \t]*[-$\w]+)/g,
      (range) => `T${blank(range.slice(1))}`,
    );
}
