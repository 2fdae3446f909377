/** Where `require` leads. */
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { baseName, folderOf, foldersUp, joinPath } from '../../../server/src/linker/stored/paths.ts';

export function resolveModule(
  reader: LinkReader,
  from: FileView,
  specifier: string,
  _fact: Pick<ImportFact, 'form' | 'flags'> | undefined,
): ModuleAnswer {
  const folder = folderOf(from.path);
  const path = reader.remember(`ruby ${folder} ${specifier}`, () => find(reader, folder, specifier));
  const file = path === undefined ? undefined : reader.fileAt(path);
  if (file !== undefined) return { kind: 'module', module: { file, folder: undefined } };
  if (specifier.startsWith('.')) return { kind: 'missing', reason: `no file ${specifier}` };
  return { kind: 'external', package: specifier.split('/')[0] ?? specifier };
}

function find(reader: LinkReader, folder: string, specifier: string): string | undefined {
  const name = /\.(?:rb|rake|so)$/.test(specifier) ? specifier : `${specifier}.rb`;
  if (specifier.startsWith('.')) {
    const path = joinPath(folder, name);
    return path !== undefined && reader.fileAt(path) !== undefined ? path : undefined;
  }
  for (const above of foldersUp(folder))
    for (const source of SOURCES) {
      const path = joinPath(above, source === '' ? name : `${source}/${name}`);
      if (path !== undefined && reader.fileAt(path) !== undefined) return path;
    }
  // Gems that are worked on together.
  const others = reader.pathsNamed(baseName(name)).filter((path) => path.endsWith(`/lib/${name}`));
  return others.length === 1 ? others[0] : undefined;
}

/** What projects call the folders that are on the load path; the folder itself last. */
const SOURCES = ['lib', 'test', 'spec', ''];
