/** What list, tuple, set and dictionary displays hold. */
import { type PartFact, PUT } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { literal } from './builtins.ts';

/** The type of a literal: of its kind (`list`), with what is known of its elements. */
export function literalOf(linking: Linking, view: FileView, expression: number): Type {
  const kind = view.expression(expression)?.name ?? '';
  const parts = view.parts(expression);
  const type = literal(kind);
  if (parts.length === 0 || type.kind !== 'builtin') return type;
  const evaluated = (part: PartFact): Type => linking.ask.evaluate(linking, view, part.expression).type;
  if (kind === 'tuple') {
    const inPlace = parts.filter(({ name }) => name !== PUT);
    return builtin('tuple', ...inPlace.reduce(placed(inPlace.map(evaluated)), []));
  }
  const held = parts.map(evaluated);
  return kind === 'dict' ? builtin('dict', UNKNOWN, unionOf(held)) : builtin(type.name, unionOf(held));
}

/** Elements of which nothing is known have a place as well. */
function placed(held: readonly Type[]) {
  return (places: Type[], { place }: PartFact, index: number): Type[] => {
    while (places.length < place) places.push(UNKNOWN);
    places.push(held[index] ?? UNKNOWN);
    return places;
  };
}
