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

/** How often a rule is right, by language: what confidence is made from. */
export function calibrationOf(judged: readonly Judged[]): Record<string, Record<string, Precision>> {
  const table: Record<string, Record<string, Precision>> = {};
  for (const { language, rule, scores } of judged) {
    table[language] ??= {};
    const rules = table[language];
    const { right, wrong } = rules[rule] ?? { right: 0, wrong: 0 };
    const { tp, fpWrong, fpOverload, fpExternal, fpValue } = scores;
    rules[rule] = { right: right + tp, wrong: wrong + fpWrong + fpOverload + fpExternal + fpValue };
  }
  return table;
}
