import { expect, test } from 'vitest';
import { languageIds, resolveFeatures } from '../../client/src/languageFeatures.ts';

/** Wish for outlines, extensions present, and whether Python gets our outline. */
test.each([
  ['auto', [], true],
  ['auto', ['ms-python.vscode-pylance'], false],
  ['auto', ['golang.go'], true],
  ['on', ['ms-python.vscode-pylance'], true],
  ['off', [], false],
  [undefined, ['ms-python.python'], false],
  ['nonsense', [], true],
] as const)('outlines %s beside %j: %j', (documentSymbols, installed, offered) => {
  const features = resolveFeatures({
    featuresIn: () => ({ documentSymbols }),
    hasExtension: (id) => (installed as readonly string[]).includes(id),
  });
  expect(features['python']).toEqual({ documentSymbols: offered, workspaceSymbols: true });
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
  ).toEqual(['typescript', 'typescriptreact', 'javascript', 'javascriptreact']);
});

test('every language has an answer', () => {
  const features = resolveFeatures({ featuresIn: () => undefined, hasExtension: () => false });
  expect(Object.keys(features)).toEqual(languageIds);
});
