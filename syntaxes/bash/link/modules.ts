/** Where the paths of `source` lead. */
import { baseName, folderOf, foldersUp, joinPath } from '../../../server/src/base/paths.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { fileModule, type Meaning } from '../../../server/src/linker/types/types.ts';
import { endOfPath } from './paths.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  return reader.remember(`bash ${folder} ${specifier}`, () => resolve(reader, folder, specifier));
}

function resolve(reader: LinkReader, folder: string, specifier: string): ModuleAnswer {
  if (/^[/~]/.test(specifier)) {
    // Where a script is installed, unless no script here is called like that: a file of the machine or of whoever runs it.
    const installed = /\.\w+$/.test(specifier) ? fileByEnding(reader, baseName(specifier)) : undefined;
    const own = reader.fileAt(specifier.slice(1)) ?? installed;
    return own === undefined ? { kind: 'external', package: specifier } : fileModule(own);
  }
  const path = endOfPath(specifier);
  const isExpanded = path !== specifier;
  const file = fileAbove(reader, folder, path) ?? (isExpanded ? fileByEnding(reader, path) : undefined);
  if (file !== undefined) return fileModule(file);
  return isExpanded && !OWN_FOLDER.test(specifier)
    ? { kind: 'external', package: specifier }
    : { kind: 'missing', reason: `no file ${specifier}` };
}

/** Ways to say `the folder of this script`. */
const OWN_FOLDER = /dirname|BASH_SOURCE|\$0|\$\{0/;

/** Relative to the script, or to a folder above from which it may be run. */
function fileAbove(reader: LinkReader, folder: string, path: string): FileView | undefined {
  for (const above of foldersUp(folder)) {
    const found = joinPath(above, path);
    const file = found === undefined || found === '' ? undefined : shellFile(reader, found);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** What the beginning of a path stands for is not known: the only file that it can end in. */
function fileByEnding(reader: LinkReader, path: string): FileView | undefined {
  const plain = path.replace(/^(?:\.\.?\/)+/, '');
  const found = reader.pathsNamed(baseName(plain)).filter((each) => each === plain || each.endsWith(`/${plain}`));
  return found.length === 1 && found[0] !== undefined ? shellFile(reader, found[0]) : undefined;
}

function shellFile(reader: LinkReader, path: string): FileView | undefined {
  const file = reader.fileAt(path);
  return file?.language === 'shellscript' ? file : undefined;
}

export function imported({ reader }: Linking, view: FileView, { specifier }: ImportFact): readonly Meaning[] {
  const answer = resolveModule(reader, view, specifier);
  if (answer.kind === 'external') return [{ kind: 'external', module: answer.package, name: '' }];
  return answer.kind === 'module' ? [{ kind: 'module', module: answer.module }] : [];
}
