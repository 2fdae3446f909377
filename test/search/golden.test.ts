/** Search on code that people write: this project's own lower floors. The list of a larger repository is the bench's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeIndex } from '../../server/src/api/codeIndex.ts';
import { defaultOptions } from '../../server/src/api/defaultOptions.ts';
import { openIndex } from '../../server/src/api/openIndex.ts';
import { goldenList, missing } from './golden.ts';

const root = join(import.meta.dirname, '../..');
const include = ['base', 'facts', 'engine', 'store'].map((floor) => `server/src/${floor}/**`);

let cacheFolder: string;
let index: CodeIndex;
beforeAll(async () => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'skein-golden-'));
  const options = { ...defaultOptions({ root, cacheFolder }), include, watcher: 'outside', maxWorkers: 1 } as const;
  index = await openIndex(options, { engine: 'inline', bundles: join(root, 'dist') });
  await index.update({ mode: 'changed', trigger: 'test' });
}, 120_000);
afterAll(async () => {
  await index.dispose();
  rmSync(cacheFolder, { recursive: true, force: true });
});

test.each(goldenList('skein'))('$text finds $wanted.0.name $place', async (each) => {
  expect(await missing(index, each)).toBeUndefined();
});

test('a list says so when something is not where it should be', async () => {
  const wanted = [{ name: 'Emitter', path: 'nowhere.ts' }];
  expect(await missing(index, { text: 'Emitter', place: 'first', wanted })).toMatch(/^Emitter server\/src\/base\/emitter\.ts/);
});
