/** Members of types outside, as extensions of them see them. */
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Entity, Type } from '../../../server/src/linker/types/types.ts';
import { extendedTypes, isExtensionOf } from './extensions.ts';

/** In an extension of what lies outside any name may be a member of that. */
export function impliedMember(linking: Linking, entity: Entity, name: string): Type | undefined {
  const { view, symbol } = entity;
  if (!isExtensionOf(view, symbol) || extendedTypes(linking, entity).length > 0) return undefined;
  return { kind: 'external', module: '', name };
}
