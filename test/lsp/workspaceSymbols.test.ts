import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import type { Answer, SearchQuery, SymbolHit } from '../../server/src/api/codeIndex.ts';
import { defaultFolderSettings } from '../../server/src/lsp/settings.ts';
import { hitOf } from './fakeIndex.ts';
import { featuresOf, TestClient, type TestClientOptions } from './testClient.ts';

let client: TestClient;
afterEach(() => client.dispose());

async function start(hits: readonly SymbolHit[], options: Partial<TestClientOptions> = {}): Promise<void> {
  client = await TestClient.start({
    folders: ['/app'],
    prepare: (index) => {
      index.hits = hits;
    },
    ...options,
  });
}

function symbols(query: string): Promise<SymbolInformation[]> {
  return client.connection.sendRequest('workspace/symbol', { query });
}

test('a symbol is answered with its name, its container and the range of its name', async () => {
  await start([hitOf('User.save', { kind: 'method', path: 'src/größe.py', line: 4, column: 8, endColumn: 12, deprecated: true })]);
  expect(await symbols('save')).toEqual([
    {
      name: 'save',
      kind: SymbolKind.Method,
      containerName: 'User',
      location: {
        uri: 'file:///app/src/gr%C3%B6%C3%9Fe.py',
        range: { start: { line: 4, character: 8 }, end: { line: 4, character: 12 } },
      },
      tags: [1],
    },
  ]);
});

test('a symbol at the top level has no container, so that includeSymbols of quick open shows it', async () => {
  await start([hitOf('save')]);
  expect(await symbols('save')).toMatchObject([{ name: 'save', containerName: '' }]);
});

test('a qualified query is answered with qualified names, and with nothing VS Code would drop', async () => {
  await start([hitOf('models.User.save'), hitOf('Order.save'), hitOf('save')]);
  expect((await symbols('User::save')).map(({ name, containerName }) => [name, containerName])).toEqual([['User::save', 'models']]);
  expect(client.index('/app').calls).toContain('search "User.save" limit 1000');
});

test('the answer is cut at skein.workspaceSymbols.maxResults, that of the first letters earlier', async () => {
  const many = Array.from({ length: 300 }, (_, place) => hitOf(`symbol${place}`));
  const settings = { ...defaultFolderSettings, maxWorkspaceSymbols: 250 };
  await start(many, { settings: { folders: { 'file:///app': settings } } });
  expect(await symbols('symbol')).toHaveLength(250);
  expect(await symbols('')).toHaveLength(200);
  expect(await symbols('s')).toHaveLength(200);
  expect(client.index('/app').calls).toContain('search "" limit 200');
});

test('symbols near the document the user is in are preferred by the index', async () => {
  await start([]);
  await client.didOpen('file:///app/src/a.py', '');
  await client.notify('skein/didFocus', { uri: 'file:///app/src/b.py' });
  await symbols('x');
  expect(client.index('/app').calls).toContain('search "x" limit 200 near src/b.py');
});

test('files that were in front lately are told to the index, the last one first and each once', async () => {
  const asked: SearchQuery[] = [];
  await start([], {
    prepare: (index) => {
      index.onSearch = (query) => {
        asked.push(query);
        return Promise.resolve({ value: [], generation: 1, complete: true, pendingFiles: 0, truncated: false });
      };
    },
  });
  await client.didOpen('file:///app/src/a.py', '');
  await client.didOpen('file:///elsewhere/b.py', '');
  await client.didOpen('file:///app/src/c.py', '');
  await client.notify('skein/didFocus', { uri: 'file:///app/src/a.py' });
  await symbols('x');
  expect(asked.map(({ near, recent }) => ({ near, recent }))).toEqual([{ near: 'src/a.py', recent: ['src/a.py', 'src/c.py'] }]);
  // VS Code puts what matches into an order of its own; of an empty box nothing matches.
  await symbols('');
  expect(asked.map(({ order }) => order)).toEqual(['quick', 'full']);
});

test('a language whose symbols the user gets elsewhere is left out', async () => {
  await start([hitOf('go_one', { language: 'go' }), hitOf('py_one')], {
    settings: { languages: { go: featuresOf({}) } },
  });
  expect((await symbols('one')).map(({ name }) => name)).toEqual(['py_one']);
});

test('a cancelled request is answered as cancelled, and the search hears of it', async () => {
  let heard = false;
  const asked = Promise.withResolvers<void>();
  await start([], {
    prepare: (index) => {
      index.onSearch = ({ signal }) =>
        new Promise<Answer<readonly SymbolHit[]>>((_, reject) => {
          signal?.addEventListener('abort', () => {
            heard = true;
            reject(new Error('aborted'));
          });
          asked.resolve();
        });
    },
  });
  const cancellation = new CancellationTokenSource();
  const answer = client.connection.sendRequest('workspace/symbol', { query: 'x' }, cancellation.token).catch((error: unknown) => error);
  await asked.promise;
  cancellation.cancel();
  await client.arrived();
  expect(heard).toBe(true);
  expect(await answer).toMatchObject({ code: -32800 });
  expect(client.log.filter((line) => line.startsWith('error'))).toEqual([]);
});
