/** Links that lived equal links made from nothing: whatever happens to code, who needs to be linked anew is, and a body reaches nobody. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { KITS } from './code/kits.ts';
import { linkHistories, liveThrough } from './linkHistories.ts';

/** Random histories of each language; a longer run: SKEIN_LINK_RUNS=500 npx vitest run test/linker/linkHistory. */
const RUNS = Number(process.env['SKEIN_LINK_RUNS'] ?? 10);
const STEPS = 100;

describe('links that lived', () => {
  it.each(Object.entries(KITS))('equal fresh ones after any history: %s', { timeout: 60_000 + RUNS * 1000 }, (_language, kit) => {
    fc.assert(
      fc.property(linkHistories(STEPS), (history) => liveThrough(kit, history)),
      { numRuns: RUNS },
    );
  });
});
