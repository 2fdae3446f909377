/** Which of the definitions of a name a use means, where blocks, conditions and references make several of one. */
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Reference } from '../../../server/src/linker/rules/reference.ts';
import { type Entity, partsOf, type Type } from '../../../server/src/linker/types/types.ts';
import { byArguments, byReceiver, isOverride, takesArguments } from './byArguments.ts';
import { builtFirst, builtInstead } from './conditions.ts';
import { isWithin, placeOf } from './crates.ts';
import { blockAround, blockAt, functionAt, givenTo, selfTypeText } from './implementations.ts';
import { ofTraitsAround } from './traitCalls.ts';

export function definitions(
  linking: Linking,
  from: FileView,
  found: readonly Entity[],
  receiver: Type | undefined,
  use: Reference,
): readonly Entity[] {
  const entities = withinReach(linking, from, found, receiver, use);
  const [one] = entities;
  if (one !== undefined && entities.length === 1) return takesArguments(linking, from, one, use) ? [builtInstead(linking, one)] : [];
  const own = ofOwnBlock(from, entities, use);
  if (own.length > 0) return own;
  // What is called from inside itself on the same value is another one of the same name.
  const others = entities.filter(({ view, symbol }) => view.id !== from.id || symbol !== functionAt(from, use.start));
  const known = receiver?.kind === 'definition' ? others : ofTraitsAround(linking, from, others, use);
  const built = ofValuesFirst(builtFirst(linking, known.length > 0 ? known : entities));
  return byArguments(linking, from, byReceiver(linking, built, receiver), use);
}

/** A method that is private to another module is as if it were not there, where a trait gives the type one of that name. */
function withinReach(
  linking: Linking,
  from: FileView,
  entities: readonly Entity[],
  receiver: Type | undefined,
  { name, start }: Reference,
): readonly Entity[] {
  const place = placeOf(from, from.scopeAt(start));
  const isHidden = ({ view, symbol }: Entity): boolean => {
    const block = blockAround(view, symbol);
    return block >= 0 && view.symbol(symbol)?.visibility === 'private' && !isWithin(linking.reader, place, placeOf(view, block));
  };
  if (receiver === undefined || entities.length === 0 || !entities.every(isHidden)) return entities;
  const ofTraits = partsOf(receiver).flatMap((part) => givenTo(linking, part, name).filter(isOverride));
  return ofTraits.length > 0 ? ofTraits : entities;
}

/** `self.a()` in a block that has an `a`, of a type with several such blocks: its references, its other arguments. */
function ofOwnBlock(from: FileView, entities: readonly Entity[], { receiver, start }: Reference): readonly Entity[] {
  if (receiver < 0 || from.expression(receiver)?.operation !== 'self') return [];
  const block = blockAt(from, start);
  const inside = functionAt(from, start);
  return entities.filter(
    ({ view, symbol }) => block >= 0 && view.id === from.id && symbol !== inside && blockAround(view, symbol) === block,
  );
}

/** A block for a type comes before those for references to it. */
function ofValuesFirst(entities: readonly Entity[]): readonly Entity[] {
  const ofValues = entities.filter(({ view, symbol }) => !isOfReferences(view, blockAround(view, symbol)));
  return ofValues.length > 0 ? ofValues : entities;
}

function isOfReferences(view: FileView, block: number): boolean {
  return selfTypeText(view, block).startsWith('&');
}
