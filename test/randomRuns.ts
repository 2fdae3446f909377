/** Which random cases are tried: in the suite the same ones every time, so that it says tomorrow what it says today. */

/** Of the cases that the suite tries. */
export const SEED = 20_261_121;

/** What has a switch of its own: histories of links, histories of an index, and all others. */
type Subject = 'LINK' | 'HISTORY' | 'FUZZ';

export interface RandomRuns {
  readonly numRuns: number;
  /** Absent where new cases are wanted; whoever finds a fault among them tells their seed. */
  readonly seed?: number;
}

/**
 * The first `few` cases of one seed. SKEIN_LINK_RUNS=500 lives through so many new ones instead, and SKEIN_LINK_SEED=… through those of
 * the seed that was told, as in `SKEIN_LINK_RUNS=500 npx vitest run test/linker/linkHistory -t swift`; SKEIN_HISTORY_… and SKEIN_FUZZ_…
 * do the same for theirs.
 */
export function randomRuns(subject: Subject, few: number): RandomRuns {
  const { [`SKEIN_${subject}_RUNS`]: runs, [`SKEIN_${subject}_SEED`]: seed } = process.env;
  const numRuns = Number(runs ?? few);
  if (seed !== undefined) return { numRuns, seed: Number(seed) };
  return runs === undefined ? { numRuns, seed: SEED } : { numRuns };
}

/** Milliseconds that histories may take on a machine that has other things to do. */
export function patience({ numRuns }: RandomRuns): number {
  return 60_000 + numRuns * 1000;
}
