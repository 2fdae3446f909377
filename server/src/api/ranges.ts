/** Ranges as answers give them. */
import { positionAt } from '../base/lineIndex.ts';
import type { FileRange, SymbolHit } from './answers.ts';

/** Where a file begins. */
export const FILE_START: FileRange = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };

/** From one offset of a text to another. */
export function rangeBetween(lineStarts: ArrayLike<number>, start: number, end: number): FileRange {
  const from = positionAt(lineStarts, start);
  const to = positionAt(lineStarts, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Where the name of a symbol stands. */
export function rangeOfName({ line, column, endLine, endColumn }: Pick<SymbolHit, 'line' | 'column' | 'endLine' | 'endColumn'>): FileRange {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
