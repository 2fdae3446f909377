import type { Decision } from './ruleLayer.ts';

/** Does any rule of a group match this very path (folders end with `/`)? */
export type PathMatcher = (path: string) => boolean;

/** A list of rules of which the last that matches decides. */
export interface LastMatch<Rule> {
  decide(path: string): Decision;
  /** The rule behind `decide`; slow. */
  find(path: string): Rule | undefined;
}

/** Neighbouring rules with the same effect are compiled together, since it does not matter which of them matches. */
export function lastMatch<Rule extends { readonly decision: Decision }>(
  rules: readonly Rule[],
  compile: (rules: readonly Rule[]) => PathMatcher,
): LastMatch<Rule> {
  const groups = group(rules).map((members) => ({ decision: members[0]?.decision, matches: compile(members) }));
  return {
    decide: (path) => groups.findLast((candidate) => candidate.matches(path))?.decision,
    find: (path) => rules.findLast((candidate) => compile([candidate])(path)),
  };
}

function group<Rule extends { readonly decision: Decision }>(rules: readonly Rule[]): (readonly Rule[])[] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const last = groups.at(-1);
    if (last && last[0]?.decision === rule.decision) last.push(rule);
    else groups.push([rule]);
  }
  return groups;
}
