/** What generators give, one after the other. */
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, type Type, unionOf } from '../../../server/src/linker/types/types.ts';

/** What a generator says itself: each `yield` is a list of what it gives. */
export function yieldedBy(linking: Linking, { view, symbol }: Entity): Type {
  return unionOf(view.returns(symbol).map((expression) => linking.ask.evaluate(linking, view, expression).type));
}
