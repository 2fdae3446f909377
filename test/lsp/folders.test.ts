import { afterEach, expect, test } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { FailureError } from '../../server/src/base/failure.ts';
import { defaultFolderSettings } from '../../server/src/lsp/settings.ts';
import { type FakeIndex, hitOf, progressOf } from './fakeIndex.ts';
import { TestClient } from './testClient.ts';

let client: TestClient;
afterEach(() => client.dispose());

async function found(query: string): Promise<readonly string[]> {
  const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
  return symbols.map(({ name, location }) => `${name} in ${location.uri.slice('file://'.length)}`);
}

/** Every index knows one symbol named after its folder. */
function oneSymbol(index: FakeIndex): void {
  index.hits = [hitOf('symbol', { path: 'a.py' })];
}

test('one index per folder; a question goes to all, best answers first', async () => {
  client = await TestClient.start({
    folders: ['/app', '/lib'],
    prepare: (index) => {
      index.hits = [hitOf('symbol', { score: index.root === '/app' ? 1 : 2 })];
    },
  });
  expect(client.opened.map(({ root }) => root)).toEqual(['/app', '/lib']);
  expect(await found('symbol')).toEqual(['symbol in /lib/a.py', 'symbol in /app/a.py']);
});

test('of nested folders only the inner one answers for its files; changes reach both', async () => {
  client = await TestClient.start({
    folders: ['/app', '/app/packages/inner'],
    prepare: (index) => {
      const nested = index.root === '/app' ? 'packages/inner/' : '';
      index.hits = [
        hitOf('symbol', { path: `${nested}b.py` }),
        ...(nested === '' ? [] : [hitOf('symbol', { path: 'packages/inner2/b.py' })]),
      ];
    },
  });
  expect(await found('symbol')).toEqual(['symbol in /app/packages/inner2/b.py', 'symbol in /app/packages/inner/b.py']);
  await client.didOpen('file:///app/packages/inner/b.py', 'x');
  expect(client.index('/app').calls).toContain('setBuffer packages/inner/b.py v1 "x"');
  expect(client.index('/app/packages/inner').calls).toContain('setBuffer b.py v1 "x"');
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///app/packages/inner/b.py' } });
  expect(client.index('/app/packages/inner').calls).toContain('outline b.py');
  expect(client.index('/app').calls.filter((call) => call.startsWith('outline'))).toEqual([]);
});

test('a folder that joins is opened once its settings are there; one that leaves is closed', async () => {
  client = await TestClient.start({ folders: ['/app'], prepare: oneSymbol });
  const added = [{ uri: 'file:///lib', name: 'lib' }];
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
  expect(client.opened.map(({ root }) => root)).toEqual(['/app']);
  await client.notify('workspace/didChangeConfiguration', {
    settings: client.settings({ folders: { 'file:///lib': { ...defaultFolderSettings, maxFileSizeKB: 7 } } }),
  });
  expect(client.index('/lib').options.maxFileSizeKB).toBe(7);
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: 'file:///app', name: 'app' }] } });
  expect(client.index('/app').calls.slice(-2)).toEqual(['unwatch', 'dispose']);
  expect(await found('symbol')).toEqual(['symbol in /lib/a.py']);
});

test('settings reach the index, and a change of what matters to it opens it anew', async () => {
  const folder = { ...defaultFolderSettings, exclude: ['gen/**'], indexLocation: 'workspace' as const };
  client = await TestClient.start({ folders: ['/app'], settings: { folders: { 'file:///app': folder } } });
  expect(client.index('/app').options).toMatchObject({ root: '/app', cacheFolder: '/cache', exclude: ['gen/**'], location: 'workspace' });
  await client.notify('workspace/didChangeConfiguration', {
    settings: client.settings({ folders: { 'file:///app': { ...folder, maxWorkspaceSymbols: 5 } } }),
  });
  expect(client.opened).toHaveLength(1);
  await client.notify('workspace/didChangeConfiguration', {
    settings: client.settings({ folders: { 'file:///app': { ...folder, exclude: [] } } }),
  });
  expect(client.opened.map(({ options }) => options.exclude)).toEqual([['gen/**'], []]);
  expect(client.opened[0]?.calls.at(-1)).toBe('dispose');
});

test('what a client has gathered does not wait a second time; what the index watches itself does', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  expect(client.index('/app').options.debounceMs).toBe(50);
  client.dispose();
  client = await TestClient.start({ folders: ['/app'], capabilities: {} });
  expect(client.index('/app').options.debounceMs).toBe(300);
});

test('a folder with skein.enabled off has no index', async () => {
  client = await TestClient.start({
    folders: ['/app', '/lib'],
    settings: { folders: { 'file:///app': { ...defaultFolderSettings, enabled: false } } },
  });
  expect(client.opened.map(({ root }) => root)).toEqual(['/lib']);
});

