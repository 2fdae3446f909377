/** The editor's configuration as the settings of the server. */
import { extensions, type WorkspaceFolder, workspace } from 'vscode';
import type { ServerSettings } from '../../server/protocol/messages.ts';
import { readFolderSettings } from './folderSettings.ts';
import { resolveFeatures } from './languageFeatures.ts';

/** Folders on disk: the index reads files, so virtual ones have none. */
export function foldersOnDisk(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

export function serverSettings(): ServerSettings {
  return {
    folders: Object.fromEntries(
      foldersOnDisk().map(({ uri }) => [
        uri.toString(),
        readFolderSettings((name) => workspace.getConfiguration(undefined, uri).get(name)),
      ]),
    ),
    languages: resolveFeatures({
      featuresIn: (languageId) => workspace.getConfiguration('skein', { languageId }).get('features'),
      hasExtension: (extensionId) => extensions.getExtension(extensionId) !== undefined,
    }),
  };
}

/** Whether there is anything for a server to do. */
export function isWanted(settings: ServerSettings): boolean {
  return Object.values(settings.folders).some(({ enabled }) => enabled);
}

/** Sections whose changes the server must hear of. */
export const servedSections: readonly string[] = ['skein', 'files.exclude', 'files.associations', 'search.exclude'];
