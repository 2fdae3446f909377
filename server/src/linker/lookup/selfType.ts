/** The type that means whatever something was called on, or read from. */
import { type Type, unionOf } from '../types/types.ts';
import { replaceIn } from './typeNames.ts';

/** Its name: TypeScript's `this`, Python's `Self`. */
export const SELF = 'self';

/** Puts what something was called on in the place of the type that means it. */
export function replaceSelf(type: Type, receivers: readonly Type[]): Type {
  if (receivers.length === 0) return type;
  const self = unionOf(receivers);
  return replaceIn(type, (part) => (part.kind === 'builtin' && part.name === SELF ? self : undefined));
}
