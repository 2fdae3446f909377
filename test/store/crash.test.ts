import { afterEach, beforeEach, expect, it } from 'vitest';
import { dumpFile } from '../../server/src/store/dump.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { dieAtEachStatement, heirOf } from './dyingStore.ts';
import { faultyDriver, Killed } from './faultyDriver.ts';
import {
  importRow,
  onBothDrivers,
  openOwner,
  removeFile,
  symbolRow,
  type TemporaryFolder,
  temporaryFolder,
  writeFile,
} from './storeHarness.ts';

onBothDrivers('a process that dies', (driver) => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const state = (store: IndexStore) => [...store.reader.trackedPaths()].flatMap((path) => dumpFile(store.reader, path)).join('\n');
  const seed = (store: IndexStore) => {
    writeFile(store, 'a.ts', { symbols: [symbolRow('one'), symbolRow('two')], imports: [importRow('./b')] });
    writeFile(store, 'b.ts', { symbols: [symbolRow('three')] });
  };
  const steps: Readonly<Record<string, (store: IndexStore) => void>> = {
    'adding a file': (store) => writeFile(store, 'c.ts', { symbols: [symbolRow('four')], imports: [importRow('./a'), importRow('./b')] }),
    'changing a file': (store) => writeFile(store, 'a.ts', { symbols: [symbolRow('two', { line: 9 }), symbolRow('new')] }),
    'removing a file': (store) => removeFile(store, 'a.ts'),
  };

  it.each(Object.entries(steps))('leaves the state before or after: %s', (_name, step) =>
    dieAtEachStatement(folder, driver, { seed, step, state }),
  );

  it('while it opens a new index leaves one that opens', () => {
    for (let statement = 0, finished = false; !finished; statement++) {
      const file = folder.file(`index${statement}.db`);
      const faulty = faultyDriver(driver);
      faulty.breakAt(statement, { kind: 'dies' });
      try {
        openOwner(file, faulty);
        finished = true;
      } catch (error) {
        expect((error as Error).cause).toBeInstanceOf(Killed);
      }
      const next = heirOf(file, driver);
      faulty.bury();
      seed(next);
      expect([...next.reader.paths()]).toEqual(['a.ts', 'b.ts']);
      next.dispose();
    }
  });
});
