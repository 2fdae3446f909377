/** When two types are the same, as far as they are known. */
import { type Builtin, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { numberOfLibrary, ZERO } from '../numbers.ts';
import { isValue, type Value } from './costs.ts';
import { argumentsOf, characterOf, pointersOf } from './qualifiers.ts';

/** Whether two values would give the same to a type parameter. */
export function areSame(one: Type, other: Type): boolean {
  return !isValue(one) || !isValue(other) || (pointersOf(one) === pointersOf(other) && isSameBase(one, other));
}

/** Whether both are the same but for pointers. */
export function isSameBase(one: Value, other: Value): boolean {
  if (one.kind === 'builtin' || other.kind === 'builtin')
    return one.kind === 'builtin' && other.kind === 'builtin' && baseName(one) === baseName(other);
  return sameEntity(one.entity, other.entity) && haveSameArguments(one, other);
}

function baseName({ name }: Builtin): string {
  const plain = name === ZERO ? 'int' : characterOf(name);
  return numberOfLibrary(plain) ?? plain;
}

/** Arguments that are told apart: those of which something is known. */
export function haveSameArguments(one: Value, other: Value): boolean {
  const theirs = argumentsOf(other);
  return argumentsOf(one).every((each, place) => {
    const given = theirs[place];
    if (given === undefined || !isValue(each) || !isValue(given)) return true;
    return each.kind === given.kind && isSameBase(each, given);
  });
}
