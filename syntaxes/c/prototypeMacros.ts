/**
 * Macros that are given what a function declaration is made of: `int f OF((int a));` of times when compilers knew no parameters there,
 * `EXPORT(5, int, f, (int a), PURE);` and `FUNCTION(int, f, (int a)) {`.
 */
import { blank } from '../../server/src/syntax/blank.ts';

/** The text with the declaration alone: the macro, its signs and what else it is given are white space. */
export function withoutPrototypeMacros(text: string): string {
  let out = text;
  if (DOUBLED.test(out))
    out = out.replace(AROUND_PARAMETERS, (all, before: string, macro: string, parameters: string, end: string) =>
      DECLARED.test(before) && !STATEMENT.test(before) ? before + blank(macro) + parameters + blank(end) : all,
    );
  if (APART.test(out))
    out = out.replace(PARTS, (_, ...parts: string[]) => {
      const [macro = '', type = '', name = '', parameters = '', rest = ''] = parts;
      return [blank(macro), type, ' ', name, ' ', parameters, blank(rest)].join('');
    });
  return out;
}

const PARAMETERS = '\\((?:[^();{}]|\\([^();{}]*\\)){0,1000}\\)';
const DOUBLED = /[A-Z_][ \t]*\(\(/;
/** What stands before it on the line, the macro, the parameters, the end. */
const AROUND_PARAMETERS = new RegExp(`^(.*[\\w)][ \\t]+)([A-Z_][A-Z0-9_]{1,60}[ \\t]*\\()(${PARAMETERS})([ \\t]*\\))(?=\\s*;)`, 'gm');
const DECLARED = /^[ \t]*(?:[A-Za-z_]\w*[ \t*]+)+(?:[A-Za-z_]\w*|\(\*?[ \t]*\w+\))[ \t]+$|^[ \t]*[A-Za-z_]\w*[ \t]+$/;
const STATEMENT = /^[ \t]*(?:return|else|do|goto|case|throw|#)/;

const APART = /,\s*\((?:\s*[A-Za-z_]|\s*\))/;
/** The macro and a number, the type, the name, the parameters, the rest. */
const PARTS = new RegExp(
  `^([A-Z_][A-Z0-9_]{1,60}[ \\t]*\\([ \\t]*(?:\\d+[ \\t]*,)?)(\\s*[A-Za-z_][\\w \\t*]*),(\\s*(?:[A-Z_][A-Z0-9_]*\\s+)?[A-Za-z_]\\w*\\s*),(\\s*(?=\\(\\s*[A-Za-z_)])${PARAMETERS})((?:\\s*,[^;{}()]*(?:\\([^;{}()]*\\)[^;{}()]*)*)?\\))(?=\\s*[;{])`,
  'gm',
);
