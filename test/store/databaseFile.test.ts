import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inspectFile } from '../../server/src/store/databaseFile.ts';
import { openReadStore } from '../../server/src/store/openReadStore.ts';
import { onBothDrivers, openOwner, symbolRow, type TemporaryFolder, temporaryFolder, writeFile } from './storeHarness.ts';

onBothDrivers('the file of an index that this process has open', (driver) => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('keeps the locks of its writer when it is looked at, and when a reader is opened beside it', () => {
    const file = folder.file('index.db');
    const store = openOwner(file, driver);
    writeFile(store, 'a.ts', { symbols: [symbolRow('one')] });
    const held = locksOn(file);
    expect(inspectFile(file)).toBe('ours');
    expect(locksOn(file)).toEqual(held);
    const reader = openReadStore({ file, driver });
    expect(locksOn(file)).toEqual(held);
    reader.dispose();
    store.dispose();
  });
});

/** Ranges of the file that this process has locked, as Linux tells; elsewhere nobody tells, and nothing is compared. */
function locksOn(file: string): string[] {
  if (!existsSync('/proc/locks')) return [];
  const { ino } = statSync(file);
  return readFileSync('/proc/locks', 'latin1')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells[4] === String(process.pid) && cells[5]?.endsWith(`:${ino}`))
    .map((cells) => cells.slice(3).join(' '))
    .sort();
}
