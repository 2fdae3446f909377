/**
 * Directives in the middle of a list: `#include "table.h"` between the braces of an array, `#define X(name) name,` between enumerators. The
 * grammar knows none there, and would lose the list.
 */
import { type Stretch, withoutStretches } from '../../server/src/syntax/stretches.ts';
import { BracketReader, type Directive } from './bracketReader.ts';

/** The text with white space in their places. */
export function withoutListDirectives(text: string): string {
  const directives = directivesInLists(text);
  return directives.length === 0 ? text : withoutStretches(text, directives);
}

/** Those that say what is included, where the tree has none of them. */
export function includesInLists(text: string): readonly Stretch[] {
  return directivesInLists(text).filter(({ word }) => word === 'include');
}

function directivesInLists(text: string): readonly Directive[] {
  if (!CANDIDATE.test(text)) return [];
  const found: Directive[] = [];
  const reader = new BracketReader(text);
  for (let directive = reader.next(); directive !== undefined; directive = reader.next()) {
    const bracket = reader.open.at(-1);
    if (bracket !== undefined && bracket !== '{' && UNCONDITIONAL.has(directive.word)) found.push(directive);
  }
  return found;
}

const UNCONDITIONAL: ReadonlySet<string> = new Set(['include', 'define', 'undef', 'pragma']);
/** A directive behind what does not end a statement, with nothing but directives and comments between. */
const CANDIDATE = /[,{=(](?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/|#[^\n]*\n)*?\n[ \t]*#[ \t]*(?:include|define|undef|pragma)\b/;
