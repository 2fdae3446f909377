/** Members of definitions and of values, through inheritance. */
import { oncePer } from '../../base/oncePer.ts';
import { folderOf } from '../../base/paths.ts';
import type { HeritageFact } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { EntitySet } from '../types/entitySet.ts';
import { type Entity, isMethod, isPrivate, type Meaning, partsOf, sameEntity, type Type } from '../types/types.ts';
import { meaningsOf, memberOfMeaning } from './meanings.ts';
import { countOfTypes, ofTypeArity } from './typeArity.ts';

/** Members of a definition by name: its own, or the nearest ones it inherits. Several are overloads, or a getter and its setter. */
export function membersOfDefinition(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  const key = `${entity.view.id} ${entity.symbol} ${name}`;
  const known = linking.members.get(key);
  if (known !== undefined) return known;
  linking.members.set(key, []);
  const found = findMembers(linking, entity, name);
  linking.members.set(key, found);
  return found;
}

function findMembers(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  const { namespaceMembers } = linking.rulesOf(entity.view);
  if (namespaceMembers !== undefined && entity.view.symbol(entity.symbol)?.kind === 'namespace')
    return namespaceMembers(linking, entity, name);
  const { linearize, methodsIgnoreCase, overloadsAreInherited, overloadsAreInOrder } = linking.rulesOf(entity.view);
  const order = linearize?.(linking, entity, name);
  if (order !== undefined) {
    const found = overloadsAreInOrder === true ? methodsInOrder(linking, order, name) : firstMembers(linking, order, name);
    return found.length === 0 && methodsIgnoreCase === true ? inOtherCase(linking, order, name) : found;
  }
  return overloadsAreInherited === true ? gatheredMembers(linking, entity, name) : nearestMembers(linking, entity, name);
}

/** What stands nearer wins, of equally near ones the first named. */
function nearestMembers(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  for (const each of nearestFirst(linking, entity)) {
    const own = ownMembers(linking, each, name);
    if (own.length > 0) return own;
  }
  return [];
}

/** Methods of one name may be overloads wherever they stand; of all else the nearest hides what is further away. */
function gatheredMembers(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  const gathered: Entity[] = [];
  for (const each of nearestFirst(linking, entity))
    for (const member of ownMembers(linking, each, name))
      if (isKnownTo(entity, each, member) && (isMethod(member) || !gathered.some((before) => !isMethod(before)))) gathered.push(member);
  return gathered;
}

/** Static methods of an interface are of that alone. */
function isKnownTo(heir: Entity, owner: Entity, member: Entity): boolean {
  return (
    sameEntity(owner, heir) ||
    !isMethod(member) ||
    !member.view.isStatic(member.symbol) ||
    owner.view.symbol(owner.symbol)?.kind !== 'interface'
  );
}

/** A definition and all that it inherits from, each once: breadth first, or classes before interfaces where these only promise. */
function* nearestFirst(linking: Linking, entity: Entity): Iterable<Entity> {
  const seen = new EntitySet();
  let level: readonly Entity[] = [entity];
  if (linking.rulesOf(entity.view).classesComeFirst === true) {
    const classes = classesAbove(linking, entity);
    for (const each of classes) seen.add(each);
    yield* classes;
    level = classes.flatMap((each) => basesThatGive(linking, each));
  }
  for (let distance = 0; level.length > 0 && distance < DEEPEST; distance++) {
    const next: Entity[] = [];
    for (const each of level) {
      if (!seen.add(each)) continue;
      yield each;
      next.push(...basesThatGive(linking, each));
    }
    level = next;
  }
}

/** A definition and the classes that it builds on, one after the other. */
function classesAbove(linking: Linking, entity: Entity): readonly Entity[] {
  const found: Entity[] = [];
  for (let at: Entity | undefined = entity; at !== undefined && found.length < DEEPEST; ) {
    const each: Entity = at;
    if (found.some((before) => sameEntity(before, each))) break;
    found.push(each);
    at = basesThatGive(linking, each).find((base) => base.view.symbol(base.symbol)?.kind !== 'interface');
  }
  return found;
}

