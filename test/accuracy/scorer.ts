/** The scorer that comes with the ground truth. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A line of `skein export`. */
export interface Prediction {
  readonly t: string;
  readonly tier?: string;
  readonly rule?: string;
  readonly targets?: readonly unknown[];
}

/** The figures that are printed; the scorer gives more. */
export interface Scores {
  readonly sites: number;
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly edgeF1: number;
  readonly gotoAcc: number;
  readonly externalWrong: number;
  readonly tp: number;
  readonly fpWrong: number;
  readonly fpOverload: number;
  readonly fpExternal: number;
  readonly fpValue: number;
  readonly symCallable: number;
  readonly symType: number;
  readonly importR: number;
  readonly importP: number;
}

export interface Scorer {
  load(file: string): readonly unknown[];
  score(truth: readonly unknown[], predictions: readonly Prediction[]): { readonly out: Scores };
}

export async function loadScorer(folder: string): Promise<Scorer> {
  return (await import(pathToFileURL(join(folder, 'score.mjs')).href)) as Scorer;
}
