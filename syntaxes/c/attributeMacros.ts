/**
 * Macros with arguments that the grammar takes for the function that is declared: `void printflike(1, 2) log(const char *, ...);`, or for a
 * call: `UNUSED(static int update(int x)) {`.
 */
import { blank } from '../../server/src/syntax/blank.ts';

/** The text with white space in their places. */
export function withoutAttributeMacros(text: string): string {
  let out = text;
  if (NUMBERS.test(out)) out = out.replace(BEFORE_NAME, (_, before: string, macro: string) => before + blank(macro));
  if (ALONE.test(out)) out = out.replace(ALONE_ALL, blank);
  if (out.includes('))') || out.includes(') )'))
    out = out.replace(AROUND, (_, macro: string, declaration: string, end: string) => blank(macro) + declaration + blank(end));
  return out;
}

/** What no parameters of a declaration are. */
const NUMBERS = /\(\s*\d+\s*(?:,\s*\d+\s*)*\)\s+\**(?:\w+[ \t*]+){0,3}\w+\s*\(/;
const BEFORE_NAME =
  /^((?:[A-Za-z_]\w*[ \t*]+){0,6})([A-Za-z_]\w*[ \t]*\([ \t]*\d+[ \t]*(?:,[ \t]*\d+[ \t]*)*\))(?=\s+\**(?:[A-Za-z_]\w*[ \t*]+){0,3}[A-Za-z_]\w*[ \t]*\()/gm;

/** `__attribute_nonnull__()` on lines of its own in front of a declaration. A name of the compiler's with arguments is no type but for few. */
const ALONE_ALL =
  /^[ \t]*__(?!attribute__|asm|declspec|typeof|extension__|builtin_|pragma)\w+__[ \t]*\([^;{}()\n]*(?:\([^()\n]*\)[^;{}()\n]*)?\)[ \t]*$(?=(?:\s*^[ \t]*__\w+(?:[ \t]*\([^;{}\n]*\))?[ \t]*$)*\s*(?:[A-Za-z_]\w*[\s*]+){1,8}[A-Za-z_]\w*\s*[(;=[])/gm;
const ALONE = /^[ \t]*__\w+__[ \t]*\([^;{}\n]*\)[ \t]*$/m;

const AROUND =
  /^([A-Z_][A-Z0-9_]{1,60}[ \t]*\()(?=\s*(?!return\b|else\b|sizeof\b|goto\b|new\b|throw\b))((?:[A-Za-z_]\w*[\s*]+){1,6}[A-Za-z_]\w*[ \t]*\((?:[^();{}]|\([^();{}]*\)){0,800}\))([ \t]*\))(?=\s*[;{])/gm;
