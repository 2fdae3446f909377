/**
 * What the parser is given in place of the text: of the same length, with white space where macros stand that are no part of the grammar.
 * Attribute macros (`class API_EXPORT Env {`, `API int f(void);`) and `extern "C" {` of one half of a condition would spoil what follows.
 */

export function masked(text: string): string {
  let out = text;
  if (out.includes('__cplusplus')) out = out.replace(CPLUSPLUS, keepLines);
  if (out.includes(')(') || out.includes(') ('))
    out = out.replace(BRACKETED_NAME, (_, before: string, name: string) => `${before} ${name} `);
  if (EMPTY_DIRECTIVE.test(out)) out = out.replace(EMPTY_DIRECTIVE_ALL, (all) => all.replace('#', ' '));
  if (MAY_HAVE_MACRO.test(out)) {
    out = out.replace(CLASS_MACRO, (all, word: string, macro: string) => word + blank(macro) + all.slice(word.length + macro.length));
    out = out.replace(
      LEADING_MACRO,
      (all, before: string, macro: string) => before + blank(macro) + all.slice(before.length + macro.length),
    );
    out = out.replace(
      MIDDLE_MACRO,
      (all, before: string, macro: string) => before + blank(macro) + all.slice(before.length + macro.length),
    );
    out = out.replace(TRAILING_MACRO, (macro: string, at: number) => (isTrailing(out, at, macro) ? blank(macro) : macro));
  }
  return out;
}

/** `int (name) (int);`, so that no macro of that name is meant: without the type's name being known it looks like a call. */
const BRACKETED_NAME = /^((?:[A-Za-z_]\w*[ \t*]+)+)\(([A-Za-z_]\w*)\)(?=[ \t]*\()/gm;

/** `#ifdef __cplusplus`, `extern "C" {`, `#endif`: in C and in C++ the names between are those of the file. */
const CPLUSPLUS =
  /^[ \t]*#[ \t]*if(?:def[ \t]+__cplusplus|[ \t]+defined[ \t]*\(?[ \t]*__cplusplus[ \t]*\)?)[^\n]*\n\s*(?:extern[ \t]+"C"[ \t]*\{?|\})\s*(?:\/\*[^\n]*\*\/|\/\/[^\n]*)?\s*\n[ \t]*#[ \t]*endif[^\n]*/gm;

/** `#` and nothing else on the line, or a comment. */
const EMPTY_DIRECTIVE = /^[ \t]*#[ \t]*(?:$|\/[/*])/m;
const EMPTY_DIRECTIVE_ALL = /^[ \t]*#(?=[ \t]*(?:$|\/[/*]))/gm;
const MAY_HAVE_MACRO = /[A-Z][A-Z0-9_]{2}/;
const MACRO = '[A-Z_][A-Z0-9_]*[A-Z][A-Z0-9_]*(?:\\((?:[^()\\n]|\\([^()\\n]*\\))*\\))?';
/** `class MACRO Name {`, `struct MACRO Name : Base`. */
const CLASS_MACRO = new RegExp(
  `(\\b(?:class|struct|union)[ \\t]+)(${MACRO})(?=[ \\t\\n]+[A-Za-z_]\\w*(?:::\\w+)*(?:[ \\t]+final)?\\s*[:{])`,
  'g',
);
/** `MACRO type name(`, at the beginning of a line: two names at least follow. */
const LEADING_MACRO = new RegExp(
  `^([ \\t]*(?:extern[ \\t]+|static[ \\t]+|inline[ \\t]+)*)(${MACRO})(?=[ \\t]+(?:const[ \\t]+|unsigned[ \\t]+|signed[ \\t]+|struct[ \\t]+|enum[ \\t]+|union[ \\t]+|static[ \\t]+|inline[ \\t]+|extern[ \\t]+|long[ \\t]+|virtual[ \\t]+)*[A-Za-z_][\\w:]*(?:<[^;(){}]*>)?(?:[ \\t]+const)?(?:[ \\t]+\\w+)*[ \\t*&]+\\(?[ \\t*]*[A-Za-z_][\\w:]*\\)?\\s*[(\\[;=])`,
  'gm',
);
/** `type MACRO name(`: calling conventions. */
const MIDDLE_MACRO = new RegExp(
  `^((?:static[ \\t]+|inline[ \\t]+|extern[ \\t]+|const[ \\t]+|unsigned[ \\t]+|struct[ \\t]+)*[a-z_]\\w*[ \\t*]+)(${MACRO})(?=[ \\t*]+[a-zA-Z_]\\w*[ \\t]*\\()`,
  'gm',
);
/** `int f(int a) MACRO(1);`, `int a MACRO(b);` */
const TRAILING_MACRO =
  /(?<=[\w)\]>][ \t]*(?:\r?\n[ \t]*)?)(?<![\w.>:])[A-Z_]{2}[A-Z0-9_]*[A-Z](?:\((?:[^()\n;{}]|\([^()\n;{}]*\))*\))?(?=[ \t]*(?:;|\{|=[^=]|\r?\n[ \t]*\{))/g;
const STATEMENTS: ReadonlySet<string> = new Set(
  'if for while switch catch return else do case goto throw new delete co_return co_yield'.split(' '),
);

/** Whether a declaration stands before a macro, and no statement of which it is a part. */
function isTrailing(text: string, at: number, macro: string): boolean {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  // Without arguments it may be the name that is declared.
  if (end === at || (!macro.endsWith(')') && text[end - 1] !== ')')) return false;
  if (text[end - 1] === ')') {
    let depth = 0;
    do {
      end--;
      if (text[end] === ')') depth++;
      else if (text[end] === '(') depth--;
    } while (depth > 0 && end > 0 && at - end < 2000);
    while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  }
  const word = /[\w\]>=+*/-]+$/.exec(text.slice(Math.max(0, end - 40), end))?.[0] ?? '';
  return /[\w\]>]$/.test(word) && !STATEMENTS.has(word) && !/^[A-Z][A-Z0-9_]*$/.test(word);
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

function keepLines(text: string): string {
  return blank(text);
}
