import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolderSettings } from '../../client/src/folderSettings.ts';
import { defaultFolderSettings } from '../../server/src/lsp/settings.ts';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> } };
};

test('the defaults of the manifest are the defaults of the server', () => {
  const { properties } = manifest.contributes.configuration;
  expect(readFolderSettings((name) => properties[name]?.default)).toEqual(defaultFolderSettings);
});

test('every setting reaches the server', () => {
  const configuration: Readonly<Record<string, unknown>> = {
    'skein.enabled': false,
    'skein.include': ['a'],
    'skein.exclude': ['b'],
    'files.exclude': { '**/.git': true, '**/off': false, '**/*.js': { when: '$(basename).ts' } },
    'skein.useIgnoreFiles': false,
    'skein.useSearchExclude': true,
    'search.exclude': { '**/vendor': true },
    'skein.maxFileSizeKB': 5,
    'skein.testGlobs': ['t'],
    'files.associations': { '*.tpl': 'php', '*.x': 3 },
    'skein.workspaceSymbols.maxResults': 6,
    'skein.index.maxWorkers': 7,
    'skein.index.location': 'workspace',
    'skein.index.debounceMs': 8,
    'skein.diagnostics.importCycles': 'warning',
    'skein.diagnostics.unusedImports': 'hint',
  };
  expect(readFolderSettings((name) => configuration[name])).toEqual({
    enabled: false,
    include: ['a'],
    exclude: ['b'],
    filesExclude: ['**/.git'],
    useIgnoreFiles: false,
    searchExclude: ['**/vendor'],
    maxFileSizeKB: 5,
    testGlobs: ['t'],
    fileAssociations: { '*.tpl': 'php' },
    maxWorkspaceSymbols: 6,
    maxWorkers: 7,
    indexLocation: 'workspace',
    debounceMs: 8,
    importCycleDiagnostics: 'warning',
    unusedImportDiagnostics: 'hint',
  });
});

test('search.exclude counts only when asked for', () => {
  expect(readFolderSettings((name) => (name === 'search.exclude' ? { '**/vendor': true } : undefined)).searchExclude).toEqual([]);
});
