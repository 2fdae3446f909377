/** Files as specifiers name them: with or without extension, compiled names for sources, folders for their index. */
import { joinPath, within } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';

/** Files as an import finds them. */
export type Files = Pick<LinkReader, 'fileAt' | 'hasFolder' | 'exported' | 'namespaceFiles'>;

/** Without those that only declare what others hold: what runs imports no types. */
export function withoutDeclarations(files: Files): Files {
  return {
    fileAt: (path) => (/\.d\.[cm]?ts$/.test(path) ? undefined : files.fileAt(path)),
    hasFolder: (path) => files.hasFolder(path),
    exported: (view, name) => files.exported(view, name),
    namespaceFiles: (namespace, name) => files.namespaceFiles(namespace, name),
  };
}

const EXTENSIONS = ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mts', '.cts', '.d.mts', '.d.cts', '.mjs', '.cjs', '.vue'];
/** What a compiled extension may have been written as. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts'],
  '.jsx': ['.tsx', '.d.ts'],
  '.mjs': ['.mts', '.d.mts'],
  '.cjs': ['.cts', '.d.cts'],
};

/** A file by its path with or without an extension; no folder. */
export function plainFile(files: Files, path: string): FileView | undefined {
  if (path === '') return undefined;
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  const sources = (SOURCES[extension] ?? []).map((source) => stem + source);
  return firstFile(files, [...sources, path, ...EXTENSIONS.map((each) => path + each)]);
}

/** The file that a path means, as bundlers and the compiler look for it. */
export function fileOf(files: Files, path: string): FileView | undefined {
  return plainFile(files, path) ?? entryOfFolder(files, path);
}

/** What a folder stands for: the main file that its package.json names, or its index. */
function entryOfFolder(files: Files, folder: string): FileView | undefined {
  if (!files.hasFolder(folder)) return undefined;
  const manifest = files.fileAt(within(folder, 'package.json'));
  const mains = manifest === undefined ? [] : ['types', 'typings', 'module', 'main'].flatMap((name) => files.exported(manifest, name));
  for (const { specifier } of mains) {
    const path = joinPath(folder, specifier);
    const found = path === undefined ? undefined : (plainFile(files, path) ?? indexOf(files, path));
    if (found !== undefined) return found;
  }
  return indexOf(files, folder);
}

export function indexOf(files: Files, folder: string): FileView | undefined {
  return firstFile(
    files,
    EXTENSIONS.map((each) => within(folder, `index${each}`)),
  );
}

function firstFile(files: Files, paths: readonly string[]): FileView | undefined {
  for (const path of paths) {
    const file = files.fileAt(path);
    if (file !== undefined && !MANIFESTS.has(file.language)) return file;
  }
  return undefined;
}

const MANIFESTS: ReadonlySet<string> = new Set(['packagejson', 'tsconfig']);
