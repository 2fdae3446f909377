import type { Scores } from './scorer.ts';

export interface Result {
  readonly id: string;
  readonly language: string;
  readonly scores: Scores;
  /** Of answers called proven alone. */
  readonly exact: Scores;
  readonly rivals: readonly { readonly name: string; readonly f1: number }[];
}

export function printRepository({ id, language, scores, exact, rivals }: Result): void {
  const beside = rivals.map(({ name, f1 }) => `${name} ${f1.toFixed(3)}`).join(', ');
  console.log(
    `${id.padEnd(12)} ${language.padEnd(11)} ${figures(scores)} | exact P ${exact.P.toFixed(3)} R ${exact.R.toFixed(3)} | rivals' F1: ${beside}`,
  );
}

export function printMeans(results: readonly Result[]): void {
  console.log('\nMeans over repositories');
  for (const language of [...new Set(results.map((result) => result.language))]) {
    const of = results.filter((result) => result.language === language);
    const mean = (pick: (result: Result) => number): string => (of.reduce((sum, each) => sum + pick(each), 0) / of.length).toFixed(3);
    console.log(
      `${language.padEnd(12)} P ${mean(({ scores }) => scores.P)} R ${mean(({ scores }) => scores.R)} F1 ${mean(({ scores }) => scores.F1)} external wrong ${mean(({ scores }) => scores.externalWrong)} imports R ${mean(({ scores }) => scores.importR)} P ${mean(({ scores }) => scores.importP)} exact P ${mean(({ exact }) => exact.P)} R ${mean(({ exact }) => exact.R)}`,
    );
  }
}

function figures(scores: Scores): string {
  const { sites, P, R, F1, edgeF1, gotoAcc, externalWrong, symCallable, symType, importR, importP } = scores;
  const three = (value: number): string => value.toFixed(3);
  return `n=${sites} P ${three(P)} R ${three(R)} F1 ${three(F1)} edges ${three(edgeF1)} goto ${three(gotoAcc)} external wrong ${three(externalWrong)} symbols ${three(symCallable)}/${three(symType)} imports ${three(importR)}/${three(importP)}`;
}
