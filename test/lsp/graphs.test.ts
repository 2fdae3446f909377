/** What panels ask for: graphs, exports, the symbol at the cursor, previews, and to hear of changes. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Graph, GraphPlace } from '../../server/protocol/graph.ts';
import type { SymbolDetail } from '../../server/src/api/codeIndex.ts';
import type { Graphs } from '../../server/src/graph/graphs.ts';
import { edge, sampleQuery } from '../graph/sampleGraphs.ts';
import { hitOf } from './fakeIndex.ts';
import { TestClient, type TestClientOptions } from './testClient.ts';

const folder = 'file:///app';
const query = sampleQuery({ roots: ['a.py#save~function'], metrics: { charWidth: 7, lineHeight: 18 } });
const left = { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 };
const graph: Graph = { nodes: [], edges: [], groups: [], caption: 'callers and callees of save, depth 1', left, total: 0 };
const layout = { width: 10, height: 20, nodes: {}, groups: {}, edges: {} };

/** Notes what it is asked, and answers with the graph above. */
class FakeGraphs implements Graphs {
  readonly asked: string[] = [];
  answered: Graph = graph;
  wait: Promise<void> = Promise.resolve();
  signal: AbortSignal | undefined;
  isDisposed = false;
  timesPrepared = 0;

  prepare(): void {
    this.timesPrepared += 1;
  }

  answer: Graphs['answer'] = async (index, { roots }, signal) => {
    this.asked.push(`${index.root} ${roots.join(' ')}`);
    this.signal = signal;
    await this.wait;
    return { value: { graph: this.answered, layout }, generation: 7, complete: false, pendingFiles: 3, truncated: false };
  };

  exported: Graphs['exported'] = (index, { roots }, format) => {
    this.asked.push(`${format} of ${index.root} ${roots.join(' ')}`);
    return Promise.resolve({ text: `a ${format}`, note: '' });
  };

  dispose(): Promise<void> {
    this.isDisposed = true;
    return Promise.resolve();
  }
}

let client: TestClient;
const scratch: string[] = [];
afterEach(async () => {
  client.dispose();
  for (const path of scratch.splice(0)) await rm(path, { recursive: true });
});

/** Revisions that the client is told of from now on. */
function revisionsTold(): readonly number[] {
  const revisions: number[] = [];
  client.connection.onNotification('skein/didChangeGraph', ({ revision }: { readonly revision: number }) => void revisions.push(revision));
  return revisions;
}

async function start(options: Partial<TestClientOptions> = {}): Promise<FakeGraphs> {
  const graphs = new FakeGraphs();
  client = await TestClient.start({ folders: ['/app'], graphs, ...options });
  return graphs;
}

/** What opening has to tell was told, and the next change is told at once. */
async function atRest(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    client.clock.advance(1000);
    await client.arrived();
  }
}

test('a graph comes with its layout and says how much is missing', async () => {
  const graphs = await start({ folders: ['/app', '/lib'] });
  const answer = await client.request('skein/graph', { folder: 'file:///lib', query });
  expect(answer).toEqual({ revision: expect.any(Number), complete: false, pendingFiles: 3, graph, layout });
  expect(graphs.asked).toEqual(['/lib a.py#save~function']);
});

test('a folder whose index is being opened is waited for', async () => {
  const opened = Promise.withResolvers<void>();
  const graphs = await start({ prepare: () => opened.promise });
  const answer = client.request('skein/graph', { folder, query });
  await client.arrived();
  expect(graphs.asked).toEqual([]);
  opened.resolve();
  expect((await answer).graph.caption).toBe(graph.caption);
});

test('a folder without an index is an answer with the reason', async () => {
  await start({
    prepare: () => {
      throw new Error('disk on fire');
    },
  });
  await expect(client.request('skein/graph', { folder, query })).rejects.toThrow('disk on fire');
  await expect(client.request('skein/graph', { folder: 'file:///elsewhere', query })).rejects.toThrow(
    'The index of this folder is not open.',
  );
});

