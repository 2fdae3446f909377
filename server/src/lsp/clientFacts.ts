/** What a client says of itself at the start, as far as it matters here. */
import type { InitializeParams } from 'vscode-languageserver/node';
import type { FolderPlace } from './folderSession.ts';

export interface ClientFacts {
  readonly folders: readonly FolderPlace[];
  /** Whether it hands over Skein's settings, as our own client does; others get the defaults. */
  readonly sendsSettings: boolean;
  readonly canWatchFiles: boolean;
  readonly canChangeFolders: boolean;
  readonly canShowProgress: boolean;
  readonly canRegisterDocumentSymbols: boolean;
}

export function clientFacts({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams): ClientFacts {
  return {
    folders: workspaceFolders ?? (rootUri === null ? [] : [{ uri: rootUri, name: nameOf(rootUri) }]),
    sendsSettings: typeof initializationOptions === 'object' && initializationOptions !== null && 'folders' in initializationOptions,
    canWatchFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    canChangeFolders: capabilities.workspace?.workspaceFolders === true,
    canShowProgress: capabilities.window?.workDoneProgress === true,
    canRegisterDocumentSymbols: capabilities.textDocument?.documentSymbol?.dynamicRegistration === true,
  };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.replace(/\/$/, '').split('/').at(-1) ?? '');
}
