/** What verbs that ask about links have in common: options, hints about what an answer does not hold, and how edges are drawn. */
import type { EdgeTier, TestChoice } from '../api/codeGraph.ts';
import type { Answer, SymbolHit } from '../api/codeIndex.ts';
import { counted } from '../base/counted.ts';
import { dottedName } from '../base/dottedName.ts';
import { FailureError } from '../base/failure.ts';
import { printable } from './format.ts';
import type { Shell } from './shell.ts';

/** Says on the side what the answer lacks: nothing of it belongs into a pipe. */
export function tellWhatIsMissing(shell: Shell, answer: Omit<Answer<unknown>, 'value'>): void {
  if (answer.truncated) shell.err('There is more: raise --limit to see it.\n');
  if (answer.complete) return;
  const waiting =
    answer.pendingFiles === 0
      ? 'links are still being made, or nobody looked for changes'
      : `${counted(answer.pendingFiles, 'file')} waiting`;
  shell.err(`The answer may be incomplete: ${waiting}.\n`);
}

export function noSymbol(shell: Shell, name: string): void {
  shell.err(`No symbol "${printable(name)}". \`skein search ${printable(name)}\` finds similar names.\n`);
}

export function qualifiedName(hit: Pick<SymbolHit, 'container' | 'name'>): string {
  return printable(dottedName(hit));
}

/** Nothing before what is proven, `~` before what is probable, `?` before one of several, `>` before what dispatch may lead to. */
export function tierMark(tier: EdgeTier): string {
  return { exact: ' ', probable: '~', ambiguous: '?', dispatch: '>' }[tier];
}

/** `:4,5,6` of 0-based lines; many are cut. */
export function lineList(lines: readonly number[]): string {
  const distinct = [...new Set(lines)].sort((one, other) => one - other);
  const shown = distinct.slice(0, 5).map((line) => String(line + 1));
  return `:${shown.join(',')}${distinct.length > shown.length ? ',…' : ''}`;
}

export function testChoice(word: string | undefined): TestChoice {
  if (word === undefined) return 'include';
  if (word === 'include' || word === 'exclude' || word === 'only') return word;
  throw new FailureError({ code: 'cli.tests', kind: 'user', message: `--tests takes include, exclude or only, not "${word}"` });
}

export function confidenceOption(text: string | undefined): number {
  const confidence = text === undefined ? 0 : Number(text);
  if (confidence >= 0 && confidence <= 1) return confidence;
  throw new FailureError({ code: 'cli.confidence', kind: 'user', message: `--min-confidence takes a number from 0 to 1, not "${text}"` });
}

/** A whole number above 0. */
export function depthOption(text: string | undefined, standard: number): number {
  const depth = text === undefined ? standard : Number(text);
  if (Number.isInteger(depth) && depth > 0) return depth;
  throw new FailureError({ code: 'cli.depth', kind: 'user', message: `--depth takes a whole number above 0, not "${text}"` });
}
