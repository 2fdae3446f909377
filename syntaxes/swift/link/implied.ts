/** Members of types outside, as extensions of them see them. */
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, type Type } from '../../../server/src/linker/types/types.ts';
import { extendedTypes, isExtensionOf, partsOf } from './extensions.ts';

/** In an extension of what lies outside any name may be a member of that; what may be missing can be mapped. */
export function impliedMember(linking: Linking, entity: Entity, name: string): Type | undefined {
  const { view, symbol } = entity;
  if (!isExtensionOf(view, symbol)) return ofOwnType(linking, entity, name);
  if (extendedTypes(linking, entity).length > 0) return undefined;
  return { kind: 'external', module: '', name };
}

function ofOwnType(linking: Linking, entity: Entity, name: string): Type | undefined {
  const one: Type = { kind: 'instance', entity, args: [] };
  if (name === 'allCases') return entity.view.symbol(entity.symbol)?.kind === 'enum' ? builtin('Array', one) : undefined;
  if ((name !== 'map' && name !== 'flatMap') || isMany(linking, entity)) return undefined;
  // Of an optional: the function is given what is there.
  const result = builtin('$U');
  return { kind: 'function', parameters: [{ kind: 'function', parameters: [one], result }], result };
}

/** Whether a type has functions of its own by these names, of protocols outside. */
function isMany(linking: Linking, entity: Entity): boolean {
  return partsOf(linking, entity).some(({ view, symbol }) => view.heritage(symbol).some(({ name }) => MANY.test(name)));
}

const MANY = /(?:Sequence|Collection|Publisher|IteratorProtocol|OptionSet)$/;
