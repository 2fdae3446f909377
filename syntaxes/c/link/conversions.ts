/** What giving a value for a parameter costs: nothing for the very type, then promotions, conversions, and what a class makes of it. */
import { hasForeignBase } from '../../../server/src/linker/lookup/members.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { partsOf, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { ZERO } from '../numbers.ts';
import { costOfClass, costOfEnum, costOfText, isEnum, madeInto, madeOf } from './classCosts.ts';
import { COST, type Convert, type Given, type Instance, isValue, type Taken, type Value } from './costs.ts';
import { closed, isOpen } from './innerTypes.ts';
import { costOfNumber, isNumber, numberName } from './numberCosts.ts';
import { characterOf, isCharacter, isConstant, POINTER, pointersOf } from './qualifiers.ts';
import { isSameBase } from './sameTypes.ts';

export function costOf(linking: Linking, taken: Taken, given: Given): number {
  if (taken.type.kind === 'unknown' || given.type.kind === 'unknown') return COST.unsure;
  const costs = partsOf(given.type).map((part) => withReference(taken, given, part, converted(linking, taken, part)));
  return Math.min(...costs);
}

/** What can be changed is asked for, or what ends with the call. */
function withReference({ type, text }: Taken, { isTemporary }: Given, given: Type, cost: number): number {
  if (cost >= COST.unlikely || cost === COST.unsure) return cost;
  if (!text.endsWith('&')) return cost + COST.copied;
  const isSame = cost < COST.promotion || (cost < COST.unsure && type.kind === 'instance');
  if (text.endsWith('&&')) return isSame && isTemporary === false && type.kind !== 'parameter' ? COST.impossible : cost;
  // What is made on the way ends with the call, too.
  const isShort = isTemporary === true || !isSame;
  if (/\bconst\b/.test(text) && !/\*\s*&$/.test(text)) return isShort || !isFixed(given) ? cost + COST.bound : cost;
  return isShort || (isFixed(given) && type.kind !== 'parameter') ? COST.impossible : cost;
}

function isFixed(type: Type): boolean {
  return pointersOf(type) === 0 && isConstant(type);
}

/** Without references. */
function converted(linking: Linking, asked: Taken, value: Type): number {
  const taken = { ...asked, type: closed(linking, asked.type) };
  const given = closed(linking, value);
  const { type: wanted } = taken;
  if (wanted.kind === 'parameter') return COST.exact;
  if (wanted.kind === 'union') return Math.min(...wanted.of.map((type) => converted(linking, { ...taken, type }, given)));
  if (wanted.kind === 'builtin' && wanted.name === POINTER) return toAnyPointer(given);
  if (CALLABLE.has(given.kind)) return ofFunction(linking, taken, given);
  if (wanted.kind === 'function') return isValue(given) && !isNothing(given) ? COST.impossible : COST.unsure;
  if (isValue(wanted) && isValue(given)) return ofValue(linking, taken, wanted, given);
  const areForeign = wanted.kind === 'external' && given.kind === 'external';
  return areForeign && wanted.name === given.name ? COST.exact : COST.unsure;
}

/** A pointer to whatever it leads to. */
function toAnyPointer(given: Type): number {
  return pointersOf(given) > 0 ? COST.exact : isValue(given) ? COST.impossible : COST.unsure;
}

const CALLABLE: ReadonlySet<Type['kind']> = new Set(['closure', 'function', 'definition']);

function ofFunction(linking: Linking, taken: Taken, given: Type): number {
  const { type: wanted } = taken;
  if (wanted.kind === 'function') return COST.exact;
  if (wanted.kind === 'builtin') return isNumber(wanted) || pointersOf(wanted) > 0 ? COST.impossible : COST.made;
  if (wanted.kind !== 'instance') return COST.unsure;
  if (isEnum(wanted)) return COST.impossible;
  // A class takes what one of its constructors takes.
  const made = taken.mayMake ? madeOf(linking, (other, type) => converted(linking, other, type), wanted, given) : COST.impossible;
  return made < COST.impossible ? COST.unsure : hasForeignBase(linking, wanted.entity) === undefined ? COST.impossible : COST.unsure;
}

