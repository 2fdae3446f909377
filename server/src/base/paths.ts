/** Paths as the index writes them: relative to the root, with `/`, '' for the root itself. */

/** The folder that a path lies in, without its `/`. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The path of a name in a folder. */
export function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Follows `.` and `..` from a folder; undefined when that leads out of the root. */
export function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** How many folders two have in common, from the root on. */
export function sharedFolders(one: string, other: string): number {
  const [parts, others] = [one.split('/'), other.split('/')];
  let count = 0;
  while (count < parts.length && parts[count] === others[count]) count++;
  return count;
}

/** The folder and all folders above it, the root ('') last. */
export function* foldersUp(folder: string): Generator<string> {
  for (let at = folder; at !== ''; at = folderOf(at)) yield at;
  yield '';
}
