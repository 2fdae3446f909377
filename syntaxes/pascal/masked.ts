/** The grammar reads neither where a unit lies (`uses A in 'a.pas'`) nor a type that is a range of numbers (`0..9`), which becomes a name. */
export function masked(text: string): string {
  return text
    .replace(/\bin\s*'[^'\r\n]*'(?=\s*[,;])/gi, (place) => place.replace(/[^\r\n]/g, ' '))
    .replace(/(?<=[=:][ \t]*)[-$\w]+[ \t]*\.\.[ \t]*[-$\w]+(?=[ \t]*;)/g, (range) => `T${' '.repeat(range.length - 1)}`);
}
