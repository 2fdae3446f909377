import type { Scores } from './scorer.ts';

/** One rule's answers in one repository. */
export interface Judged {
  readonly language: string;
  readonly rule: string;
  readonly scores: Scores;
}

export interface Precision {
  readonly right: number;
  readonly wrong: number;
}

/** How often a rule is right, by language: what confidence is made from. Rules that were never judged are left out. */
export function calibrationOf(judged: readonly Judged[]): Record<string, Record<string, Precision>> {
  const languages = new Map<string, Map<string, Precision>>();
  for (const { language, rule, scores } of judged) {
    const rules = languages.get(language) ?? new Map<string, Precision>();
    languages.set(language, rules);
    const { right, wrong } = rules.get(rule) ?? { right: 0, wrong: 0 };
    const { tp, fpWrong, fpOverload, fpExternal, fpValue } = scores;
    const sum = { right: right + tp, wrong: wrong + fpWrong + fpOverload + fpExternal + fpValue };
    if (sum.right + sum.wrong > 0) rules.set(rule, sum);
  }
  return Object.fromEntries([...languages].map(([language, rules]) => [language, Object.fromEntries(rules)]));
}
