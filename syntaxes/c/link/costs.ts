/** What it costs to give a value for a parameter (https://en.cppreference.com/w/cpp/language/overload_resolution), and what is asked with. */
import type { Builtin, Entity, Type } from '../../../server/src/linker/types/types.ts';

export const COST = {
  exact: 0,
  /** What is taken by value is neither better nor worse than what is bound to a reference of whatever kind: costs differ by 1 at least. */
  copied: 0.5,
  /** What is not changed is bound where it may be, though it could be changed. */
  bound: 1,
  promotion: 10,
  conversion: 20,
  /** Nothing is known of the value or of what is taken. */
  unsure: 30,
  made: 40,
  /** What a template takes that says which types it takes: it is rather not meant. */
  constrained: 50,
  ellipsis: 60,
  /** It is what is wanted but for a pointer or `const`, which may not have been told. */
  unlikely: 99,
  impossible: 100,
} as const;

/** Templates that say which types they take. */
export const CONSTRAINED = /(?:en|dis)able_?if|\brequires\b/i;

/** What a parameter takes. */
export interface Taken {
  readonly type: Type;
  /** As written, for references. */
  readonly text: string;
  /** The function it is a parameter of: its type parameters are found from the value. */
  readonly owner: Entity;
  /** Whether a class may make one of itself of the value, or the value one of that class: once on the way. */
  readonly mayMake: boolean;
}

/** What is given. */
export interface Given {
  readonly type: Type;
  /** Whether it ends with the expression; undefined where that is not known. */
  readonly isTemporary: boolean | undefined;
}

export type Instance = Type & { readonly kind: 'instance' };
export type Value = Builtin | Instance;

export function isValue(type: Type): type is Value {
  return type.kind === 'builtin' || type.kind === 'instance';
}

/** What giving a value for a parameter costs, without references. */
export type Convert = (taken: Taken, given: Type) => number;
