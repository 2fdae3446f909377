/** Nothing of another file is looked at that was not asked for by its name: a change of what was looked at reopens who did. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { KITS } from './code/kits.ts';
import { linkHistories, liveThrough } from './linkHistories.ts';
import { WatchfulReader } from './watchfulReader.ts';

/** A longer run: SKEIN_LINK_RUNS=100 npx vitest run test/linker/linkReads. */
const RUNS = Number(process.env['SKEIN_LINK_RUNS'] ?? 4);
const STEPS = 40;

describe('what is looked at was asked for', () => {
  it.each(Object.entries(KITS))('%s', { timeout: 60_000 + RUNS * 1000 }, (_language, kit) => {
    const createReader = (...parts: ConstructorParameters<typeof WatchfulReader>) => new WatchfulReader(...parts);
    fc.assert(
      fc.property(linkHistories(STEPS), (history) => liveThrough(kit, history, { createReader })),
      { numRuns: RUNS },
    );
  });
});
