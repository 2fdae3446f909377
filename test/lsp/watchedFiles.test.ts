import { afterEach, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { TestClient } from './testClient.ts';

let client: TestClient;
afterEach(() => client.dispose());

function changesTold(folder: string): readonly string[] {
  return client.index(folder).calls.filter((call) => /^(changed|deleted|rescan)/.test(call));
}

test('the client is asked to watch supported files, and all that comes and goes, because a folder may do so as one event', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  expect([...client.registered.values()]).toContain(
    'workspace/didChangeWatchedFiles {"watchers":[{"globPattern":"**/{*.ts,*.py}","kind":2},{"globPattern":"**","kind":5}]}',
  );
  expect(client.index('/app').options.watcher).toBe('outside');
});

test('a client that cannot watch leaves it to the index', async () => {
  client = await TestClient.start({ folders: ['/app'], capabilities: {} });
  expect([...client.registered]).toEqual([]);
  expect(client.index('/app').options.watcher).toBe('own');
});

test('file events reach the index of their folder as paths', async () => {
  client = await TestClient.start({ folders: ['/app', '/lib'] });
  const changes = [
    { uri: 'file:///app/src/a.py', type: FileChangeType.Changed },
    { uri: 'file:///app/b%20c.py', type: FileChangeType.Created },
    { uri: 'file:///app/old', type: FileChangeType.Deleted },
    { uri: 'file:///lib/d.py', type: FileChangeType.Changed },
    { uri: 'file:///elsewhere/e.py', type: FileChangeType.Changed },
  ];
  await client.notify('workspace/didChangeWatchedFiles', { changes });
  expect(changesTold('/app')).toEqual(['changed src/a.py', 'changed b c.py', 'deleted old']);
  expect(changesTold('/lib')).toEqual(['changed d.py']);
});

test('a flood of events, as after a branch switch, becomes one look at everything', async () => {
  client = await TestClient.start({ folders: ['/app'] });
  const changes = Array.from({ length: 501 }, (_, place) => ({ uri: `file:///app/${place}.py`, type: FileChangeType.Changed }));
  await client.notify('workspace/didChangeWatchedFiles', { changes });
  expect(changesTold('/app')).toEqual(['rescan: 501 file events at once']);
});

test('the focus makes every resting index look for missed changes, but not at every switch of windows', async () => {
  client = await TestClient.start({ folders: ['/app', '/lib'] });
  client.index('/lib').tell({ state: 'paused' });
  const looks = (folder: string) => client.index(folder).calls.filter((call) => call === 'update changed focus').length;
  await client.notify('skein/didFocus', {});
  await client.notify('skein/didFocus', {});
  expect([looks('/app'), looks('/lib')]).toEqual([1, 0]);
  client.clock.advance(10_000);
  await client.notify('skein/didFocus', {});
  expect(looks('/app')).toBe(2);
});
