/** Type arguments of what a definition builds on, as seen from a value of it. */
import type { HeritageFact } from '../../facts/fileFacts.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, sameEntity, type Type } from '../types/types.ts';
import { classesNamed } from './members.ts';
import { declaredType, substitute } from './typeNames.ts';

type Instance = Type & { readonly kind: 'instance' };

/** `class A extends B<C>`: an A is a B with the argument C. Empty when nothing is known. */
export function argumentsAs(linking: Linking, { entity, args }: Instance, owner: Entity, depth = 0): readonly Type[] {
  if (sameEntity(entity, owner)) return args;
  if (depth > DEEPEST || owner.view.typeParameters(owner.symbol).length === 0) return NONE;
  for (const fact of entity.view.heritage(entity.symbol))
    for (const base of classesNamed(linking, entity, fact)) {
      const found = argumentsAs(linking, { kind: 'instance', entity: base, args: given(linking, entity, args, fact) }, owner, depth + 1);
      if (found.length > 0) return found;
    }
  return NONE;
}

const DEEPEST = 8;
const NONE: readonly Type[] = [];

/** The arguments in a heritage clause, with those of the heir put in. */
function given(linking: Linking, entity: Entity, args: readonly Type[], fact: HeritageFact): readonly Type[] {
  return fact.arguments === '' ? NONE : typeList(linking, entity, fact).map((type) => substitute(type, entity, args));
}

function typeList(linking: Linking, { view }: Entity, { scope, arguments: written }: HeritageFact): readonly Type[] {
  const list = declaredType(linking, view, scope, `[${written}]`);
  return list.kind === 'builtin' ? list.args : NONE;
}
