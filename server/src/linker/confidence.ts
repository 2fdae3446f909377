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
