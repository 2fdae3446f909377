import { posix } from 'node:path';
import { type Uri, workspace } from 'vscode';

export interface WorkspacePath {
  /** URI of the workspace folder. */
  readonly folder: string;
  /** Relative to it, with `/`; '' for the folder itself. */
  readonly path: string;
}

/** undefined for what lies outside all folders. */
export function pathInWorkspace(uri: Uri): WorkspacePath | undefined {
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  return folder === undefined ? undefined : { folder: folder.toString(), path: posix.relative(folder.path, uri.path) };
}
