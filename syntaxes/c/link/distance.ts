/** How far a value is from what a parameter takes (https://en.cppreference.com/w/cpp/language/overload_resolution). */
import { isTypeKind } from '../../../server/src/linker/fileView.ts';
import type { Linking } from '../../../server/src/linker/linking.ts';
import { stepsUp } from '../../../server/src/linker/stepsUp.ts';
import type { Entity, Type } from '../../../server/src/linker/types.ts';

const PROMOTION = 2;
const CONVERSION = 8;
const TO_BOOL = 20;
const BY_CONSTRUCTOR = 40;
const UNSURE = 15;

/** Undefined where the value cannot be given for the parameter. */
export function distance(linking: Linking, wanted: Type, given: Type): number | undefined {
  // A template takes whatever it is given, and is the worse choice only where another takes the same.
  if (wanted.kind === 'parameter') return 1;
  if (given.kind === 'parameter') return UNSURE;
  if (given.kind === 'builtin' && given.name === 'null') return isNumber(wanted) ? CONVERSION : 1;
  if (wanted.kind === 'builtin') return given.kind === 'builtin' ? betweenBuiltins(wanted.name, given.name) : toBuiltin(wanted.name, given);
  if (wanted.kind === 'instance') {
    if (given.kind === 'instance') return toBase(linking, wanted.entity, given.entity);
    return given.kind === 'builtin' ? fromBuiltin(wanted.entity, given.name) : UNSURE;
  }
  return UNSURE;
}

/** From the narrowest on. */
const NUMBERS = ['bool', 'char', 'short', 'int', 'unsigned', 'long', 'float', 'double'];

function isNumber(type: Type): boolean {
  return type.kind === 'builtin' && NUMBERS.includes(type.name);
}

function betweenBuiltins(wantedName: string, givenName: string): number | undefined {
  const wanted = numberNamed(wantedName);
  const given = numberNamed(givenName);
  if (wanted === given) return 0;
  const to = NUMBERS.indexOf(wanted);
  const from = NUMBERS.indexOf(given);
  if (to >= 0 && from >= 0) return isPromotion(wanted, given) ? PROMOTION : CONVERSION + Math.abs(to - from);
  if (wanted === 'void') return TO_BOOL + 5;
  if (wanted === 'bool') return given === 'string' ? TO_BOOL : undefined;
  if (given === 'string') return TEXTS.test(wanted) ? CONVERSION : undefined;
  if (!isKnown(wanted) || !isKnown(given)) return UNSURE;
  if (to >= 0 || from >= 0) return undefined;
  return TEXTS.test(given) && wanted === 'string' ? undefined : UNSURE;
}

/** `uint64_t` is a number. */
function numberNamed(name: string): string {
  return /^(?:std\.)?(?:u?int(?:_\w+)?\d*_t|s?size_t|ptrdiff_t|off_t|time_t)$/.test(name) ? 'long' : name;
}

/** The name of a template's parameter or of something outside may be anything. */
function isKnown(name: string): boolean {
  return name === 'string' || name === 'void' || NUMBERS.includes(name) || name.startsWith('std.');
}

const TEXTS = /(?:^|\.)(?:basic_)?string(?:_view)?$/;

function isPromotion(wanted: string, given: string): boolean {
  return (wanted === 'int' && (given === 'bool' || given === 'char' || given === 'short')) || (wanted === 'double' && given === 'float');
}

function toBuiltin(wanted: string, given: Type): number | undefined {
  if (wanted === 'bool') return TO_BOOL;
  if (wanted === 'void') return TO_BOOL + 5;
  if (given.kind !== 'instance') return UNSURE;
  // Enumerations are numbers where one is wanted.
  if (given.entity.view.symbol(given.entity.symbol)?.kind === 'enum') return NUMBERS.includes(wanted) ? PROMOTION : undefined;
  return wanted === 'string' || NUMBERS.includes(wanted) ? undefined : UNSURE + BY_CONSTRUCTOR;
}

/** A class may be made of a value by a constructor that takes it alone. */
function fromBuiltin({ view, symbol }: Entity, given: string): number | undefined {
  if (view.symbol(symbol)?.kind === 'enum') return undefined;
  const makers = view.members(symbol, view.symbol(symbol)?.name ?? '').filter((each) => view.symbol(each)?.kind === 'constructor');
  const isTaken = makers.some((maker) => {
    const [first, ...others] = view.parameters(maker);
    if (first === undefined || others.some((each) => each.default === '')) return false;
    return NUMBERS.includes(given)
      ? /\b(?:int|long|short|bool|char|float|double|unsigned|u?int\d+_t|size_t)\b(?! *\*)/.test(first.type)
      : !isOwn(view.symbol(symbol)?.name ?? '', first.type);
  });
  return isTaken ? BY_CONSTRUCTOR : undefined;
}

function isOwn(name: string, type: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(type);
}

function toBase(linking: Linking, wanted: Entity, given: Entity): number | undefined {
  const steps = stepsUp(linking, given, wanted);
  if (steps !== undefined) return steps;
  const kind = wanted.view.symbol(wanted.symbol)?.kind;
  return kind !== 'enum' && isTypeKind(kind) && isMadeOf(wanted, given) ? BY_CONSTRUCTOR : undefined;
}

/** Whether a constructor of the one class takes the other. */
function isMadeOf({ view, symbol }: Entity, given: Entity): boolean {
  const name = given.view.symbol(given.symbol)?.name ?? '';
  return view.members(symbol, view.symbol(symbol)?.name ?? '').some((maker) => isOwn(name, view.parameters(maker)[0]?.type ?? ''));
}
