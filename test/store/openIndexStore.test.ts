import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../server/src/base/failure.ts';
import { openDatabase } from '../../server/src/store/database.ts';
import { dropIndex } from '../../server/src/store/dropIndex.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { openIndexStore, type StoreOptions } from '../../server/src/store/openIndexStore.ts';
import { openReadStore } from '../../server/src/store/openReadStore.ts';
import { ManualClock } from '../engine/memory/manualClock.ts';
import { cutInHalf, scrambleHeader, scramblePages, scrambleSecondHalf } from './damage.ts';
import {
  fakeProcess,
  onBothDrivers,
  openOwner,
  ownerOf,
  storeOptions,
  symbolRow,
  type TemporaryFolder,
  temporaryFolder,
  writeFile,
} from './storeHarness.ts';

onBothDrivers('opening an index', (driver) => {
  let folder: TemporaryFolder;
  let file: string;
  let clock: ManualClock;
  beforeEach(() => {
    folder = temporaryFolder();
    file = folder.file('deep/down/index.db');
    clock = new ManualClock();
  });
  afterEach(() => folder.remove());
  const open = (over: Partial<StoreOptions> = {}) => openIndexStore(storeOptions(file, driver, { clock, ...over }));
  const owner = (over: Partial<StoreOptions> = {}): IndexStore => openOwner(file, driver, { clock, ...over });
  const reader = () => openReadStore({ file, driver });
  const pathsOf = (store: IndexStore) => [...store.reader.paths()];

  it('makes the folder and the tables, and finds everything again', () => {
    const store = owner();
    writeFile(store, 'a.ts', { symbols: [symbolRow('a')] });
    store.dispose();
    store.dispose();
    expect(readdirSync(folder.file('deep/down'))).toEqual(['index.db']);
    const again = owner();
    expect(pathsOf(again)).toEqual(['a.ts']);
    again.dispose();
  });

  it('works in memory', () => {
    const store = openOwner(':memory:', driver);
    writeFile(store, 'a.ts', { symbols: [symbolRow('a')] });
    expect(pathsOf(store)).toEqual(['a.ts']);
    store.dispose();
  });

  it('fails clearly after its end', () => {
    const store = owner();
    store.dispose();
    expect(codeOf(() => store.transaction(() => 0))).toBe('store.closed');
    expect(codeOf(() => store.tracking.read('files', 'a'))).toBe('store.closed');
  });

  describe('two processes', () => {
    it('the second one may read and is told who writes', () => {
      const first = owner();
      writeFile(first, 'a.ts', {});
      const second = open({ probe: fakeProcess(2) });
      expect(second).toMatchObject({ kind: 'held', by: { pid: 1, product: '0.0.0' } });
      expect(second.notice).toEqual({
        code: 'readonly',
        severity: 'info',
        message: 'Another process is writing this index (PID 1). Opened read-only.',
      });
      const store = reader();
      expect([...store.paths()]).toEqual(['a.ts']);
      writeFile(first, 'b.ts', {});
      expect([...store.paths()]).toEqual(['a.ts', 'b.ts']);
      expect(store.owner()?.pid).toBe(1);
      store.dispose();
      first.dispose();
    });

    it('the second one takes over when the first has closed', () => {
      owner().dispose();
      ownerOf(open({ probe: fakeProcess(2) })).dispose();
    });

    it('takes over at once from a dead process, or one whose number was given to another', () => {
      owner();
      const second = ownerOf(open({ probe: fakeProcess(2, { 1: 'dead' }) }));
      expect(second.reader.owner()?.pid).toBe(2);
      second.dispose();
    });

    it('the second one is told who writes also while a transaction of the first goes on and on', () => {
      const first = owner();
      const second = first.transaction(() => open({ probe: fakeProcess(2), busyMilliseconds: 1 }));
      expect(second).toMatchObject({ kind: 'held', by: { pid: 1 } });
      first.dispose();
    });

    it('takes over from a silent process only after its heartbeat has run out', async () => {
      // A clock of its own, so that its heartbeats stop, as those of a sleeping machine do.
      owner({ clock: new ManualClock(clock.now()) });
      await clock.advance(15_000);
      expect(open({ probe: fakeProcess(2) }).kind).toBe('held');
      await clock.advance(1);
      ownerOf(open({ probe: fakeProcess(2) })).dispose();
    });

    it('a process that beats keeps its index', async () => {
      const first = owner();
      await clock.advance(60_000);
      expect(open({ probe: fakeProcess(2) }).kind).toBe('held');
      first.dispose();
      expect(clock.waiting).toBe(0);
    });

    it('trusts nothing but the heartbeat of a process on another machine', async () => {
      const elsewhere = { ...fakeProcess(9), self: { pid: 9, started: '', host: 'elsewhere' } };
      owner({ clock: new ManualClock(clock.now()), probe: elsewhere });
      const here = fakeProcess(2, { 9: 'dead' });
      expect(open({ probe: here }).kind).toBe('held');
      await clock.advance(15_001);
      ownerOf(open({ probe: here })).dispose();
    });

    it('an owner that slept through a takeover can never write again, and hears of it', async () => {
      const sleeping = new ManualClock(clock.now());
      const first = owner({ clock: sleeping });
      writeFile(first, 'a.ts', {});
      let lost = 0;
      first.onLost(() => lost++);
      await clock.advance(20_000);
      const second = ownerOf(open({ probe: fakeProcess(2) }));
      expect(codeOf(() => writeFile(first, 'b.ts', {}))).toBe('store.lostOwnership');
      expect(codeOf(() => first.tracking.nextOrdinal() && first.transaction(() => 0))).toBe('store.lostOwnership');
      await sleeping.advance(60_000);
      expect(lost).toBe(1);
      first.dispose();
      expect(pathsOf(second)).toEqual(['a.ts']);
      expect(second.reader.owner()?.pid).toBe(2);
      writeFile(second, 'c.ts', {});
      second.dispose();
    });
  });

  describe('a damaged file', () => {
    const fill = () => {
      const store = owner();
      for (let index = 0; index < 50; index++)
        writeFile(store, `f${index}.ts`, { symbols: Array.from({ length: 30 }, (_, n) => symbolRow(`name${n}`)) });
      return store;
    };
    const expectRebuilt = (over: Partial<StoreOptions> = {}) => {
      const opened = open(over);
      expect(opened.notice).toEqual({
        code: 'damaged',
        severity: 'warning',
        message: 'The index file is damaged and will be rebuilt.',
      });
      const store = ownerOf(opened);
      expect(pathsOf(store)).toEqual([]);
      writeFile(store, 'new.ts', {});
      store.dispose();
      expect(readdirSync(folder.file('deep/down'))).toEqual(['index.db', 'index.db.damaged-1']);
      const again = open();
      expect(again.notice).toBeUndefined();
      ownerOf(again).dispose();
    };

    it('is moved aside when its header is gone', () => {
      fill().dispose();
      scrambleHeader(file);
      expectRebuilt();
    });

    it('is moved aside when it is cut short', () => {
      fill().dispose();
      cutInHalf(file);
      expectRebuilt();
    });

    it('is moved aside when it is not a database at all', () => {
      mkdirSync(folder.file('deep/down'), { recursive: true });
      writeFileSync(file, 'hello '.repeat(1000));
      expectRebuilt();
    });

    it('is found out after an unclean stop', () => {
      const store = fill();
      store.checkpoint();
      // A killed process leaves its files as they are.
      copyFileSync(file, folder.file('copy.db'));
      store.dispose();
      copyFileSync(folder.file('copy.db'), file);
      scramblePages(file);
      expectRebuilt({ probe: fakeProcess(2, { 1: 'dead' }) });
    });

    it('is found out at the next opening once a statement has met the damage', () => {
      fill().dispose();
      scrambleSecondHalf(file);
      const store = owner();
      expect(codeOf(() => store.reader.symbolsNamed('name1', 10_000))).toBe('store.corrupt');
      store.dispose();
      expectRebuilt();
    });

    it('is built anew once a reader has met the damage, of which its owner knows nothing', () => {
      fill().dispose();
      scrambleSecondHalf(file);
      const store = owner();
      const reading = reader();
      expect(codeOf(() => reading.symbolsNamed('name1', 10_000))).toBe('store.corrupt');
      reading.dispose();
      store.dispose();
      expectRebuilt();
      ownerOf(open()).dispose();
      expect(readdirSync(folder.file('deep/down'))).toEqual(['index.db', 'index.db.damaged-1']);
    });

    it('is looked at on request', () => {
      fill().dispose();
      scramblePages(file);
      expectRebuilt({ check: 'always' });
    });

    it('is refused by readers', () => {
      fill().dispose();
      scrambleHeader(file);
      expect(codeOf(reader)).toBe('store.corrupt');
      expect(existsSync(file)).toBe(true);
    });

    it('is kept only once', () => {
      for (let round = 1; round <= 2; round++) {
        fill().dispose();
        scrambleHeader(file);
        ownerOf(open()).dispose();
      }
      expect(readdirSync(folder.file('deep/down'))).toEqual(['index.db', 'index.db.damaged-2']);
    });
  });

  describe('a file that is not ours to change', () => {
    it('is left alone when a newer version made it', () => {
      const store = owner();
      writeFile(store, 'a.ts', {});
      store.dispose();
      setVersion(99);
      expect(open()).toMatchObject({ kind: 'newerVersion', notice: { code: 'newerVersion', severity: 'error' } });
      expect(codeOf(reader)).toBe('store.newerVersion');
      setVersion(1);
      const again = owner();
      expect(pathsOf(again)).toEqual(['a.ts']);
      again.dispose();
    });

    it('is left alone when it belongs to another program', () => {
      mkdirSync(folder.file('deep/down'), { recursive: true });
      const other = openDatabase(driver, { file, access: 'write', busyMilliseconds: 0, cacheKilobytes: 100 });
      other.execute('CREATE TABLE precious (id INTEGER PRIMARY KEY)');
      other.close();
      expect(codeOf(open)).toBe('store.foreign');
      expect(codeOf(() => dropIndex(storeOptions(file, driver)))).toBe('store.foreign');
      expect(codeOf(reader)).toBe('store.absent');
    });

    it('is finished when its maker was stopped before the first table', () => {
      mkdirSync(folder.file('deep/down'), { recursive: true });
      openDatabase(driver, { file, access: 'write', busyMilliseconds: 0, cacheKilobytes: 100 }).close();
      expect(codeOf(reader)).toBe('store.absent');
      owner().dispose();
    });

    it('says what to do when the folder cannot be made or written to', () => {
      writeFileSync(folder.file('deep'), 'a file in the way');
      expect(failureOf(open)).toMatchObject({ code: 'store.folder', kind: 'config', hint: expect.stringContaining('SKEIN_CACHE_DIR') });
    });

    it('says so of a folder that refuses as if it were missing', () => {
      if (!existsSync('/proc/self')) return;
      file = '/proc/missing/deep/index.db';
      expect(codeOf(open)).toBe('store.folder');
    });

    it('says so when there is no permission', () => {
      // Nothing is forbidden to the superuser.
      if (process.getuid?.() === 0) return;
      mkdirSync(folder.file('deep/down'), { recursive: true });
      chmodSync(folder.file('deep/down'), 0o500);
      expect(codeOf(open)).toBe('store.open');
      chmodSync(folder.file('deep/down'), 0o700);
    });

    it('has no reader before there is an index', () => {
      expect(failureOf(reader)).toMatchObject({ code: 'store.absent', kind: 'user' });
    });

    const setVersion = (version: number) => {
      const database = openDatabase(driver, { file, access: 'write', busyMilliseconds: 0, cacheKilobytes: 100 });
      database.execute(`PRAGMA user_version = ${version}`);
      database.close();
    };
  });

  it('a reader knows when its file was replaced', () => {
    owner().dispose();
    const store = reader();
    expect(store.replaced()).toBe(false);
    dropIndex(storeOptions(file, driver));
    expect(store.replaced()).toBe(true);
    owner().dispose();
    expect(store.replaced()).toBe(true);
    store.dispose();
    const again = reader();
    expect(again.replaced()).toBe(false);
    again.dispose();
  });

  describe('dropping', () => {
    it('removes everything of the index and nothing else, and is harmless when repeated', () => {
      owner().dispose();
      scrambleHeader(file);
      owner().dispose();
      writeFileSync(folder.file('deep/down/mine.txt'), '');
      writeFileSync(`${file}.search`, '');
      dropIndex(storeOptions(file, driver));
      expect(readdirSync(folder.file('deep/down'))).toEqual(['mine.txt']);
      dropIndex(storeOptions(file, driver));
    });

    it('is refused while another process writes', () => {
      const store = owner();
      expect(codeOf(() => dropIndex(storeOptions(file, driver, { clock, probe: fakeProcess(2) })))).toBe('store.owned');
      store.dispose();
    });
  });
});

function failureOf(attempt: () => unknown): unknown {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error instanceof FailureError ? error.failure : error;
  }
}

function codeOf(attempt: () => unknown): unknown {
  const failure = failureOf(attempt);
  return failure !== null && typeof failure === 'object' && 'code' in failure ? failure.code : failure;
}
