/** Paths of a workspace folder, always with `/`. */

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without its `/`; '' for what lies at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