test.each([
  ['no query', { folder }, 'query'],
  ['an unknown kind', { folder, query: { ...query, kind: 'all' } }, 'query.kind'],
  ['a depth without end', { folder, query: { ...query, depth: { in: 1000, out: 1 } } }, 'query.depth.in'],
  ['a broken expansion', { folder, query: { ...query, expanded: [{ node: 'a', side: 'up', count: 1 }] } }, 'query.expanded.0.side'],
  ['too many nodes', { folder, query: { ...query, maxNodes: 5000 } }, 'query.maxNodes'],
  ['text without width', { folder, query: { ...query, metrics: { charWidth: 0, lineHeight: 18 } } }, 'query.metrics.charWidth'],
])('bad input is told where it is bad: %s', async (_what, params, where) => {
  const graphs = await start();
  await expect(client.connection.sendRequest('skein/graph', params)).rejects.toThrow(`The request is not well formed at ${where}`);
  await expect(client.connection.sendRequest('skein/exportGraph', { ...params, format: 'svg' })).rejects.toThrow(where);
  expect(graphs.asked).toEqual([]);
});

test('a graph that nobody wants any more is given up', async () => {
  const begun = Promise.withResolvers<void>();
  const graphs = await start();
  graphs.wait = begun.promise;
  const cancel = new CancellationTokenSource();
  const answer = client.connection.sendRequest('skein/graph', { folder, query }, cancel.token);
  await client.arrived();
  cancel.cancel();
  await client.arrived();
  expect(graphs.signal?.aborted).toBe(true);
  begun.resolve();
  await expect(answer).rejects.toThrow('Cancelled');
});

test('a graph is exported in the format that is asked for', async () => {
  const graphs = await start();
  expect(await client.request('skein/exportGraph', { folder, query, format: 'mermaid' })).toEqual({ text: 'a mermaid', note: '' });
  expect(graphs.asked).toEqual(['mermaid of /app a.py#save~function']);
  await expect(client.connection.sendRequest('skein/exportGraph', { folder, query, format: 'pdf' })).rejects.toThrow('at format');
});

test('the symbol at the cursor is asked of the innermost folder, and the graph that follows is prepared', async () => {
  const graphs = await start({
    folders: ['/app', '/app/lib'],
    prepare: (index) => {
      index.symbolThere = { found: true, symbols: [hitOf('User.save', { path: 'a.py', kind: 'method' })] };
    },
  });
  const at = { uri: 'file:///app/lib/a.py', line: 3, character: 5, prefer: 'enclosing' } as const;
  expect(await client.request('skein/symbolAt', at)).toEqual({
    found: true,
    folder: 'file:///app/lib',
    id: 'a.py#User.save',
    name: 'save',
    kind: 'method',
  });
  expect(client.index('/app/lib').calls.at(-1)).toBe('symbolAt a.py:3:5 enclosing');
  expect(graphs.timesPrepared).toBe(1);
});

test('what the first graph needs is started once, when code is open and every index has been at rest for a while', async () => {
  const graphs = await start({ prepare: (index) => index.tell({ state: 'indexing', phase: 'listing' }) });
  await client.didOpen('file:///app/a.py', 'x = 1');
  client.clock.advance(60_000);
  expect(graphs.timesPrepared).toBe(0);
  client.index('/app').tell({ state: 'ready' });
  client.clock.advance(999);
  expect(graphs.timesPrepared).toBe(0);
  client.clock.advance(1);
  expect(graphs.timesPrepared).toBe(1);
  client.index('/app').tell({ state: 'ready', generation: 2 });
  client.clock.advance(60_000);
  expect(graphs.timesPrepared).toBe(1);
});

