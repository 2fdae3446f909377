import { afterEach, expect, test } from 'vitest';
import type { OutlineNode } from '../../server/src/api/codeIndex.ts';
import { TestClient } from './testClient.ts';

let client: TestClient;
afterEach(() => client.dispose());

function node(name: string, lines: readonly [number, number], children: readonly OutlineNode[] = []): OutlineNode {
  const [startLine, endLine] = lines;
  return {
    name,
    kind: children.length > 0 ? 'class' : 'method',
    signature: `${name}()`,
    deprecated: false,
    range: { startLine, startColumn: 0, endLine, endColumn: 5 },
    nameRange: { startLine, startColumn: 4, endLine: startLine, endColumn: 4 + name.length },
    children,
  };
}

test('the outline is a tree whose selections lie within their ranges', async () => {
  const stray = { ...node('stray', [4, 5]), nameRange: { startLine: 9, startColumn: 0, endLine: 9, endColumn: 5 } };
  client = await TestClient.start({
    folders: ['/app'],
    prepare: (index) => {
      index.outlines = { 'a.py': [node('User', [0, 6], [node('save', [1, 2]), stray])] };
    },
  });
  expect(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///app/a.py' } })).toMatchObject([
    {
      name: 'User',
      kind: 5,
      range: { start: { line: 0, character: 0 }, end: { line: 6, character: 5 } },
      selectionRange: { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } },
      children: [
        { name: 'save', kind: 6, children: [] },
        { name: 'stray', selectionRange: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } } },
      ],
    },
  ]);
});
