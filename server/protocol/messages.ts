/**
 * Skein's own language-server messages: names and types, once, for client and server. Only plain data, no imports, so that both sides
 * and the webview can use it. Standard requests (workspace symbols, document symbols ...) are those of the Language Server Protocol.
 */

export const Method = {
  /** Server to client, coalesced to at most ten a second: `StatusParams`. */
  didChangeStatus: 'skein/didChangeStatus',
  /** Client to server: `SearchParams` -> `SearchResult`. */
  search: 'skein/search',
  /** Client to server: `ReindexParams` -> `ReindexResult`. */
  reindex: 'skein/reindex',
  /** Client to server: `{ paused: boolean }` -> null. */
  setPaused: 'skein/setPaused',
  /** Client to server: no parameters -> `StatusResult`. */
  status: 'skein/status',
  /** Client to server: `{ uri }` -> `ExplainResult`. */
  explain: 'skein/explain',
  /** Client to server: the window got the focus again; a cheap look for missed changes. */
  didFocus: 'skein/didFocus',
} as const;

export type StatusState = 'starting' | 'indexing' | 'ready' | 'paused' | 'readonly' | 'error';

/** Sum over all folders of the workspace. */
export interface StatusParams {
  readonly state: StatusState;
  readonly done: number;
  readonly total: number;
  readonly pending: number;
  readonly failed: number;
  /** Changes whenever any folder's index changes. */
  readonly revision: number;
  readonly notice?: { readonly code: string; readonly severity: 'info' | 'warning' | 'error'; readonly message: string };
}

export interface FolderStatus {
  readonly name: string;
  readonly uri: string;
  readonly state: StatusState;
  readonly files: number;
  readonly symbols: number;
  readonly references: number;
  readonly imports: number;
  readonly databaseBytes: number;
  readonly database: string;
  readonly driver: string;
  readonly driverNote?: string;
  readonly lastRun?: { readonly trigger: string; readonly endedAt: number; readonly milliseconds: number };
  readonly languages: readonly { readonly language: string; readonly tier: string; readonly files: number; readonly symbols: number }[];
  readonly skipped: readonly StatusFile[];
  readonly failed: readonly StatusFile[];
  readonly problems: readonly StatusFile[];
}

export interface StatusFile {
  readonly uri: string;
  readonly path: string;
  readonly reason: string;
  readonly detail: string;
}

export interface StatusResult extends StatusParams {
  readonly folders: readonly FolderStatus[];
}

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
  readonly hits: readonly SearchHit[];
}

export interface SearchHit {
  readonly name: string;
  readonly kind: string;
  readonly container: string;
  readonly uri: string;
  readonly path: string;
  readonly signature: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

export interface ReindexParams {
  readonly mode: 'changed' | 'full';
}

export interface ReindexResult {
  readonly files: number;
  readonly symbols: number;
  readonly changed: number;
  readonly milliseconds: number;
}

export interface ExplainParams {
  readonly uri: string;
}

export interface ExplainResult {
  readonly indexed: boolean;
  readonly summary: string;
  readonly rule?: {
    readonly kind: string;
    readonly uri?: string;
    readonly line?: number;
    readonly pattern?: string;
    readonly setting?: string;
  };
  readonly details: readonly string[];
}

/** Settings the client hands over at start and on change: section `skein` of the configuration, resolved for one folder. */
export interface FolderSettings {
  readonly enabled: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly filesExclude: readonly string[];
  readonly useIgnoreFiles: boolean;
  readonly useSearchExclude: boolean;
  readonly searchExclude: readonly string[];
  readonly maxFileSizeKB: number;
  readonly testGlobs: readonly string[];
  readonly maxWorkspaceSymbols: number;
  readonly maxWorkers: number;
  readonly indexLocation: 'cache' | 'workspace';
  readonly debounceMs: number;
  readonly features: Readonly<Record<string, 'auto' | 'on' | 'off'>>;
}

export interface InitializationOptions {
  readonly cacheFolder: string;
  readonly trusted: boolean;
  /** By folder URI. */
  readonly folders: Readonly<Record<string, FolderSettings>>;
}
