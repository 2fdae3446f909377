/** What tsconfig.json says of a specifier: `paths`, `baseUrl`, and those of what it extends or refers to. */
import { baseName, folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import { fileOf } from './files.ts';
import { type Mapping, targetsOf } from './patterns.ts';

/** A file that the settings around a folder map a specifier to. */
export function mappedFile(reader: LinkReader, folder: string, specifier: string): FileView | undefined {
  for (const above of foldersUp(folder))
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const settings = reader.fileAt(within(above, name));
      const found = settings === undefined ? undefined : fileBySettings(reader, settings, specifier, new Set());
      if (found !== undefined) return found;
    }
  return undefined;
}

/** Of one file of settings; one without mappings may only be there for those it refers to. */
function fileBySettings(reader: LinkReader, settings: FileView, specifier: string, seen: Set<number>): FileView | undefined {
  if (seen.has(settings.id)) return undefined;
  seen.add(settings.id);
  const paths = inherited(reader, settings, 'paths', 0);
  const baseUrl = inherited(reader, settings, 'baseUrl', 0);
  const base = baseUrl === undefined ? undefined : joinPath(baseUrl.folder, baseUrl.mappings[0]?.specifier ?? '');
  for (const target of paths === undefined ? [] : targetsOf(paths.mappings, specifier)) {
    const path = joinPath(base ?? paths?.folder ?? '', target);
    const found = path === undefined ? undefined : fileOf(reader, path);
    if (found !== undefined) return found;
  }
  const path = base === undefined ? undefined : joinPath(base, specifier);
  const found = path === undefined ? undefined : fileOf(reader, path);
  if (found !== undefined) return found;
  for (const reference of reader.exported(settings, 'references')) {
    const referred = settingsAt(reader, folderOf(settings.path), reference.specifier);
    const there = referred === undefined ? undefined : fileBySettings(reader, referred, specifier, seen);
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
function inherited(reader: LinkReader, settings: FileView, name: string, depth: number): Option | undefined {
  const own = reader.exported(settings, name);
  if (own.length > 0) return { folder: folderOf(settings.path), mappings: own };
  if (depth > DEEPEST) return undefined;
  for (const { specifier } of reader.exported(settings, 'extends').toReversed()) {
    const base = settingsAt(reader, folderOf(settings.path), specifier);
    const found = base === undefined ? undefined : inherited(reader, base, name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const DEEPEST = 8;

/** Settings by a relative path: a file with or without its extension, or a folder. Those of packages lie outside. */
function settingsAt(reader: LinkReader, folder: string, specifier: string): FileView | undefined {
  const path = specifier.startsWith('.') ? joinPath(folder, specifier) : undefined;
  if (path === undefined) return undefined;
  const isFile = baseName(path).endsWith('.json');
  return reader.fileAt(isFile ? path : `${path}.json`) ?? (isFile ? undefined : reader.fileAt(within(path, 'tsconfig.json')));
}

/** Where the sources of compiled files lie: the folders that the settings of a package write to and read from. */
export function compiledFrom(reader: LinkReader, folder: string): { readonly out: string; readonly root: string } | undefined {
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.src.json', 'tsconfig.lib.json']) {
    const settings = reader.fileAt(within(folder, name));
    const out = settings === undefined ? undefined : inherited(reader, settings, 'outDir', 0);
    if (settings === undefined || out === undefined) continue;
    const root = inherited(reader, settings, 'rootDir', 0);
    const outPath = joinPath(out.folder, out.mappings[0]?.specifier ?? '');
    const rootPath = root === undefined ? within(folder, 'src') : joinPath(root.folder, root.mappings[0]?.specifier ?? '');
    if (outPath !== undefined && rootPath !== undefined) return { out: outPath, root: rootPath };
  }
  return undefined;
}
