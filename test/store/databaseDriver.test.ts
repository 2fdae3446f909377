import { expect, it } from 'vitest';
import { FailureError } from '../../server/src/base/failure.ts';
import { type Driver, openDatabase, sql } from '../../server/src/store/database.ts';
import { loadBetterSqlite } from '../../server/src/store/databaseBetterSqlite.ts';
import { chooseDriver, type DriverLoaders, systemName } from '../../server/src/store/databaseDriver.ts';
import { onBothDrivers, temporaryFolder } from './storeHarness.ts';

const fake = (name: Driver['name']): Driver => ({ name, open: () => never() });
const never = (): never => {
  throw new Error('not opened in this test');
};
const broken = (why: string) => () => {
  throw new Error(why);
};
const both: DriverLoaders = { 'better-sqlite3': () => fake('better-sqlite3'), 'node:sqlite': () => fake('node:sqlite') };

it('takes better-sqlite3 when it loads', () => {
  expect(chooseDriver('auto', both)).toMatchObject({ driver: { name: 'better-sqlite3' } });
  expect(chooseDriver('auto', both).note).toBeUndefined();
});

it('falls back to node:sqlite and says why', () => {
  const choice = chooseDriver('auto', { ...both, 'better-sqlite3': broken('GLIBC_2.33 not found\nat somewhere') });
  expect(choice.driver.name).toBe('node:sqlite');
  expect(choice.note).toBe('better-sqlite3: GLIBC_2.33 not found');
});

it('takes exactly what it is told to', () => {
  expect(chooseDriver('node:sqlite', both).driver.name).toBe('node:sqlite');
  expect(() => chooseDriver('better-sqlite3', { ...both, 'better-sqlite3': broken('no') })).toThrow(FailureError);
});

it('names every reason when nothing loads', () => {
  try {
    chooseDriver('auto', { 'better-sqlite3': broken('one'), 'node:sqlite': broken('two') });
    expect.unreachable();
  } catch (error) {
    expect((error as FailureError).failure).toMatchObject({
      code: 'store.noDriver',
      kind: 'config',
      message: `Skein has no build for ${systemName(process.platform, process.arch)}.`,
      causes: ['better-sqlite3: one', 'node:sqlite: two'],
    });
  }
});

it('names the system as builds are named', () => {
  expect(systemName('linux', 'arm')).toBe('linux-armhf');
  expect(systemName('win32', 'arm64')).toBe('win32-arm64');
});

it('never loads the addon where it would kill the process', () => {
  expect(() => loadBetterSqlite(9)).toThrow('needs Node-API 10, this runtime has 9');
  expect(() => loadBetterSqlite(Number.NaN)).toThrow('needs Node-API 10');
});

onBothDrivers('database', (driver) => {
  const open = () => openDatabase(driver, { file: ':memory:', access: 'write', busyMilliseconds: 10, cacheKilobytes: 100 });
  const INSERT = sql<never, [id: number, text: string | null, bytes: Uint8Array | null]>('INSERT INTO t VALUES (?, ?, ?)');
  const ALL = sql<{ id: number; text: string | null; bytes: Uint8Array | null }>('SELECT id, text, bytes FROM t ORDER BY id');
  const filled = () => {
    const database = open();
    database.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT, bytes BLOB) STRICT');
    return database;
  };

  it('keeps integers up to 2^53, texts, bytes and null as they are', () => {
    const database = filled();
    database.prepare(INSERT).run(2 ** 53 - 1, 'ä😀\0x', new Uint8Array([0, 255]));
    database.prepare(INSERT).run(1, null, null);
    const rows = database.prepare(ALL).all();
    expect(rows.map((row) => ({ ...row, bytes: row.bytes && [...row.bytes] }))).toEqual([
      { id: 1, text: null, bytes: null },
      { id: 2 ** 53 - 1, text: 'ä😀\0x', bytes: [0, 255] },
    ]);
    database.close();
  });

  it('counts changes and gives rows one by one', () => {
    const database = filled();
    expect(database.prepare(INSERT).run(1, 'a', null)).toBe(1);
    expect(database.prepare(INSERT).run(2, 'b', null)).toBe(1);
    expect(database.prepare(sql('DELETE FROM t')).run()).toBe(2);
    expect([...database.prepare(ALL).iterate()]).toEqual([]);
    database.close();
  });

  it('rolls back what throws and allows the next transaction', () => {
    const database = filled();
    const fail = () =>
      database.transaction('write', () => {
        database.prepare(INSERT).run(1, 'a', null);
        throw new Error('stop');
      });
    expect(fail).toThrow('stop');
    database.transaction('write', () => database.prepare(INSERT).run(2, 'b', null));
    expect(database.prepare(ALL).all()).toMatchObject([{ id: 2 }]);
    database.close();
  });

  it('sets the same PRAGMAs on every driver', () => {
    const folder = temporaryFolder();
    const database = openDatabase(driver, { file: folder.file('a.db'), access: 'write', busyMilliseconds: 7, cacheKilobytes: 123 });
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'cache_size', 'temp_store', 'busy_timeout', 'wal_autocheckpoint'];
    expect(Object.fromEntries(names.map((name) => [name, database.pragma(name)]))).toEqual({
      journal_mode: 'wal',
      synchronous: 1,
      foreign_keys: 0,
      cache_size: -123,
      temp_store: 2,
      busy_timeout: 7,
      wal_autocheckpoint: 4000,
    });
    database.close();
    folder.remove();
  });

  it('fails with a typed error once closed, and closes twice', () => {
    const database = filled();
    const insert = database.prepare(INSERT);
    database.close();
    database.close();
    for (const attempt of [() => insert.run(1, null, null), () => database.prepare(ALL).all(), () => database.execute('SELECT 1')])
      expect(codeOf(attempt)).toBe('store.closed');
  });

  it('names the trouble: no folder, no database, no permission to write, a lock', () => {
    const folder = temporaryFolder();
    const file = folder.file('a.db');
    const options = { file, access: 'write', busyMilliseconds: 0, cacheKilobytes: 100 } as const;
    expect(codeOf(() => openDatabase(driver, { ...options, file: folder.file('no/such.db') }))).toBe('store.open');
    expect(codeOf(() => openDatabase(driver, { ...options, access: 'read' }))).toBe('store.open');
    const writer = openDatabase(driver, options);
    writer.execute('CREATE TABLE t (id INTEGER)');
    const reader = openDatabase(driver, { ...options, access: 'read' });
    expect(codeOf(() => reader.execute('INSERT INTO t VALUES (1)'))).toBe('store.readonly');
    const second = openDatabase(driver, options);
    writer.transaction('write', () => expect(codeOf(() => second.transaction('write', () => 0))).toBe('store.busy'));
    for (const database of [writer, reader, second]) database.close();
    folder.remove();
  });
});

function codeOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'no error';
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error);
  }
}
