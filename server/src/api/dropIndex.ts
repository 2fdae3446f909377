import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemClock } from '../indexer/systemClock.ts';
import { chooseDriver } from '../store/databaseDriver.ts';
import { dropIndex as dropDatabase } from '../store/dropIndex.ts';
import { databaseFile, factCacheFile } from '../store/location.ts';
import { createProcessProbe } from '../store/processProbe.ts';
import type { IndexOptions } from './codeIndex.ts';
import { VERSION } from './version.ts';

/**
 * Deletes a folder's index and, when asked, the fact cache of all folders. Files of the user are never touched. Resolves with the paths
 * that were there; doing it twice is harmless. Rejects with `store.owned` while another process writes the index.
 */
export async function dropIndex(options: IndexOptions, { cache }: { readonly cache: boolean }): Promise<readonly string[]> {
  const removed: string[] = [];
  const file = databaseFile(options);
  if (existsSync(file)) {
    const { driver } = chooseDriver(options.driver);
    dropDatabase({ file, driver, clock: systemClock, probe: createProcessProbe(), product: VERSION, check: 'afterUncleanStop' });
    // The folder holds nothing but this index and what was moved aside when it was damaged.
    rmSync(dirname(file), { recursive: true, force: true });
    removed.push(file);
  }
  const facts = factCacheFile(options.cacheFolder);
  if (cache && existsSync(facts)) {
    for (const path of [facts, `${facts}-wal`, `${facts}-shm`]) rmSync(path, { force: true });
    removed.push(facts);
  }
  return removed;
}
