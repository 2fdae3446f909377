import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Method } from '../../server/protocol/messages.ts';
import { type GitFixture, openGitFixture } from '../api/gitFixture.ts';
import { TestClient } from './testClient.ts';

describe('impact and what lies behind answers', { timeout: 60_000 }, () => {
  let fixture: GitFixture;
  let client: TestClient;
  let folder: string;
  beforeEach(async () => {
    fixture = await openGitFixture(`
//- price.ts
export function price(net: number): number {
  return round(net);
}
export function round(value: number): number {
  return Math.round(value);
}
//- shop.ts
import { price } from './price';
export function checkout(): number {
  return price(3);
}
//- shop.test.ts
import { checkout } from './shop';
checkout();
`);
    client = await TestClient.start({ folders: [fixture.root], index: fixture.index });
    folder = pathToFileURL(fixture.root).toString();
  });
  afterEach(async () => {
    client.dispose();
    await fixture.dispose();
  });

  it('tells what text that is not saved means for others', async () => {
    const text =
      'export function price(net: number): number {\n  return net;\n}\nexport function round(value: number): number {\n  return Math.round(value);\n}\n';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: `${folder}/price.ts`, languageId: 'typescript', version: 1, text },
    });
    await fixture.index.settled({ timeoutMs: 20_000 });
    const { changed, affected, tests, leftOut } = await client.request(Method.impact, { folder, change: '' });
    expect(changed.map(({ name, how, place }) => [name, how, place.path, place.startLine])).toEqual([['price', 'body', 'price.ts', 0]]);
    expect(affected.map(({ name, distance, sureness, via }) => [name, distance, sureness, via])).toEqual([
      ['checkout', 1, 'exact', 'price'],
      ['shop.test.ts', 2, 'exact', 'checkout'],
    ]);
    expect(tests).toMatchObject([{ path: 'shop.test.ts', reach: 'exact', cases: [{ name: 'line 2', place: { startLine: 1 } }] }]);
    expect(leftOut).toEqual([]);
  });

  it('says when git cannot tell, and when the folder is none of the workspace', async () => {
    await expect(client.request(Method.impact, { folder, change: 'nowhere' })).rejects.toThrow('There is no branch or commit "nowhere"');
    await expect(client.request(Method.impact, { folder: 'file:///elsewhere', change: '' })).rejects.toThrow(
      'The index of this folder is not open.',
    );
  });

  it('knows the folder however the client writes it', async () => {
    const other = await TestClient.start({ folders: [`${fixture.root}/`], index: fixture.index });
    expect(await other.request(Method.impact, { folder, change: '' })).toMatchObject({ changed: [], leftOut: [] });
    other.dispose();
  });

  it('shows facts and the syntax tree of a file, or why there are none', async () => {
    const uri = `${folder}/shop.ts`;
    expect(await client.request(Method.facts, { uri })).toMatchObject({
      shown: true,
      note: '',
      text: expect.stringContaining('symbol checkout~function'),
    });
    expect(await client.request(Method.syntaxTree, { uri })).toMatchObject({
      shown: true,
      text: expect.stringContaining('function_declaration'),
    });
    expect(await client.request(Method.facts, { uri: `${folder}/notes.txt` })).toEqual({
      shown: false,
      reason: expect.stringContaining('Not indexed'),
    });
  });

  it('explains an edge step by step, and why a file is left alone', async () => {
    const uri = `${folder}/shop.ts`;
    const edge = await client.request(Method.explainEdge, { uri, line: 2, character: 11 });
    expect(edge).toMatchObject({ found: true, name: 'price', role: 'call', tier: 'exact', complete: true });
    expect(edge.found && edge.steps.map(({ kind, place }) => `${kind} ${place.path}:${place.startLine}`)).toEqual([
      'site shop.ts:2',
      'import shop.ts:0',
      'definition price.ts:0',
    ]);
    expect(await client.request(Method.explainEdge, { uri, line: 1, character: 0 })).toEqual({
      found: false,
      reason: 'Place the cursor on a name that is used, such as a call.',
    });
    // Touched, and as it was.
    utimesSync(join(fixture.root, 'shop.ts'), 1, 1);
    const { summary, checks } = await client.request(Method.explainReindex, { uri });
    expect(summary).toBe('Read, and not made anew: its content has not changed');
    expect(checks.map(({ name, state }) => `${name} ${state}`)).toEqual(['metadata unknown', 'content same', 'logic same']);
  });
});
