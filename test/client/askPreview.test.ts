import { expect, test } from 'vitest';
import { askPreview } from '../../client/src/graph/askPreview.ts';
import type { GraphHost } from '../../client/src/graph/graphSurface.ts';
import { edge, node, smallGraph } from '../graph/sampleGraphs.ts';

test('the preview of a call tells its ends, why it is believed and its line; that of a symbol its signature', async () => {
  const site = { path: 'src/user.ts', startLine: 41, startColumn: 4, endLine: 41, endColumn: 9 };
  const call = edge('save', 'insert', { reason: '1 call, exact: insert() is imported by name', sites: [site] });
  const graph = { ...smallGraph(), nodes: [node('save'), node('insert')], edges: [call] };
  const answer = (asked: { readonly symbol?: string }) =>
    Promise.resolve({ lines: ['insert(row);'], signature: asked.symbol === undefined ? '' : `${asked.symbol}(row)`, doc: '' });
  const host = { server: { request: (_method: string, asked: object) => answer(asked) } } as unknown as GraphHost;
  expect(await askPreview(host, 'file:///app', graph, { edge: call.id })).toEqual({
    id: call.id,
    signature: 'save → insert',
    doc: '1 call, exact: insert() is imported by name',
    sites: [{ ...site, text: 'insert(row);' }],
  });
  expect(await askPreview(host, 'file:///app', graph, { node: 'insert' })).toMatchObject({ signature: 'insert(row)', doc: '' });
});
