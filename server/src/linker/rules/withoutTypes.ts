/** What a language says of types of which nothing is known: none is written, and nothing that is has one. */
import { UNKNOWN } from '../types/types.ts';
import type { Linking } from './linking.ts';
import type { TypeRules } from './typeRules.ts';

export const WITHOUT_TYPES = {
  parseType: () => ({ kind: 'unknown' }),
  builtinMember: () => undefined,
  elementOf: () => UNKNOWN,
  literal: () => UNKNOWN,
} satisfies TypeRules<Linking>;
