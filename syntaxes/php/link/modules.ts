/** Where `use` and `include` lead. */
import { folderOf, foldersUp, joinPath } from '../../../server/src/base/paths.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { fileModule } from '../../../server/src/linker/types/types.ts';
import { inNamespace, isOwn, lookUp, namespaceModule, packageOf, split } from './names.ts';

export function resolveModule(
  reader: LinkReader,
  from: FileView,
  specifier: string,
  fact: Pick<ImportFact, 'form' | 'flags'> | undefined,
): ModuleAnswer {
  return fact?.form === 'sideEffect' ? included(reader, from, specifier) : used(reader, from, specifier);
}

function used(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const { namespace, name } = split(specifier);
  const [found] = inNamespace(reader, namespace, name, from);
  if (found !== undefined) return fileModule(found.view);
  if (reader.namespaceFiles(`php:${specifier}`, '').length > 0) return { kind: 'module', module: namespaceModule(specifier) };
  const [outside] = lookUp(reader, specifier, from);
  if (outside?.kind === 'external') return { kind: 'external', package: outside.module === '' ? 'PHP' : packageOf(specifier) };
  return isOwn(reader, namespace) ? { kind: 'missing', reason: `no ${name} in ${namespace}` } : { kind: 'external', package: specifier };
}

/** A path that begins with a dot is the file's own; others are looked for from its folder upwards, as include paths mostly are. */
function included(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  if (specifier.startsWith('.')) {
    const path = joinPath(folder, specifier);
    if (path === undefined) return { kind: 'missing', reason: 'leads out of the folder' };
    const file = reader.fileAt(path);
    return file === undefined ? { kind: 'missing', reason: `no file ${path}` } : fileModule(file);
  }
  if (specifier.startsWith('/')) return { kind: 'missing', reason: 'an absolute path' };
  for (const above of foldersUp(folder)) {
    const file = reader.fileFrom(above, specifier);
    if (file !== undefined) return fileModule(file);
  }
  return { kind: 'missing', reason: `no file ${specifier}` };
}
