import { derivedType } from './inference/derivedTypes.ts';
import { selfType } from './inference/receivers.ts';
import { evaluate, typeOfMeaning, typeOfSymbol } from './inference/values.ts';
import { membersOfDefinition } from './lookup/members.ts';
import { Linking, type LinkingParts } from './rules/linking.ts';

/** A run of linking one file; one is needed for each, as what was found out rests on what was read. */
export function createLinking(parts: Omit<LinkingParts, 'ask'>): Linking {
  return new Linking({ ...parts, ask: { typeOfSymbol, typeOfMeaning, derivedType, evaluate, selfType, membersOfDefinition } });
}
