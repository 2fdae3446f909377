/** How sure an answer is: measured precision by language and rule, made into a tier. */
import calibration from './calibration.json' with { type: 'json' };
import type { LinkTier } from './stored/fileLinks.ts';
import { RULES, type Rule } from './types/types.ts';

/** Rules whose answers are proven from declarations: rules are in order of how sure they are. */
const PROVEN: ReadonlySet<Rule> = new Set(RULES.slice(0, RULES.indexOf('narrowing') + 1));

export function tierOf(rule: Rule, definitions: number): LinkTier {
  if (definitions > 1) return rule === 'overload' ? 'probable' : 'ambiguous';
  return PROVEN.has(rule) ? 'exact' : 'probable';
}

/**
 * How often an answer of this rule is right, from 0 to 1: what was measured on the development repositories (`npm run accuracy --
 * --calibrate`), drawn towards the figure of its tier as far as few answers were judged. Whatever is no answer gets 0.
 */
export function confidenceOf(language: string, rule: string, tier: LinkTier): number {
  const expected = EXPECTED[tier];
  if (expected === 0) return 0;
  const { right, wrong } = measured[familyOf(language)]?.[rule] ?? { right: 0, wrong: 0 };
  return Math.round(((right + expected * PRIOR) / (right + wrong + PRIOR)) * 1000) / 1000;
}

const measured: Readonly<Record<string, Readonly<Record<string, { readonly right: number; readonly wrong: number }>>>> = calibration;

/** How many answers the tier's own figure weighs. */
const PRIOR = 20;
const EXPECTED: Readonly<Record<LinkTier, number>> = { exact: 0.98, probable: 0.8, ambiguous: 0, external: 0, unresolved: 0 };

function familyOf(language: string): string {
  return language.replace(/react$/, '');
}