test('settings of wrong types count as not given', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  const folder = { exclude: 'gen/**', include: [1], maxFileSizeKB: '9', debounceMs: -5, indexLocation: 'moon', maxWorkers: 1e9 };
  await client.notify('workspace/didChangeConfiguration', { settings: { folders: { 'file:///app': folder }, languages: 3 } });
  expect(client.index('/app').options).toMatchObject({
    exclude: [],
    include: [],
    maxFileSizeKB: 1024,
    debounceMs: 0,
    location: 'cache',
    maxWorkers: 64,
  });
});

test('a question waits a moment for an index that is being opened, never longer', async () => {
  const opening = Promise.withResolvers<void>();
  client = await TestClient.start({
    folders: ['/app', '/slow'],
    prepare: async (index) => {
      oneSymbol(index);
      if (index.root === '/slow') await opening.promise;
    },
  });
  const first = found('symbol');
  await client.arrived();
  client.clock.advance(250);
  expect(await first).toEqual(['symbol in /app/a.py']);
  const second = found('symbol');
  await client.arrived();
  opening.resolve();
  expect(await second).toEqual(['symbol in /app/a.py', 'symbol in /slow/a.py']);
});

test('a system that Skein has no build for is told of in one sentence, with the log as the way on', async () => {
  const message = 'Skein has no build for linux-armhf.';
  client = await TestClient.start({
    folders: ['/app'],
    prepare: () => {
      throw new FailureError({ code: 'store.noDriver', kind: 'config', message, hint: 'Use another.', causes: ['node:sqlite: too old'] });
    },
  });
  expect(await client.request('skein/status', null)).toMatchObject({
    state: 'error',
    notice: { code: 'noDriver', severity: 'error', message },
  });
  expect(client.log).toContain(`error: Opening the index of app: ${message} (node:sqlite: too old)`);
});

test('an index that cannot be opened is a state and a notice; the others answer, and reindexing opens it', async () => {
  let broken = true;
  client = await TestClient.start({
    folders: ['/app', '/bad'],
    prepare: (index) => {
      oneSymbol(index);
      if (index.root === '/bad' && broken) {
        throw new FailureError({ code: 'store.open', kind: 'io', message: 'No permission to write', hint: 'See skein doctor.' });
      }
    },
  });
  expect(await found('symbol')).toEqual(['symbol in /app/a.py']);
  const status = await client.request('skein/status', null);
  expect(status).toMatchObject({
    state: 'error',
    notice: { code: 'failed', severity: 'error', message: 'The index could not be opened: No permission to write. See skein doctor.' },
  });
  expect(status.folders).toMatchObject([{ state: 'ready' }, { state: 'error', failure: 'No permission to write' }]);
  expect(client.log).toContain('error: Opening the index of bad: No permission to write');

  await expect(client.request('skein/reindex', { mode: 'changed' })).rejects.toThrow('No permission to write');
  broken = false;
  await client.request('skein/reindex', { mode: 'changed' });
  expect(await found('symbol')).toEqual(['symbol in /app/a.py', 'symbol in /bad/a.py']);
});

test('an index taken over from another process learns the open documents, which nobody listened to before', async () => {
  client = await TestClient.start({
    folders: ['/app'],
    prepare: (index) => {
      index.progress = progressOf({ state: 'readonly' });
    },
  });
  await client.didOpen('file:///app/a.py', 'x');
  const told = () => client.index('/app').calls.filter((call) => call.startsWith('setBuffer')).length;
  const before = told();
  client.index('/app').tell({ state: 'indexing' });
  expect(told()).toBe(before + 1);
  client.index('/app').tell({ state: 'ready' });
  expect(told()).toBe(before + 1);
});

test('work goes to the folders this process may change; when it may change none, the user hears why', async () => {
  client = await TestClient.start({ folders: ['/app', '/lib'] });
  client.index('/app').tell({ state: 'readonly' });
  client.index('/app').broken = new Error('Another process is writing this index');
  await client.request('skein/setPaused', { paused: true });
  expect(client.index('/lib').calls.at(-1)).toBe('pause');
  client.index('/lib').tell({ state: 'readonly' });
  client.index('/lib').broken = new Error('Another process is writing this index');
  await expect(client.request('skein/setPaused', { paused: true })).rejects.toThrow('Another process is writing this index');
});

test('shutdown closes every index, and does not wait for one that hangs', async () => {
  client = await TestClient.start({
    folders: ['/app', '/hangs'],
    prepare: (index) => {
      if (index.root === '/hangs') index.onDispose = () => new Promise(() => undefined);
    },
  });
  const down = client.connection.sendRequest('shutdown');
  await client.arrived();
  expect(client.opened.map(({ calls }) => calls.at(-1))).toEqual(['dispose', 'dispose']);
  client.clock.advance(2000);
  expect(await down).toBeNull();
});
