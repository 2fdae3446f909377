import { derivedType } from './derivedTypes.ts';
import { Linking, type LinkingParts } from './linking.ts';
import { membersOfDefinition } from './members.ts';
import { evaluate, typeOfMeaning, typeOfSymbol } from './values.ts';

/** A run of linking one file; one is needed for each, as what was found out rests on what was read. */
export function createLinking(parts: Omit<LinkingParts, 'ask'>): Linking {
  return new Linking({ ...parts, ask: { typeOfSymbol, typeOfMeaning, derivedType, evaluate, membersOfDefinition } });
}
