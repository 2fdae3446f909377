/** Where `require` leads. */
import { baseName, folderOf, foldersUp } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { fileModule } from '../../../server/src/linker/types/types.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  const file = reader.remember(`ruby ${folder} ${specifier}`, () => find(reader, folder, specifier));
  if (file !== undefined) return fileModule(file);
  if (specifier.startsWith('.')) return { kind: 'missing', reason: `no file ${specifier}` };
  return { kind: 'external', package: specifier.split('/')[0] ?? specifier };
}

function find(reader: LinkReader, folder: string, specifier: string): FileView | undefined {
  const name = /\.(?:rb|rake|so)$/.test(specifier) ? specifier : `${specifier}.rb`;
  if (specifier.startsWith('.')) return reader.fileFrom(folder, name);
  for (const above of foldersUp(folder))
    for (const source of SOURCES) {
      const file = reader.fileFrom(above, source + name);
      if (file !== undefined) return file;
    }
  // Gems that are worked on together.
  const [only, ...more] = reader.pathsNamed(baseName(name)).filter((path) => path.endsWith(`/lib/${name}`));
  return only === undefined || more.length > 0 ? undefined : reader.fileAt(only);
}

/** What projects call the folders that are on the load path; the folder itself last. */
const SOURCES = ['lib/', 'test/', 'spec/', ''];
