import { afterEach, expect, test } from 'vitest';
import { hitOf } from './fakeIndex.ts';
import { ourCapabilities, TestClient } from './testClient.ts';

let client: TestClient;
afterEach(() => client.dispose());

test('reindexing asks every folder and sums up', async () => {
  client = await TestClient.start({
    folders: ['/app', '/lib'],
    prepare: (index) => {
      index.statusParts = { files: 10, symbols: 200 };
      index.run = { added: 1, updated: 2, deleted: 3 };
    },
  });
  expect(await client.request('skein/reindex', { mode: 'changed' })).toEqual({ files: 20, symbols: 400, changed: 12, milliseconds: 0 });
  expect(client.opened.map(({ calls }) => calls.at(-1))).toEqual(['update changed user', 'update changed user']);
  expect(client.progress).toEqual([]);
});

test('a rebuild shows its progress, other work does not', async () => {
  const running = Promise.withResolvers<void>();
  const rebuilt = Promise.withResolvers<void>();
  client = await TestClient.start({ folders: ['/app'] });
  const index = client.index('/app');
  const update = index.update.bind(index);
  index.update = async (options) => {
    running.resolve();
    await rebuilt.promise;
    return update(options);
  };
  const answer = client.request('skein/reindex', { mode: 'full' });
  await running.promise;
  index.tell({ state: 'indexing', done: 1204, total: 8310 });
  rebuilt.resolve();
  await answer;
  await client.arrived();
  expect(client.progress).toEqual(['begin', 'report 1,204/8,310', 'end']);
});

test('a client that takes no progress is not sent any', async () => {
  client = await TestClient.start({ folders: ['/app'], capabilities: { ...ourCapabilities, window: {} } });
  await client.request('skein/reindex', { mode: 'full' });
  expect(client.progress).toEqual([]);
});

test('pausing and resuming reach every index', async () => {
  client = await TestClient.start({ folders: ['/app', '/lib'] });
  await client.request('skein/setPaused', { paused: true });
  await client.request('skein/setPaused', { paused: false });
  expect(client.opened.map(({ calls }) => calls.slice(-2))).toEqual([
    ['pause', 'resume'],
    ['pause', 'resume'],
  ]);
});

test('a deleted index stays away until the user wants it again', async () => {
  const deleted: string[] = [];
  client = await TestClient.start({
    folders: ['/app'],
    deleteIndex: (options) => {
      deleted.push(`${options.root} after ${client.index('/app').calls.at(-1)}`);
      return Promise.resolve();
    },
  });
  await client.request('skein/deleteIndex', null);
  expect(deleted).toEqual(['/app after dispose']);
  expect((await client.request('skein/status', null)).state).toBe('paused');
  expect(await client.connection.sendRequest('workspace/symbol', { query: '' })).toEqual([]);
  await client.request('skein/setPaused', { paused: false });
  expect(client.opened).toHaveLength(2);
  expect((await client.request('skein/status', null)).state).toBe('ready');
});

test('an index that cannot be deleted is an answer with a reason', async () => {
  client = await TestClient.start({ folders: ['/app'], deleteIndex: () => Promise.reject(new Error('No permission')) });
  await expect(client.request('skein/deleteIndex', null)).rejects.toThrow('No permission');
});

test('search takes our own grammar as it is and keeps the order of the index', async () => {
  client = await TestClient.start({
    folders: ['/app'],
    prepare: (index) => {
      index.hits = [hitOf('User.save', { signature: 'save(self)' }), hitOf('save')];
    },
  });
  const query = { text: 'kind:method User.save', limit: 50, nearUri: 'file:///app/near.py' };
  expect(await client.request('skein/search', query)).toMatchObject({
    complete: true,
    truncated: false,
    hits: [
      {
        id: 'a.py#User.save',
        folder: 'file:///app',
        name: 'save',
        kind: 'function',
        container: 'User',
        uri: 'file:///app/a.py',
        path: 'a.py',
        signature: 'save(self)',
      },
      { name: 'save', container: '' },
    ],
  });
  expect(client.index('/app').calls.at(-1)).toBe('search "kind:method User.save" limit 50 near near.py');
});

