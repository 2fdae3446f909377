/** What names mean that a file does not define: of types around, of the module, of what is imported, of the library. */
import { folderOf, sharedFolders } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, isTypeDefinition, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';
import { extendedTypes, isExtensionOf } from './extensions.ts';
import { STANDARD } from './library.ts';
import { isSame, moduleOf, resolveModule, topDefinitions } from './modules.ts';
import { isProtocol } from './protocols.ts';

/** A name that the file does not define: of a type around, of the module, of modules that are imported, of the library. */
export function freeName(linking: Linking, view: FileView, name: string, scope?: number): readonly Meaning[] {
  const { reader } = linking;
  if (scope !== undefined && scope > 0) {
    const nested = nestedType(linking, view, name, scope);
    if (nested.length > 0) return nested;
  }
  const own = moduleOf(reader, view);
  const here = topDefinitions(reader, name, (each) => isSame(each, own)).filter((each) => isKnownIn(view, each));
  if (here.length > 0) return asMeanings(nearest(view, here));
  // A module knows its own name.
  if (own.name === name) return [{ kind: 'module', module: { file: undefined, folder: own.folder, language: 'swift' } }];
  return importedName(reader, view, name);
}

/** What is private at the top of a file is known in no other. */
function isKnownIn(view: FileView, entity: Entity): boolean {
  return entity.view.id === view.id || entity.view.symbol(entity.symbol)?.visibility !== 'private';
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
    const found = topDefinitions(reader, name, (each) => folders.has(each.folder)).filter((each) => isKnownIn(view, each));
    if (found.length > 0) return asMeanings(found);
  }
  if (named !== undefined) return [{ kind: 'module', module: named }];
  if (STANDARD.has(name) || isProtocol(name)) return [{ kind: 'external', module: '', name }];
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
    if (name === 'Self') return extendedOrOwn(linking, { view, symbol: owner });
    const found = linking.ask.membersOfDefinition(linking, { view, symbol: owner }, name);
    const types = found.filter((each) => isTypeDefinition(each));
    if (types.length > 0) return asMeanings(types);
    at = view.scope(view.bodyOf(owner))?.parent ?? -1;
  }
  return [];
}

/** In an extension `Self` is what it extends. */
function extendedOrOwn(linking: Linking, owner: Entity): readonly Meaning[] {
  if (!isExtensionOf(owner.view, owner.symbol)) return asMeanings([owner]);
  const types = extendedTypes(linking, owner);
  return types.length > 0 ? asMeanings(types) : [{ kind: 'external', module: '', name: owner.view.symbol(owner.symbol)?.name ?? '' }];
}

/** Without packages, programs that lie side by side may each have the name: the one that shares most of its folders is meant. */
function nearest(view: FileView, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const shares = entities.map((each) => sharedFolders(folderOf(view.path), folderOf(each.view.path)));
  const most = Math.max(...shares);
  return entities.filter((_, place) => shares[place] === most);
}
