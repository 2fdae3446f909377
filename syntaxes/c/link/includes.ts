/** Where `#include` leads, and which files are seen from one by it. */
import { baseName, folderOf, foldersUp, joinPath } from '../../../server/src/base/paths.ts';
import { ImportFlag } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import { oncePerView } from '../../../server/src/linker/rules/oncePerRun.ts';
import { searchPaths } from './searchPaths.ts';
import { isSystemHeader } from './systemHeaders.ts';

/**
 * The path of what is included; undefined when no file of the folder is it. In this order: the including file's own folder (quotes), the
 * search paths of the build, and without one that has it the folders above with their usual `include`, then any file whose path ends so,
 * the nearest first.
 */
export function includedPath(reader: LinkReader, from: FileView, specifier: string, isQuoted: boolean): string | undefined {
  return reader.remember(`c ${isQuoted ? 'include' : 'system include'} ${folderOf(from.path)} ${specifier}`, () =>
    findIncluded(reader, from, specifier, isQuoted),
  );
}

function findIncluded(reader: LinkReader, from: FileView, specifier: string, isQuoted: boolean): string | undefined {
  const folder = folderOf(from.path);
  const own = isQuoted ? fileIn(reader, folder, specifier) : undefined;
  if (own !== undefined) return own;
  for (const path of searchPaths(reader, from)) {
    const found = fileIn(reader, path, specifier);
    if (found !== undefined) return found;
  }
  // What every system brings is seldom that of the folder.
  if (!isQuoted && isSystemHeader(specifier)) return undefined;
  for (const above of foldersUp(folder)) {
    for (const root of ROOTS) {
      const found = fileIn(reader, root === '' ? above : above === '' ? root : `${above}/${root}`, specifier);
      if (found !== undefined) return found;
    }
  }
  return nearest(reader, folder, specifier);
}

const ROOTS = ['include', 'src', ''];

function fileIn(reader: LinkReader, folder: string, specifier: string): string | undefined {
  const path = joinPath(folder, specifier);
  return path !== undefined && reader.fileAt(path) !== undefined ? path : undefined;
}

/** Of the files whose path ends so, the one that shares most folders with the including file. */
function nearest(reader: LinkReader, folder: string, specifier: string): string | undefined {
  const ending = specifier
    .split('/')
    .filter((part) => part !== '.' && part !== '..')
    .join('/');
  let best: string | undefined;
  let most = -1;
  for (const path of reader.pathsNamed(baseName(specifier))) {
    if (path !== ending && !path.endsWith(`/${ending}`)) continue;
    const shared = sharedFolders(folder, path);
    if (shared > most || (shared === most && best !== undefined && path.length < best.length)) {
      best = path;
      most = shared;
    }
  }
  return best;
}

/** How many folders from the root on two paths have in common. */
export function sharedFolders(folder: string, path: string): number {
  const one = folder.split('/');
  const other = folderOf(path).split('/');
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

/** What is seen from a file by inclusion. */
export interface Closure {
  /** By id, the file itself first. */
  readonly files: ReadonlyMap<number, FileView>;
  /** Whether more may be seen: somebody who includes a header has included more before it, and what was not found says who knows what. */
  readonly isOpen: boolean;
}

export const closureOf = oncePerView(({ reader }, view): Closure => {
  const files = new Map<number, FileView>([[view.id, view]]);
  let isOpen = isHeader(view);
  for (const file of files.values()) {
    if (files.size > MOST_FILES) break;
    const { paths, isMissing } = includesOf(reader, file);
    if (isMissing) isOpen = true;
    for (const path of paths) {
      const found = reader.fileAt(path);
      if (found !== undefined && !files.has(found.id)) files.set(found.id, found);
    }
  }
  return { files, isOpen };
});

export function isHeader({ path }: FileView): boolean {
  return /\.(?:h|hh|hpp|hxx|inl|ipp|tpp|inc)$/i.test(path);
}

/** What more a file includes hardly decides what its names mean, and each has to be read to link it. */
const MOST_FILES = 400;

interface Includes {
  readonly paths: readonly string[];
  /** Whether something in quotes was not found. */
  readonly isMissing: boolean;
}

function includesOf(reader: LinkReader, view: FileView): Includes {
  return reader.remember(`c includes of ${view.path}`, () => {
    reader.note(view, STARS);
    const paths: string[] = [];
    let isMissing = false;
    for (const fact of view.facts.imports) {
      if (fact.form !== 'star') continue;
      const isQuoted = (fact.flags & ImportFlag.relative) !== 0;
      const path = includedPath(reader, view, fact.specifier, isQuoted);
      if (path !== undefined) paths.push(path);
      else if (isQuoted) isMissing = true;
    }
    return { paths, isMissing };
  });
}
