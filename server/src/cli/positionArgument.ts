import type { FilePosition } from '../api/codeIndex.ts';
import { FailureError } from '../base/failure.ts';

/** `src/a.ts:12:5` as editors and terminals write places: line and column count from 1. undefined when it is no place. */
export function positionArgument(text: string): FilePosition | undefined {
  const [, path, line, column] = /^(.+):(\d+):(\d+)$/.exec(text) ?? [];
  return path === undefined ? undefined : { path, line: Number(line) - 1, column: Number(column) - 1 };
}

export function requiredPosition(text: string): FilePosition {
  const position = positionArgument(text);
  if (position !== undefined && position.line >= 0 && position.column >= 0) return position;
  throw new FailureError({ code: 'cli.place', kind: 'user', message: `"${text}" is not a place`, hint: 'Write it as src/a.ts:12:5.' });
}