/** What a definition inherits from: in some languages a class has nothing of the interfaces that it only promises to be. */
function basesThatGive(linking: Linking, entity: Entity): readonly Entity[] {
  const { givesMembers } = linking.rulesOf(entity.view);
  const bases = basesOf(linking, entity);
  return givesMembers === undefined ? bases : bases.filter((base) => givesMembers(base, entity));
}

const DEEPEST = 32;

/** Methods of one name as far as nothing else of the name hides those behind it; what bases have for themselves is not inherited. */
function methodsInOrder(linking: Linking, order: readonly Entity[], name: string): readonly Entity[] {
  const found: Entity[] = [];
  for (const [place, each] of order.entries()) {
    const own = ownMembers(linking, each, name).filter((member) => place === 0 || !isPrivate(member));
    if (own.length > 0 && !own.every(isMethod)) return found.length > 0 ? found : own;
    found.push(...own);
  }
  return found;
}

function firstMembers(linking: Linking, order: readonly Entity[], name: string): readonly Entity[] {
  for (const each of order) {
    const { isOfValues } = linking.rulesOf(each.view);
    const all = ownMembers(linking, each, name);
    const own = isOfValues === undefined ? all : all.filter(isOfValues);
    if (own.length > 0) return own;
  }
  return [];
}

/** The first methods that are called so but for the case of their letters. */
function inOtherCase(linking: Linking, order: readonly Entity[], name: string): readonly Entity[] {
  const wanted = name.toLowerCase();
  for (const each of order) {
    linking.reader.noteOwner(each.view, each.symbol);
    for (const other of each.view.memberNames(each.symbol)) {
      const own = other.toLowerCase() === wanted ? ownMembers(linking, each, other).filter(isMethod) : [];
      if (own.length > 0) return own;
    }
  }
  return [];
}

/** Members that a definition has itself, wherever they are written. */
function ownMembers(linking: Linking, { view, symbol }: Entity, name: string): readonly Entity[] {
  const found = partsOfDefinition(linking, { view, symbol })
    .flatMap((part) => part.view.members(part.symbol, name).map((member) => ({ view: part.view, symbol: member })))
    .filter((member) => linking.rulesOf(member.view).isHiddenMember?.(member.view, member.symbol) !== true)
    .concat(foreignMembers(linking, view, symbol, name));
  return found.length < 2 ? found : (linking.rulesOf(view).ownFirst?.(linking, found) ?? found);
}

/** Definitions of one name in one place are one: an interface said twice, a class and the namespace beside it. */
function partsOfDefinition(linking: Linking, entity: Entity): readonly Entity[] {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  linking.reader.noteOwner(view, symbol);
  const written = linking.rulesOf(view).partsOf?.(linking, entity);
  if (written !== undefined) {
    for (const part of written) linking.reader.noteOwner(part.view, part.symbol);
    return written;
  }
  if (fact === undefined || fact.container >= 0) return [entity];
  // A method outside of its type is noted under the type, and found by its own name.
  linking.reader.note(view, fact.name);
  const same = view.overloads(symbol);
  return same.length <= 1 ? [entity] : same.map((each) => ({ view, symbol: each }));
}

/** Members that other files of the package give the definition. */
function foreignMembers(linking: Linking, view: FileView, symbol: number, name: string): readonly Entity[] {
  const fact = view.symbol(symbol);
  const rules = linking.rulesOf(view);
  if (rules.membersElsewhere !== undefined) return rules.membersElsewhere(linking, { view, symbol }, name);
  if (fact === undefined || fact.container >= 0 || rules.sharesPackage !== true) return [];
  const found = linking.reader
    .packageFiles(folderOf(view.path), fact.name)
    .filter((other) => (rules.isSamePackage === undefined ? other.language === view.language : rules.isSamePackage(view, other)))
    .flatMap((other) => other.foreignMembers(fact.name, name).map((member) => ({ view: other, symbol: member })));
  for (const each of found) linking.reader.note(each.view, fact.name);
  return rules.preferred?.(found, view) ?? found;
}

