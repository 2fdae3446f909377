import { readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseDriver } from '../../../server/src/store/databaseDriver.ts';
import type { IndexStore } from '../../../server/src/store/indexStore.ts';
import { loadSearch, saveSearch } from '../../../server/src/store/search/searchFile.ts';
import { parseSearchQuery } from '../../../server/src/store/search/searchQuery.ts';
import { createSymbolSearch, type SymbolSearch } from '../../../server/src/store/search/symbolSearch.ts';
import { openOwner, symbolRow, type TemporaryFolder, temporaryFolder, writeFile } from '../storeHarness.ts';

const { driver } = chooseDriver('auto');

let folder: TemporaryFolder;
let store: IndexStore;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.file('index.db.search');
  store = openOwner(':memory:', driver);
  for (let index = 0; index < 20; index++)
    writeFile(store, `src/f${index}.ts`, {
      symbols: ['get', 'Größe', 'x'].map((name) => symbolRow(name + index, { container: `Box${index}` })),
    });
});
afterEach(() => {
  store.dispose();
  folder.remove();
});

const fresh = () => createSymbolSearch(store.reader, { isTest: () => false, now: () => 0 });
const settled = (search: SymbolSearch) => {
  while (!search.refresh({ milliseconds: 1 }).complete);
  return search;
};
const answers = (search: SymbolSearch) =>
  ['', 'get1', 'grö', 'Box3.', 'f7/ x'].map((text) => search.query(parseSearchQuery(text), { limit: 50 }));
const saved = async () => {
  const search = settled(fresh());
  // A second segment, and files that are dead in the first.
  writeFile(store, 'src/f3.ts', { symbols: [symbolRow('other')] });
  settled(search);
  await saveSearch(search.save(), { file, traits: 'globs' });
  return search;
};

it('gives back the same structure', async () => {
  const search = await saved();
  const loaded = loadSearch({ file, traits: 'globs' });
  expect(loaded?.cursor).toEqual(search.save().cursor);
  const again = createSymbolSearch(store.reader, { isTest: () => false, now: () => 0, ...(loaded === undefined ? {} : { saved: loaded }) });
  expect(answers(again)).toEqual(answers(search));
  expect(again.stats()).toEqual(search.stats());
  expect(again.refresh({ milliseconds: 0 })).toEqual({ complete: true, tidy: true });
  writeFile(store, 'src/f9.ts', { symbols: [symbolRow('later')] });
  settled(again);
  expect(again.named('later', 5)).toHaveLength(1);
  expect(again.named('get9', 5)).toEqual([]);
});

it('leaves nothing but the file, and replaces it', async () => {
  await saved();
  await saved();
  expect(readdirSync(folder.path)).toEqual(['index.db.search']);
});

it('takes away what a process that was killed has left half written, and nothing of one that lives', async () => {
  const old = `${file}.1.new`;
  writeFileSync(old, 'half');
  utimesSync(old, 0, 0);
  writeFileSync(`${file}.2.new`, 'half');
  await saved();
  expect(readdirSync(folder.path)).toEqual(['index.db.search', 'index.db.search.2.new']);
});

it('keeps an empty structure', async () => {
  await saveSearch(fresh().save(), { file, traits: '' });
  expect(loadSearch({ file, traits: '' })).toMatchObject({ segments: [] });
});

it('is not used when it is missing, or was made by other rules', async () => {
  expect(loadSearch({ file, traits: 'globs' })).toBeUndefined();
  await saved();
  expect(loadSearch({ file, traits: 'other globs' })).toBeUndefined();
});

it('is not used when any part of it is damaged', async () => {
  await saved();
  const whole = readFileSync(file);
  for (let place = 0; place < whole.length; place += 97) {
    const broken = Buffer.from(whole);
    broken[place] = (broken[place] ?? 0) ^ 0x10;
    writeFileSync(file, broken);
    expect([place, loadSearch({ file, traits: 'globs' })]).toEqual([place, undefined]);
  }
});

it('is not used when it is cut short or empty', async () => {
  await saved();
  const size = readFileSync(file).length;
  for (const length of [size - 1, size - 8, Math.floor(size / 2), 16, 7, 0]) {
    truncateSync(file, length);
    expect(loadSearch({ file, traits: 'globs' })).toBeUndefined();
  }
});

it('fails clearly when it cannot be written, and leaves nothing behind', async () => {
  await expect(saveSearch(fresh().save(), { file: folder.file('no/such/folder'), traits: '' })).rejects.toThrow('ENOENT');
  expect(readdirSync(folder.path)).toEqual([]);
});
