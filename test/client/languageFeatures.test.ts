import { expect, test } from 'vitest';
import knownLanguageServers from '../../client/src/knownLanguageServers.json' with { type: 'json' };
import { languageIds, resolveFeatures } from '../../client/src/languageFeatures.ts';
import { packs } from '../../syntaxes/index.ts';

/** The wish, extensions present, and whether Python gets what all of them are asked about. */
test.each([
  ['auto', [], true],
  ['auto', ['ms-python.vscode-pylance'], false],
  ['auto', ['golang.go'], true],
  ['on', ['ms-python.vscode-pylance'], true],
  ['off', [], false],
  [undefined, ['ms-python.python'], false],
  ['nonsense', [], true],
] as const)('outlines, definitions, references, implementations and highlights %s beside %j: %j', (wish, installed, offered) => {
  const features = resolveFeatures({
    featuresIn: () => ({ documentSymbols: wish, definition: wish, references: wish, implementation: wish, documentHighlight: wish }),
    hasExtension: (id) => (installed as readonly string[]).includes(id),
  });
  expect(features['python']).toMatchObject({
    documentSymbols: offered,
    definition: offered,
    references: offered,
    implementation: offered,
    documentHighlight: offered,
    workspaceSymbols: true,
  });
});

test('hovers are off until somebody asks for them', () => {
  const hoverIn = (wishes: unknown) => resolveFeatures({ featuresIn: () => wishes, hasExtension: () => false })['go']?.hover;
  expect([undefined, {}, { hover: 'auto' }, { hover: 'on' }].map(hoverIn)).toEqual([false, false, true, true]);
});

test.each([
  [undefined, 'fallback'],
  ['auto', 'fallback'],
  ['on', 'on'],
  ['off', 'off'],
])('a hierarchy that is %s is offered as %s, whoever else is there: the editor asks one extension only', (wish, offer) => {
  for (const present of [true, false]) {
    const features = resolveFeatures({ featuresIn: () => ({ callHierarchy: wish, typeHierarchy: wish }), hasExtension: () => present });
    expect(features['python']).toMatchObject({ callHierarchy: offer, typeHierarchy: offer });
  }
});

test('workspace symbols are on beside others unless the user says otherwise, language by language', () => {
  const features = resolveFeatures({
    featuresIn: (language) =>
      language === 'go' ? { workspaceSymbols: 'off' } : language === 'python' ? { workspaceSymbols: 'auto' } : undefined,
    hasExtension: () => true,
  });
  expect(
    Object.entries(features)
      .filter(([, { workspaceSymbols }]) => workspaceSymbols)
      .map(([language]) => language),
  ).toEqual(languageIds.filter((language) => language !== 'go' && language !== 'python'));
});

test('every language has an answer', () => {
  const features = resolveFeatures({ featuresIn: () => undefined, hasExtension: () => false });
  expect(Object.keys(features)).toEqual(languageIds);
});

test('every language that is indexed is there with the extensions that serve it, if there are any, under ids as VS Code writes them', () => {
  const indexed = new Set(packs.flatMap(({ data }) => data.languages.map(({ id }) => id)));
  expect(new Set(languageIds)).toEqual(indexed);
  for (const [language, servers] of Object.entries(knownLanguageServers)) {
    expect(new Set(servers).size, language).toBe(servers.length);
    for (const id of servers) expect(id, language).toMatch(/^[a-z0-9][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/);
  }
});

test('an extension that comes or goes changes what is offered, and nothing that the user has decided', () => {
  const installed = new Set<string>();
  const featuresIn = (language: string) => (language === 'go' ? { definition: 'on' } : undefined);
  const resolve = () => resolveFeatures({ featuresIn, hasExtension: (id) => installed.has(id) });
  const alone = resolve();
  installed.add('golang.go').add('ms-pyright.pyright');
  const beside = resolve();
  expect([alone['python']?.definition, beside['python']?.definition]).toEqual([true, false]);
  expect([alone['go']?.definition, beside['go']?.definition]).toEqual([true, true]);
  expect([alone['go']?.references, beside['go']?.references]).toEqual([true, false]);
  installed.clear();
  expect(resolve()).toEqual(alone);
});
