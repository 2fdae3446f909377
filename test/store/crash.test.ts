import { copyFileSync, existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dumpFile } from '../../server/src/store/dump.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { faultyDriver, Killed } from './faultyDriver.ts';
import {
  fakeProcess,
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

  /** The files as a killed process leaves them, under another name: the locks of the dead one are still held in this process. */
  const remains = (file: string): string => {
    for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, `${file}.left${suffix}`);
    return `${file}.left`;
  };
  const heir = (file: string) => openOwner(remains(file), driver, { probe: fakeProcess(2, { 1: 'dead' }) });
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

  it.each(Object.entries(steps))('leaves the state before or after: %s', (_name, step) => {
    const living = openOwner(':memory:', driver);
    seed(living);
    step(living);
    const expected = state(living);
    living.dispose();
    for (let statement = 0, finished = false; !finished; statement++) {
      const file = folder.file(`index${statement}.db`);
      const faulty = faultyDriver(driver);
      const dying = openOwner(file, faulty);
      seed(dying);
      const before = state(dying);
      faulty.breakAt(statement, { kind: 'dies' });
      try {
        step(dying);
        finished = true;
      } catch (error) {
        expect((error as Error).cause).toBeInstanceOf(Killed);
      }
      const after = finished ? expected : before;
      const next = heir(file);
      faulty.bury();
      expect(state(next)).toBe(after);
      step(next);
      expect(state(next)).toBe(expected);
      next.dispose();
    }
  });

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
      const next = heir(file);
      faulty.bury();
      seed(next);
      expect([...next.reader.paths()]).toEqual(['a.ts', 'b.ts']);
      next.dispose();
    }
  });
});
