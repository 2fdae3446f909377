/**
 * What the parser is given in place of the text: of the same length, with white space where macros stand that are no part of the grammar.
 * Attribute macros (`class API_EXPORT Env {`, `API int f(void);`) and `extern "C" {` of one half of a condition would spoil what follows.
 */

export function masked(text: string): string {
  let out = text;
  if (out.includes('__cplusplus')) out = out.replace(CPLUSPLUS, keepLines);
  if (out.includes(')(') || out.includes(') ('))
    out = out.replace(BRACKETED_NAME, (_, before: string, name: string) => `${before} ${name} `);
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
    out = out.replace(
      TRAILING_MACRO,
      (all, before: string, macro: string) => before + blank(macro) + all.slice(before.length + macro.length),
    );
  }
  return out;
}

/** `int (name) (int);`, so that no macro of that name is meant: without the type's name being known it looks like a call. */
const BRACKETED_NAME = /^((?:[A-Za-z_]\w*[ \t*]+)+)\(([A-Za-z_]\w*)\)(?=[ \t]*\()/gm;

/** `#ifdef __cplusplus`, `extern "C" {`, `#endif`: in C and in C++ the names between are those of the file. */
const CPLUSPLUS =
  /^[ \t]*#[ \t]*if(?:def[ \t]+__cplusplus|[ \t]+defined[ \t]*\(?[ \t]*__cplusplus[ \t]*\)?)[^\n]*\n\s*(?:extern[ \t]+"C"[ \t]*\{?|\})\s*(?:\/\*[^\n]*\*\/|\/\/[^\n]*)?\s*\n[ \t]*#[ \t]*endif[^\n]*/gm;

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
/** `int f(int a) MACRO(1);` */
const TRAILING_MACRO = /(\)[ \t]*(?:const[ \t]+)?)([A-Z_]{2}[A-Z0-9_]*[A-Z](?:\([^()\n;{}]*\))?)(?=[ \t]*(?:;|\{)[ \t]*$)/gm;

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

function keepLines(text: string): string {
  return blank(text);
}
