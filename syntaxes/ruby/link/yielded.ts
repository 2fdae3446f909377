/** What methods give to their blocks. */
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { BLOCK, YIELDED } from '../blocks.ts';

/** By place among the parameters of the block. */
export function yieldedBy(linking: Linking, { view, symbol }: Entity): readonly Type[] {
  linking.reader.noteOwner(view, symbol);
  const given: Type[] = [];
  for (const index of view.named(view.bodyOf(symbol), YIELDED))
    for (const { place, expression } of view.parts(view.binding(index)?.initializer ?? -1))
      given[place] = unionOf([given[place] ?? UNKNOWN, linking.ask.evaluate(linking, view, expression).type]);
  return given;
}

/** The block as a function. */
export function blockType(linking: Linking, method: Entity): Type {
  const parameters = yieldedBy(linking, method);
  return parameters.length === 0 ? UNKNOWN : { kind: 'function', result: UNKNOWN, parameters };
}

/** A block is at no place among the parameters. */
export function placeOf(_entity: Entity, name: string, place: number): number {
  return name === BLOCK ? -1 : place;
}
