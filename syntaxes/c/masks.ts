/**
 * What the parser is given in place of the text: of the same length, with white space where macros stand that are no part of the grammar.
 * Attribute macros (`class API_EXPORT Env {`, `API int f(void);`) and `extern "C" {` of one half of a condition would spoil what follows.
 */
import { blank } from '../../server/src/syntax/blank.ts';
import { withoutAttributeMacros } from './attributeMacros.ts';
import { withoutAttributeWords } from './attributeWords.ts';
import { withoutTornBranches } from './branches.ts';
import { withoutListDirectives } from './listDirectives.ts';
import { withoutMemberMacros } from './memberMacros.ts';
import { withNamespaceMacros } from './namespaceMacros.ts';
import { withoutPrototypeMacros } from './prototypeMacros.ts';
import { withoutMakerMacros, withoutTemplateMacros } from './templateMacros.ts';

export function masked(text: string, language: string): string {
  let out = OLD_SIGNS.test(text) ? text.replace(OLD_SIGN, (sign) => (SIGNS[sign] ?? sign).padEnd(sign.length)) : text;
  if (language === 'cpp' && out.includes('extern template')) out = out.replace(EXTERN_TEMPLATE, blank);
  if (out.includes('__cplusplus')) out = out.replace(CPLUSPLUS, blank);
  out = withoutTornBranches(out, language);
  out = withoutListDirectives(out);
  if (out.includes('/*')) out = out.replace(DEFINE, (all) => (all.includes('/*') ? all.replace(INNER_COMMENT, blank) : all));
  if (out.includes(')(') || out.includes(') ('))
    out = out.replace(BRACKETED_NAME, (_, before: string, name: string) => `${before} ${name} `);
  if (EMPTY_DIRECTIVE.test(out)) out = out.replace(EMPTY_DIRECTIVE_ALL, (all) => all.replace('#', ' '));
  out = withoutAttributeMacros(out);
  if (MAY_HAVE_MACRO.test(out)) {
    if (language === 'cpp')
      out = withNamespaceMacros(out).replace(FIXTURE_TEXTS, (all, head: string) => head + blank(all.slice(head.length)));
    out = withoutMemberMacros(out);
    out = withoutPrototypeMacros(out);
    if (language === 'cpp') out = withoutTemplateMacros(out, MACRO);
    out = out.replace(CLASS_MACRO, (all, word: string, macro: string) => word + blank(macro) + all.slice(word.length + macro.length));
    if (language === 'cpp') out = out.replace(INSTANCE_MACRO, (_, before: string, macro: string) => before + blank(macro));
    out = out.replace(
      LEADING_MACRO,
      (all, before: string, macro: string) => before + blank(macro) + all.slice(before.length + macro.length),
    );
    out = out.replace(MAKER_MACRO, blank);
    if (language === 'cpp') out = withoutMakerMacros(out, MACRO);
    out = out.replace(
      MIDDLE_MACRO,
      (all, before: string, macro: string) => before + blank(macro) + all.slice(before.length + macro.length),
    );
    out = withoutAttributeWords(out);
    out = out.replace(TRAILING_MACRO, (macro: string, at: number) => (isTrailing(out, at, macro) ? blank(macro) : macro));
  }
  return out;
}

