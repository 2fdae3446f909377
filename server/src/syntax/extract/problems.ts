/** What the parser could not make sense of, in words. */
import { ERROR_SYMBOL, RECORD_WORDS } from '../flatTree.ts';
import type { Extraction } from './extraction.ts';
import { foldedText } from './text.ts';

/** Problems of one file that are kept; a binary file has thousands. */
const PROBLEM_LIMIT = 100;

export function noteError(extraction: Extraction, node: number): void {
  const { problems, text } = extraction;
  const start = extraction.startAt(node);
  const end = extraction.endAt(node);
  // Inside an unreadable stretch, further ones say nothing new.
  const before = problems.at(-1);
  if (problems.length >= PROBLEM_LIMIT || (before?.kind === 'syntax' && before.end >= end)) return;
  const snippet = foldedText(text, start, end, 40);
  problems.push({ kind: 'syntax', start, end, message: snippet === '' ? 'Something is missing here' : `Unexpected \`${snippet}\`` });
}

/** The problems below a node that the walk does not go into. */
export function noteProblemsIn(extraction: Extraction, node: number): void {
  const end = extraction.after(node);
  for (let inner = node + 1; inner < end; inner++) {
    if ((extraction.records[inner * RECORD_WORDS] as number) < 0) noteMissing(extraction, inner);
    else if (extraction.symbolAt(inner) === ERROR_SYMBOL) noteError(extraction, inner);
  }
}

export function noteMissing(extraction: Extraction, node: number): void {
  const { problems } = extraction;
  if (problems.length >= PROBLEM_LIMIT) return;
  const type = extraction.typeAt(node);
  const start = extraction.startAt(node);
  const what =
    /^[a-z_]+$/.test(type) && extraction.grammar.isNamed(extraction.symbolAt(node)) ? `a ${type.replaceAll('_', ' ')}` : `\`${type}\``;
  problems.push({ kind: 'missing', start, end: extraction.endAt(node), message: `Expected ${what} here` });
}
