/** Conditions of compilation in the middle of something, where the grammar has no place for them. */
import { blank } from '../../server/src/syntax/blank.ts';
import { type Stretch, withoutStretches } from '../../server/src/syntax/stretches.ts';
import { type Branch, type Condition, conditionsOf } from './conditions.ts';

/**
 * Text of the same length in which the lines of a condition are white space that cuts through a list, a head, an expression or a statement:
 * then its branches are read one after the other, or, where they cannot stand side by side, the first of them alone. Conditions around
 * whole statements and members are the grammar's.
 */
export function masked(text: string): string {
  if (!text.includes('#if') && !text.includes('# if')) return text;
  const code = codeOf(text);
  return withoutStretches(
    text,
    conditionsOf(text).flatMap((condition) => stretchesToMask(code, condition)),
  );
}

/** The text with white space for comments and directives, and quotes alone for what is quoted. */
function codeOf(text: string): string {
  return text.replace(NO_CODE, (found) => (/["']/.test(found[0] ?? '') || found.startsWith('@') ? quoted(found) : blank(found)));
}

function quoted(text: string): string {
  return `"${blank(text.slice(1, -1))}"`.slice(0, text.length);
}

const NO_CODE =
  /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?(?:"""|$)|@"(?:[^"]|"")*(?:"|$)|"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|(?<=(?:^|\n)[ \t]*)#[^\r\n]*/g;

function stretchesToMask(code: string, condition: Condition): readonly Stretch[] {
  const { branches, directives } = condition;
  const inside = branches.flatMap(({ conditions }) => conditions.flatMap((each) => stretchesToMask(code, each)));
  if (standsAlone(code, condition)) return inside;
  const written = branches.filter((branch) => contentOf(code, branch) !== '');
  const [first] = written;
  const others = written.every((branch) => isPartOfSeveral(contentOf(code, branch))) ? [] : written.filter((branch) => branch !== first);
  return [...directives, ...others, ...inside];
}

/** Whether what a condition chooses among are whole statements, members or attributes. */
function standsAlone(code: string, { branches, directives }: Condition): boolean {
  const [begin] = directives;
  return endsWhole(code.slice(0, begin?.start).trimEnd()) && branches.every((branch) => isWhole(contentOf(code, branch)));
}

function contentOf(code: string, { start, end }: Branch): string {
  return code.slice(start, end).trim();
}

function isWhole(content: string): boolean {
  return content === '' || (!CONTINUES.test(content) && endsWhole(content) && !isAttributes(content) && isBalanced(content));
}

/** Whether text ends where a statement, a member, a label or a list of attributes does. */
function endsWhole(text: string): boolean {
  return text === '' || /[;{}\]:]/.test(text.at(-1) ?? '');
}

/** The grammar takes them under a condition, but not under another one beside it. */
function isAttributes(content: string): boolean {
  return content.startsWith('[') && content.endsWith(']');
}

/** What goes on with something: of a statement, a switch, a list or an expression. */
const CONTINUES = /^(?:(?:else|catch|finally|case)\b|default\s*:|[^\p{L}\p{N}_@[{("'~#!+-])/u;

function isBalanced(content: string): boolean {
  let depth = 0;
  for (const sign of content) {
    if (sign === '{' || sign === '(') depth++;
    if ((sign === '}' || sign === ')') && --depth < 0) return false;
  }
  return depth === 0;
}

/** Whether there may be more of its kind beside it: elements of a list, attributes, sections of a switch, branches of a statement. */
function isPartOfSeveral(content: string): boolean {
  if (isAttributes(content)) return true;
  return content.startsWith(',') || content.endsWith(',') || (/^(?:else|catch|case)\b|^default\s*:/.test(content) && /[;}]$/.test(content));
}
