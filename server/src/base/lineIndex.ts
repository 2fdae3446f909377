/** Converts between UTF-16 offsets and (line, column) of one text. Lines and columns are 0-based; columns count UTF-16 units. */

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which lines start; always begins with 0. `\n`, `\r\n` and a lone `\r` end a line, as in the Language Server Protocol. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

/** The line that holds `offset`; offsets beyond the text belong to the last line. */
export function lineAt(lineStarts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((lineStarts[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(lineStarts: ArrayLike<number>, offset: number): Position {
  const line = lineAt(lineStarts, offset);
  return { line, column: offset - (lineStarts[line] ?? 0) };
}

/** The offset of a position; a line beyond the text gives the start of the last line. */
export function offsetAt(lineStarts: ArrayLike<number>, position: Position): number {
  const line = Math.max(0, Math.min(position.line, lineStarts.length - 1));
  return (lineStarts[line] ?? 0) + position.column;
}
