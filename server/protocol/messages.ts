/**
 * Skein's own language-server messages: names and types, once, for client and server. Only plain data, so that both sides
 * and the webview can use it. Standard requests (workspace symbols, document symbols ...) are those of the Language Server Protocol.
 */
import type { DebugDocument, DocumentParams, EdgeParams, EdgeResult, ExplainReindexResult } from './debugViews.ts';
import type {
  ExportParams,
  ExportResult,
  GraphChange,
  GraphParams,
  GraphResult,
  PreviewParams,
  PreviewResult,
  SymbolAtParams,
  SymbolAtResult,
} from './graph.ts';
import type { ImpactParams, ImpactResult } from './impact.ts';
import type { CyclesParams, CyclesResult, ImportsParams, ImportsResult } from './imports.ts';

export const Method = {
  /** Server to client, coalesced to at most ten a second. */
  didChangeStatus: 'skein/didChangeStatus',
  search: 'skein/search',
  reindex: 'skein/reindex',
  setPaused: 'skein/setPaused',
  status: 'skein/status',
  explain: 'skein/explain',
  /** Deletes the stored index of every open folder. They stay without one until `reindex`. */
  deleteIndex: 'skein/deleteIndex',
  /** Client to server: the window got the focus again; a cheap look for missed changes. */
  didFocus: 'skein/didFocus',
  graph: 'skein/graph',
  imports: 'skein/imports',
  impact: 'skein/impact',
  facts: 'skein/facts',
  syntaxTree: 'skein/syntaxTree',
  explainReindex: 'skein/explainReindex',
  explainEdge: 'skein/explainEdge',
  cycles: 'skein/cycles',
  exportGraph: 'skein/exportGraph',
  symbolAt: 'skein/symbolAt',
  preview: 'skein/preview',
  /** Server to client, at most twice a second: graphs that are shown may be out of date. */
  didChangeGraph: 'skein/didChangeGraph',
} as const;

/** What each request carries there and back. */
export interface Requests {
  'skein/search': { readonly params: SearchParams; readonly result: SearchResult };
  'skein/reindex': { readonly params: ReindexParams; readonly result: ReindexResult };
  'skein/setPaused': { readonly params: SetPausedParams; readonly result: null };
  'skein/status': { readonly params: null; readonly result: StatusResult };
  'skein/explain': { readonly params: ExplainParams; readonly result: ExplainResult };
  'skein/deleteIndex': { readonly params: null; readonly result: null };
  'skein/facts': { readonly params: DocumentParams; readonly result: DebugDocument };
  'skein/syntaxTree': { readonly params: DocumentParams; readonly result: DebugDocument };
  'skein/explainReindex': { readonly params: DocumentParams; readonly result: ExplainReindexResult };
  'skein/explainEdge': { readonly params: EdgeParams; readonly result: EdgeResult };
  'skein/impact': { readonly params: ImpactParams; readonly result: ImpactResult };
  'skein/imports': { readonly params: ImportsParams; readonly result: ImportsResult };
  'skein/cycles': { readonly params: CyclesParams; readonly result: CyclesResult };
  'skein/graph': { readonly params: GraphParams; readonly result: GraphResult };
  'skein/exportGraph': { readonly params: ExportParams; readonly result: ExportResult };
  'skein/symbolAt': { readonly params: SymbolAtParams; readonly result: SymbolAtResult };
  'skein/preview': { readonly params: PreviewParams; readonly result: PreviewResult };
}

/** What each notification carries. */
export interface Notifications {
  'skein/didChangeStatus': StatusParams;
  'skein/didFocus': DidFocusParams;
  'skein/didChangeGraph': GraphChange;
}

// --- Settings: the client resolves them and hands them over, at start and whenever they change.

/** Sent as `initializationOptions`. */
export interface ServerStart extends ServerSettings {
  /** Absolute path of the l10n bundle of the editor's language; absent for English. */
  readonly bundle?: string;
}

/** The `settings` of `workspace/didChangeConfiguration`. */
export interface ServerSettings {
  /** By folder URI, for every folder of the workspace. */
  readonly folders: Readonly<Record<string, FolderSettings>>;
  /** By language id of the editor. A language that is absent gets every feature. */
  readonly languages: Readonly<Record<string, LanguageFeatures>>;
}

/** Which features Skein offers in one language: the user's `auto` is resolved by the client, which knows the other extensions. */
export interface LanguageFeatures {
  readonly workspaceSymbols: boolean;
  readonly documentSymbols: boolean;
  readonly definition: boolean;
  readonly references: boolean;
  readonly implementation: boolean;
  readonly documentHighlight: boolean;
  readonly hover: boolean;
  readonly callHierarchy: HierarchyOffer;
  readonly typeHierarchy: HierarchyOffer;
}

/** The editor asks one extension only. fallback: ours if there is no other. on: ours even beside another one. */
export type HierarchyOffer = 'on' | 'fallback' | 'off';

