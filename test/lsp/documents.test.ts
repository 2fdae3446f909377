import { afterEach, expect, test } from 'vitest';
import { defaultFolderSettings } from '../../server/src/lsp/settings.ts';
import { TestClient } from './testClient.ts';

let client: TestClient;
afterEach(() => client.dispose());

/** What the index was told about buffers. */
function buffers(folder: string): readonly string[] {
  return client.index(folder).calls.filter((call) => /Buffer/.test(call));
}

test('an opened document shadows the disk at once; typing is handed over when it pauses, with the newest text', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  await client.didOpen('file:///app/src/a.py', 'x = 1');
  await client.didChange('file:///app/src/a.py', 2, 'x = 12');
  client.clock.advance(299);
  await client.didChange('file:///app/src/a.py', 3, 'x = 123');
  client.clock.advance(299);
  expect(buffers('/app')).toEqual(['setBuffer src/a.py v1 "x = 1"']);
  client.clock.advance(1);
  expect(buffers('/app').slice(1)).toEqual(['setBuffer src/a.py v3 "x = 123"']);
});

test('changes arrive as ranges and are applied in order', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  const uri = 'file:///app/a.py';
  await client.didOpen(uri, 'one\ntwo\n');
  const insert = (line: number, character: number, text: string) => ({
    range: { start: { line, character }, end: { line, character } },
    text,
  });
  const contentChanges = [insert(0, 3, '!'), insert(1, 0, '🙂')];
  await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
  client.clock.advance(300);
  expect(buffers('/app').at(-1)).toBe('setBuffer a.py v2 "one!\\n🙂two\\n"');
});

test('the pause is the one of the settings', async () => {
  client = await TestClient.start({
    folders: ['/app'],
    settings: { folders: { 'file:///app': { ...defaultFolderSettings, debounceMs: 50 } } },
  });
  await client.didOpen('file:///app/a.py', '1');
  await client.didChange('file:///app/a.py', 2, '2');
  client.clock.advance(50);
  expect(buffers('/app')).toHaveLength(2);
});

test('a closed document gives the file back to the disk, and what was typed last is forgotten', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  await client.didOpen('file:///app/a.py', '1');
  await client.didChange('file:///app/a.py', 2, '2');
  await client.notify('textDocument/didClose', { textDocument: { uri: 'file:///app/a.py' } });
  client.clock.advance(1000);
  expect(buffers('/app')).toEqual(['setBuffer a.py v1 "1"', 'closeBuffer a.py']);
});

test('a document opened before its index is handed over when the index is there', async () => {
  const opening = Promise.withResolvers<void>();
  client = await TestClient.start({ folders: ['/app'], prepare: () => opening.promise });
  await client.didOpen('file:///app/a.py', '1');
  opening.resolve();
  await client.arrived();
  expect(buffers('/app')).toEqual(['setBuffer a.py v1 "1"']);
});

test('a document outside every folder is nobody’s business', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  await client.didOpen('file:///application/a.py', '1');
  await client.didOpen('untitled:Untitled-1', '1');
  expect(buffers('/app')).toEqual([]);
});

test.each([
  ['folders are listed', { phase: 'listing', done: 0, total: 0 }],
  ['many files are on their way', { phase: 'processing', done: 10, total: 1000 }],
  ['many files are linked', { phase: 'linking', done: 1000, total: 1000 }],
  ['the last of many files is linked', { phase: 'linking', done: 999, total: 1000 }],
] as const)('an outline asked for while typing hardly waits while %s', async (_, progress) => {
  client = await TestClient.start({ folders: ['/app'] });
  const uri = 'file:///app/a.py';
  await client.didOpen(uri, '1');
  await client.didChange(uri, 2, '2');
  client.index('/app').tell({ state: 'indexing', ...progress });
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  expect(client.index('/app').calls.slice(-3)).toEqual(['setBuffer a.py v2 "2"', 'settled 30', 'outline a.py']);
});

test('an outline does not wait for an indexer that is too busy to keep time', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  const uri = 'file:///app/a.py';
  await client.didOpen(uri, '1');
  await client.didChange(uri, 2, '2');
  const index = client.index('/app');
  index.tell({ state: 'indexing', phase: 'processing', done: 10, total: 1000 });
  index.settled = () => new Promise(() => undefined);
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  expect(index.calls.at(-1)).toBe('outline a.py');
});

test('an outline asked for while typing is that of the newest text', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  const uri = 'file:///app/a.py';
  await client.didOpen(uri, '1');
  await client.didChange(uri, 2, '2');
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  expect(client.index('/app').calls.slice(-3)).toEqual(['setBuffer a.py v2 "2"', 'settled 250', 'outline a.py']);
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  expect(client.index('/app').calls.slice(-2)).toEqual(['outline a.py', 'outline a.py']);
});
