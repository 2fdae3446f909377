/** What the client hands over, checked at the door: a value of a wrong type counts as not given, so that one typo never stops the rest. */
import type { FolderSettings, LanguageFeatures, ServerSettings } from '../../protocol/messages.ts';
import type { IndexOptions } from '../api/codeIndex.ts';
import { defaultOptions } from '../api/defaultOptions.ts';
import { canonicalUri } from './workspacePath.ts';

const defaults = defaultOptions({ root: '', cacheFolder: '' });

/** What holds in a folder about which the client says nothing: clients other than ours say nothing at all. */
export const defaultFolderSettings: FolderSettings = {
  enabled: true,
  include: defaults.include,
  exclude: defaults.exclude,
  filesExclude: defaults.filesExclude,
  useIgnoreFiles: defaults.useIgnoreFiles,
  searchExclude: defaults.searchExclude,
  maxFileSizeKB: defaults.maxFileSizeKB,
  testGlobs: defaults.testGlobs,
  fileAssociations: defaults.fileAssociations,
  maxWorkspaceSymbols: 1000,
  maxWorkers: defaults.maxWorkers,
  indexLocation: defaults.location,
  debounceMs: defaults.debounceMs,
  importCycleDiagnostics: 'off',
  unusedImportDiagnostics: 'off',
};

const everyFeature: LanguageFeatures = {
  workspaceSymbols: true,
  documentSymbols: true,
  definition: true,
  references: true,
  implementation: true,
  documentHighlight: true,
  hover: true,
  callHierarchy: 'fallback',
  typeHierarchy: 'fallback',
};

/** Reads `initializationOptions` or the settings of a configuration change. Folder keys become canonical URIs. */
export function readSettings(value: unknown): ServerSettings {
  const { folders, languages } = asRecord(value);
  return {
    folders: Object.fromEntries(
      Object.entries(asRecord(folders)).map(([uri, given]) => [canonicalUri(uri), readFolderSettings(given)] as const),
    ),
    languages: Object.fromEntries(
      Object.entries(asRecord(languages)).map(([language, given]) => [language, sameTypes(everyFeature, asRecord(given))] as const),
    ),
  };
}

export function settingsOfFolder(settings: ServerSettings, uri: string): FolderSettings {
  return settings.folders[canonicalUri(uri)] ?? defaultFolderSettings;
}

export function featuresOfLanguage(settings: ServerSettings, language: string): LanguageFeatures {
  return settings.languages[language] ?? everyFeature;
}

/** The index a folder's settings ask for. Equal options mean that a running index can stay. */
export function indexOptions(settings: FolderSettings, place: Pick<IndexOptions, 'root' | 'cacheFolder' | 'watcher'>): IndexOptions {
  return {
    ...defaultOptions(place),
    watcher: place.watcher,
    location: settings.indexLocation,
    include: settings.include,
    exclude: settings.exclude,
    filesExclude: settings.filesExclude,
    useIgnoreFiles: settings.useIgnoreFiles,
    searchExclude: settings.searchExclude,
    maxFileSizeKB: settings.maxFileSizeKB,
    testGlobs: settings.testGlobs,
    fileAssociations: settings.fileAssociations,
    maxWorkers: settings.maxWorkers,
    debounceMs: place.watcher === 'outside' ? Math.min(settings.debounceMs, afterClientMs) : settings.debounceMs,
  };
}

/** What comes through a client has come to rest before: its watcher gathers events. */
const afterClientMs = 50;

function readFolderSettings(value: unknown): FolderSettings {
  const read = sameTypes(defaultFolderSettings, asRecord(value));
  return {
    ...read,
    indexLocation: read.indexLocation === 'workspace' ? 'workspace' : 'cache',
    maxFileSizeKB: Math.max(1, read.maxFileSizeKB),
    fileAssociations: textsOf(read.fileAssociations),
    maxWorkspaceSymbols: clamp(read.maxWorkspaceSymbols, 1, 20_000),
    maxWorkers: clamp(Math.trunc(read.maxWorkers), 0, 64),
    debounceMs: clamp(read.debounceMs, 0, 10_000),
    importCycleDiagnostics: oneOf(read.importCycleDiagnostics, ['off', 'hint', 'warning']),
    unusedImportDiagnostics: oneOf(read.unusedImportDiagnostics, ['off', 'hint']),
  };
}

/** The fallback with every given value that has the same type; lists are lists of strings. */
function sameTypes<T extends object>(fallback: T, given: Readonly<Record<string, unknown>>): T {
  const entries = Object.entries(fallback).map(([key, standard]) => [key, sameType(standard, given[key]) ? given[key] : standard] as const);
  return Object.fromEntries(entries) as T;
}

function sameType(standard: unknown, value: unknown): boolean {
  if (Array.isArray(standard)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === typeof standard && value !== null && !Array.isArray(value) && !Number.isNaN(value);
}

/** What is no text says nothing. */
function textsOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The first when the value is none of them. */
function oneOf<T extends string>(value: T, allowed: readonly [T, ...T[]]): T {
  return allowed.includes(value) ? value : allowed[0];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