/** `nullptr`, `NULL`. */
function isNothing(given: Type): boolean {
  return given.kind === 'builtin' && given.name === 'null';
}

function ofValue(linking: Linking, taken: Taken, wanted: Value, given: Value): number {
  if (isOpenAlias(wanted) || isOpenAlias(given)) return pointersOf(wanted) === pointersOf(given) ? COST.unsure : betweenOpen(wanted, given);
  const convert: Convert = (other, type) => converted(linking, other, type);
  if (pointersOf(wanted) > 0) return toPointer(linking, convert, wanted, given);
  if (isNothing(given)) return isNumber(wanted) ? COST.conversion + 2 : costOfClass(linking, convert, taken, given);
  if (pointersOf(given) > 0) return fromPointer(linking, convert, taken, given);
  const number = numberName(wanted);
  return number === undefined ? costOfClass(linking, convert, taken, given) : toNumber(linking, convert, number, { wanted, given });
}

/** What a member of a type parameter is called in a class: `typedef typename T::Char Char;`. */
function isOpenAlias(type: Value): boolean {
  return isOpen(type) || (type.kind === 'instance' && type.entity.view.symbol(type.entity.symbol)?.kind === 'type');
}

/** It may be a pointer itself, but what is no pointer makes none. */
function betweenOpen(wanted: Value, given: Value): number {
  return pointersOf(wanted) > pointersOf(given) && given.kind === 'builtin' && !isNothing(given) ? COST.impossible : COST.unsure + 5;
}

interface Pair {
  readonly wanted: Value;
  readonly given: Value;
}

function toNumber(linking: Linking, convert: Convert, number: string, { wanted, given }: Pair): number {
  const from = numberName(given);
  if (from !== undefined) return costOfNumber(number, from);
  if (given.kind === 'builtin') return COST.impossible;
  return isEnum(given) ? costOfEnum(given, number) : madeInto(linking, convert, given, wanted);
}

// Pointers

function toPointer(linking: Linking, convert: Convert, wanted: Value, given: Value): number {
  if (given.kind === 'builtin' && (isNothing(given) || given.name === ZERO)) return COST.conversion;
  if (pointersOf(given) === 0) {
    if (given.kind === 'builtin') return COST.impossible;
    return isSameBase(wanted, given) ? COST.unlikely : madeInto(linking, convert, given, wanted);
  }
  const cost = pointersOf(wanted) === pointersOf(given) && isSameBase(wanted, given) ? COST.exact : betweenPointers(linking, wanted, given);
  if (!tellsConst(given) || cost >= COST.unlikely) return cost;
  if (isConstant(wanted)) return isConstant(given) ? cost : cost + COST.bound;
  return isConstant(given) ? COST.unlikely : cost;
}

/** Whether it is known of what a pointer leads to that it cannot be changed. */
function tellsConst(type: Value): boolean {
  return type.kind === 'instance' || isCharacter(characterOf(type.name));
}

function betweenPointers(linking: Linking, wanted: Value, given: Value): number {
  if (pointersOf(wanted) !== 1) return COST.impossible;
  if (wanted.kind === 'builtin') return wanted.name === 'void' ? COST.conversion + 5 : COST.impossible;
  return given.kind === 'instance' && pointersOf(given) === 1 ? toBase(linking, wanted, given) : COST.impossible;
}

function toBase(linking: Linking, wanted: Instance, given: Instance): number {
  const steps = stepsUp(linking, given.entity, wanted.entity);
  if (steps !== undefined) return COST.conversion + Math.min(steps, 4);
  return hasForeignBase(linking, given.entity) === undefined ? COST.impossible : COST.unsure;
}

function fromPointer(linking: Linking, convert: Convert, taken: Taken, given: Value): number {
  const { type: wanted } = taken;
  // What is not known of another may be that it takes the pointer: rather than a truth value.
  if (isNumber(wanted)) return wanted.kind === 'builtin' && wanted.name === 'bool' ? COST.unsure + COST.bound : COST.impossible;
  if (wanted.kind === 'builtin') return costOfText(taken, wanted, given);
  const isPlain = wanted.kind === 'instance' && given.kind === 'instance' && sameEntity(wanted.entity, given.entity);
  return isPlain ? COST.unlikely : costOfClass(linking, convert, taken, given);
}
