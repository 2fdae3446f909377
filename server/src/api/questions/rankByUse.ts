/**
 * The last part of the ranking (ux notes, section 3.4): what is used much comes before what is not. How often is only known by counting, so
 * the best candidates alone are counted and put in order by it; what ranks below them without it stays there.
 */
import { formatSymbolKey } from '../../facts/symbolKey.ts';
import { fileOfRow } from '../../store/rowIds.ts';
import type { SearchMatch } from '../../store/search/bestOfSegments.ts';
import { usePoints } from '../../store/search/searchRank.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { UseCounts } from './useCounts.ts';

/** So many candidates are counted: what a list shows before anyone would rather type on. */
export const COUNTED = 100;

export interface Candidate {
  readonly record: SymbolRecord;
  readonly match: SearchMatch;
}

export interface Ranked {
  readonly record: SymbolRecord;
  /** Tier and points as one number: higher is better, across folders as well. */
  readonly score: number;
}

/** Of candidates in the order of the search, at most `COUNTED`. */
export function rankByUse(candidates: readonly Candidate[], uses: UseCounts): Ranked[] {
  return candidates
    .map(({ record, match }) => {
      const target = { file: fileOfRow(record.id), key: formatSymbolKey(record) };
      const points = usePoints(uses.usesOf(target));
      return { record, score: scoreOf(match) + points, tier: match.tier };
    })
    .sort((one, other) => one.tier - other.tier || other.score - one.score || one.record.name.length - other.record.name.length)
    .map(({ record, score }) => ({ record, score }));
}

export function scoreOf({ tier, score }: SearchMatch): number {
  return score - tier * BETWEEN_TIERS;
}

/** More than any points. */
const BETWEEN_TIERS = 100;
