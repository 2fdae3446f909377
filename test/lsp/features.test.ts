/** What is offered to the editor, in which languages, and when. */
import { afterEach, expect, test } from 'vitest';
import { featuresOf, TestClient } from './testClient.ts';

let client: TestClient;
afterEach(() => client.dispose());

/** Selectors of what is registered now, by method, as the editor reads them. */
function offered(): Readonly<Record<string, string>> {
  const lines = [...client.registered.values()].filter((line) => line.startsWith('textDocument/'));
  return Object.fromEntries(
    lines.map((line) => {
      const space = line.indexOf(' ');
      const { documentSelector } = JSON.parse(line.slice(space)) as { documentSelector: { scheme?: string; language: string }[] };
      return [line.slice('textDocument/'.length, space), documentSelector.map((one) => `${one.scheme ?? ''}:${one.language}`).join(' ')];
    }),
  );
}

async function change(languages: Parameters<TestClient['settings']>[0]['languages'] = {}): Promise<void> {
  await client.notify('workspace/didChangeConfiguration', { settings: client.settings({ languages }) });
}

test('each feature is offered in exactly the languages the client names, and the offer follows it', async () => {
  const some = featuresOf({ documentSymbols: true, definition: true });
  client = await TestClient.start({
    folders: ['/app'],
    settings: { languages: { typescript: featuresOf({}), python: some, go: featuresOf({ documentSymbols: true, hover: true }) } },
  });
  expect(client.initializeResult?.capabilities).not.toHaveProperty('documentSymbolProvider');
  expect(client.initializeResult?.capabilities).not.toHaveProperty('callHierarchyProvider');
  expect(offered()).toEqual({ documentSymbol: 'file:go file:python', definition: 'file:python', hover: 'file:go' });
  const before = [...client.registered.keys()];
  await change({ typescript: featuresOf({}), python: some, go: featuresOf({ documentSymbols: true, hover: true }) });
  expect([...client.registered.keys()]).toEqual(before);
  await change({ python: featuresOf({ references: true, implementation: true, documentHighlight: true }) });
  expect(offered()).toEqual({ references: 'file:python', implementation: 'file:python', documentHighlight: 'file:python' });
  await change({});
  expect(offered()).toEqual({});
});

test('an outline has a name of its own, beside those of others', async () => {
  client = await TestClient.start({ folders: ['/app'], settings: { languages: { go: featuresOf({ documentSymbols: true }) } } });
  expect([...client.registered.values()].find((line) => line.startsWith('textDocument/'))).toContain('"label":"Skein"');
});

test('a hierarchy as a fallback waits for a document of a language it is for, and gives way to every other one', async () => {
  const fallback = featuresOf({ callHierarchy: 'fallback', typeHierarchy: 'fallback' });
  client = await TestClient.start({ folders: ['/app'], settings: { languages: { python: fallback, go: featuresOf({}) } } });
  expect(offered()).toEqual({});
  await client.didOpen('file:///app/a.go', '', 'go');
  await client.didOpen('file:///elsewhere/a.py', '', 'python');
  expect(offered()).toEqual({});
  await client.didOpen('file:///app/a.py', '', 'python');
  expect(offered()).toEqual({ prepareCallHierarchy: ':*', prepareTypeHierarchy: ':*' });
  await client.notify('textDocument/didClose', { textDocument: { uri: 'file:///app/a.py' } });
  expect(offered()).toEqual({ prepareCallHierarchy: ':*', prepareTypeHierarchy: ':*' });
  await change({ python: featuresOf({ callHierarchy: 'on', typeHierarchy: 'off' }) });
  expect(offered()).toEqual({ prepareCallHierarchy: 'file:python' });
});

test('a document that was open before its folder counts when the folder comes', async () => {
  client = await TestClient.start({ folders: ['/app'], settings: { languages: { python: featuresOf({ callHierarchy: 'fallback' }) } } });
  await client.didOpen('file:///late/a.py', '', 'python');
  expect(offered()).toEqual({});
  const added = [{ uri: 'file:///late', name: 'late' }];
  const { folders, languages } = client.settings({ folders: { 'file:///late': client.settings({}).folders['file:///app'] ?? never() } });
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
  await client.notify('workspace/didChangeConfiguration', { settings: { folders, languages } });
  expect(offered()).toEqual({ prepareCallHierarchy: ':*' });
});

test('a client that is not ours gets everything from the start', async () => {
  client = await TestClient.start({ folders: ['/app'], sendsSettings: false, capabilities: {} });
  expect(client.initializeResult?.capabilities).toMatchObject({
    documentSymbolProvider: { label: 'Skein' },
    definitionProvider: true,
    referencesProvider: true,
    implementationProvider: true,
    documentHighlightProvider: true,
    hoverProvider: true,
    callHierarchyProvider: true,
    typeHierarchyProvider: true,
  });
  expect([...client.registered]).toEqual([]);
});

function never(): never {
  throw new Error('The settings of the test hold this folder');
}
