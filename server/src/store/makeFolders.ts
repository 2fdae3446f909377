import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Folder by folder: Node's own way of making all at once tries for ever below a folder that refuses with ENOENT, as /proc does. */
export function makeFolders(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  // A drive that is missing has nothing above it.
  if (above !== folder) makeFolders(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
