/** Search paths of the build: `-I` and its like in compile_commands.json, which stands in a folder above or in its `build`. */
import { folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';

const COMMANDS = 'compile_commands.json';
const PLACES = ['', 'build', 'out', 'Debug', 'Release', 'cmake-build-debug'];

/** Folders relative to the root, in the order in which they are searched; those of all commands of the nearest such file. */
export function searchPaths(reader: LinkReader, from: FileView): readonly string[] {
  return reader.remember(`c search paths ${folderOf(from.path)}`, () => {
    // Most folders have none: to know that takes one question instead of one for each place.
    const all = new Set(reader.pathsNamed(COMMANDS));
    if (all.size === 0) return [];
    for (const above of foldersUp(folderOf(from.path)))
      for (const place of PLACES) {
        const folder = joinPath(above, place) ?? '';
        const path = within(folder, COMMANDS);
        const file = all.has(path) ? reader.fileAt(path) : undefined;
        if (file === undefined || file.language !== 'compilecommands') continue;
        return reader
          .exported(file, 'include')
          .map(({ specifier }) => specifier)
          .flatMap((path) => inRoot(reader, folder, path));
      }
    return [];
  });
}

/** Paths are absolute as a rule: their end that is a folder here is meant. */
function inRoot(reader: LinkReader, folder: string, path: string): readonly string[] {
  if (!path.startsWith('/') && !/^[A-Za-z]:/.test(path)) {
    const joined = joinPath(folder, path);
    return joined !== undefined && reader.hasFolder(joined) ? [joined] : [];
  }
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '');
  for (let from = 0; from < parts.length; from++) {
    const ending = parts.slice(from).join('/');
    if (reader.hasFolder(ending)) return [ending];
  }
  return [];
}
