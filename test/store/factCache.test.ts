import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Driver, openDatabase, sql } from '../../server/src/store/database.ts';
import { type FactCache, openFactCache } from '../../server/src/store/factCache.ts';
import { ManualClock } from '../engine/memory/manualClock.ts';
import { scramblePages } from './damage.ts';
import { onBothDrivers, type TemporaryFolder, temporaryFolder } from './storeHarness.ts';

const HOUR = 3_600_000;

onBothDrivers('fact cache', (driver) => {
  let folder: TemporaryFolder;
  let clock: ManualClock;
  const opened: FactCache[] = [];
  beforeEach(() => {
    folder = temporaryFolder();
    clock = new ManualClock();
  });
  afterEach(() => {
    for (const cache of opened.splice(0)) cache.dispose();
    folder.remove();
  });
  const open = (limitBytes = 1_000_000, file = folder.file('facts.db')) => {
    const cache = openFactCache({ file, driver, clock, limitBytes });
    opened.push(cache);
    return cache;
  };

  it('gives back what was put, before and after it is written, and in another process', () => {
    const cache = open();
    cache.put('a', bytes(10));
    expect(cache.get('a')).toEqual(bytes(10));
    cache.flush();
    expect(plain(cache.get('a'))).toEqual(bytes(10));
    expect(plain(open().get('a'))).toEqual(bytes(10));
    expect(cache.get('b')).toBeUndefined();
    expect(cache.stats()).toEqual({ entries: 1, bytes: 10, hits: 2, misses: 1 });
  });

  it('counts what two processes put alike once', () => {
    const one = open();
    const two = open();
    for (const cache of [one, two]) cache.put('a', bytes(10));
    for (const cache of [one, two]) cache.flush();
    expect(one.stats()).toMatchObject({ entries: 1, bytes: 10 });
  });

  it('evicts what was not used for longest once it is over its limit', async () => {
    const cache = open(1000);
    for (const key of ['a', 'b', 'c']) cache.put(key, bytes(300));
    cache.flush();
    await clock.advance(2 * HOUR);
    cache.get('a');
    cache.put('d', bytes(300));
    cache.flush();
    expect(cache.stats().bytes).toBe(1200);
    while (cache.trim());
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key) !== undefined)).toEqual(['a', 'c', 'd']);
    expect(cache.stats().bytes).toBe(900);
  });

  it('leaves everything alone below its limit', () => {
    const cache = open(1000);
    cache.put('a', bytes(900));
    cache.flush();
    expect(cache.trim()).toBe(false);
    expect(cache.get('a')).toBeDefined();
  });

  it('behaves as a miss while another process holds the lock, and writes later', () => {
    const file = folder.file('facts.db');
    const cache = open();
    cache.put('early', bytes(1));
    cache.flush();
    const other = openDatabase(driver, { file, access: 'write', busyMilliseconds: 0, cacheKilobytes: 100 });
    cache.put('late', bytes(2));
    other.transaction('write', () => {
      cache.flush();
      expect(cache.get('early')).toBeDefined();
    });
    other.close();
    expect(open().get('late')).toBeUndefined();
    cache.flush();
    expect(open().get('late')).toBeDefined();
    expect(cache.stats().failure).toBeUndefined();
  });

  it('starts anew when the file is not a database', () => {
    writeFileSync(folder.file('facts.db'), 'x'.repeat(5000));
    const cache = open();
    expect(cache.get('a')).toBeUndefined();
    cache.put('a', bytes(10));
    cache.flush();
    expect(plain(open().get('a'))).toEqual(bytes(10));
  });

  it('starts anew when pages are damaged under it', () => {
    const file = folder.file('facts.db');
    const cache = open();
    for (let index = 0; index < 200; index++) cache.put(`key ${index}`, bytes(2000));
    cache.dispose();
    scramblePages(file);
    const again = open();
    for (let index = 0; index < 200; index++) again.get(`key ${index}`);
    again.put('new', bytes(3));
    again.flush();
    expect(plain(again.get('new'))).toEqual(bytes(3));
    expect(again.stats().failure).toBeUndefined();
  });

  it('leaves the database of another program alone and does without', () => {
    const file = folder.file('facts.db');
    foreignDatabase(file, driver);
    const cache = open();
    cache.put('a', bytes(10));
    cache.flush();
    expect(cache.stats().failure?.message).toContain('another program');
    expect(tables(file, driver)).toEqual(['precious']);
  });

  it('does without when its folder cannot be made', () => {
    writeFileSync(folder.file('blocked'), '');
    const cache = open(1000, folder.file('blocked/facts.db'));
    cache.put('a', bytes(10));
    cache.flush();
    expect(cache.get('a')).toBeUndefined();
    expect(cache.stats().failure?.code).toBe('store.folder');
  });

  it('keeps quiet after its end', () => {
    const cache = open();
    cache.dispose();
    cache.dispose();
    cache.put('a', bytes(10));
    cache.flush();
    expect(cache.get('a')).toBeUndefined();
  });
});

function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => index);
}

/** Drivers give Buffer or Uint8Array. */
function plain(value: Uint8Array | undefined): Uint8Array | undefined {
  return value === undefined ? undefined : new Uint8Array(value);
}

function foreignDatabase(file: string, driver: Driver): void {
  const database = openDatabase(driver, { file, access: 'write', busyMilliseconds: 0, cacheKilobytes: 100 });
  database.execute('CREATE TABLE precious (id INTEGER PRIMARY KEY)');
  database.close();
}

function tables(file: string, driver: Driver): string[] {
  const database = openDatabase(driver, { file, access: 'read', busyMilliseconds: 0, cacheKilobytes: 100 });
  const names = database.prepare(sql<{ readonly name: string }>('SELECT name FROM sqlite_schema')).all();
  database.close();
  return names.map(({ name }) => name);
}
