/** A use of a name as its file tells it, and what is found for it before it is judged. */
import type { Index, ReferenceRole } from '../../facts/fileFacts.ts';
import type { Meaning, Rule, Type } from '../types/types.ts';

/** What linking needs of a row of references. */
export interface Reference {
  readonly index: Index;
  readonly role: ReferenceRole;
  readonly name: string;
  readonly scope: Index;
  readonly binding: Index;
  readonly receiver: Index;
  readonly argumentCount: number;
  readonly flags: number;
  readonly start: number;
}

/** Calls and what builds on a definition; mere mentions are many and mostly local. */
export function isUse({ role }: Pick<Reference, 'role'>): boolean {
  return role === 'call' || role === 'new' || role === 'decorator' || role === 'heritage';
}

/** What was found for a reference, before it is judged. */
export interface Found {
  readonly meanings: readonly Meaning[];
  readonly rule: Rule;
  readonly receiver: Type | undefined;
  /** Why nothing was. */
  readonly reason: string;
  /** What was found may stand for others of its kind: it is a candidate. */
  readonly isOpen?: true;
}
