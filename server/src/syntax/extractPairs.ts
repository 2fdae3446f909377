/** Patterns and values that are both written out: `a, b = 1, 2`. */
import { unwrapped } from './extractExpressions.ts';
import type { Extraction } from './extractState.ts';
import type { PatternRole } from './roleDefinitions.ts';
import type { LiteralRole } from './roleExpressions.ts';

/** Which value each part of a pattern takes, as pairs of records; none where places do not tell. */
export function pairedValues(extraction: Extraction, pattern: number, value: number): (readonly [number, number])[] {
  if (pattern < 0 || value < 0 || !isList(extraction, pattern)) return [];
  const list = unwrapped(extraction, value);
  if ((extraction.roleOf(list).source as LiteralRole | undefined)?.operation !== 'array') return [];
  const names = extraction.children(pattern);
  const values = extraction.children(list);
  if (names.length !== values.length || [...names, ...values].some((part) => isUnclear(extraction, part))) return [];
  return names.map((name, place) => [name, values[place] as number] as const);
}

function isList(extraction: Extraction, pattern: number): boolean {
  return (extraction.roleOf(pattern).source as PatternRole | undefined)?.element === true;
}

/** With one of these among them, places do not tell which value goes where. */
function isUnclear(extraction: Extraction, part: number): boolean {
  const { role, source } = extraction.roleOf(part);
  return role === 'comment' || role === 'spread' || role === 'error' || (role === 'pattern' && (source as PatternRole).rest === true);
}
