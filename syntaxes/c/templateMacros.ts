/** Macros of C++ alone: parameters of templates (`template <class T, ENABLE_IF(x)>`), and words in front of constructors and destructors. */
import { blank } from '../../server/src/syntax/blank.ts';
import type { Stretch } from '../../server/src/syntax/stretches.ts';

/** The text with `int` where a macro with arguments stands for a parameter of a template. */
export function withoutTemplateMacros(masked: string, macro: string): string {
  const text = masked.replace(BEFORE, blank);
  const whole = new RegExp(`^\\s*${macro.replace('[^()\\n]*\\)', '(?:[^()]|\\([^()]*\\))*\\)').replace('[^()\\n]', '[^()]')}\\s*$`);
  let out = '';
  let at = 0;
  for (const match of text.matchAll(HEAD)) {
    const from = match.index + match[0].length;
    if (from <= at) continue;
    const parameters = parametersFrom(text, from);
    for (const { start, end } of parameters) {
      const written = text.slice(start, end);
      if (!written.includes('(') || !whole.test(written)) continue;
      const name = start + written.search(/\S/);
      out += `${text.slice(at, name)}int`;
      at = name + 3;
      out += blank(text.slice(at, end));
      at = end;
    }
    const behind = (parameters.at(-1)?.end ?? text.length) + 1;
    RESULT.lastIndex = behind;
    const [result = '', words = ''] = RESULT.exec(text) ?? [];
    const type = resultIn(result);
    if (type === undefined) continue;
    out += text.slice(at, behind) + words + blank(result.slice(words.length, type.start)) + result.slice(type.start, type.end);
    out += blank(result.slice(type.end));
    at = behind + result.length;
  }
  return at === 0 ? text : out + text.slice(at);
}

/** `MACRO template <class T> ...`. */
const BEFORE = /^[A-Z][A-Z0-9_]{2,60}(?=[ \t]+template[ \t]*<)/gm;
const HEAD = /\btemplate\s*<(?=[^;{}]{0,1000}\b[A-Z][A-Z0-9_]{2,}\()/g;
const LONGEST = 1000;

/** What stands between the commas of a list that ends with `>`; nothing of what has no end. */
function parametersFrom(text: string, from: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = from;
  let depth = 0;
  SIGN.lastIndex = from;
  for (let match = SIGN.exec(text); match !== null && match.index < from + LONGEST; match = SIGN.exec(text)) {
    const [sign] = match;
    if (sign === ';' || sign === '{') break;
    if (sign === '<') depth++;
    else if (sign === '>' && depth > 0) depth--;
    else if (depth === 0 && /[>,]/.test(sign)) {
      found.push({ start, end: match.index });
      start = match.index + 1;
      if (sign === '>') return found;
    }
  }
  return [];
}

const IN_PARENTHESES = '\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)';
/** What is in parentheses is passed over. */
const SIGN = new RegExp(`${IN_PARENTHESES}|[<>,;{]`, 'g');
/** Behind the head of a template, in front of the name of a function: `ENABLE_IF((condition), (type)) f(`. */
const RESULT = new RegExp(
  `(\\s*(?:(?:static|inline|constexpr|friend|virtual)\\s+)*)[A-Z_][A-Z0-9_]{2,60}(${IN_PARENTHESES})(?=\\s*(?:operator\\b|(?:\\w+::)*\\w+\\s*\\())`,
  'y',
);

/** What a function gives, the last of what such a macro is given; undefined where it is given one thing, and no more than says when. */
function resultIn(macro: string): Stretch | undefined {
  const [all, before = '', type = ''] = /,(\s*(?:\(\s*)?)(?=\S)([^(),]*)\)?\s*\)$/.exec(macro) ?? [];
  if (all === undefined) return undefined;
  const start = macro.length - all.length + 1 + before.length;
  return { start, end: start + type.length };
}

/** The text without macros in front of what has the name of a class of the file and no type: `MACRO Name(int);`, `MACRO ~Name();`. */
export function withoutMakerMacros(text: string, macro: string): string {
  let classes: Set<string> | undefined;
  const words = '(?:(?:explicit|constexpr|inline|virtual)[ \\t]+)*';
  const makers = new RegExp(`^([ \\t]*${words})(${macro}(?:[ \\t]+${macro})*)(?=[ \\t]+${words}~?(\\w+)[ \\t]*\\()`, 'gm');
  return text.replace(makers, (all: string, before: string, found: string, name: string) => {
    classes ??= new Set(Array.from(text.matchAll(CLASS), ([, each = '']) => each));
    return classes.has(name) ? before + blank(found) + all.slice(before.length + found.length) : all;
  });
}

const CLASS = /\b(?:class|struct)\s+(\w+)(?=(?:\s*<[^;(){}]{0,200}>)?(?:\s+final)?\s*[:{#])/g;
