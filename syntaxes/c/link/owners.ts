/** Classes of functions that are defined outside of them. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { namedTypes } from '../../../server/src/linker/lookup/typeNames.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, type Meaning, type Type } from '../../../server/src/linker/types/types.ts';
import { namespaceOfName } from '../worldNames.ts';
import { parseType } from './typeText.ts';
import { everywhere, visible } from './world.ts';

/** The class that `void A::f() {}` is a member of. */
export function ownerOutside(linking: Linking, view: FileView, symbol: Index): Entity | undefined {
  const fact = view.symbol(symbol);
  if (fact === undefined) return undefined;
  if (fact.container >= 0) return isTypeKind(view.symbol(fact.container)?.kind) ? { view, symbol: fact.container } : undefined;
  if (fact.containerName === '') return undefined;
  const parts = fact.containerName.split('.');
  return (
    visible(linking, view, parts.at(-1) ?? '').find((each) => isTypeKind(each.view.symbol(each.symbol)?.kind)) ?? nested(linking, parts)
  );
}

/** A class inside of another one, by the last two parts of its name. */
function nested(linking: Linking, parts: readonly string[]): Entity | undefined {
  const [outer, name] = parts.slice(-2);
  if (outer === undefined || name === undefined) return undefined;
  for (const { view, symbol } of everywhere(linking, outer)) {
    const inside = isTypeKind(view.symbol(symbol)?.kind)
      ? view.members(symbol, name).find((each) => isTypeKind(view.symbol(each)?.kind))
      : undefined;
    if (inside === undefined) continue;
    return { view, symbol: inside };
  }
  return undefined;
}

/** An alias has the members of what it is an alias of. */
export function moreBases(linking: Linking, { view, symbol }: Entity): readonly Meaning[] {
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.kind !== 'type' || fact.type === '') return [];
  const node = parseType(fact.type);
  return node.kind === 'name' ? namedTypes(linking, view, view.scopeOf(symbol), node.path) : [];
}

/** Making an instance runs one of them. */
export function constructorsOf(_linking: Linking, { view, symbol }: Entity): readonly Entity[] {
  const name = view.symbol(symbol)?.name ?? '';
  return view.members(symbol, name).flatMap((member) => (view.symbol(member)?.kind === 'constructor' ? [{ view, symbol: member }] : []));
}

/** Classes inside of a class that are defined outside of it: `struct A::B {}`. */
export function extensionMembers(linking: Linking, _view: FileView, type: Type, name: string): readonly Meaning[] {
  return type.kind === 'definition' || type.kind === 'instance' ? definedOutside(linking, type.entity, name) : [];
}

/** `A::B` in a type: a class that is defined outside of `A`. */
export function namesIn(linking: Linking, entity: Entity, name: string): readonly Meaning[] | undefined {
  if (!isTypeKind(entity.view.symbol(entity.symbol)?.kind) || membersOfDefinition(linking, entity, name).length > 0) return undefined;
  const found = definedOutside(linking, entity, name);
  return found.length > 0 ? found : undefined;
}

function definedOutside(linking: Linking, { view, symbol }: Entity, name: string): readonly Meaning[] {
  const owner = view.symbol(symbol)?.name ?? '';
  const path = `${owner}::${name}`;
  if (owner === '' || !linking.reader.mayBeShared(namespaceOfName(path), path)) return [];
  const found = everywhere(linking, path).filter((each) => isTypeKind(each.view.symbol(each.symbol)?.kind));
  return asMeanings(found);
}