/** What a definition builds on, in order. Bases outside the folder are left out. */
export function basesOf(linking: Linking, entity: Entity): readonly Entity[] {
  return baseMeanings(linking, entity).flatMap((meaning) => {
    if (meaning.kind === 'symbol') return classOf(linking, meaning.entity);
    // A class may build on one that a function is given.
    return meaning.kind === 'value' ? classesIn(linking.ask.typeOfMeaning(linking, meaning).type) : [];
  });
}

/**
 * The module outside that anything it builds on comes from, so that a member that is not found may still exist. Programs write chains of
 * any length: no recursion, and no way up is gone twice.
 */
export function hasForeignBase(linking: Linking, entity: Entity): string | undefined {
  const known = foreignBases(linking);
  const seen = new EntitySet();
  const open: Meaning[] = [{ kind: 'symbol', entity }];
  let found: string | undefined;
  for (let next = open.pop(); next !== undefined && found === undefined; next = open.pop()) {
    if (next.kind === 'external') found = next.module;
    if (next.kind !== 'symbol') continue;
    const key = keyOf(next.entity);
    found = known.get(key);
    if (!known.has(key) && seen.add(next.entity)) open.push(...baseMeanings(linking, next.entity).toReversed());
  }
  // Without one nothing on the way has one.
  for (const each of found === undefined ? seen.all : [entity]) known.set(keyOf(each), found);
  return found;
}

const foreignBases = oncePer((_linking: Linking) => new Map<string, string | undefined>());

function keyOf({ view, symbol }: Entity): string {
  return `${view.id} ${symbol}`;
}

function baseMeanings(linking: Linking, entity: Entity): readonly Meaning[] {
  const inherited = partsOfDefinition(linking, entity).flatMap((part) =>
    part.view.heritage(part.symbol).flatMap((fact) => heritageMeanings(linking, part, fact)),
  );
  const more = linking.rulesOf(entity.view).moreBases?.(linking, entity) ?? [];
  return more.length === 0 ? inherited : [...inherited, ...more];
}

function heritageMeanings(linking: Linking, entity: Entity, { name, scope, arguments: written }: HeritageFact): readonly Meaning[] {
  const [first = '', ...rest] = name.split('.');
  // What a class builds on decides what it inherits: there its own members are not known yet.
  const isInside = linking.rulesOf(entity.view).bareMembers === 'innermost' && entity.view.scope(scope)?.symbol === entity.symbol;
  const from = isInside ? (entity.view.scope(scope)?.parent ?? 0) : scope;
  let meanings = meaningsOf(linking, entity.view, from, first);
  // A class may be called after the one it builds on.
  meanings = meanings.filter((meaning) => !(meaning.kind === 'symbol' && sameEntity(meaning.entity, entity)));
  for (const part of rest) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, part));
  return ofTypeArity(linking, entity.view, meanings, { scope: from, path: name.split('.'), count: countOfTypes(written) });
}

/** What one heritage clause of a definition names. */
export function classesNamed(linking: Linking, entity: Entity, fact: HeritageFact): readonly Entity[] {
  return heritageMeanings(linking, entity, fact).flatMap((meaning) => (meaning.kind === 'symbol' ? classOf(linking, meaning.entity) : []));
}

/** The class that a name in a heritage clause stands for: a variable may hold one. */
function classOf(linking: Linking, entity: Entity): readonly Entity[] {
  const kind = entity.view.symbol(entity.symbol)?.kind;
  if (kind !== 'variable' && kind !== 'constant' && kind !== 'type') return [entity];
  const classes = classesIn(linking.ask.typeOfSymbol(linking, entity).type);
  return classes.length > 0 ? classes : [entity];
}

function classesIn(value: Type): readonly Entity[] {
  return partsOf(value).flatMap((part) => (part.kind === 'definition' || part.kind === 'instance' ? [part.entity] : []));
}