test('a reindex of no known kind is refused at the door', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  for (const params of [{}, { mode: 'x' }, { mode: null }, null])
    await expect(client.request('skein/reindex', params as never)).rejects.toThrow('The request is not well formed');
  expect(client.index('/app').calls.filter((call) => call.startsWith('update'))).toEqual([]);
});

test('why a file is not indexed names the line that decides, as a place to go to', async () => {
  client = await TestClient.start({
    folders: ['/app'],
    prepare: (index) => {
      index.explanation = {
        indexed: false,
        summary: 'Not indexed: ignored by src/.gitignore:12',
        rule: { kind: 'gitignore', source: 'src/.gitignore', line: 12, pattern: '*.gen.py' },
        language: 'python',
        problems: [{ kind: 'syntax', message: 'Unexpected end', line: 3, column: 0 }],
      };
    },
  });
  expect(await client.request('skein/explain', { uri: 'file:///app/src/a.gen.py' })).toEqual({
    indexed: false,
    summary: 'Not indexed: ignored by src/.gitignore:12',
    headline: 'Not indexed: ignored by src/.gitignore:12',
    counts: '',
    sound: true,
    rule: { kind: 'gitignore', uri: 'file:///app/src/.gitignore', line: 11, pattern: '*.gen.py' },
    details: ['Language: python', 'syntax at 4:1: Unexpected end'],
  });
  expect(client.index('/app').calls.at(-1)).toBe('explain src/a.gen.py');
});

test.each([
  ['Indexed: 1,204 symbols, 58 references', [], 'Indexed', '1,204 symbols, 58 references', true],
  ['Indexed: 3 symbols, 1 reference, 1 syntax problem', [{ kind: 'syntax', message: '', line: 0, column: 0 }], 'Indexed', undefined, false],
  ['Showing the last good index: No answer within 500 ms', [], 'Showing the last good index: No answer within 500 ms', '', true],
] as const)('of %s the editor shows what matters first', async (summary, problems, headline, counts, sound) => {
  client = await TestClient.start({
    folders: ['/app'],
    prepare: (index) => {
      index.explanation = { indexed: true, summary, problems };
    },
  });
  const answer = await client.request('skein/explain', { uri: 'file:///app/a.py' });
  expect(answer).toMatchObject({ summary, headline, counts: counts ?? '3 symbols, 1 reference, 1 syntax problem', sound });
});

test('what decides without being a line of a file is no place to go to', async () => {
  client = await TestClient.start({
    folders: ['/app'],
    prepare: (index) => {
      const rule = { kind: 'language', source: 'language packs' };
      index.explanation = { indexed: false, summary: 'Not indexed: .txt is in no supported language', rule, problems: [] };
    },
  });
  const { rule } = await client.request('skein/explain', { uri: 'file:///app/README.txt' });
  expect(rule).toEqual({ kind: 'language' });
});

test('a file outside the workspace has a reason too', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  expect((await client.request('skein/explain', { uri: 'file:///elsewhere/a.py' })).summary).toBe(
    'Not indexed: outside the folders of this workspace',
  );
});

test('every failing request is logged; questions get nothing, commands a reason, and the server lives on', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  client.index('/app').broken = new Error('disk on fire');
  const uri = 'file:///app/a.py';
  expect(await client.connection.sendRequest('workspace/symbol', { query: 'x' })).toEqual([]);
  expect(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
  expect((await client.request('skein/search', { text: 'x', limit: 5 })).hits).toEqual([]);
  await expect(client.request('skein/explain', { uri })).rejects.toThrow('disk on fire');
  await expect(client.request('skein/reindex', { mode: 'changed' })).rejects.toThrow('disk on fire');
  await expect(client.request('skein/setPaused', { paused: true })).rejects.toThrow('disk on fire');
  await client.didOpen(uri, 'secret_source = 1');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  const blamed = client.log.filter((line) => line.includes('disk on fire')).map((line) => line.split(':')[1]?.trim());
  expect(new Set(blamed)).toEqual(
    new Set([
      'Searching app',
      'Document symbols',
      'Explain',
      'Reindex',
      'Pause or resume',
      'Open document',
      'File events',
      'Status of app',
    ]),
  );
  expect(client.log.join('\n')).not.toContain('secret_source');

  client.index('/app').broken = undefined;
  client.index('/app').hits = [hitOf('alive')];
  expect(await client.connection.sendRequest('workspace/symbol', { query: 'alive' })).toHaveLength(1);
});
