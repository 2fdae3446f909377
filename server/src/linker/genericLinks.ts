/**
 * Links of languages about which only the general is known: a name means what its own file defines, else what a file of the same folder
 * does; what is called behind a dot stays without an answer. Nothing is ever sure but what the same file says. An import leads somewhere
 * where it is plainly a path.
 */
import { folderOf, joinPath } from '../base/paths.ts';
import type { ImportFact } from '../facts/fileFacts.ts';
import { topDefinitions } from './lookup/topNames.ts';
import type { FileView } from './reading/fileView.ts';
import type { LinkReader } from './reading/linkReader.ts';
import type { LinkRules } from './rules/linking.ts';
import type { ModuleAnswer } from './rules/linkRules.ts';
import { WITHOUT_TYPES } from './rules/withoutTypes.ts';
import { asMeanings } from './types/types.ts';

export interface GenericLanguages {
  readonly ids: readonly string[];
  /** Endings that an import may leave out, with the dot. */
  readonly extensions: readonly string[];
}

export function genericLinks({ ids, extensions }: GenericLanguages): LinkRules {
  const isOwn = ({ language }: FileView): boolean => ids.includes(language);
  const resolveModule = (reader: LinkReader, from: FileView, specifier: string): ModuleAnswer => {
    const file = fileOf(reader, from, { specifier, extensions });
    return file === undefined ? { kind: 'external', package: specifier } : { kind: 'module', module: { file, folder: '' } };
  };
  return {
    ...WITHOUT_TYPES,
    languages: ids,
    sharesPackage: true,
    isSamePackage: (one, other) => isOwn(one) && isOwn(other),
    freeNameRule: () => 'unique',
    resolveModule,
    moduleMember: (linking, { file }, name) =>
      file === undefined || name === '' ? [] : asMeanings(topDefinitions(linking.reader, file, name)),
    imported: (linking, view, { specifier }: ImportFact) => {
      const found = resolveModule(linking.reader, view, specifier);
      return found.kind === 'module' ? [{ kind: 'module', module: found.module }] : [{ kind: 'external', module: specifier, name: '' }];
    },
    freeName: (linking, view, name) => {
      const files = linking.reader.packageFiles(folderOf(view.path), name).filter((file) => file.id !== view.id && isOwn(file));
      const found = asMeanings(files.flatMap((file) => topDefinitions(linking.reader, file, name)));
      // Of several nobody knows which.
      return found.length > 1 ? [] : found;
    },
    classNamesAreVisible: true,
    callOfType: 'constructor',
  };
}

/** A path from the file's own folder or from the top, as it is written or with an ending of the language. */
function fileOf(
  reader: LinkReader,
  from: FileView,
  { specifier, extensions }: { readonly specifier: string; readonly extensions: readonly string[] },
): FileView | undefined {
  if (!PATH.test(specifier)) return undefined;
  for (const folder of [folderOf(from.path), '']) {
    const path = joinPath(folder, specifier);
    if (path === undefined) continue;
    for (const ending of ['', ...extensions]) {
      const file = reader.fileAt(path + ending);
      if (file !== undefined) return file;
    }
  }
  return undefined;
}

/** What can be a path below a folder: no address, no pattern, no list of words. */
const PATH = /^(?!\w+:)[^\s*?<>|"':]+$/;
