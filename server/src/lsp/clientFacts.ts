/** What a client says of itself at the start, as far as it matters here. */
import type { InitializeParams } from 'vscode-languageserver/node';
import { type DocumentFeature, documentFeatureNames, documentFeatures } from './features/features.ts';
import type { FolderPlace } from './folders/folderSession.ts';

export interface ClientFacts {
  readonly folders: readonly FolderPlace[];
  /** Whether it hands over Skein's settings, as our own client does; others get the defaults. */
  readonly sendsSettings: boolean;
  /** Absolute path of the texts in the editor's language; undefined for English. */
  readonly bundle: string | undefined;
  readonly canWatchFiles: boolean;
  readonly canChangeFolders: boolean;
  readonly canShowProgress: boolean;
  /** Features that can be offered language by language, and later. */
  readonly canRegister: readonly DocumentFeature[];
}

export function clientFacts({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams): ClientFacts {
  return {
    folders: workspaceFolders ?? (rootUri === null ? [] : [{ uri: rootUri, name: nameOf(rootUri) }]),
    sendsSettings: typeof initializationOptions === 'object' && initializationOptions !== null && 'folders' in initializationOptions,
    bundle: bundleOf(initializationOptions),
    canWatchFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    canChangeFolders: capabilities.workspace?.workspaceFolders === true,
    canShowProgress: capabilities.window?.workDoneProgress === true,
    canRegister: documentFeatureNames.filter((feature) => documentFeatures[feature].isDynamic(capabilities.textDocument ?? {}) === true),
  };
}

function bundleOf(options: unknown): string | undefined {
  const bundle: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'bundle') : undefined;
  return typeof bundle === 'string' ? bundle : undefined;
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.replace(/\/$/, '').split('/').at(-1) ?? '');
}
