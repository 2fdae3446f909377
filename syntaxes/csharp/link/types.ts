/** Types in namespaces. A type in several parts is one: the part that stands for it is the same wherever it is asked for. */
import { compareTexts } from '../../../server/src/base/compareTexts.ts';
import { lastName, outerName } from '../../../server/src/base/dottedName.ts';
import { baseName } from '../../../server/src/base/paths.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { namespaceOf } from '../../../server/src/linker/lookup/owners.ts';
import { sharedBy } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import {
  asMeanings,
  type Entity,
  isTypeDefinition,
  type Meaning,
  type Module,
  sameEntity,
} from '../../../server/src/linker/types/types.ts';
import { sees, type World, worldOf } from './worlds.ts';

export function shared(namespace: string): string {
  return `csharp:${namespace}`;
}

/** Definitions that files seen from a world give to a namespace under a name. */
export function definitionsIn(reader: LinkReader, world: World, namespace: string, name: string): readonly Entity[] {
  const space = shared(namespace);
  const files = reader.namespaceFiles(space, name).filter((view) => sees(reader, world, view));
  return files.flatMap((view) => sharedBy(reader, view, space, name));
}

/** The types of a name in a namespace, one for each number of type parameters. */
export function typesIn(reader: LinkReader, world: World, namespace: string, name: string): readonly Entity[] {
  return reader.remember(`csharp type ${world} ${namespace} ${name}`, () => {
    const found = definitionsIn(reader, world, namespace, name);
    if (found.length <= 1) return found;
    const kept = new Map<number, Entity>();
    for (const entity of found) {
      const arity = arityOf(entity);
      const before = kept.get(arity);
      if (before === undefined || isNearer(reader, world, entity, before)) kept.set(arity, entity);
    }
    return [...kept.values()];
  });
}

function arityOf({ view, symbol }: Entity): number {
  return view.typeParameters(symbol).length;
}

/** Of several definitions of a type: the one of the own project; of its parts the one in the file that is called like it. */
function isNearer(reader: LinkReader, world: World, one: Entity, other: Entity): boolean {
  const distance = (entity: Entity): number => (worldOf(reader, entity.view) === world ? 0 : 1);
  const difference = distance(one) - distance(other);
  return difference === 0 ? rankOf(one) < rankOf(other) : difference < 0;
}

/** Parts in the order in which they may stand for their type: the file called like it, then short names, then the order of paths. */
function rankOf({ view, symbol }: Entity): string {
  const name = view.symbol(symbol)?.name ?? '';
  const isNamed = baseName(view.path) === `${name}.cs`;
  return `${isNamed ? 0 : 1}${String(view.path.length).padStart(5, '0')}${view.path}#${String(symbol).padStart(7, '0')}`;
}

export function hasNamespace(reader: LinkReader, world: World, namespace: string): boolean {
  return reader.remember(`csharp namespace ${world} ${namespace}`, () => {
    const space = shared(outerName(namespace));
    const name = lastName(namespace);
    return reader
      .namespaceFiles(space, name)
      .some(
        (view) =>
          sees(reader, world, view) &&
          reader.exported(view, name).some(({ form, specifier, symbol }) => form === 'shared' && specifier === space && symbol < 0),
      );
  });
}

export function namespaceModule(namespace: string, world: World): Module {
  return { file: undefined, folder: namespace, language: 'csharp', world };
}

/** What a namespace has under a name: types, or a namespace inside of it. */
export function namespaceMember({ reader }: Linking, world: World, namespace: string, name: string): readonly Meaning[] {
  const types = typesIn(reader, world, namespace, name);
  if (types.length > 0) return asMeanings(types);
  const inside = namespace === '' ? name : `${namespace}.${name}`;
  return hasNamespace(reader, world, inside) ? [{ kind: 'module', module: namespaceModule(inside, world) }] : [];
}

/** The namespace of a full name and those around it, innermost first. */
export function namespacesUp(namespace: string): readonly string[] {
  const names: string[] = [];
  for (let name = namespace; name !== ''; name = outerName(name)) names.push(name);
  return names;
}

function isPartial({ view, symbol }: Entity): boolean {
  return /\bpartial\b/.test(view.symbol(symbol)?.signature ?? '');
}

/** All parts of a type, itself among them; parts belong to one project. */
export function partsOf(linking: Linking, entity: Entity): readonly Entity[] {
  if (!isTypeDefinition(entity) || !isPartial(entity)) return [entity];
  return linking.parts.get(entity.view, entity.symbol, [entity], () => findParts(linking, entity));
}

function findParts(linking: Linking, entity: Entity): readonly Entity[] {
  const { view, symbol } = entity;
  const { reader } = linking;
  const fact = view.symbol(symbol);
  if (fact === undefined) return [entity];
  const container = view.symbol(fact.container);
  const world = worldOf(reader, view);
  const candidates =
    container === undefined || container.kind === 'namespace'
      ? definitionsIn(reader, world, namespaceOf(view, symbol), fact.name).filter((each) => worldOf(reader, each.view) === world)
      : partsOf(linking, { view, symbol: fact.container }).flatMap((part) =>
          part.view.members(part.symbol, fact.name).map((member) => ({ view: part.view, symbol: member })),
        );
  const parts = candidates.filter((each) => isPartial(each) && isTypeDefinition(each) && arityOf(each) === arityOf(entity));
  const ordered = [...parts].sort((one, other) => compareTexts(rankOf(one), rankOf(other)));
  return ordered.some((each) => sameEntity(each, entity)) ? ordered : [entity];
}

/** The part that stands for a type. */
export function standFor(linking: Linking, entity: Entity): Entity {
  return partsOf(linking, entity)[0] ?? entity;
}

/** `Option.Some(x)` inside of `Option<T>`: static members of a bare name are those of a type of the name that has them. */
export function namesIn(linking: Linking, entity: Entity, name: string): readonly Meaning[] | undefined {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  if (fact === undefined || !isTypeDefinition(entity) || (fact.container >= 0 && view.symbol(fact.container)?.kind !== 'namespace'))
    return undefined;
  if (membersOfDefinition(linking, entity, name).length > 0) return undefined;
  const others = typesIn(linking.reader, worldOf(linking.reader, view), namespaceOf(view, symbol), fact.name);
  const found = others.flatMap((each) => (sameEntity(each, entity) ? [] : membersOfDefinition(linking, each, name)));
  return found.length === 0 ? undefined : asMeanings(found);
}
