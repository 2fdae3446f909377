import type { FetchedCorpus } from './corpora.ts';

/** One line of the table: a figure, what it may be at most, and what it is held against. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly kept: boolean;
}

export interface Scenario {
  readonly name: string;
  readonly run: (corpora: Corpora, rounds: number) => Promise<readonly Figure[]>;
}

export interface Corpora {
  readonly small: FetchedCorpus;
  readonly large: FetchedCorpus;
}

export function figure(
  what: string,
  value: number,
  budget: { readonly most: number; readonly unit: string; readonly digits?: number },
): Figure {
  const text = (number: number) => `${number.toFixed(budget.digits ?? 1)}${budget.unit}`;
  return { what, measured: text(value), budget: `<= ${text(budget.most)}`, kept: value <= budget.most };
}

export function atLeast(what: string, value: number, budget: { readonly least: number; readonly unit: string }): Figure {
  return { what, measured: `${value.toFixed(1)}${budget.unit}`, budget: `>= ${budget.least}${budget.unit}`, kept: value >= budget.least };
}
