/** Interfaces, classes and namespaces that are written in several places: in what all files know, and in what is added to modules. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { sharedDefinitions } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import { declaredType, namedTypes } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerEntity } from '../../../server/src/linker/rules/oncePerRun.ts';
import {
  asMeanings,
  type Entity,
  entitiesAmong,
  type Meaning,
  partsOf,
  sameEntity,
  type Type,
} from '../../../server/src/linker/types/types.ts';
import { isContainer } from '../embedded/masks.ts';
import { inModules, isGlobalBlock, SHARED } from '../globals.ts';
import { moduleMember } from './modules.ts';
import { TRANSPARENT } from './typeText.ts';

/** What every file knows under a name. Of definitions that are one the first stands for all. */
export function globalNames(linking: Linking, name: string): readonly Meaning[] {
  const found = globalDefinitions(linking, name);
  const whole = found.find(isMerged);
  return asMeanings(found.filter((each) => each === whole || !isMerged(each)));
}

/** What scripts of components declare is their own. */
function globalDefinitions({ reader }: Linking, name: string): readonly Entity[] {
  return sharedDefinitions(reader, SHARED, name).filter(({ view }) => !isContainer(view.language));
}

/** The places in which a definition is written, where other files may have some; undefined where its own file alone says what it is. */
export const writtenParts = oncePerEntity((linking, entity): readonly Entity[] | undefined => {
  if (!isMerged(entity)) return undefined;
  const around = aroundOf(entity);
  const fact = around?.view.symbol(around.symbol);
  if (around === undefined || fact === undefined) return isGlobal(entity) ? globalParts(linking, entity) : withAdded(linking, entity);
  if (isGlobalBlock(fact)) return globalParts(linking, entity);
  if (fact.kind === 'module') return partsOfTarget(linking, entity);
  return fact.kind === 'namespace' ? partsInside(linking, around, entity) : undefined;
});

const MERGED: ReadonlySet<string> = new Set(['interface', 'class', 'namespace']);

function isMerged({ view, symbol }: Entity): boolean {
  return MERGED.has(view.symbol(symbol)?.kind ?? '');
}

function aroundOf({ view, symbol }: Entity): Entity | undefined {
  const container = view.symbol(symbol)?.container ?? -1;
  return container < 0 ? undefined : { view, symbol: container };
}

function nameOf({ view, symbol }: Entity): string {
  return view.symbol(symbol)?.name ?? '';
}

/** Whether a script gives it to all files. */
function isGlobal({ view, symbol }: Entity): boolean {
  const name = view.symbol(symbol)?.name ?? '';
  return view.exported(name).some((each) => each.form === 'shared' && each.specifier === SHARED && each.symbol === symbol);
}

function globalParts(linking: Linking, entity: Entity): readonly Entity[] | undefined {
  const parts = globalDefinitions(linking, nameOf(entity)).filter(isMerged);
  return parts.some((part) => sameEntity(part, entity)) ? parts : undefined;
}

/** What a module defines, with what is added to it elsewhere. */
function withAdded(linking: Linking, entity: Entity): readonly Entity[] | undefined {
  const added = sharedDefinitions(linking.reader, SHARED, inModules(nameOf(entity))).filter(
    (each) => isMerged(each) && targetsOf(linking, each).some((target) => isBeside(target, entity)),
  );
  return added.length === 0 ? undefined : [...besides(entity), ...added];
}

/** What `interface A` in `declare module './a'` adds to. */
function targetsOf(linking: Linking, added: Entity): readonly Entity[] {
  const around = aroundOf(added);
  if (around === undefined) return [];
  const answer = linking.rulesOf(added.view).resolveModule(linking.reader, added.view, nameOf(around), undefined);
  return answer.kind === 'module' ? entitiesAmong(moduleMember(linking, answer.module, nameOf(added))).filter(isMerged) : [];
}

function partsOfTarget(linking: Linking, entity: Entity): readonly Entity[] | undefined {
  const [target] = targetsOf(linking, entity);
  return target === undefined || sameEntity(target, entity) ? undefined : writtenParts(linking, target);
}

/** Definitions of one name in a namespace that is written in several places. */
function partsInside(linking: Linking, around: Entity, entity: Entity): readonly Entity[] {
  return (writtenParts(linking, around) ?? besides(around)).flatMap(({ view, symbol }) => {
    linking.reader.noteOwner(view, symbol);
    return view
      .members(symbol, nameOf(entity))
      .map((member): Entity => ({ view, symbol: member }))
      .filter(isMerged);
  });
}

/** Definitions of its name in its file, itself among them. */
function besides({ view, symbol }: Entity): readonly Entity[] {
  return view.overloads(symbol).map((each) => ({ view, symbol: each }));
}

function isBeside(one: Entity, other: Entity): boolean {
  return one.view.id === other.view.id && one.view.overloads(one.symbol).includes(other.symbol);
}

/** What a definition builds on by way of a type that stands for others: `extends Omit<A, 'b'>`, and `extends P` below `type P = A & B`. */
export function givenBases(linking: Linking, entity: Entity): readonly Meaning[] {
  return typesNamed(linking, entity).flatMap((part): readonly Meaning[] =>
    part.kind === 'instance' ? [{ kind: 'symbol', entity: part.entity }] : [],
  );
}

/** Members that a definition has of modules, unless it says them itself: `interface A extends P` below `type P = typeof import('./p')`. */
export function membersOfModules(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  const modules = typesNamed(linking, entity).flatMap((part) => (part.kind === 'module' ? [part.module] : []));
  if (modules.length === 0 || placesOf(linking, entity).some(({ view, symbol }) => view.members(symbol, name).length > 0)) return [];
  return modules.flatMap((module) => entitiesAmong(moduleMember(linking, module, name)));
}

/** The types that a definition builds on by names that are no definitions themselves. */
const typesNamed = oncePerEntity((linking, entity): readonly Type[] =>
  placesOf(linking, entity).flatMap(({ view, symbol }) =>
    view
      .heritage(symbol)
      .filter(({ name, scope }) => TRANSPARENT.has(name) || isAlias(linking, view, scope, name))
      .flatMap(({ name, scope, arguments: types }) =>
        partsOf(declaredType(linking, view, scope, types === '' ? name : `${name}<${types}>`)),
      ),
  ),
);

function placesOf(linking: Linking, entity: Entity): readonly Entity[] {
  return writtenParts(linking, entity) ?? besides(entity);
}

function isAlias(linking: Linking, view: FileView, scope: Index, name: string): boolean {
  return entitiesAmong(namedTypes(linking, view, scope, name.split('.'))).some(({ view, symbol }) => view.symbol(symbol)?.kind === 'type');
}
