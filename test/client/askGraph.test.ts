import { expect, test } from 'vitest';
import { askGraph, emptyMessage } from '../../client/src/graph/askGraph.ts';
import { newQuery, readGraphSettings } from '../../client/src/graph/graphQueries.ts';
import type { ServerConnection } from '../../client/src/languageClient.ts';
import type { Graph, GraphQuery, GraphResult } from '../../server/protocol/graph.ts';

const folder = 'file:///app';
const query = newQuery(
  { folder, kind: 'calls', roots: ['a.ts#User.save~method'] },
  { settings: readGraphSettings(() => undefined), kept: {} },
);
const never = new AbortController().signal;
const none = { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 };
const nothing: Graph = { nodes: [], edges: [], groups: [], caption: '', left: none, total: 0 };

function server(
  answer: () => Promise<GraphResult>,
  kind: 'running' | 'stopped' | 'off' = 'running',
): Pick<ServerConnection, 'request' | 'state'> {
  const status = { state: 'ready', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1 } as const;
  return {
    state: kind === 'running' ? { kind, status } : { kind },
    request: answer as unknown as ServerConnection['request'],
  };
}

function result(graph: Partial<Graph>): GraphResult {
  const layout = { width: 0, height: 0, nodes: {}, groups: {}, edges: {} };
  return { revision: 1, complete: true, pendingFiles: 0, graph: { ...nothing, ...graph }, layout };
}

/** The text with its buttons, as the panel shows it. */
async function said(
  answer: () => Promise<GraphResult>,
  {
    kind,
    asked = query,
    timeout = never,
  }: { readonly kind?: 'running' | 'stopped' | 'off'; readonly asked?: GraphQuery; readonly timeout?: AbortSignal } = {},
): Promise<string> {
  const told = await askGraph(server(answer, kind), { folder, query: asked }, { signal: never, timeout });
  if (told.kind === 'graph') return `graph ${told.title}`;
  return [told.message.text, ...told.message.actions.map(({ title, command }) => `[${title}: ${command}]`)].join(' ');
}

test('a graph is called after its focus, by the name alone when it is not shown', async () => {
  expect(await said(() => Promise.resolve(result({ caption: 'callers of User.save, depth 1' })))).toBe('graph Calls of save');
});

test.each([
  ['no-symbol', 'Place the cursor in a function, or search.', ['Search Symbols: searchSymbols']],
  ['not-indexed', 'Not indexed: ignored by .gitignore:12', ['Index This File: indexFile']],
  ['unsupported', 'Calls are not extracted for CSS yet.', []],
] as const)('where there is no symbol, code %s, it is said why and what to do', (code, text, actions) => {
  const message = emptyMessage({ found: false, code, text });
  expect([message.text, message.actions.map(({ title, command }) => `${title}: ${command}`)]).toEqual([text, actions]);
});

test('a graph with nothing to see is a graph: the webview says why beneath its lone node', async () => {
  const empty = { code: 'no-edges', text: 'No calls found to or from parseConfig. Dynamic calls cannot be seen.', places: [] } as const;
  expect(await said(() => Promise.resolve(result({ empty })))).toBe('graph Calls of save');
});

test('a server that is down can be started again, and its log be read', async () => {
  const failing = () => Promise.reject(new Error('Skein is not running.'));
  expect(await said(failing, { kind: 'stopped' })).toBe('Skein stopped. [Restart: restart] [Show Log: showLog]');
});

test('what fails for another reason is said as it is', async () => {
  const failing = () => Promise.reject(new Error('disk on fire'));
  expect(await said(failing)).toBe('The graph could not be made: disk on fire [Try Again: refresh] [Show Log: showLog]');
});

test('what takes too long is offered with less depth, as long as there is less', async () => {
  const cancelled = () => Promise.reject(new Error('Cancelled'));
  const timeout = AbortSignal.abort();
  const deep = { ...query, depth: { in: 4, out: 2 } };
  expect(await said(cancelled, { asked: deep, timeout })).toBe('Took too long at depth 4. [Try depth 2: shallower]');
  expect(await said(cancelled, { timeout })).toBe('Took too long at depth 1. [Try Again: refresh]');
});
