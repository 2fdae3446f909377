/** Where URIs lead: beside the file, into a package of the folder, or outside. */
import { folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { fileModule } from '../../../server/src/linker/types/types.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  return reader.remember(`dart import ${folder} ${specifier}`, () => resolve(reader, folder, specifier));
}

function resolve(reader: LinkReader, folder: string, specifier: string): ModuleAnswer {
  const [, scheme = '', path = ''] = /^([a-z][\w.+-]*):(.*)$/.exec(specifier) ?? [];
  if (scheme === 'package') return inPackage(reader, folder, path);
  if (scheme !== '') return { kind: 'external', package: specifier };
  const beside = joinPath(folder, specifier);
  if (beside === undefined) return { kind: 'missing', reason: 'leads out of the folder' };
  return answer(reader, beside) ?? { kind: 'missing', reason: `no file ${specifier}` };
}

/** `package:name/path` is lib/path of the package of that name. */
function inPackage(reader: LinkReader, folder: string, path: string): ModuleAnswer {
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  const rest = slash < 0 ? '' : path.slice(slash + 1);
  const home = folderOfPackage(reader, folder, name);
  if (home === undefined) return { kind: 'external', package: name };
  const file = joinPath(within(home, 'lib'), rest);
  const found = file === undefined ? undefined : answer(reader, file);
  return found ?? { kind: 'missing', reason: `no ${rest} in package ${name}` };
}

function answer(reader: LinkReader, path: string): ModuleAnswer | undefined {
  const file = reader.fileAt(path);
  return file === undefined ? undefined : fileModule(file);
}

/** The innermost package around, one that it says to lie beside it, or any of the folder. */
function folderOfPackage(reader: LinkReader, folder: string, name: string): string | undefined {
  for (const above of foldersUp(folder)) {
    const manifest = reader.fileAt(within(above, MANIFEST));
    if (manifest === undefined) continue;
    if (nameOf(reader, manifest) === name) return above;
    const path = reader.exported(manifest, 'path').find(({ local }) => local === name)?.specifier;
    const target = path === undefined ? undefined : joinPath(above, path);
    if (target !== undefined) return target;
  }
  for (const path of reader.pathsNamed(MANIFEST)) {
    const manifest = reader.fileAt(path);
    if (manifest !== undefined && nameOf(reader, manifest) === name) return folderOf(path);
  }
  return undefined;
}

const MANIFEST = 'pubspec.yaml';

function nameOf(reader: LinkReader, manifest: FileView): string {
  return reader.exported(manifest, 'name')[0]?.specifier ?? '';
}

/** The file of a URI, if it lies in the folder. */
export function fileOf(reader: LinkReader, from: FileView, specifier: string): FileView | undefined {
  const found = resolveModule(reader, from, specifier);
  return found.kind === 'module' ? found.module.file : undefined;
}
