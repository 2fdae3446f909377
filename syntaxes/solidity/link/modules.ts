/** Where imports lead, and what a file gives to those that import it. */
import { baseName, folderOf, foldersUp } from '../../../server/src/base/paths.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { topMeanings } from '../../../server/src/linker/lookup/topNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { fileModule, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  return reader.remember(`solidity ${folder} ${specifier}`, () => resolve(reader, folder, specifier));
}

function resolve(reader: LinkReader, folder: string, specifier: string): ModuleAnswer {
  if (specifier.startsWith('.')) {
    const file = reader.fileFrom(folder, specifier);
    return file === undefined ? { kind: 'missing', reason: `no file ${specifier}` } : fileModule(file);
  }
  for (const above of foldersUp(folder)) {
    const found = remapped(reader, above, specifier) ?? fileBelow(reader, above, specifier);
    if (found !== undefined) return fileModule(found);
  }
  const found = fileByEnding(reader, specifier);
  return found === undefined ? { kind: 'external', package: packageOf(specifier) } : fileModule(found);
}

/** By the lines of remappings.txt, the longest beginning first. */
function remapped(reader: LinkReader, folder: string, specifier: string): FileView | undefined {
  const manifest = reader.fileFrom(folder, 'remappings.txt');
  if (manifest === undefined) return undefined;
  const lines = reader.exported(manifest, 'remapping').filter(({ local }) => specifier.startsWith(local));
  for (const { local, specifier: target } of [...lines].sort((one, other) => other.local.length - one.local.length)) {
    const file = reader.fileFrom(folder, target + specifier.slice(local.length));
    if (file !== undefined) return file;
  }
  return undefined;
}

const PLACES = ['', 'node_modules/', 'lib/', 'contracts/', 'src/'];

function fileBelow(reader: LinkReader, folder: string, specifier: string): FileView | undefined {
  for (const place of PLACES) {
    const file = reader.fileFrom(folder, place + specifier);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Behind the package's own name: the only file whose path ends as the rest does, with at least one folder. */
function fileByEnding(reader: LinkReader, specifier: string): FileView | undefined {
  const paths = reader.pathsNamed(baseName(specifier));
  for (let rest = specifier; rest.includes('/'); rest = rest.slice(rest.indexOf('/') + 1)) {
    const found = paths.filter((path) => path === rest || path.endsWith(`/${rest}`));
    if (found.length > 1) return undefined;
    if (found[0] !== undefined) return reader.fileAt(found[0]);
  }
  return undefined;
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** What a file defines or imports under a name; what it imports as a whole is among it. */
export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  if (name === '') return [{ kind: 'module', module }];
  return module.file === undefined ? [] : namesIn(linking, module.file, name, new Set());
}

function namesIn(linking: Linking, file: FileView, name: string, seen: Set<number>): readonly Meaning[] {
  if (seen.has(file.id)) return [];
  seen.add(file.id);
  const own = topMeanings(linking, file, name);
  return own.length > 0 ? own : starredIn(linking, file, name, seen);
}

/** Of files that are imported as a whole. */
export function starredIn(linking: Linking, file: FileView, name: string, seen: Set<number>): readonly Meaning[] {
  linking.reader.note(file, STARS);
  for (const { form, specifier } of file.facts.imports) {
    const answer = form === 'star' ? resolveModule(linking.reader, file, specifier) : undefined;
    const other = answer?.kind === 'module' ? answer.module.file : undefined;
    const found = other === undefined ? [] : namesIn(linking, other, name, seen);
    if (found.length > 0) return found;
  }
  return [];
}

export function imported(linking: Linking, view: FileView, { specifier, name }: ImportFact): readonly Meaning[] {
  const answer = resolveModule(linking.reader, view, specifier);
  if (answer.kind === 'external') return [{ kind: 'external', module: answer.package, name }];
  return answer.kind === 'missing' ? [] : moduleMember(linking, answer.module, name);
}
