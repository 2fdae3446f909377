/** Objects that others are made after: every class has one, which variables may hold and be given members for. */
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, type Meaning, partsOf, type Type } from '../../../server/src/linker/types/types.ts';

/** What every instance knows of its class, and every class of its instances. */
export function memberOfMaking(entity: Entity, name: string): Type | undefined {
  if (name === 'constructor') return { kind: 'definition', entity };
  return name === 'prototype' ? { kind: 'instance', entity, args: [] } : undefined;
}

/** What is put into a variable is called on what that holds: `const p = A.prototype; p.m = function () { this.other(); }`. */
export function heldBases(linking: Linking, entity: Entity): readonly Meaning[] {
  const kind = entity.view.symbol(entity.symbol)?.kind;
  if (kind !== 'variable' && kind !== 'constant') return [];
  return partsOf(linking.ask.typeOfSymbol(linking, entity).type).flatMap((part): readonly Meaning[] =>
    part.kind === 'instance' ? [{ kind: 'symbol', entity: part.entity }] : [],
  );
}
