/** What the parts of a pattern hold: elements of a value, or values of their own that are written out, `a, b = 1, 2`. */
import type { PatternRole } from '../roles/definitionRoles.ts';
import type { LiteralRole } from '../roles/expressionRoles.ts';
import { elementExpression, unwrapped } from './expressions.ts';
import type { Extraction } from './extraction.ts';

/** Which value each part of a pattern takes, by record; empty where places do not tell. */
export function pairedValues(extraction: Extraction, pattern: number, value: number): ReadonlyMap<number, number> {
  if (pattern < 0 || value < 0 || (extraction.roleOf(pattern).source as PatternRole | undefined)?.element !== true) return NOTHING;
  const list = unwrapped(extraction, value);
  if ((extraction.roleOf(list).source as LiteralRole | undefined)?.operation !== 'array') return NOTHING;
  const places = placesIn(extraction, pattern);
  const values = new Map([...placesIn(extraction, list)].map(([part, place]) => [place, part]));
  // Behind a rest or a spread, places do not say which value goes where.
  if (values.has(-1) || [...places.values()].includes(-1)) return NOTHING;
  return new Map([...places].map(([part, place]) => [part, values.get(place) ?? -1] as const).filter(([, held]) => held >= 0));
}

const NOTHING: ReadonlyMap<number, number> = new Map();

/** Each part of a list takes the element at its place, unless it is known to hold something else. */
export function holdElements(extraction: Extraction, pattern: number, list: number): void {
  for (const [part, place] of placesIn(extraction, pattern))
    if (!extraction.heldByPart.has(part))
      extraction.heldByPart.set(part, elementExpression(extraction, list, extraction.startAt(part), place));
}

/** The parts of a list by record with their places from 0; -1 from the first part on that may be several. */
export function placesIn(extraction: Extraction, list: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let place = 0;
  let end = extraction.startAt(list);
  for (const part of extraction.children(list)) {
    // Commas, not parts: there may be holes, `[, b]`.
    if (place >= 0) place += extraction.text.slice(end, extraction.startAt(part)).split(',').length - 1;
    end = extraction.endAt(part);
    if (extraction.isComment(part)) continue;
    if (isSeveral(extraction, part)) place = -1;
    places.set(part, place);
  }
  return places;
}

function isSeveral(extraction: Extraction, part: number): boolean {
  const { role, source } = extraction.roleOf(part);
  return role === 'spread' || role === 'error' || (role === 'pattern' && (source as PatternRole).rest === true);
}
