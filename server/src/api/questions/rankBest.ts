/**
 * The last part of the ranking (ux notes, section 3.4): what is used much comes before what is not, and what is written as it was typed
 * before what is not. How much something is used is only known by counting, so the best candidates alone are put in order by it; what ranks
 * below them without it stays there.
 */
import type { SearchMatch } from '../../store/search/bestOfSegments.ts';
import { Tier, usePoints, WEIGHTS } from '../../store/search/searchRank.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import { targetOfRecord } from './targetOfRecord.ts';
import type { UseCounts } from './useCounts.ts';

/** So many candidates are put in order. */
export const COUNTED = 100;
/** Of the first of them the points are counted exactly; those of the others may be too many. */
const EXACT = 20;

export interface Candidate {
  readonly record: SymbolRecord;
  readonly match: SearchMatch;
}

export interface Ranked {
  readonly record: SymbolRecord;
  /** Tier and points as one number: higher is better, across folders as well. */
  readonly score: number;
}

export interface RankParts {
  /** What the names must match, as typed. */
  readonly typed: string;
  readonly uses: UseCounts;
  readonly goesOn: () => Promise<boolean>;
}

/** Of candidates in the order of the search, at most `COUNTED`. `goesOn` lets others have their turn; undefined when it says false. */
export async function rankBest(
  candidates: readonly Candidate[],
  { typed, uses, goesOn }: RankParts,
): Promise<readonly Ranked[] | undefined> {
  const left = candidates
    .map((candidate) => counted(withCase(candidate, typed), usePoints(uses.usesAtMost(targetOfRecord(candidate.record)))))
    .sort(compare);
  const first: Ranked[] = [];
  // The best bound may turn out lower: then it goes back to where it belongs.
  for (let best = left.shift(); best !== undefined; best = left.shift()) {
    // Counting one may take some milliseconds while nothing is remembered yet.
    if (first.length < EXACT && !(await goesOn())) return undefined;
    const points = first.length < EXACT ? usePoints(uses.usesOf(targetOfRecord(best.record))) : best.points;
    if (points === best.points) first.push(best);
    else insert(left, counted(best, points));
  }
  return first;
}

export function scoreOf({ tier, score }: SearchMatch): number {
  return score - tier * BETWEEN_TIERS;
}

/** More than any points. */
const BETWEEN_TIERS = 100;

interface Counted extends Candidate, Ranked {
  readonly points: number;
}

function counted({ record, match }: Candidate, points: number): Counted {
  return { record, match, points, score: scoreOf(match) + points };
}

function withCase({ record, match }: Candidate, typed: string): Candidate {
  const fits = /[A-Z]/.test(typed) && isInCase(record.name, typed, match.tier);
  return fits ? { record, match: { ...match, score: match.score + WEIGHTS.sameCase } } : { record, match };
}

function isInCase(name: string, typed: string, tier: Tier): boolean {
  if (tier === Tier.scattered) return holdsInOrder(name, typed);
  // Of humps the first is the one that people think of: `eAP` is `encodeAbiParameters`, not `EncodeAbiParametersType`.
  if (tier === Tier.acronym) return name.replace(/^[_$#]+/, '').startsWith(typed.charAt(0)) && holdsInOrder(name, typed);
  return name.includes(typed);
}

function holdsInOrder(name: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function insert(list: Counted[], one: Counted): void {
  const place = list.findIndex((other) => compare(one, other) < 0);
  list.splice(place < 0 ? list.length : place, 0, one);
}

/** Of equal ones the shorter name comes first, and otherwise the order of the search stays. */
function compare(one: Counted, other: Counted): number {
  return one.match.tier - other.match.tier || other.score - one.score || one.record.name.length - other.record.name.length;
}
