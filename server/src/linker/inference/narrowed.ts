/** What a test or pattern says of a value by the name of a type alone, with what the value's own type says of its arguments. */
import { argumentsAs } from '../lookup/typeArguments.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, itself, partsOf, type Type, UNKNOWN, unionOf } from '../types/types.ts';
import { type Found, infer } from './inference.ts';

/** `Ok` of a `Result<A>` is an `Ok<A>`, where Ok builds on Result. */
export function narrowedTo(linking: Linking, to: Type, value: Type): Type {
  return unionOf(partsOf(to).map((part) => narrowedPart(linking, part, value)));
}

function narrowedPart(linking: Linking, to: Type, value: Type): Type {
  if (to.kind === 'builtin' && to.args.length === 0)
    return partsOf(value).find((part) => part.kind === 'builtin' && part.name === to.name) ?? to;
  if (to.kind !== 'instance' || to.args.length > 0) return to;
  const args = argumentsFrom(linking, to.entity, value);
  return args.length === 0 ? to : { ...to, args };
}

function argumentsFrom(linking: Linking, entity: Entity, value: Type): readonly Type[] {
  const names = entity.view.typeParameters(entity.symbol).map(({ name }) => name);
  if (names.length === 0) return [];
  const open = itself(entity);
  const found: Found = new Map();
  for (const part of partsOf(value))
    if (part.kind === 'instance')
      for (const [at, arg] of argumentsAs(linking, open, part.entity).entries())
        infer({ linking, owner: entity, found }, arg, part.args[at] ?? UNKNOWN);
  return found.size === 0 ? [] : names.map((name) => found.get(name) ?? UNKNOWN);
}
