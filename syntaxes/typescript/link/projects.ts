/** What tsconfig.json says of a specifier: `paths`, `baseUrl`, and those of what it extends or refers to. */
import { baseName, folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type Files, fileOf } from './files.ts';
import { type Mapping, targetsOf } from './patterns.ts';

/** A file that the settings around a folder map a specifier to. */
export function mappedFile(files: Files, folder: string, specifier: string): FileView | undefined {
  for (const above of foldersUp(folder))
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const settings = files.fileAt(within(above, name));
      const found = settings === undefined ? undefined : fileBySettings(files, settings, specifier, new Set());
      if (found !== undefined) return found;
    }
  return undefined;
}

/** Of one file of settings; one without mappings may only be there for those it refers to. */
function fileBySettings(files: Files, settings: FileView, specifier: string, seen: Set<number>): FileView | undefined {
  if (seen.has(settings.id)) return undefined;
  seen.add(settings.id);
  const paths = inherited(files, settings, 'paths', 0);
  const baseUrl = inherited(files, settings, 'baseUrl', 0);
  const base = baseUrl === undefined ? undefined : joinPath(baseUrl.folder, baseUrl.mappings[0]?.specifier ?? '');
  for (const target of paths === undefined ? [] : targetsOf(paths.mappings, specifier)) {
    const path = joinPath(base ?? paths?.folder ?? '', target);
    const found = path === undefined ? undefined : fileOf(files, path);
    if (found !== undefined) return found;
  }
  const path = base === undefined ? undefined : joinPath(base, specifier);
  const found = path === undefined ? undefined : fileOf(files, path);
  if (found !== undefined) return found;
  for (const reference of files.exported(settings, 'references')) {
    const referred = settingsAt(files, folderOf(settings.path), reference.specifier);
    const there = referred === undefined ? undefined : fileBySettings(files, referred, specifier, seen);
    if (there !== undefined) return there;
  }
  return undefined;
}

interface Option {
  /** The folder of the file that says it: what it says is relative to that. */
  readonly folder: string;
  readonly mappings: readonly Mapping[];
}

/** An option of a file of settings, or of the nearest it extends; the last of several wins. */
function inherited(files: Files, settings: FileView, name: string, depth: number): Option | undefined {
  const own = files.exported(settings, name);
  if (own.length > 0) return { folder: folderOf(settings.path), mappings: own };
  if (depth > DEEPEST) return undefined;
  for (const { specifier } of files.exported(settings, 'extends').toReversed()) {
    const base = settingsAt(files, folderOf(settings.path), specifier);
    const found = base === undefined ? undefined : inherited(files, base, name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const DEEPEST = 8;

/** Settings by a relative path: a file with or without its extension, or a folder. Those of packages lie outside. */
function settingsAt(files: Files, folder: string, specifier: string): FileView | undefined {
  const path = specifier.startsWith('.') ? joinPath(folder, specifier) : undefined;
  if (path === undefined) return undefined;
  const isFile = baseName(path).endsWith('.json');
  return files.fileAt(isFile ? path : `${path}.json`) ?? (isFile ? undefined : files.fileAt(within(path, 'tsconfig.json')));
}

/** Where the sources of compiled files lie: the folders that the settings of a package write to and read from. */
export function compiledFrom(files: Files, folder: string): { readonly out: string; readonly root: string } | undefined {
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.src.json', 'tsconfig.lib.json']) {
    const settings = files.fileAt(within(folder, name));
    const out = settings === undefined ? undefined : inherited(files, settings, 'outDir', 0);
    if (settings === undefined || out === undefined) continue;
    const root = inherited(files, settings, 'rootDir', 0);
    const outPath = joinPath(out.folder, out.mappings[0]?.specifier ?? '');
    const rootPath = root === undefined ? within(folder, 'src') : joinPath(root.folder, root.mappings[0]?.specifier ?? '');
    if (outPath !== undefined && rootPath !== undefined) return { out: outPath, root: rootPath };
  }
  return undefined;
}
