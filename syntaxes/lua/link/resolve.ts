/** Where `require` leads. */
import { baseName, folderOf, foldersUp, joinPath, sharedFolders } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { fileModule } from '../../../server/src/linker/types/types.ts';

/** The folder of the module that `_G` is. */
export const GLOBALS = '_G';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  // Only what is said of the file itself depends on more than its folder.
  const place = specifier.startsWith('(...)') ? from.path : folderOf(from.path);
  return reader.remember(`lua ${place} ${specifier}`, () => resolve(reader, from, specifier));
}

function resolve(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  const missing = { kind: 'missing', reason: `no module ${specifier}` } as const;
  if (specifier.startsWith('(...)')) {
    const own = from.path.replace(/(?:\/init)?\.lua$/, '');
    return answer(fileAt(reader, joinPath(own, pathOf(specifier.slice(5))))) ?? missing;
  }
  if (specifier.startsWith('./') && !specifier.endsWith('.lua'))
    return answer(fileAt(reader, joinPath(folder, pathOf(specifier.slice(2))))) ?? missing;
  if (/\.lua$/.test(specifier)) return answer(fileByPath(reader, folder, specifier)) ?? missing;
  const path = pathOf(specifier);
  for (const root of rootsOf(reader, folder)) {
    const found = answer(fileAt(reader, joinPath(root, path)));
    if (found !== undefined) return found;
  }
  const [first = ''] = path.split('/');
  if (LIBRARIES.has(first)) return { kind: 'external', package: first };
  return answer(fileByEnding(reader, folder, path)) ?? { kind: 'external', package: first };
}

/** Libraries of the interpreter and its best known neighbours: a file of that name elsewhere is something else. */
const LIBRARIES: ReadonlySet<string> = new Set('bit bit32 ffi jit lfs string table math os io debug coroutine utf8 package'.split(' '));

function answer(file: FileView | undefined): ModuleAnswer | undefined {
  return file === undefined ? undefined : fileModule(file);
}

/** `a.b` and `a/b` name the same. */
function pathOf(specifier: string): string {
  return specifier.split(/[./]/).filter(Boolean).join('/');
}

function fileAt(reader: LinkReader, path: string | undefined): FileView | undefined {
  if (path === undefined || path === '') return undefined;
  return reader.fileAt(`${path}.lua`) ?? reader.fileAt(`${path}/init.lua`);
}

/** `dofile("x.lua")`: from here or from a folder above. */
function fileByPath(reader: LinkReader, folder: string, specifier: string): FileView | undefined {
  for (const above of foldersUp(folder)) {
    const file = reader.fileFrom(above, specifier);
    if (file !== undefined) return file;
  }
  return undefined;
}

const SOURCES = ['src', 'lua', 'lib'];

/** Where `package.path` usually points: the root and its folders of sources, then those around the file. */
function* rootsOf(reader: LinkReader, own: string): Generator<string> {
  yield '';
  for (const source of SOURCES) if (reader.hasFolder(source)) yield source;
  for (const folder of foldersUp(own)) {
    if (folder === '') continue;
    yield folder;
    for (const source of SOURCES) if (reader.hasFolder(`${folder}/${source}`)) yield `${folder}/${source}`;
  }
}

/** The only file whose path ends like that; of several the only one nearest by. */
function fileByEnding(reader: LinkReader, folder: string, path: string): FileView | undefined {
  const last = baseName(path);
  const endings = [`/${path}.lua`, `/${path}/init.lua`];
  const paths = [...reader.pathsNamed(`${last}.lua`), ...reader.pathsNamed('init.lua')].filter((each) =>
    endings.some((ending) => each.endsWith(ending)),
  );
  const nearness = paths.map((each) => sharedFolders(folderOf(each), folder));
  const best = Math.max(...nearness);
  const nearest = paths.filter((_, place) => nearness[place] === best);
  return nearest.length === 1 && nearest[0] !== undefined ? reader.fileAt(nearest[0]) : undefined;
}
