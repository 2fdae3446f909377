/** Where module specifiers of TypeScript and JavaScript lead. */
import { folderOf, joinPath } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { fileModule } from '../../../server/src/linker/types/types.ts';
import { type Files, fileOf, withoutDeclarations } from './files.ts';
import { fileOfPackage, packageOf, privateFile } from './packages.ts';
import { mappedFile } from './projects.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  return RUN.has(from.language)
    ? reader.remember(`run ${folder} ${specifier}`, () => resolveRun(reader, folder, specifier))
    : reader.remember(`module ${folder} ${specifier}`, () => resolve(reader, folder, specifier));
}

/** What runs as it is written means what runs as well; types beside it are for others. */
const RUN: ReadonlySet<string> = new Set(['javascript', 'javascriptreact']);

function resolveRun(reader: LinkReader, folder: string, specifier: string): ModuleAnswer {
  const run = resolve(withoutDeclarations(reader), folder, specifier);
  return run.kind === 'module' ? run : resolve(reader, folder, specifier);
}

function resolve(files: Files, folder: string, specifier: string): ModuleAnswer {
  if (specifier.startsWith('node:')) return { kind: 'external', package: packageOf(specifier) };
  if (!/^\.{0,2}\/|^\.{1,2}$/.test(specifier)) return resolveBare(files, folder, specifier);
  const path = joinPath(folder, specifier);
  if (path === undefined) return { kind: 'missing', reason: 'leads out of the folder' };
  const file = fileOf(files, path);
  return file === undefined ? { kind: 'missing', reason: `no file ${specifier}` } : fileModule(file);
}

/** A name that is no path: of the settings, of a package in the folder, or from outside. */
function resolveBare(files: Files, folder: string, specifier: string): ModuleAnswer {
  const plain = specifier.replace(/^[^?]*!|\?.*$/g, '');
  const file =
    (plain.startsWith('#') ? privateFile(files, folder, plain) : undefined) ??
    mappedFile(files, folder, plain) ??
    fileOfPackage(files, folder, plain);
  return file === undefined ? { kind: 'external', package: packageOf(specifier) } : fileModule(file);
}
