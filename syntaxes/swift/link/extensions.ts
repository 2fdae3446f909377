/** Extensions: their members are those of the type, wherever in the module they are written. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { sharedBy } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import { namedTypes } from '../../../server/src/linker/lookup/typeNames.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, type Meaning, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { EXTENSIONS } from '../extensions.ts';
import { moduleOf } from './modules.ts';
import { protocolsOf } from './protocols.ts';

/** A type with all its extensions; of an extension the same, by what it extends. */
export function partsOf(linking: Linking, entity: Entity): readonly Entity[] {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  if (fact === undefined || !isTypeKind(fact.kind)) return [entity];
  const isExtension = isExtensionOf(view, symbol);
  const [type] = isExtension ? extendedTypes(linking, entity) : [entity];
  const path = fact.name.split('.');
  const name = path.at(-1) ?? '';
  const parts: Entity[] = type === undefined ? [] : [type];
  for (const each of extensionsNamed(linking, type === undefined ? view : type.view, name)) {
    if (type === undefined ? extendedTypes(linking, each).length === 0 : extendedTypes(linking, each).some((one) => sameEntity(one, type)))
      parts.push(each);
    if (parts.length > MOST_PARTS) break;
  }
  return parts.length === 0 ? [entity] : parts;
}

const MOST_PARTS = 200;

export function isExtensionOf(view: FileView, symbol: number): boolean {
  return /(^|\s)extension\s/.test(view.symbol(symbol)?.signature ?? '');
}

/** What an extension extends, if that is a type of the folder. */
export function extendedTypes(linking: Linking, { view, symbol }: Entity): readonly Entity[] {
  linking.reader.noteOwner(view, symbol);
  const path = (view.symbol(symbol)?.name ?? '').split('.');
  return namedTypes(linking, view, 0, path).flatMap((meaning) =>
    meaning.kind === 'symbol' && !isExtensionOf(meaning.entity.view, meaning.entity.symbol) ? [meaning.entity] : [],
  );
}

/** Extensions of a name in the module of a file, and in modules that know it. */
function extensionsNamed(linking: Linking, view: FileView, name: string): readonly Entity[] {
  const { reader } = linking;
  const own = moduleOf(reader, view);
  const files = reader.namespaceFiles(EXTENSIONS, name).filter((file) => {
    const theirs = moduleOf(reader, file);
    return theirs.folder === own.folder || theirs.name !== '' || own.name !== '';
  });
  return files.flatMap((file) => sharedBy(reader, file, EXTENSIONS, name));
}

/** What a type builds on outside of the folder has members too, which extensions give it: of protocols, of the classes of tests. */
export function moreBases(linking: Linking, entity: Entity): readonly Meaning[] {
  const names = partsOf(linking, entity).flatMap(({ view, symbol }) =>
    view.heritage(symbol).flatMap(({ name, scope }) => {
      const meanings = namedTypes(linking, view, scope, name.split('.'));
      return meanings.length > 0 && meanings.every(({ kind }) => kind === 'external') ? [lastName(name)] : [];
    }),
  );
  const all = new Set(names.flatMap((name) => [name, ...protocolsOf(name)]));
  const found = [...all].flatMap((name) => extensionsNamed(linking, entity.view, name));
  return asMeanings(found.filter((each) => !sameEntity(each, entity) && extendedTypes(linking, each).length === 0));
}

/** Members of extensions of types of the library and of other modules. */
export function extensionMembers(linking: Linking, view: FileView, type: Type, name: string): readonly Meaning[] {
  if (type.kind !== 'builtin' && type.kind !== 'external') return [];
  const typeName = lastName(type.name);
  // The cases of a result, whatever properties an extension calls so.
  if (typeName === '' || (typeName === 'Result' && /^(success|failure)$/.test(name))) return [];
  for (const each of [typeName, ...protocolsOf(typeName)]) {
    const found = extensionsNamed(linking, view, each).flatMap(({ view: file, symbol: extension }) =>
      file.members(extension, name).map((symbol): Meaning => ({ kind: 'symbol', entity: { view: file, symbol } })),
    );
    if (found.length > 0) return found;
  }
  return [];
}