test('nothing is started for a window without code of the workspace, or for a client without graphs', async () => {
  const graphs = await start();
  await client.didOpen('file:///elsewhere/a.py', 'x = 1');
  client.clock.advance(60_000);
  expect(graphs.timesPrepared).toBe(0);
  await client.didOpen('file:///app/a.py', 'x = 1');
  client.clock.advance(1000);
  expect(graphs.timesPrepared).toBe(1);
  client.dispose();
  const others = await start({ sendsSettings: false });
  await client.didOpen('file:///app/a.py', 'x = 1');
  client.clock.advance(60_000);
  expect(others.timesPrepared).toBe(0);
});

test('where there is no symbol the reason is said', async () => {
  await start({
    prepare: (index) => {
      index.symbolThere = { found: false, code: 'unsupported', text: 'Calls are not extracted for CSS yet.' };
    },
  });
  const at = { line: 0, character: 0, prefer: 'definition' } as const;
  expect(await client.request('skein/symbolAt', { uri: 'file:///app/a.ps1', ...at })).toEqual({
    found: false,
    code: 'unsupported',
    text: 'Calls are not extracted for CSS yet.',
  });
  expect(await client.request('skein/symbolAt', { uri: 'file:///elsewhere/a.py', ...at })).toEqual({
    found: false,
    code: 'not-indexed',
    text: 'Not indexed: outside the folders of this workspace',
  });
  await expect(client.connection.sendRequest('skein/symbolAt', { uri: 'file:///app/a.py', line: -1 })).rejects.toThrow('at line');
});

test('what was typed just now is handed over before the cursor is looked at', async () => {
  await start({
    prepare: (index) => {
      index.symbolThere = { found: true, symbols: [hitOf('typed')] };
    },
  });
  await client.didOpen('file:///app/a.py', 'old');
  await client.didChange('file:///app/a.py', 2, 'def typed(): pass');
  await client.request('skein/symbolAt', { uri: 'file:///app/a.py', line: 0, character: 5, prefer: 'definition' });
  const calls = client.index('/app').calls;
  expect(calls.findIndex((call) => call.includes('def typed'))).toBeGreaterThan(-1);
  expect(calls.findIndex((call) => call.includes('def typed'))).toBeLessThan(calls.findIndex((call) => call.startsWith('symbolAt')));
});

test('hops of a path come with the lines of their calls, as they are in the editor; no other graph carries text', async () => {
  const root = await mkdtemp(join(tmpdir(), 'skein-hops-'));
  scratch.push(root);
  await writeFile(join(root, 'a.py'), 'import b\n\n    b.save(1)\n');
  const graphs = await start({ folders: [root] });
  const uri = `file://${root}`;
  await client.didOpen(`${uri}/b.py`, 'typed(2)\n');
  const place = (path: string, startLine: number): GraphPlace => ({ path, startLine, startColumn: 0, endLine: startLine, endColumn: 1 });
  const edges = [
    edge('run', 'save', { sites: [place('a.py', 2), place('a.py', 0)] }),
    edge('save', 'typed', { sites: [place('b.py', 0)] }),
    edge('typed', 'gone', { sites: [place('gone.py', 0)] }),
  ];
  const textsOf = async (answered: Graph): Promise<readonly (string | undefined)[]> => {
    graphs.answered = answered;
    const { graph: seen } = await client.request('skein/graph', { folder: uri, query });
    return seen.edges.flatMap(({ sites }) => sites.map(({ text }) => text));
  };
  expect(await textsOf({ ...graph, edges, paths: [edges.map(({ id }) => id)] })).toEqual(['b.save(1)', undefined, 'typed(2)', undefined]);
  expect(await textsOf({ ...graph, edges })).toEqual([undefined, undefined, undefined, undefined]);
});

