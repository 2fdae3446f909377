/** How far a value is from what a parameter takes, or a receiver from what is extended. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { hasForeignBase } from '../../../server/src/linker/lookup/members.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Type } from '../../../server/src/linker/types/types.ts';
import { libraryTypes } from './library.ts';

const UNSURE = 20;
const TO_ANY = 15;
const TO_PARAMETER = 12;

/** Undefined where the value cannot be given. Neither is unknown or a union. */
export function distance(linking: Linking, wanted: Type, given: Type): number | undefined {
  if (wanted.kind === 'parameter' || given.kind === 'parameter') return TO_PARAMETER;
  if (wanted.kind === 'builtin' && wanted.name === 'Any') return TO_ANY;
  if (given.kind === 'builtin' && given.name === 'null') return 1;
  if (wanted.kind === 'function' || given.kind === 'closure' || given.kind === 'function') return betweenFunctions(wanted, given);
  if (wanted.kind === 'instance')
    return given.kind === 'instance' ? stepsUp(linking, given.entity, wanted.entity) : given.kind === 'external' ? UNSURE : undefined;
  if (wanted.kind === 'builtin') return toBuiltin(linking, wanted.name, given);
  return wanted.kind === 'external' ? toExternal(wanted.name, given) : UNSURE;
}

function toExternal(wanted: string, given: Type): number | undefined {
  if (given.kind === 'external') return lastName(wanted) === lastName(given.name) ? 0 : UNSURE;
  return given.kind === 'builtin' && FINAL.has(given.name) ? undefined : UNSURE;
}

const FINAL: ReadonlySet<string> = new Set(['String', 'Int', 'Long', 'Boolean', 'Char', 'Double', 'Float', 'Short', 'Byte', 'Unit']);

function betweenFunctions(wanted: Type, given: Type): number | undefined {
  if (wanted.kind !== 'function')
    return wanted.kind === 'builtin' || (wanted.kind === 'instance' && given.kind === 'function') ? undefined : UNSURE;
  const count = wanted.parameters?.length ?? 0;
  if (given.kind === 'closure') {
    const own = given.view.parameterBindings(given.scope).length;
    return own === count || (own <= 1 && count <= 1) ? 0 : undefined;
  }
  if (given.kind === 'definition') return parametersOf(given.entity).length === count ? 0 : 1;
  return given.kind === 'function' ? 0 : undefined;
}

function toBuiltin(linking: Linking, wanted: string, given: Type): number | undefined {
  if (given.kind === 'instance') return FINAL.has(wanted) || hasForeignBase(linking, given.entity) === undefined ? undefined : UNSURE;
  if (given.kind !== 'builtin') return given.kind === 'external' && !FINAL.has(wanted) ? UNSURE : undefined;
  return given.name === wanted ? 0 : (stepsBetween(given.name, wanted) ?? widened(given.name, wanted) ?? likely(given.name, wanted));
}

function stepsBetween(given: string, wanted: string): number | undefined {
  const types = libraryTypes();
  let at: string | undefined = given;
  for (let steps = 0; at !== undefined && steps < 8; steps++) {
    if (at === wanted) return steps;
    at = Object.hasOwn(types, at) ? types[at]?.base : undefined;
  }
  return undefined;
}

/** Only where it is written out a number may be one of another type: what is called on it knows it for what it is. */
export function isOtherNumber(wanted: Type, given: Type): boolean {
  return wanted.kind === 'builtin' && given.kind === 'builtin' && given.name === 'Int' && OTHER_NUMBERS.has(wanted.name);
}

export function isNumber(name: string): boolean {
  return name === 'Int' || OTHER_NUMBERS.has(name);
}

const OTHER_NUMBERS: ReadonlySet<string> = new Set(['Long', 'Short', 'Byte', 'Double', 'Float']);

function widened(given: string, wanted: string): number | undefined {
  if (given === 'Int' && (wanted === 'Number' || OTHER_NUMBERS.has(wanted))) return 2;
  if (wanted === 'Comparable') return 3;
  return wanted === 'CharSequence' && given === 'String' ? 3 : undefined;
}

/** `MutableList` and the like are lists to the tables. */
function likely(given: string, wanted: string): number | undefined {
  if (plain(wanted) === plain(given)) return 1;
  const types = libraryTypes();
  const isKnown = Object.hasOwn(types, wanted) && Object.hasOwn(types, given);
  return isKnown || FINAL.has(wanted) || FINAL.has(given) ? undefined : UNSURE;
}

function plain(name: string): string {
  return name.replace(/^(?:Mutable|Array|Hash|Linked)+/, '');
}
