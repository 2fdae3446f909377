/** Numbers: which are promoted to which, and what operators give. */
import type { Type } from '../../../server/src/linker/types/types.ts';
import { numberOfLibrary, ZERO } from '../numbers.ts';
import { COST } from './costs.ts';
import { pointersOf } from './qualifiers.ts';

const NUMBERS: ReadonlySet<string> = new Set(
  [
    'bool,char,signed char,unsigned char,wchar_t,char8_t,char16_t,char32_t,short,unsigned short,int,unsigned,long,unsigned long',
    'long long,unsigned long long,float,double,long double',
  ].flatMap((names) => names.split(',')),
);

/** The name of a number, of those of the library too. */
export function numberName(type: Type): string | undefined {
  if (type.kind !== 'builtin' || pointersOf(type) > 0) return undefined;
  const name = type.name === ZERO ? 'int' : (numberOfLibrary(type.name) ?? type.name);
  return NUMBERS.has(name) ? name : undefined;
}

export function isNumber(type: Type): boolean {
  return numberName(type) !== undefined;
}

const PROMOTED: ReadonlySet<string> = new Set([
  'bool',
  'char',
  'signed char',
  'unsigned char',
  'short',
  'unsigned short',
  'wchar_t',
  'char8_t',
  'char16_t',
]);

export function costOfNumber(to: string, from: string): number {
  if (to === from) return COST.exact;
  return (to === 'int' && PROMOTED.has(from)) || (to === 'double' && from === 'float') ? COST.promotion : COST.conversion;
}

/** From the weakest to the one that all others become. */
const RANKS: readonly string[] = [
  'int',
  'unsigned',
  'long',
  'unsigned long',
  'long long',
  'unsigned long long',
  'float',
  'double',
  'long double',
];

/** What an operator between two numbers gives (https://en.cppreference.com/w/cpp/language/usual_arithmetic_conversions). */
export function commonNumber(one: string, other: string): string {
  return RANKS[Math.max(RANKS.indexOf(promoted(one)), RANKS.indexOf(promoted(other)))] ?? 'int';
}

function promoted(name: string): string {
  return PROMOTED.has(name) || name === ZERO ? 'int' : (numberOfLibrary(name) ?? name);
}