test('previews are lines of files in the folder, of the open text where there is one, and nothing from outside', async () => {
  const root = await mkdtemp(join(tmpdir(), 'skein-preview-'));
  scratch.push(root);
  await mkdir(join(root, 'app'));
  await writeFile(join(root, 'secret.py'), 'password = 1\n');
  await writeFile(join(root, 'app/a.py'), 'import b\r\n\r\n    b.save(1)\r\n');
  await writeFile(join(root, 'app/b.py'), 'on_disk = 1\n');
  await symlink(join(root, 'secret.py'), join(root, 'app/link.py'));
  await start({ folders: [join(root, 'app')] });
  const uri = `file://${join(root, 'app')}`;
  await client.didOpen(`${uri}/b.py`, 'in_the_editor = 1\n');

  const place = (path: string, startLine: number): GraphPlace => ({ path, startLine, startColumn: 0, endLine: startLine, endColumn: 1 });
  const outside = ['../secret.py', 'x/../../secret.py', join(root, 'secret.py'), 'link.py', '..\\secret.py', '', '.'];
  const { lines } = await client.request('skein/preview', {
    folder: uri,
    places: [place('a.py', 2), place('b.py', 0), place('a.py', 99), place('gone.py', 0), ...outside.map((path) => place(path, 0))],
  });
  expect(lines).toEqual(['b.save(1)', 'in_the_editor = 1', '', '', ...outside.map(() => '')]);
});

test('a preview of a symbol has its signature and the first paragraph of what is said of it', async () => {
  await start({
    prepare: (index) => {
      const detail = { ...hitOf('save'), signature: 'save(user)', doc: 'Writes the user\ndown.\n\nMore of that.' } as SymbolDetail;
      index.symbol = () => Promise.resolve({ value: [detail], generation: 1, complete: true, pendingFiles: 0, truncated: false }) as never;
    },
  });
  expect(await client.request('skein/preview', { folder, places: [], symbol: 'a.py#save' })).toEqual({
    lines: [],
    signature: 'save(user)',
    doc: 'Writes the user down.',
  });
});

test('changes of the index are told at most twice a second, the last one always, and progress alone is none', async () => {
  await start();
  await atRest();
  const revisions = revisionsTold();
  const index = client.index('/app');
  for (let generation = 10; generation < 30; generation++) index.tell({ state: 'ready', generation });
  await client.arrived();
  expect(revisions).toHaveLength(1);
  client.clock.advance(499);
  await client.arrived();
  expect(revisions).toHaveLength(1);
  client.clock.advance(1);
  await client.arrived();
  expect(revisions).toHaveLength(2);
  expect(revisions[1]).toBe((await client.request('skein/status', null)).revision);

  client.clock.advance(1000);
  for (let done = 0; done < 5; done++) index.tell({ state: 'ready', generation: 29, done });
  await client.arrived();
  expect(revisions).toHaveLength(2);
});

test('that work has begun is no change, and what it finds is told of when it ends', async () => {
  await start();
  await atRest();
  const revisions = revisionsTold();
  const heard: number[] = [];
  for (const [waited, progress] of [
    [10, { state: 'ready', generation: 5 }],
    [1000, { state: 'indexing', generation: 5 }],
    [10, { state: 'indexing', generation: 6 }],
    [10, { state: 'ready', generation: 6 }],
  ] as const) {
    client.clock.advance(waited);
    client.index('/app').tell(progress);
    await client.arrived();
    heard.push(revisions.length);
  }
  expect(heard).toEqual([1, 1, 1, 2]);
});

test('work that takes long is told of while it lasts', async () => {
  await start();
  await atRest();
  const revisions = revisionsTold();
  client.index('/app').tell({ state: 'indexing', generation: 6 });
  client.clock.advance(499);
  await client.arrived();
  expect(revisions).toHaveLength(0);
  client.clock.advance(1);
  await client.arrived();
  expect(revisions).toHaveLength(1);
});

test('an index that has become complete is a change', async () => {
  await start();
  client.index('/app').tell({ state: 'indexing', generation: 5 });
  await atRest();
  const revisions = revisionsTold();
  client.index('/app').tell({ state: 'ready', generation: 5 });
  await client.arrived();
  expect(revisions).toHaveLength(1);
});

test('the layouter ends with the server', async () => {
  const graphs = await start();
  await client.connection.sendRequest('shutdown');
  expect(graphs.isDisposed).toBe(true);
});
