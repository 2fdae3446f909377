/** What a changed file is compared with: the facts that its readers last heard of. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { announce, idOf, link, settle } from './linkHarness.ts';
import { factsRow, onBothDrivers, openOwner, writeFile } from './storeHarness.ts';

onBothDrivers('what a file tells of itself', (driver) => {
  let store: IndexStore;
  beforeEach(() => {
    store = openOwner(':memory:', driver);
    for (const path of ['a.ts', 'b.ts']) writeFile(store, path, {});
    settle(store);
  });
  afterEach(() => store.dispose());

  /** Bytes of the facts. */
  const formerOf = (path: string) => {
    const former = store.transaction(() => store.links.former(idOf(store, path)));
    return former === undefined ? undefined : [...former.packed];
  };

  it('is held against what they last heard of, however often it changed since', () => {
    link(store, 'b.ts', { asked: { 'file a.ts': ['save'] } });
    const version = (byte: number) => writeFile(store, 'a.ts', { facts: factsRow({ packed: new Uint8Array([1, byte]) }) });
    version(1);
    announce(store, 'a.ts', { changed: {} });
    expect(formerOf('a.ts')).toBeUndefined();
    version(2);
    expect(formerOf('a.ts')).toEqual([1, 1]);
    version(3);
    expect(formerOf('a.ts')).toEqual([1, 1]);
    announce(store, 'a.ts', { changed: {} });
    expect(formerOf('a.ts')).toBeUndefined();
    version(4);
    expect(formerOf('a.ts')).toEqual([1, 3]);
  });

  it('is all new of a file that they have not heard of, and of all when other logic links', () => {
    link(store, 'b.ts', { asked: { 'file a.ts': ['save'] } });
    writeFile(store, 'new.ts', {});
    writeFile(store, 'new.ts', { facts: factsRow({ packed: new Uint8Array([1, 21]) }) });
    expect(formerOf('new.ts')).toBeUndefined();
    writeFile(store, 'a.ts', { facts: factsRow({ packed: new Uint8Array([1, 22]) }) });
    expect(formerOf('a.ts')).toBeDefined();
    store.transaction(() => store.links.markAll());
    expect(formerOf('a.ts')).toBeUndefined();
    writeFile(store, 'a.ts', { facts: factsRow({ packed: new Uint8Array([1, 23]) }) });
    expect(formerOf('a.ts')).toBeUndefined();
  });
});
