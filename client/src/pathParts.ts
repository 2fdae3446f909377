/**
 * Parts of paths, which are relative to the workspace folder, with `/`. The webview has its own (client/webview/graph/model/paths.ts):
 * client, webview and server share types and no code (ARCHITECTURE.md, "Floors").
 */

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** '' for what lies directly in the workspace folder. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
