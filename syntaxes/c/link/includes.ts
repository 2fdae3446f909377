/** Where `#include` leads, and which files are seen from one by it. */
import { baseName, folderOf, foldersUp, joinPath, sharedFolders } from '../../../server/src/base/paths.ts';
import { ImportFlag } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerView } from '../../../server/src/linker/rules/oncePerRun.ts';
import { FRAGMENTS } from '../worldNames.ts';
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
  const own = isQuoted ? reader.pathFrom(folder, specifier) : undefined;
  if (own !== undefined) return own;
  for (const path of searchPaths(reader, from)) {
    const found = reader.pathFrom(path, specifier);
    if (found !== undefined) return found;
  }
  // What every system brings is seldom that of the folder: `linux/list.h` is where an `include` above has it, `string.h` never is.
  if (!isQuoted && isSystemHeader(specifier)) return specifier.includes('/') ? above(reader, folder, specifier, OWN_ROOTS) : undefined;
  return above(reader, folder, specifier, ROOTS) ?? nearest(reader, folder, specifier);
}

const ROOTS = ['include', 'src', ''];
const OWN_ROOTS = ['include'];

function above(reader: LinkReader, folder: string, specifier: string, roots: readonly string[]): string | undefined {
  for (const parent of foldersUp(folder))
    for (const root of roots) {
      const found = reader.pathFrom(joinPath(parent, root) ?? root, specifier);
      if (found !== undefined) return found;
    }
  return undefined;
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
    const shared = sharedFolders(folder, folderOf(path));
    if (shared > most || (shared === most && best !== undefined && path.length < best.length)) {
      best = path;
      most = shared;
    }
  }
  return best;
}

/** What is seen from a file by inclusion. */
export interface Closure {
  /** Ids of all that may be, the file itself among them. */
  readonly files: ReadonlySet<number>;
  /** Of these those that are included where the usual system compiles it. */
  readonly compiled: ReadonlySet<number>;
  /** What is seen by those who include a file that is no header, in the middle of their own text as a rule. */
  readonly around: ReadonlySet<number>;
  /** Whether more may be seen: somebody who includes a header has included more before it, and what was not found says who knows what. */
  readonly isOpen: boolean;
}

export const closureOf = oncePerView(({ reader }, view): Closure => {
  const own = [view.path];
  const { files, isMissing, hasLeftOut } = reached(reader, own, ({ paths }) => paths);
  const compiled = hasLeftOut ? reached(reader, own, ({ compiledPaths }) => compiledPaths).files : files;
  const includers = includersOf(reader, view);
  const around = includers.length === 0 ? NONE : reached(reader, includers, ({ paths }) => paths).files;
  return { files, compiled, around, isOpen: isMissing || isHeader(view) };
});

const NONE: ReadonlySet<number> = new Set();

export function isHeader({ path }: Pick<FileView, 'path'>): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).includes('.') || /\.(?:h|hh|hpp|hxx|inl|ipp|tpp|tcc|inc)$/i.test(path);
}

/** Whether a file sees another one by inclusion. What it includes beyond that is not looked at. */
export function sees({ reader }: Linking, { path }: FileView, other: FileView): boolean {
  return reached(reader, [path], ({ paths }) => paths, other.id).files.has(other.id);
}

/**
 * All that is included from files on, the nearest first, as far as the file that is looked for. Files are found by their paths: only those
 * are read whose includes nobody knows yet.
 */
function reached(reader: LinkReader, from: readonly string[], pathsOf: (includes: Includes) => readonly string[], wanted?: number) {
  const seen = new Set(from);
  const files = new Set<number>();
  let isMissing = false;
  let hasLeftOut = false;
  for (const path of seen) {
    const includes = includesOf(reader, path);
    if (includes === undefined) continue;
    files.add(includes.file);
    if (includes.isMissing) isMissing = true;
    if (includes.compiledPaths.length < includes.paths.length) hasLeftOut = true;
    if (files.size > MOST_FILES || includes.file === wanted) break;
    for (const each of pathsOf(includes)) seen.add(each);
  }
  return { files, isMissing, hasLeftOut };
}

/** What more a file includes hardly decides what its names mean, and each has to be read to link it. */
const MOST_FILES = 400;

interface Includes {
  readonly file: number;
  readonly paths: readonly string[];
  /** Without those that the usual system leaves out. */
  readonly compiledPaths: readonly string[];
  /** Whether something in quotes was not found. */
  readonly isMissing: boolean;
}

function includesOf(reader: LinkReader, path: string): Includes | undefined {
  return reader.remember(`c includes of ${path}`, () => {
    const view = reader.fileAt(path);
    return view === undefined ? undefined : readIncludes(reader, view);
  });
}

function readIncludes(reader: LinkReader, view: FileView): Includes {
  reader.notePassedOn(view);
  const paths: string[] = [];
  const compiledPaths: string[] = [];
  let isMissing = false;
  for (const { form, flags, specifier } of view.facts.imports) {
    if (form !== 'star') continue;
    const isQuoted = (flags & ImportFlag.relative) !== 0;
    const path = includedPath(reader, view, specifier, isQuoted);
    if (path === undefined) isMissing ||= isQuoted;
    else {
      paths.push(path);
      if ((flags & ImportFlag.conditional) === 0) compiledPaths.push(path);
    }
  }
  return { file: view.id, paths, compiledPaths, isMissing };
}

/** Who includes a file that is no header. */
function includersOf(reader: LinkReader, { path }: FileView): readonly string[] {
  if (isHeader({ path })) return [];
  const found = reader.remember(`c includers of ${path}`, () =>
    reader
      .namespaceFiles(FRAGMENTS, baseName(path))
      .map((each) => each.path)
      .filter((each) => includesOf(reader, each)?.paths.includes(path)),
  );
  return found.length <= MOST_INCLUDERS ? found : [];
}

/** What many include is of none of them in particular. */
const MOST_INCLUDERS = 8;
