/** Incremental equals fresh: whatever happens to a folder, its index is the one that a first look would make. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import { systemClock } from '../../server/src/indexer/systemClock.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openFactCache } from '../../server/src/store/factCache.ts';
import { equalsFresh, histories, type Step, take } from './historySteps.ts';
import { LivedIndex } from './livedIndex.ts';
import { parseInProcess } from './parseInProcess.ts';
import { unsynced } from './unsyncedDriver.ts';

/** Random histories and their length; a longer run: SKEIN_HISTORY_RUNS=500 npx vitest run test/indexer/history. */
const RUNS = Number(process.env['SKEIN_HISTORY_RUNS'] ?? 30);
const STEPS = 100;
const FOLDERS = 2;
/** So little that it forgets things all the time. */
const CACHE_BYTES = 20_000;

/** Histories after which something was wrong once. */
const FOUND: Readonly<Record<string, readonly Step[]>> = {
  'a file that is left out outlives a change of logic': [
    { do: 'write', path: 'a.ts', text: 'binary\0file' },
    { do: 'logic', language: 'typescript' },
  ],
};

describe('indexes that lived', () => {
  let parse: Parse;
  beforeAll(async () => {
    parse = await parseInProcess();
  });

  it('equal fresh ones after any history', { timeout: 60_000 + RUNS * 2000 }, async () => {
    await fc.assert(
      fc.asyncProperty(histories(FOLDERS, STEPS), (steps) => live(parse, steps)),
      { numRuns: RUNS },
    );
  });
  it.each(Object.entries(FOUND))('equal fresh ones: %s', (_name, steps) =>
    live(
      parse,
      steps.map((step) => [0, step]),
    ),
  );
});

/** Folders of one user with one fact cache. */
async function live(parse: Parse, steps: readonly (readonly [number, Step])[]): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'skein-cache-'));
  const driver = unsynced(chooseDriver('auto').driver);
  const memo = openFactCache({ file: join(base, 'facts.db'), driver, clock: systemClock, limitBytes: CACHE_BYTES });
  const indexes = Array.from({ length: FOLDERS }, () => new LivedIndex(parse, { memo }));
  try {
    for (const [at, step] of steps) {
      const index = indexes[at];
      if (index !== undefined) await take(index, step);
      if (step.do !== 'compare') continue;
      memo.flush();
      memo.trim();
    }
    for (const index of indexes) await equalsFresh(index);
  } finally {
    for (const index of indexes) await index.dispose();
    memo.dispose();
    rmSync(base, { recursive: true, force: true });
  }
}
