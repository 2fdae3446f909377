import { afterEach, beforeEach, it } from 'vitest';
import { sharedName } from '../../server/src/linker/stored/sharedNames.ts';
import { openDatabase, sql } from '../../server/src/store/database.ts';
import { dumpFile } from '../../server/src/store/dump.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { dieAtEachStatement } from './dyingStore.ts';
import { announce, link, loseFacts } from './linkHarness.ts';
import { factsRow, onBothDrivers, removeFile, symbolRow, type TemporaryFolder, temporaryFolder, writeFile } from './storeHarness.ts';

const ROWS = ['link', 'read', 'told', 'former', 'mark', 'shared'].map((table) => sql<Record<string, unknown>>(`SELECT * FROM ${table}`));

onBothDrivers('links in a process that dies', (driver) => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const sharing = (name: string) => new Uint8Array(Float64Array.of(sharedName('app', name)).buffer);
  const state = (store: IndexStore): string => {
    const database = openDatabase(driver, { file: store.file, access: 'read', busyMilliseconds: 0, cacheKilobytes: 100 });
    const rows = ROWS.flatMap((text) =>
      database
        .prepare(text)
        .all()
        .map((row) => JSON.stringify(row)),
    );
    database.close();
    return [...rows, ...[...store.reader.trackedPaths()].flatMap((path) => dumpFile(store.reader, path))].join('\n');
  };
  const seed = (store: IndexStore) => {
    store.openLinkLogic('one');
    for (const path of ['a.ts', 'src/b.ts', 'src/c.ts']) writeFile(store, path, { symbols: [symbolRow('one')] });
    writeFile(store, 'src/e.ts', { facts: factsRow({ shared: sharing('one') }) });
    announce(store, 'a.ts', { names: ['one'], changed: {} });
    link(store, 'a.ts', {
      to: ['src/b.ts#one~function'],
      asked: { 'file src/b.ts': ['one'], 'folder src': ['d.ts', 'c.ts'], 'namespace app': ['one'], 'named f.ts': ['f.ts'] },
    });
    link(store, 'src/b.ts', { to: ['a.ts'], asked: { 'file a.ts': ['one'], 'folder ': ['a.ts'] } });
  };
  const steps: Readonly<Record<string, (store: IndexStore) => void>> = {
    'a file that others looked for': (store) => writeFile(store, 'src/d.ts', { symbols: [symbolRow('four')] }),
    'a file that others looked for by its name': (store) => writeFile(store, 'lib/f.ts', { symbols: [symbolRow('six')] }),
    'a file that shares a name': (store) => writeFile(store, 'a.ts', { facts: factsRow({ lines: 99, shared: sharing('two') }) }),
    'a file that shares another name': (store) => writeFile(store, 'src/e.ts', { facts: factsRow({ lines: 99, shared: sharing('two') }) }),
    'a file that shares a name and goes': (store) => removeFile(store, 'src/e.ts'),
    'a file that changes': (store) => writeFile(store, 'a.ts', { facts: factsRow({ lines: 99, packed: new Uint8Array([1, 9]) }) }),
    'a file that goes': (store) => removeFile(store, 'a.ts'),
    'a file that loses its facts': (store) => loseFacts(store, 'src/b.ts'),
    'a file that tells of itself': (store) => announce(store, 'a.ts', { names: ['one', 'two'], changed: { 'file a.ts': ['one'] } }),
    'links that change': (store) => link(store, 'a.ts', { to: ['src/c.ts#one~function'], asked: { 'file src/c.ts': ['one'] } }),
    'other logic': (store) => store.openLinkLogic('two'),
  };

  it.each(Object.entries(steps))('are those before or after: %s', (_name, step) =>
    dieAtEachStatement(folder, driver, { seed, step, state }),
  );
});
