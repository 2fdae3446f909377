import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import { folderRoot, uriInFolder } from '../workspacePath.ts';

/** No line of code that a person reads is longer. */
const longestLine = 400;
/** Larger files are not indexed as a rule; nobody waits for reading one. Bytes. */
const largestFile = 8 * 1024 * 1024;

/** Lines of files of one folder: what is open in the editor as it is there, the rest as it lies on disk. Each file is read once. */
export class SourceLines {
  readonly #folderUri: string;
  readonly #openText: (uri: string) => string | undefined;
  readonly #files = new Map<string, Promise<readonly string[]>>();

  constructor(folderUri: string, openText: (uri: string) => string | undefined) {
    this.#folderUri = folderUri;
    this.#openText = openText;
  }

  /** Without the spaces around it; '' for what cannot be read, is not there or lies outside the folder. */
  async line(path: string, line: number): Promise<string> {
    if (!isInside(path)) return '';
    const lines = this.#files.get(path) ?? this.#read(path);
    this.#files.set(path, lines);
    return ((await lines)[line] ?? '').trim().slice(0, longestLine);
  }

  async #read(path: string): Promise<readonly string[]> {
    const open = this.#openText(uriInFolder(this.#folderUri, path));
    return (open ?? (await textOnDisk(folderRoot(this.#folderUri), path))).split(/\r\n|\r|\n/);
  }
}

function isInside(path: string): boolean {
  const normal = posix.normalize(path.replaceAll('\\', '/'));
  return !posix.isAbsolute(normal) && !isAbsolute(path) && normal !== '..' && !normal.startsWith('../');
}

/** A link may lead out of the folder: what counts is where the file lies. */
async function textOnDisk(root: string, path: string): Promise<string> {
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    const way = relative(folder, file);
    if (way === '' || way.split(sep)[0] === '..' || isAbsolute(way)) return '';
    const { size } = await stat(file);
    return size > largestFile ? '' : await readFile(file, 'utf8');
  } catch {
    // A file that is gone or cannot be read has no lines; the index hears of it by itself.
    return '';
  }
}
