import { afterEach, expect, test } from 'vitest';
import { summarize } from '../../server/src/lsp/folders/statusSummary.ts';
import { progressOf, runOf } from './fakeIndex.ts';
import { TestClient } from './testClient.ts';

let client: TestClient | undefined;
afterEach(() => client?.dispose());

test.each([
  [['ready', 'ready'], 'ready'],
  [['ready', 'indexing'], 'indexing'],
  [['readonly', 'ready'], 'readonly'],
  [['paused', 'starting'], 'starting'],
  [['indexing', 'error'], 'error'],
  [[], 'ready'],
] as const)('folders that are %j are together %s', (states, together) => {
  expect(
    summarize(
      states.map((state) => progressOf({ state })),
      1,
    ).state,
  ).toBe(together);
});

test('counts are sums, and the notice of the most urgent folder is told', () => {
  const notice = { code: 'damaged', severity: 'info', message: 'The index file is damaged and will be rebuilt.' } as const;
  const lesser = {
    code: 'readonly',
    severity: 'info',
    message: 'Another process is writing this index (PID 1). Opened read-only.',
  } as const;
  const folders = [
    progressOf({ state: 'readonly', done: 3, total: 3, unlinked: 2, notice: lesser }),
    progressOf({ state: 'indexing', done: 2, total: 10, failed: 1, notice }),
  ];
  expect(summarize(folders, 7)).toEqual({ state: 'indexing', done: 5, total: 13, unlinked: 2, pending: 8, failed: 1, revision: 7, notice });
});

test('a burst of progress becomes at most ten messages a second, and the last one is never lost', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  client.clock.advance(1000);
  await client.arrived();
  client.statuses.length = 0;
  for (let done = 0; done <= 1000; done++) {
    client.index('/app').tell({ state: 'indexing', done, total: 1000 });
    client.clock.advance(1);
  }
  await client.arrived();
  expect(client.statuses.length).toBeLessThanOrEqual(11);
  client.clock.advance(100);
  await client.arrived();
  expect(client.statuses.at(-1)).toMatchObject({ state: 'indexing', done: 1000, total: 1000, pending: 0 });
});

test('the revision changes when an index changes, and only then', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  const revision = async () => (await client?.request('skein/status', null))?.revision;
  const before = await revision();
  client.index('/app').tell({ state: 'indexing', generation: 1 });
  expect(await revision()).toBe(before);
  client.index('/app').tell({ state: 'ready', generation: 2 });
  expect(await revision()).not.toBe(before);
});

test('skein/status tells everything the status view shows, with URIs', async () => {
  client = await TestClient.start({
    folders: ['/app'],
    prepare: (index) => {
      index.statusParts = {
        files: 12,
        symbols: 340,
        calls: 560,
        skipped: [{ path: 'big.js', reason: 'too large', detail: '2,048 KB' }],
        filesWithProblems: [{ path: 'src/broken.py', reason: 'syntax', detail: '3 problems' }],
        lastRun: runOf({ trigger: 'start', startedAt: 5000, endedAt: 5500 }),
      };
    },
  });
  expect((await client.request('skein/status', null)).folders).toMatchObject([
    {
      name: 'app',
      uri: 'file:///app',
      state: 'ready',
      files: 12,
      symbols: 340,
      calls: 560,
      databaseBytes: 4096,
      lastRun: { trigger: 'start', endedAt: 5500, milliseconds: 500 },
      skipped: [{ uri: 'file:///app/big.js', path: 'big.js', reason: 'too large', detail: '2,048 KB' }],
      problems: [{ uri: 'file:///app/src/broken.py' }],
      failed: [],
    },
  ]);
});