/** Section `skein` of the configuration, resolved for one folder. */
export interface FolderSettings {
  readonly enabled: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Globs of the editor's `files.exclude` that are switched on. */
  readonly filesExclude: readonly string[];
  readonly useIgnoreFiles: boolean;
  /** Globs of the editor's `search.exclude` that are switched on; empty unless `skein.useSearchExclude`. */
  readonly searchExclude: readonly string[];
  readonly maxFileSizeKB: number;
  readonly testGlobs: readonly string[];
  /** The editor's `files.associations`: globs to language ids. */
  readonly fileAssociations: Readonly<Record<string, string>>;
  readonly maxWorkspaceSymbols: number;
  /** 0: decided by the machine. */
  readonly maxWorkers: number;
  readonly indexLocation: 'cache' | 'workspace';
  /** Milliseconds. */
  readonly debounceMs: number;
  /** What is published on imports that close a cycle. */
  readonly importCycleDiagnostics: 'off' | 'hint' | 'warning';
  /** On imported names that their file does not use. */
  readonly unusedImportDiagnostics: 'off' | 'hint';
}

// --- Status

export type StatusState = 'starting' | 'indexing' | 'ready' | 'paused' | 'readonly' | 'error';

/** Sum over all folders of the workspace. */
export interface StatusParams {
  readonly state: StatusState;
  /** Files of the current run that are done, and all of them. */
  readonly done: number;
  readonly total: number;
  /** Files that are read and still wait to be linked. */
  readonly unlinked: number;
  readonly pending: number;
  readonly failed: number;
  /** Changes whenever any folder's index changes. */
  readonly revision: number;
  readonly notice?: StatusNotice;
}

/** What the user should be told once. `code` is stable; `message` is ready to be shown. */
export interface StatusNotice {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
}

export interface StatusResult extends StatusParams {
  readonly folders: readonly FolderStatus[];
}

export interface FolderStatus {
  readonly name: string;
  readonly uri: string;
  readonly state: StatusState;
  readonly pending: number;
  readonly files: number;
  readonly symbols: number;
  readonly calls: number;
  readonly references: number;
  readonly imports: number;
  readonly databaseBytes: number;
  readonly database: string;
  readonly driver: string;
  readonly driverNote?: string;
  /** Why there is no file in it, if there is none: one sentence. */
  readonly nothing?: string;
  /** Times in milliseconds; `endedAt` since the epoch. */
  readonly lastRun?: { readonly trigger: string; readonly endedAt: number; readonly milliseconds: number };
  readonly languages: readonly {
    /** Its id; the extension of files in a language that no pack is for. */
    readonly language: string;
    /** What people call it: `C#`. */
    readonly name?: string;
    readonly tier: string;
    readonly files: number;
    readonly symbols: number;
  }[];
  readonly skipped: readonly StatusFile[];
  readonly failed: readonly StatusFile[];
  readonly problems: readonly StatusFile[];
  /** Why there is no index, when there is none. */
  readonly failure?: string;
}

export interface StatusFile {
  readonly uri: string;
  readonly path: string;
  readonly reason: string;
  readonly detail: string;
}

// --- Questions

export interface SearchParams {
  readonly text: string;
  readonly limit: number;
  /** Document in front of the user; nearer symbols rank higher. */
  readonly nearUri?: string;
}

export interface SearchResult {
  readonly revision: number;
  readonly complete: boolean;
  readonly truncated: boolean;
  /** Best first. */
  readonly hits: readonly SearchHit[];
}

export interface SearchHit {
  /** Stable id of the symbol, and URI of the workspace folder: what graphs begin with. */
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly kind: string;
  readonly container: string;
  readonly uri: string;
  readonly path: string;
  readonly signature: string;
  /** Range of the name. */
  readonly range: ProtocolRange;
}

/** 0-based; characters are UTF-16 units. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface ExplainParams {
  readonly uri: string;
}

export interface ExplainResult {
  readonly indexed: boolean;
  /** The whole answer in a line. */
  readonly summary: string;
  /** What matters most of it, and the rest, perhaps ''. */
  readonly headline: string;
  readonly counts: string;
  /** All is well: neither left out by a failure nor read with syntax errors. */
  readonly sound: boolean;
  readonly rule?: ExplainRule;
  readonly details: readonly string[];
}

/** What decided: a line of an ignore file (`uri`, 0-based `line`), or a setting. */
export interface ExplainRule {
  readonly kind: string;
  readonly uri?: string;
  readonly line?: number;
  readonly pattern?: string;
  readonly setting?: string;
}

// --- Work

export interface ReindexParams {
  readonly mode: 'changed' | 'full';
}

export interface ReindexResult {
  readonly files: number;
  readonly symbols: number;
  readonly changed: number;
  readonly milliseconds: number;
}

export interface SetPausedParams {
  readonly paused: boolean;
}

export interface DidFocusParams {
  /** The document in front of the user. */
  readonly uri?: string;
}