/** `int (name) (int);`, so that no macro of that name is meant: without the type's name being known it looks like a call. */
const BRACKETED_NAME = /^((?:[A-Za-z_]\w*[ \t*]+){1,8})\(([A-Za-z_]\w*)\)(?=[ \t]*\()/gm;

/** Digraphs and trigraphs, in files that begin directives with them (https://en.cppreference.com/w/c/language/operator_alternative). */
const OLD_SIGNS = /^[ \t]*(?:%:|\?\?=)/m;
const OLD_SIGN = /%:|<%|%>|<:|:>|\?\?[=(/)'<!>-]/g;
const SIGNS: Readonly<Record<string, string>> = {
  '%:': '#',
  '<%': '{',
  '%>': '}',
  '<:': '[',
  ':>': ']',
  '??=': '#',
  '??(': '[',
  '??)': ']',
  '??<': '{',
  '??>': '}',
  '??/': '\\',
  "??'": '^',
  '??!': '|',
  '??-': '~',
};

/** `extern template class A<int>;`: for the grammar such a declaration begins with `template`. */
const EXTERN_TEMPLATE = /^[ \t]*extern(?=[ \t]+template\b)/gm;
/** `#ifdef __cplusplus`, `extern "C" {`, `#endif`: in C and in C++ the names between are those of the file. */
const CPLUSPLUS =
  /^[ \t]*#[ \t]*if(?:def[ \t]+__cplusplus|[ \t]+defined[ \t]*\(?[ \t]*__cplusplus[ \t]*\)?)[^\n]*\n\s*(?:extern\s+"C"\s*\{?|\})\s*(?:\/\*[^\n]*\*\/|\/\/[^\n]*)?\s*\n[ \t]*#[ \t]*endif[^\n]*/gm;

/** A comment inside of the text of a macro would end it. */
const DEFINE = /^[ \t]*#[ \t]*define\b(?:[^\n\\]|\\\r?\n|\\.)*/gm;
const INNER_COMMENT = /\/\*[^\n]*?\*\/(?=[ \t]*\S)/g;
/** `#` and nothing else on the line, or a comment. */
const EMPTY_DIRECTIVE = /^[ \t]*#[ \t]*(?:$|\/[/*])/m;
const EMPTY_DIRECTIVE_ALL = /^[ \t]*#(?=[ \t]*(?:$|\/[/*]))/gm;
const MAY_HAVE_MACRO = /[A-Z][A-Z0-9_]{2}|__\w|\bnoinline\b/;
/** Bounded, so that data in capitals costs nothing. */
const MACRO = '[A-Z_][A-Z0-9_]{1,60}(?!\\w)(?:\\((?:[^()\\n]|\\([^()\\n]*\\))*\\))?';
/** `TEST_CASE_METHOD(Fixture, "text", "[more]") {`: a function for the parser, without the texts. */
const FIXTURE_TEXTS = /^([A-Z][A-Z0-9_]{0,60}_(?:FIXTURE|METHOD)\([ \t]*[A-Za-z_]\w*)(?:\s*,\s*"(?:[^"\\\n]|\\.)*"){1,3}(?=\s*\)\s*\{)/gm;
/** `class MACRO Name {`, `struct MACRO Name : Base`. */
const CLASS_WORD = `(?:${MACRO}|__\\w+(?:\\([^()\\n]*\\))?)`;
const CLASS_MACRO = new RegExp(
  `(\\b(?:class|struct|union)[ \\t]+)(${CLASS_WORD}(?:[ \\t]+${CLASS_WORD})*)(?=[ \\t\\n]+[A-Za-z_]\\w*(?:::\\w+)*(?:[ \\t]+final)?\\s*[:{])`,
  'g',
);
/** `MACRO type name(`, at the beginning of a line: two names at least follow, the second perhaps on a line of its own. */
const LEADING_MACRO = new RegExp(
  `^([ \\t]*(?:template[ \\t]*<[^;(){}\\n]{1,200}>[ \\t]*)?(?:extern[ \\t]+|static[ \\t]+|inline[ \\t]+|constexpr[ \\t]+|virtual[ \\t]+|friend[ \\t]+)*)(${MACRO}(?:[ \\t]+${MACRO})*)(?=[ \\t]+(?:const[ \\t]+|unsigned[ \\t]+|signed[ \\t]+|struct[ \\t]+|enum[ \\t]+|union[ \\t]+|static[ \\t]+|inline[ \\t]+|extern[ \\t]+|long[ \\t]+|virtual[ \\t]+|constexpr[ \\t]+){0,6}[A-Za-z_][\\w:]*(?:<[^;(){}]{0,200}>)?(?:[ \\t]+const)?(?:[ \\t]+\\w+){0,4}(?:[ \\t*&]+|(?=\\r?\\n))(?:\\r?\\n)?\\(?[ \\t*]*(?:operator[ \\t]*(?:[^\\w\\s(]{1,3}|\\(\\))|[A-Za-z_][\\w:]*)(?:<[^;(){}<>]{0,80}>::[\\w:]+)?\\)?\\s*[(\\[;=])`,
  'gm',
);
/** `template MACRO type name(`, `template MACRO class Name<`: two names at least follow. */
const INSTANCE_MACRO = new RegExp(
  `^([ \\t]*template[ \\t]+)(${MACRO})(?=\\s+[A-Za-z_][\\w:]*(?:<[^;(){}]{0,200}>)?[\\s*&]+[A-Za-z_])`,
  'gm',
);
/** `MACRO Class::Class(`, `MACRO A<T>::A(`: constructors outside of their class have no type. */
const MAKER_MACRO = new RegExp(`^(${MACRO})(?=[ \\t]+(?:\\w+::)*(\\w+)(?:<[^;(){}<>]{0,80}>)?::~?\\2[ \\t]*\\()`, 'gm');
/** `type MACRO name(`: calling conventions. */
const MIDDLE_MACRO = new RegExp(
  `^([ \\t]*(?:static[ \\t]+|inline[ \\t]+|extern[ \\t]+|const[ \\t]+|unsigned[ \\t]+|struct[ \\t]+)*[a-z_]\\w*[ \\t*]+)(${MACRO})(?=[ \\t*]+[a-zA-Z_]\\w*[ \\t]*\\()`,
  'gm',
);
/** `int f(int a) MACRO(1);`, `int f(void) __cold __noreturn;`, `int a MACRO(b);`, `A(int a) MACRO : a(a) {}` */
const TRAILING_MACRO =
  /(?<=[\w)\]>][ \t]*(?:\r?\n[ \t]*)?)(?<![\w.>:])(?:__[a-z]\w*[ \t]+)*(?:[A-Z_]{2}[A-Z0-9_]{0,60}|__[a-z]\w*)(?!\w)(?:\((?:[^()\n;{}]|\([^()\n;{}]*\))*\))?(?=[ \t]*(?:;|\{|=[^=]|\r?\n[ \t]*\{|(?:(?:\/\/[^\n]*)?\r?\n[ \t]*){0,8}:[ \t\r\n]*[A-Za-z_][\w:]*(?:<[^;(){}]{0,80}>)?[ \t]*[({]))/g;
/** Whether a declaration stands before a macro, and no statement of which it is a part. */
function isTrailing(text: string, at: number, macro: string): boolean {
  const end = beforeQualifiers(text, beforeSpace(text, at));
  if (end === at) return false;
  if (text[end - 1] === ')') {
    const open = beforeParentheses(text, end);
    return mayEndDeclaration(wordBefore(text, open)) || OPERATOR.test(text.slice(Math.max(0, open - 20), open));
  }
  // Without arguments it may be the name that is declared, and with them the name of a function.
  if (!macro.endsWith(')') || text[at + macro.length] === '{') return false;
  const name = wordBefore(text, end);
  if (/[\]>]$/.test(name)) return true;
  return mayEndDeclaration(name) && !TYPES.test(name) && isType(wordBefore(text, beforeSpace(text, end - name.length)));
}

const OPERATOR = /\boperator\s*(?:[^\w\s;{}]{1,3}|\(\))$/;
const STATEMENTS: ReadonlySet<string> = new Set(
  'if for while switch catch return else do case goto throw new delete co_return co_yield typeof __typeof __typeof__ decltype'.split(' '),
);
const TYPES = /^(?:int|char|void|long|short|unsigned|signed|float|double|bool|auto|const|static|inline|extern|\w+_t)$/;
const NO_TYPES = /^(?:|static|const|inline|extern|struct|class|union|enum|typedef|virtual|constexpr|volatile|public|private|protected)$/;

function mayEndDeclaration(word: string): boolean {
  return /[\w\]>]$/.test(word) && !STATEMENTS.has(word) && !/^[A-Z][A-Z0-9_]*$/.test(word);
}

/** Whether what stands before a name can be its type. */
function isType(word: string): boolean {
  return /[\w*&>]$/.test(word) && !NO_TYPES.test(word) && !STATEMENTS.has(word);
}

/** Without the words that may stand behind the parameters: `int f() const MACRO;`. */
function beforeQualifiers(text: string, at: number): number {
  const words = /\)((?:\s*\b(?:const|noexcept|override|final|volatile)\b)+)$/.exec(text.slice(Math.max(0, at - 60), at))?.[1] ?? '';
  return at - words.length;
}

function beforeSpace(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Where the parentheses begin that end at `end`, without the white space before them. */
function beforeParentheses(text: string, end: number): number {
  let at = end;
  let depth = 0;
  do {
    at--;
    if (text[at] === ')') depth++;
    else if (text[at] === '(') depth--;
  } while (depth > 0 && at > 0 && end - at < 2000);
  return beforeSpace(text, at);
}

function wordBefore(text: string, end: number): string {
  return /(?:\w+|[\]>*&=+/-])$/.exec(text.slice(Math.max(0, end - 60), end))?.[0] ?? '';
}
