/** Opening an index that is there: what it knows answers before whoever keeps it up to date has started. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { IndexOptions } from '../../server/src/api/codeIndex.ts';
import { defaultOptions } from '../../server/src/api/defaultOptions.ts';
import { OpenedIndex } from '../../server/src/api/openedIndex.ts';
import { createQuestions } from '../../server/src/api/questions.ts';
import { toDisposable } from '../../server/src/base/disposable.ts';
import { FailureError } from '../../server/src/base/failure.ts';
import { createIndexer } from '../../server/src/indexer/createIndexer.ts';
import type { Indexer } from '../../server/src/indexer/indexer.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';

const base = mkdtempSync(join(tmpdir(), 'skein-opened-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const bundles = join(import.meta.dirname, '../../dist');

describe('while the indexer is on its way', () => {
  test('an index that is there answers, and work waits', async () => {
    const options = folder('there', 'export function answered() {}');
    await indexOnce(options);
    const indexer = Promise.withResolvers<Indexer>();
    const index = opened(options, () => indexer.promise);
    await index.open();
    const { value, complete } = await index.search({ text: 'answered', limit: 5 });
    expect({ names: value.map(({ name }) => name), complete }).toEqual({ names: ['answered'], complete: false });

    const updating = index.update({ mode: 'changed', trigger: 'test' });
    indexer.resolve(await startIndexer(options));
    expect((await updating).trigger).toBe('test');
    await index.dispose();
  });

  test('an indexer that cannot start is told as the state, and answers go on', async () => {
    const options = folder('refused', 'export function answered() {}');
    await indexOnce(options);
    const index = opened(options, () => Promise.reject(new Error('No room for a thread')));
    const states: string[] = [];
    index.onProgress(({ state, notice }) => states.push(`${state}: ${notice?.message ?? ''}`));
    await index.open();
    await index.settled({ timeoutMs: 1000 });
    const { value } = await index.search({ text: 'answered', limit: 5 });
    expect({ states, found: value.length }).toEqual({ states: ['error: No room for a thread'], found: 1 });
    await expect(index.update({ mode: 'changed', trigger: 'test' })).rejects.toBeInstanceOf(FailureError);
    await index.dispose();
  });

  test('without an index, opening waits for the indexer and fails with it', async () => {
    const index = opened(folder('absent', ''), () => Promise.reject(new Error('No room for a thread')));
    await expect(index.open()).rejects.toThrow('No room for a thread');
    await index.dispose();
  });
});

function folder(name: string, text: string): IndexOptions {
  const root = join(base, name);
  mkdirSync(root);
  writeFileSync(join(root, 'a.ts'), text);
  return { ...defaultOptions({ root, cacheFolder: join(base, 'cache') }), watcher: 'outside', maxWorkers: 1 };
}

function startIndexer(index: IndexOptions): Promise<Indexer> {
  return createIndexer({ index, bundles, product: 'test' }, 'foreground');
}

async function indexOnce(options: IndexOptions): Promise<void> {
  const indexer = await startIndexer(options);
  await indexer.update({ mode: 'changed', trigger: 'first' });
  await indexer.dispose();
}

function opened(options: IndexOptions, openIndexer: () => Promise<Indexer>): OpenedIndex {
  // However slow the machine is, a search takes over all that is there.
  const patienceMs = Number.POSITIVE_INFINITY;
  const questions = createQuestions(options, { driver: chooseDriver(options.driver), bundles: '', patienceMs });
  return new OpenedIndex({ options, openIndexer, questions, searchUpkeep: 'soon', after: () => toDisposable(() => undefined) });
}
