/**
 * Conditions of the preprocessor: what is defined under one says so, for of several definitions of a name one is compiled. They are read from
 * the text alone, so that what the grammar makes of the branches does not matter.
 */
import { oncePer } from '../../server/src/base/oncePer.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { BracketReader, type Directive } from './bracketReader.ts';
import { conditionOf, hasConditions } from './conditionValue.ts';

/** The name of the fact that holds a condition. */
export const CONDITION = '#if';

/** Notes the conditions around a symbol, the innermost last, as one expression. */
export function noteCondition(file: Extraction, symbol: number): void {
  const start = file.symbols[symbol]?.nameStart ?? 0;
  const condition = conditionAt(file, start);
  if (condition !== '') file.decorators.push({ symbol, name: CONDITION, arguments: condition, start: file.symbols[symbol]?.start ?? 0 });
}

/** The conditions around a place as one expression; '' where there are none. */
export function conditionAt(file: Extraction, place: number): string {
  const { points } = conditionsOf(file);
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return points[low - 1]?.condition ?? '';
}

/** What holds where all of several conditions do; '' for none. */
export function allOf(terms: readonly string[]): string {
  return terms.map((term) => `(${term})`).join(' && ');
}

/** The conditions that `allOf` put together, the outermost first. */
export function termsOf(condition: string): readonly string[] {
  const terms: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < condition.length; at++) {
    if (condition[at] === '(' && depth++ === 0) start = at + 1;
    else if (condition[at] === ')' && --depth === 0) terms.push(condition.slice(start, at));
  }
  return terms;
}

/** Whether a macro being visited is the guard of its header: it stands for nothing, and what asks for it holds all that follows. */
export function isHeaderGuard(file: Extraction, define: number): boolean {
  const value = file.child(define, 'value');
  if (value >= 0 && file.textAt(value).trim() !== '1') return false;
  return conditionsOf(file).guards.has(file.textAt(file.child(define, 'name')));
}

interface Conditions {
  /** Where another condition begins to hold, in order. */
  readonly points: readonly { readonly at: number; readonly condition: string }[];
  /** Names of macros that guard all of the file. */
  readonly guards: ReadonlySet<string>;
}

const conditionsOf = oncePer(({ text }: Extraction): Conditions => (hasConditions(text) ? readConditions(text) : NONE));

const NONE: Conditions = { points: [], guards: new Set() };

interface Branch {
  readonly directive: Directive;
  readonly groups: Group[];
}

/** From `#if` to `#endif`. */
interface Group {
  readonly branches: Branch[];
  end: number;
}

function readConditions(text: string): Conditions {
  const points: { at: number; condition: string }[] = [];
  const guards = new Set<string>();
  const add = (group: Group, outer: readonly string[]): void => {
    const guard = guardOf(text, group);
    if (guard !== undefined && holdsTheRest(text, group)) guards.add(guard);
    const isGuard = guard !== undefined && (guards.has(guard) || group.end - (group.branches[0]?.directive.start ?? 0) > MUCH);
    // A later branch counts only where those before it do not hold.
    const before: string[] = [];
    for (const { directive, groups } of group.branches) {
      const own = isGuard ? '' : conditionOf(directive.text);
      const terms = [...outer, ...before, ...(own === '' ? [] : [own])];
      const condition = allOf(terms);
      points.push({ at: directive.end, condition });
      for (const inner of groups) {
        add(inner, terms);
        points.push({ at: inner.end, condition });
      }
      if (own !== '') before.push(`!(${own})`);
    }
  };
  for (const group of groupsOf(text)) {
    add(group, []);
    points.push({ at: group.end, condition: '' });
  }
  return { points, guards };
}

/** Around much of a file, not just around the default of a switch. In characters. */
const MUCH = 400;

function groupsOf(text: string): readonly Group[] {
  const all: Group[] = [];
  const open: Group[] = [];
  const reader = new BracketReader(text);
  for (let directive = reader.next(); directive !== undefined; directive = reader.next()) {
    const branch: Branch = { directive, groups: [] };
    if (directive.word.startsWith('if')) {
      if (open.length >= DEEPEST) break;
      const group: Group = { branches: [branch], end: text.length };
      (open.at(-1)?.branches.at(-1)?.groups ?? all).push(group);
      open.push(group);
    } else if (directive.word.startsWith('el')) open.at(-1)?.branches.push(branch);
    else if (directive.word === 'endif') {
      const group = open.pop();
      if (group !== undefined) group.end = directive.end;
    }
  }
  return all;
}

/** Nobody nests conditions so deeply; broken text may. */
const DEEPEST = 60;

/** The macro that `#ifndef NAME_H` or `#if !defined(NAME_H)` asks for and `#define NAME_H` defines right behind it. */
function guardOf(text: string, { branches, end }: Group): string | undefined {
  const [first, second] = branches;
  if (first === undefined || branches.length > 2) return undefined;
  if (second !== undefined && !COMPLAINT.test(text.slice(second.directive.end, end))) return undefined;
  const name = /^!\s*defined\s*\(?\s*(\w+)\s*\)?$/.exec(conditionOf(first.directive.text))?.[1];
  const behind = FIRST_DEFINE.exec(text.slice(first.directive.end, first.directive.end + 3000))?.[1];
  return name === behind ? name : undefined;
}

/** What is said to whoever includes it again. */
const COMPLAINT = /^\s*(?:#[ \t]*(?:error|warning)\b.*\s*)?#[ \t]*endif/;
/** A comment ends with its line: a row of slashes is one, and can be read in no other way. */
const FIRST_DEFINE = /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*\n)*#[ \t]*define[ \t]+(\w+)(?=\s)/;

/** Whether a condition holds all that its file has behind it, and more than a definition. */
function holdsTheRest(text: string, { branches, end }: Group): boolean {
  const inside = text.slice(branches[0]?.directive.end, end).replace(COMMENTS, '').trim();
  return text.slice(end).replace(COMMENTS, '').trim() === '' && inside.split('\n').filter((line) => line.trim() !== '').length > 2;
}

/** What is not ended goes to the end of the text, or looking for its end would begin at each of them. */
const COMMENTS = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/g;
