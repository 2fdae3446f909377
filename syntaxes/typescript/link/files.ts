/** Files as specifiers name them: with or without extension, compiled names for sources, folders for their index. */
import { joinPath, within } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';

const EXTENSIONS = ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mts', '.cts', '.d.mts', '.d.cts', '.mjs', '.cjs', '.vue'];
/** What a compiled extension may have been written as. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts'],
  '.jsx': ['.tsx', '.d.ts'],
  '.mjs': ['.mts', '.d.mts'],
  '.cjs': ['.cts', '.d.cts'],
};

/** A file by its path with or without an extension; no folder. */
export function plainFile(reader: LinkReader, path: string): FileView | undefined {
  if (path === '') return undefined;
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  const sources = (SOURCES[extension] ?? []).map((source) => stem + source);
  return firstFile(reader, [...sources, path, ...EXTENSIONS.map((each) => path + each)]);
}

/** The file that a path means, as bundlers and the compiler look for it. */
export function fileOf(reader: LinkReader, path: string): FileView | undefined {
  return plainFile(reader, path) ?? entryOfFolder(reader, path);
}

/** What a folder stands for: the main file that its package.json names, or its index. */
function entryOfFolder(reader: LinkReader, folder: string): FileView | undefined {
  if (!reader.hasFolder(folder)) return undefined;
  const manifest = reader.fileAt(within(folder, 'package.json'));
  const mains = manifest === undefined ? [] : ['types', 'typings', 'module', 'main'].flatMap((name) => reader.exported(manifest, name));
  for (const { specifier } of mains) {
    const path = joinPath(folder, specifier);
    const found = path === undefined ? undefined : (plainFile(reader, path) ?? indexOf(reader, path));
    if (found !== undefined) return found;
  }
  return indexOf(reader, folder);
}

export function indexOf(reader: LinkReader, folder: string): FileView | undefined {
  return firstFile(
    reader,
    EXTENSIONS.map((each) => within(folder, `index${each}`)),
  );
}

function firstFile(reader: LinkReader, paths: readonly string[]): FileView | undefined {
  for (const path of paths) {
    const file = reader.fileAt(path);
    if (file !== undefined && !MANIFESTS.has(file.language)) return file;
  }
  return undefined;
}

const MANIFESTS: ReadonlySet<string> = new Set(['packagejson', 'tsconfig']);
