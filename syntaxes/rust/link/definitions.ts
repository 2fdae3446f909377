/** Which of the definitions of a name a use means, where blocks, conditions and references make several of one. */
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Reference } from '../../../server/src/linker/rules/reference.ts';
import type { Entity, Type } from '../../../server/src/linker/types/types.ts';
import { byArguments, byReceiver, takesArguments } from './byArguments.ts';
import { builtFirst, isBuilt } from './conditions.ts';
import { blockAround, blockAt, functionAt, selfTypeText } from './implementations.ts';
import { ofTraitsAround } from './traitCalls.ts';

export function definitions(
  linking: Linking,
  from: FileView,
  entities: readonly Entity[],
  receiver: Type | undefined,
  use: Reference,
): readonly Entity[] {
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

/** What stands beside a definition that is left out of what is built, under the same name. */
function builtInstead(linking: Linking, entity: Entity): Entity {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.container >= 0 || isBuilt(linking, entity)) return entity;
  const same = view.overloads(symbol).filter((each) => view.symbol(each)?.kind === fact.kind);
  return same.map((each): Entity => ({ view, symbol: each })).find((each) => isBuilt(linking, each)) ?? entity;
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
