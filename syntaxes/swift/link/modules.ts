/** Modules: the targets of a package, or all files of the folder that no package has. Their files share their names without imports. */
import { folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { sharedBy } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { asMeanings, type Entity, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';
import { TOP } from '../extensions.ts';
import { TARGET } from '../imports.ts';

const MANIFEST = 'Package.swift';

/** The folder that is a module's, and its name; '' for whatever belongs to no target. */
export interface SwiftModule {
  readonly folder: string;
  readonly name: string;
}

export function moduleOf(reader: LinkReader, view: FileView): SwiftModule {
  const folder = folderOf(view.path);
  return reader.remember(`swift module ${folder}`, () => {
    for (const above of foldersUp(folder)) {
      const manifest = manifestIn(reader, above);
      if (manifest === undefined) continue;
      let best: SwiftModule = { folder: above, name: '' };
      for (const target of targetsOf(reader, manifest, above))
        if (isWithin(folder, target.folder) && target.folder.length >= best.folder.length) best = target;
      return best;
    }
    return { folder: '', name: '' };
  });
}

function manifestIn(reader: LinkReader, folder: string): FileView | undefined {
  return reader.fileAt(within(folder, MANIFEST));
}

function targetsOf(reader: LinkReader, manifest: FileView, folder: string): readonly SwiftModule[] {
  return reader.exported(manifest, TARGET).flatMap(({ local, specifier }) => {
    const path = joinPath(folder, specifier);
    return path === undefined || !reader.hasFolder(path) ? [] : [{ folder: path, name: local }];
  });
}

function isWithin(folder: string, around: string): boolean {
  return around === '' || folder === around || folder.startsWith(`${around}/`);
}

export function isSame(one: SwiftModule, other: SwiftModule): boolean {
  return one.folder === other.folder && one.name === other.name;
}

/** `import A`: a target of the package around, of any package of the folder, or something outside. */
export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  return reader.remember(`swift import ${folder} ${specifier}`, () => {
    const [name = ''] = specifier.split('.');
    const found = findTarget(reader, folder, name);
    if (found === undefined) return { kind: 'external', package: name };
    return { kind: 'module', module: { file: undefined, folder: found.folder, language: 'swift' } };
  });
}

function findTarget(reader: LinkReader, folder: string, name: string): SwiftModule | undefined {
  for (const above of foldersUp(folder)) {
    const manifest = manifestIn(reader, above);
    const found = manifest === undefined ? undefined : targetsOf(reader, manifest, above).find((each) => each.name === name);
    if (found !== undefined) return found;
  }
  for (const path of reader.pathsNamed(MANIFEST)) {
    const manifest = reader.fileAt(path);
    const found = manifest === undefined ? undefined : targetsOf(reader, manifest, folderOf(path)).find((each) => each.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function filesOfModule({ reader }: Linking, { folder }: Module): readonly FileView[] {
  return reader.packageFiles(folder ?? '', '').filter(({ language }) => language === 'swift');
}

export function moduleMember({ reader }: Linking, module: Module, name: string): readonly Meaning[] {
  if (name === '') return [{ kind: 'module', module }];
  return asMeanings(topDefinitions(reader, name, (each) => each.folder === module.folder));
}

/** Definitions at the top of files of the modules that are asked for. */
export function topDefinitions(reader: LinkReader, name: string, isWanted: (module: SwiftModule) => boolean): readonly Entity[] {
  const files = reader.namespaceFiles(TOP, name).filter((view) => isWanted(moduleOf(reader, view)));
  return files.flatMap((view) => sharedBy(reader, view, TOP, name));
}

export function imported(linking: Linking, view: FileView, { specifier, name }: ImportFact): readonly Meaning[] {
  const answer = resolveModule(linking.reader, view, specifier);
  if (answer.kind === 'external') return [{ kind: 'external', module: answer.package, name }];
  if (answer.kind === 'missing') return [];
  return moduleMember(linking, answer.module, name.split('.')[0] ?? '');
}
