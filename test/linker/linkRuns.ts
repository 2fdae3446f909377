/** Which random histories are lived through: in the suite the same ones every time, so that it says tomorrow what it says today. */

/** Of the histories that the suite lives through. */
export const SEED = 20_261_121;

export interface LinkRuns {
  readonly numRuns: number;
  /** Absent where new histories are wanted; whoever finds a fault among them tells their seed. */
  readonly seed?: number;
}

/**
 * For each language the first `few` histories of one seed. SKEIN_LINK_RUNS=500 lives through so many new ones instead, and
 * SKEIN_LINK_SEED=… through those of the seed that was told, as in `SKEIN_LINK_RUNS=500 npx vitest run test/linker/linkHistory -t swift`.
 */
export function linkRuns(few: number): LinkRuns {
  const { SKEIN_LINK_RUNS: runs, SKEIN_LINK_SEED: seed } = process.env;
  const numRuns = Number(runs ?? few);
  if (seed !== undefined) return { numRuns, seed: Number(seed) };
  return runs === undefined ? { numRuns, seed: SEED } : { numRuns };
}

/** Milliseconds that they may take on a machine that has other things to do. */
export function patience({ numRuns }: LinkRuns): number {
  return 60_000 + numRuns * 1000;
}
