/** Puts names into the order of the best rank that their symbols can have within a tier; equal ranks stay in the order they come in. */
import { RANKS, rankInTier } from './searchRank.ts';
import { STEPS, type Stepwise } from './segment.ts';

export interface NameOrder {
  /** By old number. */
  readonly numbers: Uint32Array;
  /** Best rank by new number. */
  readonly ranks: Uint16Array;
}

/** What is known of names before they are ordered. */
export interface NameTally {
  readonly counts: Uint32Array;
  readonly bestScores: Int8Array;
}

export function createTally(names: number): NameTally {
  return { counts: new Uint32Array(names), bestScores: new Int8Array(names).fill(-128) };
}

export function tallySymbol({ counts, bestScores }: NameTally, name: number, score: number): void {
  counts[name] = (counts[name] ?? 0) + 1;
  if (score > (bestScores[name] ?? 0)) bestScores[name] = score;
}

/** `lengthOf`: bytes of a name by old number. */
export function* orderNames({ bestScores }: NameTally, lengthOf: (name: number) => number): Stepwise<NameOrder> {
  const names = bestScores.length;
  const ranks = new Uint16Array(names);
  const starts = new Uint32Array(RANKS + 1);
  for (let name = 0; name < names; name++) {
    const rank = rankInTier(bestScores[name] ?? 0, lengthOf(name));
    ranks[name] = rank;
    starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
    if (name % STEPS === 0) yield;
  }
  for (let rank = 0; rank < RANKS; rank++) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const numbers = new Uint32Array(names);
  const sorted = new Uint16Array(names);
  for (let name = 0; name < names; name++) {
    const rank = ranks[name] ?? 0;
    const number = starts[rank] ?? 0;
    starts[rank] = number + 1;
    numbers[name] = number;
    sorted[number] = rank;
    if (name % STEPS === 0) yield;
  }
  return { numbers, ranks: sorted };
}
