/** Patterns with a star, `a, *b, c = x`: the star takes a slice, and what stands behind it counts from the end. */
import { expressionOf, indexExpression, unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { sliceFrom } from './values.ts';

/** Says what the star and the parts behind it hold; the parts before it are told by their places. */
export function holdStarred(file: Extraction, pattern: number, value: number): void {
  const parts = file.codeChildren(pattern);
  const star = parts.findIndex((part) => file.isA(part, 'list_splat_pattern'));
  if (star < 0 || value < 0) return;
  const name = file.firstChild(parts[star] as number);
  file.heldByPart.set(name, indexExpression(file, expressionOf(file, value), sliceFrom(star), file.startAt(name)));
  const written = writtenValues(file, unwrapped(file, value));
  for (let fromEnd = 1; fromEnd < parts.length - star && fromEnd <= written.length; fromEnd++)
    file.heldByPart.set(parts.at(-fromEnd) as number, expressionOf(file, written.at(-fromEnd) as number));
}

/** The values that are written out; none where there is another star. */
function writtenValues(file: Extraction, list: number): readonly number[] {
  if (!['expression_list', 'tuple', 'list'].includes(file.typeAt(list))) return [];
  const values = file.codeChildren(list);
  return values.some((value) => file.isA(value, 'list_splat')) ? [] : values;
}
