/** The editor's configuration of one folder as the settings of the server. */
import type { FolderSettings } from '../../server/protocol/messages.ts';

/** Reads a setting by its whole name. The manifest gives every one of ours a default, so it is never absent. */
export type ReadSetting = (name: string) => unknown;

export function readFolderSettings(read: ReadSetting): FolderSettings {
  return {
    enabled: read('skein.enabled') !== false,
    include: strings(read('skein.include')),
    exclude: strings(read('skein.exclude')),
    filesExclude: switchedOn(read('files.exclude')),
    useIgnoreFiles: read('skein.useIgnoreFiles') !== false,
    searchExclude: read('skein.useSearchExclude') === true ? switchedOn(read('search.exclude')) : [],
    maxFileSizeKB: number(read('skein.maxFileSizeKB'), 1024),
    testGlobs: strings(read('skein.testGlobs')),
    fileAssociations: texts(read('files.associations')),
    maxWorkspaceSymbols: number(read('skein.workspaceSymbols.maxResults'), 1000),
    maxWorkers: number(read('skein.index.maxWorkers'), 0),
    indexLocation: read('skein.index.location') === 'workspace' ? 'workspace' : 'cache',
    debounceMs: number(read('skein.index.debounceMs'), 300),
    importCycleDiagnostics: oneOf(read('skein.diagnostics.importCycles'), ['off', 'hint', 'warning']),
    unusedImportDiagnostics: oneOf(read('skein.diagnostics.unusedImports'), ['off', 'hint']),
  };
}

/** Patterns with a condition on sibling files (`{ when }`) hide generated files from view; they are no reason not to index them. */
function switchedOn(globs: unknown): readonly string[] {
  if (typeof globs !== 'object' || globs === null) return [];
  return Object.entries(globs).flatMap(([glob, value]) => (value === true ? [glob] : []));
}

function texts(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([glob, id]) => (typeof id === 'string' ? [[glob, id]] : [])));
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The first when the value is none of them. */
function oneOf<T extends string>(value: unknown, allowed: readonly [T, ...T[]]): T {
  return allowed.find((word) => word === value) ?? allowed[0];
}

function number(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}
