import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseDriver } from '../../../server/src/store/databaseDriver.ts';
import type { IndexStore } from '../../../server/src/store/indexStore.ts';
import { openSymbolSearch } from '../../../server/src/store/search/openSymbolSearch.ts';
import { openOwner, symbolRow, type TemporaryFolder, temporaryFolder, writeFile } from '../storeHarness.ts';

const { driver } = chooseDriver('auto');

let folder: TemporaryFolder;
let store: IndexStore;
beforeEach(() => {
  folder = temporaryFolder();
  store = openOwner(':memory:', driver);
});
afterEach(() => {
  store.dispose();
  folder.remove();
});

const open = (file = folder.file('s')) => openSymbolSearch(store.reader, { file, traits: '', isTest: () => false, now: () => 0 });
const fill = (files: number, symbols: number) => {
  for (let file = 0; file < files; file++)
    writeFile(store, `f${file}.ts`, { symbols: Array.from({ length: symbols }, (_, index) => symbolRow(`name${index}`)) });
};

it('saves what took long to gather, and loads it the next time', async () => {
  fill(21, 1000);
  const first = open();
  while (!first.refresh({ milliseconds: 1 }).complete);
  expect(await first.saved()).toBeUndefined();
  expect(first.stats().unsaved).toBe(0);
  const second = open();
  expect(second.stats()).toMatchObject({ symbols: 21_000, unsaved: 0 });
  expect(second.refresh({ milliseconds: 0 })).toEqual({ complete: true, tidy: true });
});

it('saves nothing for a few symbols', async () => {
  fill(3, 100);
  const search = open();
  while (!search.refresh({ milliseconds: 1 }).complete);
  await search.saved();
  expect(existsSync(folder.file('s'))).toBe(false);
});

it('answers all the same when it cannot save', async () => {
  fill(21, 1000);
  const search = open(folder.file('no/such'));
  while (!search.refresh({ milliseconds: 1 }).complete);
  expect(await search.saved()).toMatchObject({ code: 'search.save', kind: 'io' });
  expect(search.named('name7', 30)).toHaveLength(21);
});
