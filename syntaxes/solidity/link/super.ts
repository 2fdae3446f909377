import { type Index, Modifier } from '../../../server/src/facts/fileFacts.ts';
import { c3Order } from '../../../server/src/linker/lookup/c3Order.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';

/** Functions of the contracts behind the one around in the order of linearization, as far as they have bodies: the others only promise. */
export function superMembers(linking: Linking, view: FileView, scope: Index, name: string): readonly Entity[] {
  const symbol = view.classAround(scope);
  if (symbol < 0) return [];
  return c3Order(linking, { view, symbol })
    .slice(1)
    .flatMap((base) => linking.ask.membersOfDefinition(linking, base, name).filter((member) => isOf(base, member) && hasBody(member)));
}

function isOf(base: Entity, { view, symbol }: Entity): boolean {
  return view.id === base.view.id && view.symbol(symbol)?.container === base.symbol;
}

function hasBody({ view, symbol }: Entity): boolean {
  return ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.signatureOnly) === 0;
}
