/** Modules: the targets of a package, or all files of the folder that no package has. Their files share their names without imports. */
import { folderOf, foldersUp, joinPath, sharedFolders, within } from '../../../server/src/base/paths.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { sharedBy } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { asMeanings, type Entity, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';
import { TOP } from '../extensions.ts';
import { TARGET } from '../imports.ts';
import { STANDARD } from './library.ts';

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
    return path === undefined ? [] : [{ folder: path, name: local }];
  });
}

function isWithin(folder: string, around: string): boolean {
  return around === '' || folder === around || folder.startsWith(`${around}/`);
}

function isSame(one: SwiftModule, other: SwiftModule): boolean {
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
function topDefinitions(reader: LinkReader, name: string, isWanted: (module: SwiftModule) => boolean): readonly Entity[] {
  const files = reader.namespaceFiles(TOP, name).filter((view) => isWanted(moduleOf(reader, view)));
  return files.flatMap((view) => sharedBy(reader, view, TOP, name));
}

export function imported(linking: Linking, view: FileView, { specifier, name }: ImportFact): readonly Meaning[] {
  const answer = resolveModule(linking.reader, view, specifier);
  if (answer.kind === 'external') return [{ kind: 'external', module: answer.package, name }];
  if (answer.kind === 'missing') return [];
  return moduleMember(linking, answer.module, name.split('.')[0] ?? '');
}

/** A name that the file does not define: of a type around, of the module, of modules that are imported, of the library. */
export function freeName(linking: Linking, view: FileView, name: string, scope?: number): readonly Meaning[] {
  const { reader } = linking;
  if (scope !== undefined && scope > 0) {
    const nested = nestedType(linking, view, name, scope);
    if (nested.length > 0) return nested;
  }
  const own = moduleOf(reader, view);
  const here = topDefinitions(reader, name, (each) => isSame(each, own));
  if (here.length > 0) return asMeanings(nearest(view, here));
  return importedName(reader, view, name);
}

/** A name of the modules that a file imports, or one of these modules; at last of the library. */
function importedName(reader: LinkReader, view: FileView, name: string): readonly Meaning[] {
  reader.note(view, STARS);
  const outside: Meaning[] = [];
  const folders = new Set<string>();
  let named: Module | undefined;
  for (const fact of view.facts.imports) {
    const answer = resolveModule(reader, view, fact.specifier);
    if (answer.kind === 'external') outside.push({ kind: 'external', module: answer.package, name });
    else if (answer.kind === 'module' && answer.module.folder !== undefined) {
      folders.add(answer.module.folder);
      if (fact.specifier === name) named = answer.module;
    }
  }
  if (folders.size > 0) {
    // A type may be called like its module.
    const found = topDefinitions(reader, name, (each) => folders.has(each.folder));
    if (found.length > 0) return asMeanings(found);
  }
  if (named !== undefined) return [{ kind: 'module', module: named }];
  if (STANDARD.has(name)) return [{ kind: 'external', module: '', name }];
  return name.startsWith('$') || name === 'newValue' || name === 'oldValue' ? [] : outside.slice(0, 1);
}

/** The body of the type that a name is written in, or the file's own scope: names of types inside it are known there. */
export function typeScope(view: FileView, scope: number): number {
  return view.innermost('class', scope);
}

/** `Self`, and types inside the one around, wherever they are written. */
function nestedType(linking: Linking, view: FileView, name: string, scope: number): readonly Meaning[] {
  for (let at = scope; at >= 0; ) {
    const owner = view.classAround(at);
    if (owner < 0) return [];
    if (name === 'Self') return [{ kind: 'symbol', entity: { view, symbol: owner } }];
    const found = linking.ask.membersOfDefinition(linking, { view, symbol: owner }, name);
    const types = found.filter((each) => isTypeKind(each.view.symbol(each.symbol)?.kind));
    if (types.length > 0) return asMeanings(types);
    at = view.scope(view.bodyOf(owner))?.parent ?? -1;
  }
  return [];
}

/** Without packages, programs that lie side by side may each have the name: the one that shares most of its folders is meant. */
function nearest(view: FileView, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const shares = entities.map((each) => sharedFolders(folderOf(view.path), folderOf(each.view.path)));
  const most = Math.max(...shares);
  return entities.filter((_, place) => shares[place] === most);
}
