/** Operators are no nodes: they are what stands between two. */
import type { Extraction } from './extraction.ts';

/** The text between two nodes without the white space around it; '' where either is missing. */
export function textBetween(extraction: Extraction, before: number, behind: number): string {
  return before < 0 || behind < 0 ? '' : extraction.text.slice(extraction.endAt(before), extraction.startAt(behind)).trim();
}
