import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import { systemClock } from '../../server/src/indexer/systemClock.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openFactCache } from '../../server/src/store/factCache.ts';
import { equalsFresh, type History, take } from './historySteps.ts';
import { type Flaw, LivedIndex } from './livedIndex.ts';
import { unsynced } from './unsyncedDriver.ts';

export const FOLDERS = 2;
/** So little that it forgets things all the time. */
const CACHE_BYTES = 20_000;

/** Lives through a history of folders of one user, which share a fact cache; throws when an index is found to be wrong. */
export async function liveThrough(parse: Parse, history: History, flaw: Flaw = {}): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'skein-cache-'));
  const driver = unsynced(chooseDriver('auto').driver);
  const memo = openFactCache({ file: join(base, 'facts.db'), driver, clock: systemClock, limitBytes: CACHE_BYTES });
  const indexes = Array.from({ length: FOLDERS }, () => new LivedIndex(parse, { memo, flaw }));
  try {
    for (const [at, step] of history) {
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
