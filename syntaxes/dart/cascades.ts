/** `a..b()..c = d`: what stands behind the dots belongs to the value of the cascade. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** The value of the cascade that is being walked through. */
export function cascadeTarget(file: Extraction, node: number): number {
  const { frames } = file;
  for (let depth = frames.depth; depth > 0; depth--) {
    const around = frames.nodeAt(depth);
    if (around <= node && file.after(around) > node && file.isA(around, 'cascade')) return expressionOf(file, file.child(around, 'object'));
  }
  return -1;
}
