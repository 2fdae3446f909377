/** How far a value is from what a parameter takes: https://www.scala-lang.org/files/archive/spec/2.13/06-expressions.html#overloading-resolution */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { hasForeignBase } from '../../../server/src/linker/lookup/members.ts';
import { constraintOf } from '../../../server/src/linker/lookup/memberTypes.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Builtin, Entity, Type } from '../../../server/src/linker/types/types.ts';
import { isTypeDefinition } from '../../../server/src/linker/types/types.ts';
import { MAPS, SEQUENCES } from './library.ts';

const TO_PARAMETER = 12;
const TO_ANY = 15;
const UNSURE = 20;
/** By a conversion of the library: what needs none comes first. */
const CONVERTED = 30;

/** Undefined where the value cannot be given. Neither is unknown or a union. */
export function distance(linking: Linking, wanted: Type, given: Type): number | undefined {
  if (wanted.kind === 'parameter') return toParameter(linking, wanted, given);
  if (wanted.kind === 'builtin' && ANY.has(wanted.name)) return TO_ANY;
  if (given.kind === 'builtin' && given.name === 'null') return isNumber(wanted) ? undefined : 1;
  if (given.kind === 'parameter') return fromParameter(linking, wanted, given);
  switch (wanted.kind) {
    case 'function':
      return toFunction(linking, wanted.parameters?.length, given);
    case 'instance':
      return toInstance(linking, wanted.entity, given);
    case 'builtin':
      return toBuiltin(linking, wanted, given);
    case 'external':
      return toOutside(linking, wanted.name, given);
    default:
      return UNSURE;
  }
}

const ANY: ReadonlySet<string> = new Set(['Any', 'AnyRef', 'AnyVal', 'Object']);

/** Types that nothing else builds on. */
const FINAL: ReadonlySet<string> = new Set('String Boolean Unit Byte Short Char Int Long Float Double'.split(' '));

/** Each goes to those behind it. */
const WIDTHS: ReadonlyMap<string, number> = new Map(Object.entries({ Byte: 0, Short: 1, Char: 1, Int: 2, Long: 3, Float: 4, Double: 5 }));

export function isNumber(type: Type): boolean {
  return type.kind === 'builtin' && WIDTHS.has(type.name);
}

/** A type parameter takes what its bound takes. */
function toParameter(linking: Linking, wanted: Type & { readonly kind: 'parameter' }, given: Type): number | undefined {
  const bound = constraintOf(linking, wanted);
  if (bound.kind !== 'instance' || given.kind === 'parameter') return TO_PARAMETER;
  return distance(linking, bound, given) === undefined ? undefined : TO_PARAMETER;
}

function fromParameter(linking: Linking, wanted: Type, given: Type & { readonly kind: 'parameter' }): number | undefined {
  const bound = constraintOf(linking, given);
  return bound.kind === 'instance' || bound.kind === 'builtin' ? distance(linking, wanted, bound) : UNSURE;
}

function toFunction(linking: Linking, count: number | undefined, given: Type): number | undefined {
  switch (given.kind) {
    case 'closure':
      return mayTake(given.view.parameterBindings(given.scope).length, count) ? 0 : undefined;
    case 'function':
      return given.parameters === undefined || mayTake(given.parameters.length, count) ? 0 : undefined;
    case 'definition':
      return isTypeDefinition(given.entity) ? UNSURE : mayTake(parametersOf(given.entity).length, count) ? 1 : undefined;
    case 'builtin':
      return FINAL.has(given.name) || given.name === 'tuple' ? undefined : UNSURE;
    case 'instance':
      return hasForeignBase(linking, given.entity) === undefined ? undefined : UNSURE;
    default:
      return UNSURE;
  }
}

/** Functions of cases and placeholders do not say what they take. */
function mayTake(own: number, count: number | undefined): boolean {
  return own === 0 || count === undefined || own === count;
}

