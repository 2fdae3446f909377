/** Stretches of a text that the parser shall not see: lines stay where they are. */
import { blank } from './blank.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text with white space in place of stretches of it, which may overlap. */
export function withoutStretches(text: string, stretches: readonly Stretch[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    out += text.slice(at, from) + blank(text.slice(from, end));
    at = end;
  }
  return out + text.slice(at);
}
