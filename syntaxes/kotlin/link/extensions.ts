/** `fun T.f()`: members of T wherever the function is known. */
import { outerName } from '../../../server/src/base/dottedName.ts';
import { type Index, ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { packageOf } from '../../../server/src/linker/lookup/clausePackages.ts';
import { ownersOfScope } from '../../../server/src/linker/lookup/inheritedNames.ts';
import { importMeanings } from '../../../server/src/linker/lookup/meanings.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { sharedBy } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { MemberUsed } from '../../../server/src/linker/rules/memberRules.ts';
import { asMeanings, type Entity, entitiesAmong, type Meaning, type Type } from '../../../server/src/linker/types/types.ts';
import { EXTENSIONS } from '../imports.ts';
import { builtinMember } from './builtins.ts';
import { distance, isNumber, isOtherNumber } from './distance.ts';

/** Those that functions, classes and receivers around a scope have, the innermost first, come before those of packages. */
export function extensionMembers(
  linking: Linking,
  view: FileView,
  type: Type,
  name: string,
  { scope }: Pick<MemberUsed, 'scope'>,
): readonly Meaning[] {
  if (type.kind === 'unknown' || type.kind === 'module' || isOwnMember(linking, type, name)) return [];
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0) {
    const inside = nearest(linking, extensionsOfScope(linking, view, name, at), type);
    if (inside.length > 0) return inside;
  }
  // What the file imports under the name, and as a whole.
  for (const each of [name, STARS]) linking.reader.note(view, each);
  const outside = nearest(linking, [...importedMembers(linking, view, name), ...sharedExtensions(linking, view, name)], type);
  return outside.length > 0 ? outside : asMeanings(gettersOf(linking, type, name));
}

/** A class of Java has its getters as properties: `a.size` is `a.getSize()`. */
function gettersOf(linking: Linking, type: Type, name: string): readonly Entity[] {
  if (type.kind !== 'instance') return [];
  const getter = `get${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return membersOfDefinition(linking, type.entity, getter).filter(
    ({ view, symbol }) => view.language === 'java' && view.parameters(symbol).length === 0,
  );
}

/** Of numbers the tables have members alone, which come before extensions. */
function isOwnMember(linking: Linking, type: Type, name: string): boolean {
  return type.kind === 'builtin' && isNumber(type.name) && builtinMember(linking, type, name) !== undefined;
}

function extensionsOfScope(linking: Linking, view: FileView, name: string, scope: Index): readonly Entity[] {
  const members = ownersOfScope(linking, view, scope).flatMap((owner) => membersOfDefinition(linking, owner, name));
  const locals = view.named(scope, name).flatMap((binding): Entity[] => {
    const symbol = view.binding(binding)?.symbol ?? -1;
    return symbol < 0 ? [] : [{ view, symbol }];
  });
  return [...members, ...locals];
}

/** `import a.A.Companion.f`. */
function importedMembers(linking: Linking, view: FileView, name: string): readonly Entity[] {
  return view.facts.imports.flatMap(({ form, alias }, index) => {
    if (form !== 'named' || alias !== name) return [];
    const found = entitiesAmong(importMeanings(linking, view, index));
    return found.filter((entity) => (entity.view.symbol(entity.symbol)?.container ?? -1) >= 0);
  });
}

function sharedExtensions(linking: Linking, view: FileView, name: string): readonly Entity[] {
  return [...placesOf(view, name)].flatMap(([of, wanted]) =>
    linking.reader.namespaceFiles(EXTENSIONS + of, wanted).flatMap((other) => sharedBy(linking.reader, other, EXTENSIONS + of, wanted)),
  );
}

/** Packages where an extension of that name may be known from, with its name there: imports by name, the own package, stars. */
function* placesOf(view: FileView, name: string): Generator<readonly [string, string]> {
  for (const { form, specifier, alias, name: original } of view.facts.imports)
    if (form === 'named' && alias === name) yield [outerName(specifier), original];
  yield [packageOf(view), name];
  for (const { form, specifier } of view.facts.imports) if (form === 'star') yield [specifier, name];
}

/** Those whose receiver is nearest to the type. */
function nearest(linking: Linking, entities: readonly Entity[], type: Type): readonly Meaning[] {
  const found = entities.flatMap((entity) => {
    const cost = costOf(linking, entity, type);
    return cost === undefined ? [] : [{ entity, cost }];
  });
  const least = Math.min(...found.map(({ cost }) => cost));
  return asMeanings(found.flatMap(({ entity, cost }) => (cost === least ? [entity] : [])));
}

/** How far the type is from what an extension extends; undefined for what is none of it. */
function costOf(linking: Linking, { view, symbol }: Entity, type: Type): number | undefined {
  const receiver = view.parameters(symbol).find(({ flags }) => (flags & ParameterFlag.receiver) !== 0);
  if (receiver === undefined) return undefined;
  const on = declaredType(linking, view, view.scopeOf(symbol), receiver.type);
  return on.kind === 'unknown' || isOtherNumber(on, type) ? undefined : distance(linking, on, type);
}