function toInstance(linking: Linking, wanted: Entity, given: Type): number | undefined {
  // What an abstract type stands for is not known here.
  if (wanted.view.symbol(wanted.symbol)?.kind === 'type') return UNSURE;
  switch (given.kind) {
    case 'instance':
      return stepsUp(linking, given.entity, wanted);
    case 'definition':
      return isTypeDefinition(given.entity) ? stepsUp(linking, given.entity, wanted) : undefined;
    case 'external':
      return UNSURE;
    default:
      return undefined;
  }
}

function toBuiltin(linking: Linking, wanted: Builtin, given: Type): number | undefined {
  if (given.kind === 'builtin') return betweenBuiltins(linking, wanted, given);
  if (given.kind === 'external') return FINAL.has(wanted.name) ? undefined : toOutside(linking, wanted.name, given);
  if (given.kind !== 'instance' || FINAL.has(wanted.name)) return undefined;
  return hasForeignBase(linking, given.entity) === undefined ? undefined : UNSURE;
}

function betweenBuiltins(linking: Linking, wanted: Builtin, given: Builtin): number | undefined {
  if (wanted.name === 'tuple' || given.name === 'tuple') return betweenTuples(linking, wanted, given);
  if (wanted.name === given.name) return 0;
  const [to, from] = [WIDTHS.get(wanted.name), WIDTHS.get(given.name)];
  if (from !== undefined) return to === undefined ? outOfNumber(wanted.name) : to > from ? to - from : undefined;
  if (SEQUENCES.has(wanted.name) || MAPS.has(wanted.name)) return toCollection(wanted.name, given.name);
  return FINAL.has(wanted.name) || (FINAL.has(given.name) && given.name !== 'String') ? undefined : UNSURE;
}

function outOfNumber(wanted: string): number | undefined {
  return wanted === 'BigDecimal' || wanted === 'BigInt' ? CONVERTED : undefined;
}

function betweenTuples(linking: Linking, wanted: Builtin, given: Builtin): number | undefined {
  if (wanted.name !== given.name || wanted.args.length !== given.args.length) return undefined;
  const parts = wanted.args.map((arg, place) => {
    const part = given.args[place];
    return part === undefined || part.kind === 'unknown' || part.kind === 'union' ? UNSURE : distance(linking, arg, part);
  });
  return parts.reduce<number | undefined>((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);
}

/** Any sequence is one of the general ones, and so are strings and arrays by conversion. */
function toCollection(wanted: string, given: string): number | undefined {
  if (given === 'String' || given === 'Array') return GENERAL.includes(wanted) || wanted === 'IndexedSeq' ? CONVERTED : undefined;
  if (FINAL.has(given)) return undefined;
  if (!SEQUENCES.has(given) && !MAPS.has(given)) return UNSURE;
  const steps = GENERAL.indexOf(wanted);
  if (steps >= 0) return steps + 1;
  return MAPS.has(given) === MAPS.has(wanted) && !CLOSED.has(given) && !GENERAL.includes(given) ? UNSURE : undefined;
}

/** The nearest first. */
const GENERAL: readonly string[] = ['Seq', 'Iterable', 'Traversable', 'IterableOnce', 'TraversableOnce'];

/** Those that are no other collection but general ones. */
const CLOSED: ReadonlySet<string> = new Set(['List', 'Array', 'Set', 'Iterator']);

/** What is outside may build on what is outside. */
function toOutside(linking: Linking, wanted: string, given: Type): number | undefined {
  switch (given.kind) {
    case 'external':
      return lastName(wanted) === lastName(given.name) ? 0 : UNSURE;
    case 'builtin':
      return lastName(wanted) === given.name ? 0 : FINAL.has(given.name) ? undefined : UNSURE;
    case 'instance':
      return hasForeignBase(linking, given.entity) === undefined ? undefined : UNSURE;
    default:
      return UNSURE;
  }
}
