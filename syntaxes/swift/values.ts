/** What expressions are worth that roles do not say. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** `(a)` is a; a tuple of several is not followed. */
export function tupleValue(file: Extraction, node: number): number {
  const values = file.children(node).filter((child) => !file.isA(child, 'comment'));
  const [only] = values;
  return only !== undefined && values.length === 1 ? expressionOf(file, only) : -1;
}
