import { basesOf } from '../lookup/members.ts';
import { argumentsAs } from '../lookup/typeArguments.ts';
import { declaredType, substitute } from '../lookup/typeNames.ts';
import type { Linking } from '../rules/linking.ts';
import { type Builtin, type Entity, partsOf, sameEntity, type Type } from '../types/types.ts';

type BuiltinMember = (linking: Linking, type: Builtin, name: string) => Type | undefined;

/** A member that a definition has from a type of the library that it builds on, itself or through others. */
export function memberOfLibraryBase(
  linking: Linking,
  entity: Entity,
  name: string,
  builtinMember: BuiltinMember,
  seen: Entity[] = [],
): Type | undefined {
  if (seen.length > MOST_BASES || seen.some((each) => sameEntity(each, entity))) return undefined;
  seen.push(entity);
  const { view, symbol } = entity;
  for (const fact of view.heritage(symbol)) {
    const written = fact.arguments === '' ? fact.name : `${fact.name}<${fact.arguments}>`;
    for (const base of partsOf(declaredType(linking, view, fact.scope, written))) {
      const found = base.kind === 'builtin' ? builtinMember(linking, base, name) : undefined;
      if (found !== undefined) return found;
    }
  }
  for (const base of basesOf(linking, entity)) {
    const found = memberOfLibraryBase(linking, base, name, builtinMember, seen);
    if (found !== undefined) return substitute(found, base, argumentsAs(linking, { kind: 'instance', entity, args: [] }, base));
  }
  return undefined;
}

const MOST_BASES = 16;
