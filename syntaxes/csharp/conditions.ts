/** Conditions of compilation in a text: `#if`, `#elif`, `#else`, `#endif`, with those inside of their branches. */
import type { Stretch } from '../../server/src/syntax/stretches.ts';

/** What stands between two directives of a condition. */
export interface Branch extends Stretch {
  readonly conditions: readonly Condition[];
}

export interface Condition {
  /** Its own lines, in order; the last is `#endif`. */
  readonly directives: readonly Stretch[];
  readonly branches: readonly Branch[];
}

interface Open {
  readonly directives: Stretch[];
  readonly branches: Branch[];
  /** Conditions of the branch that is read. */
  inside: Condition[];
}

const DIRECTIVE = /^[ \t]*#[ \t]*(if|elif|else|endif)\b[^\r\n]*/gm;

/** The outermost conditions. What is not ended is none. */
export function conditionsOf(text: string): readonly Condition[] {
  const outermost: Condition[] = [];
  const open: Open[] = [];
  for (const { 0: line, 1: word, index: start } of text.matchAll(DIRECTIVE)) {
    const directive = { start, end: start + line.length };
    if (word === 'if') {
      open.push({ directives: [directive], branches: [], inside: [] });
      continue;
    }
    const current = open.at(-1);
    const before = current?.directives.at(-1);
    if (current === undefined || before === undefined) continue;
    current.branches.push({ start: before.end, end: start, conditions: current.inside });
    current.directives.push(directive);
    current.inside = [];
    if (word !== 'endif') continue;
    open.pop();
    (open.at(-1)?.inside ?? outermost).push({ directives: current.directives, branches: current.branches });
  }
  return outermost;
}
