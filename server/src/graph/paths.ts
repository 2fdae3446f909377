/** Parts of paths, which are relative to the workspace folder, with `/`, and their order. */

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** '' for what lies directly in the workspace folder. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The same on every machine. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
