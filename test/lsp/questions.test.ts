/** How questions about a place in a document are taken, whatever the index says. */
import { afterEach, expect, test } from 'vitest';
import {
  type CallHierarchyIncomingCall,
  CancellationTokenSource,
  type LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver/node';
import { hitOf } from './fakeIndex.ts';
import { featuresOf, TestClient, type TestClientOptions } from './testClient.ts';

let client: TestClient;
afterEach(() => client.dispose());

const uri = 'file:///app/a.py';
const asked = { textDocument: { uri }, position: { line: 2, character: 4 } };
const range = { startLine: 0, startColumn: 4, endLine: 0, endColumn: 8 };

async function start(options: Partial<TestClientOptions> = {}): Promise<void> {
  client = await TestClient.start({ folders: ['/app'], ...options });
}

const everything = [
  'textDocument/definition',
  'textDocument/references',
  'textDocument/implementation',
  'textDocument/hover',
  'textDocument/prepareCallHierarchy',
  'textDocument/prepareTypeHierarchy',
] as const;

const ask = (method: string) => client.connection.sendRequest(method, { ...asked, context: { includeDeclaration: true } });

test.each(everything)('%s of a document outside every folder has no answer', async (method) => {
  await start();
  const outside = { textDocument: { uri: 'untitled:Untitled-1' }, position: asked.position, context: { includeDeclaration: true } };
  expect((await client.connection.sendRequest(method, outside)) ?? []).toEqual([]);
  expect(client.log.filter((line) => line.startsWith('error'))).toEqual([]);
});

test.each(everything)('%s has no answer in a language in which the user does not want it', async (method) => {
  await start({ settings: { languages: { python: featuresOf({}) } } });
  await client.didOpen(uri, 'def save(): pass');
  client.index('/app').calls.length = 0;
  expect((await ask(method)) ?? []).toEqual([]);
  expect(client.index('/app').calls).toEqual([]);
});

test.each(everything)('%s is answered with nothing when the index fails, and the log says why', async (method) => {
  await start({
    prepare: (index) => {
      index.broken = new Error('The disk is gone');
      index.graph = { ...index.graph, references: () => Promise.reject(new Error('The disk is gone')) };
    },
  });
  expect((await ask(method)) ?? []).toEqual([]);
  expect(client.log.filter((line) => line.includes('The disk is gone'))).not.toEqual([]);
});

test('what was typed last is handed over before a question about it is asked, and nobody waits when nothing was', async () => {
  await start();
  await client.didOpen(uri, 'a');
  await client.didChange(uri, 2, 'ab');
  client.index('/app').calls.length = 0;
  await ask('textDocument/definition');
  await ask('textDocument/definition');
  expect(client.index('/app').calls).toEqual(['setBuffer a.py v2 "ab"', 'settled 250', 'definitions a.py:2:4', 'definitions a.py:2:4']);
});

test('references come page by page until the editor cancels', async () => {
  const pages: (string | undefined)[] = [];
  const hanging = Promise.withResolvers<void>();
  await start({
    prepare: (index) => {
      index.graph = {
        ...index.graph,
        references: (_, { after, signal }) => {
          pages.push(after);
          if (after === undefined) return answer({ roots: [], references: [site('exact')], next: '7' });
          hanging.resolve();
          return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
        },
      };
    },
  });
  const source = new CancellationTokenSource();
  const answered = client.connection.sendRequest(
    'textDocument/references',
    { ...asked, context: { includeDeclaration: true } },
    source.token,
  );
  await hanging.promise;
  source.cancel();
  const cancelled: LSPErrorCodes = -32800;
  expect(await answered.catch((error: ResponseError) => error.code)).toBe(cancelled);
  expect(pages).toEqual([undefined, '7']);
});

test('callers come page by page, and calls of one caller are one row wherever they were read', async () => {
  const save = hitOf('save', { path: 'b.py' });
  const load = hitOf('load', { path: 'c.py' });
  const calls = (line: number, tier: 'exact' | 'ambiguous') => ({
    from: load.id,
    to: save.id,
    depth: 1,
    tier,
    confidence: 1,
    sites: [{ ...site('exact'), range: { ...range, startLine: line }, kind: 'direct', arguments: 0, receiver: '' } as const],
  });
  const graph = { roots: [save], symbols: [load, save], external: [], unresolved: [] };
  await start({
    prepare: (index) => {
      index.graph = {
        ...index.graph,
        callers: (_, { after }) =>
          after === undefined
            ? answer({ ...graph, edges: [calls(7, 'ambiguous')], next: '3' })
            : answer({ ...graph, edges: [calls(2, 'exact'), { ...calls(1, 'ambiguous'), from: 'd.py' }] }),
      };
    },
  });
  const item = { uri: 'file:///app/b.py', data: { ids: [save.id] } };
  const found = (await client.connection.sendRequest('callHierarchy/incomingCalls', { item })) as CallHierarchyIncomingCall[];
  expect(found.map(({ from, fromRanges }) => [from.name, from.detail, ...fromRanges.map(({ start }) => start.line)])).toEqual([
    ['load', 'c.py:1', 2, 7],
    ['d.py', 'd.py · ~ambiguous', 1],
  ]);
});

test('what is not proven is a reference only where nothing else is', async () => {
  let tiers: readonly ('exact' | 'probable' | 'ambiguous')[] = ['exact', 'probable', 'ambiguous'];
  await start({
    prepare: (index) => {
      index.graph = { ...index.graph, references: () => answer({ roots: [], references: tiers.map(site) }) };
    },
  });
  expect(await ask('textDocument/references')).toHaveLength(2);
  tiers = ['ambiguous'];
  expect(await ask('textDocument/references')).toHaveLength(1);
});

test('an item says when the index is still being made, and the edges to it how sure they are', async () => {
  const save = hitOf('User.save', { kind: 'method', path: 'b.py' });
  const load = hitOf('load', { path: 'c.py' });
  const edge = { from: load.id, to: save.id, depth: 1, confidence: 0.9, sites: [] };
  const graph = { roots: [save], symbols: [load, save], external: [], unresolved: [] };
  await start({
    prepare: (index) => {
      index.progress = { ...index.progress, phase: 'linking' };
      index.definitionPlaces = [{ path: 'b.py', line: 0, column: 0 }];
      index.graph = {
        ...index.graph,
        references: () => answer({ roots: [save], references: [] }),
        callers: () => answer({ ...graph, edges: [{ ...edge, tier: 'probable' }] }),
      };
    },
  });
  const [item] = (await ask('textDocument/prepareCallHierarchy')) as [unknown];
  expect(item).toMatchObject({ name: 'save', detail: 'User — b.py:1 · still indexing' });
  expect(await client.connection.sendRequest('callHierarchy/incomingCalls', { item })).toMatchObject([
    { from: { name: 'load', detail: 'c.py:1 · ~probable' } },
  ]);
});

function site(tier: 'exact' | 'probable' | 'ambiguous') {
  return { path: 'a.py', range, role: 'call', tier, rule: 'import', confidence: 1, from: 'a.py' } as const;
}

function answer<T>(value: T) {
  return Promise.resolve({ value, generation: 1, complete: true, pendingFiles: 0, truncated: false });
}
