/** How well a value fits a parameter: https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#1264-overload-resolution */
import { basesOf, hasForeignBase, membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { constraintOf } from '../../../server/src/linker/lookup/memberTypes.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import { isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, type Entity, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { distanceOfDelegates } from './delegates.ts';
import { MAPS, SEQUENCES } from './library.ts';
import { standFor } from './types.ts';
import { libraryBases, underlying } from './values.ts';

/** 0 for the very type, more for every step away; undefined when it cannot be given. */
export function distance(linking: Linking, wanted: Type, given: Type): number | undefined {
  if (given.kind === 'parameter') return distanceOfParameter(linking, wanted, given);
  if (given.kind === 'builtin' && given.name === 'null') return distanceOfNull(wanted);
  // A function that is written out has the type of what it is given to.
  if (given.kind === 'closure' && (isObject(wanted) || wanted.kind === 'parameter')) return undefined;
  if (isObject(wanted)) return isObject(given) ? 0 : ANYTHING;
  if (isObject(given)) return wanted.kind === 'parameter' ? GENERIC : undefined;
  switch (wanted.kind) {
    case 'parameter':
      return distanceToParameter(linking, wanted, given);
    case 'function':
      return isFunction(given) ? distanceOfDelegates(linking, wanted, given, distance) : undefined;
    case 'instance':
      return areOthers(wanted, given)
        ? undefined
        : (distanceToInstance(linking, wanted.entity, given) ?? converted(linking, wanted, given));
    case 'builtin':
      return distanceToBuiltin(linking, wanted, given);
    default:
      return UNSURE;
  }
}

/** A class `Item<X>` is no `Item<Y>`; an interface may be both. */
function areOthers(wanted: Type & { readonly kind: 'instance' }, given: Type): boolean {
  if (given.kind !== 'instance' || !sameEntity(wanted.entity, given.entity) || given.args.length !== wanted.args.length) return false;
  const kind = wanted.entity.view.symbol(wanted.entity.symbol)?.kind;
  return (kind === 'class' || kind === 'struct') && wanted.args.some((own, place) => isOther(own, given.args[place] ?? own));
}

function isOther(one: Type, other: Type): boolean {
  if (one.kind === 'parameter' && other.kind === 'parameter') return sameEntity(one.owner, other.owner) && one.name !== other.name;
  if (one.kind === 'instance' && other.kind === 'instance') return !sameEntity(one.entity, other.entity);
  return one.kind === 'function' && other.kind === 'function' && one.parameters?.length !== other.parameters?.length;
}

/** `implicit operator A(B b)` of the one or the other makes an A of a B. */
function converted(linking: Linking, wanted: Type & { readonly kind: 'instance' }, given: Type): number | undefined {
  const owners = given.kind === 'instance' ? [wanted.entity, given.entity] : [wanted.entity];
  const fits = owners.some((owner) =>
    membersOfDefinition(linking, owner, 'operator').some(({ view, symbol }) => {
      if (!IMPLICIT.test(view.symbol(symbol)?.signature ?? '')) return false;
      const scope = view.scopeOf(symbol);
      const made = declaredType(linking, view, scope, view.symbol(symbol)?.type ?? '');
      const taken = declaredType(linking, view, scope, view.parameters(symbol)[0]?.type ?? '');
      return isVery(linking, wanted.entity, made) && isTaken(linking, taken, given);
    }),
  );
  return fits ? CONVERTED : undefined;
}

const IMPLICIT = /\bimplicit\s+operator\b/;
/** More than steps up, less than what is not sure. */
const CONVERTED = 15;

function isVery(linking: Linking, wanted: Entity, made: Type): boolean {
  return made.kind === 'instance' && sameEntity(standFor(linking, made.entity), standFor(linking, wanted));
}

/** No conversion follows another. */
function isTaken(linking: Linking, taken: Type, given: Type): boolean {
  if (taken.kind === 'instance') return distanceToInstance(linking, taken.entity, given) !== undefined;
  return taken.kind === 'builtin' && given.kind === 'builtin' && distanceOfBuiltins(taken, given) !== undefined;
}

/** What takes less is meant rather than what takes anything. */
function distanceOfNull(wanted: Type): number | undefined {
  switch (wanted.kind) {
    case 'builtin':
      return isObject(wanted) ? ANYTHING : PLAIN.has(wanted.name) && wanted.name !== 'string' ? undefined : 1;
    case 'instance': {
      const kind = wanted.entity.view.symbol(wanted.entity.symbol)?.kind;
      return kind === 'struct' || kind === 'enum' ? undefined : 1;
    }
    case 'parameter':
      return GENERIC;
    default:
      return 1;
  }
}

/** Of a value whose type is a type parameter. */
function distanceOfParameter(linking: Linking, wanted: Type, given: Type & { readonly kind: 'parameter' }): number | undefined {
  if (wanted.kind === 'parameter') return sameEntity(wanted.owner, given.owner) && wanted.name === given.name ? 0 : GENERIC;
  const known = constraintOf(linking, given);
  if (known.kind === 'unknown' || known.kind === 'parameter') return isObject(wanted) ? ANYTHING : undefined;
  return distance(linking, wanted, known.kind === 'union' ? (known.of[0] ?? known) : known);
}

const ANYTHING = 30;
const GENERIC = 20;
/** What is outside may build on what is outside. */
export const UNSURE = 25;
const UNLIKELY = 25.5;
const LIKELY = 5;

function isObject(type: Type): boolean {
  return type.kind === 'builtin' && (type.name === 'object' || type.name === 'Object');
}

function isFunction({ kind }: Type): boolean {
  return kind === 'function' || kind === 'closure' || kind === 'definition';
}

function distanceToParameter(linking: Linking, wanted: Type & { readonly kind: 'parameter' }, given: Type): number | undefined {
  // What a class is made of is settled before its methods are called: a `T` of its own is nothing that is known to be something else.
  if (given.kind === 'instance' && isTypeKind(wanted.owner.view.symbol(wanted.owner.symbol)?.kind)) return undefined;
  const constraint = constraintOf(linking, wanted);
  const parts = constraint.kind === 'union' ? constraint.of : [constraint];
  const isKept = parts.every((part) => part.kind !== 'instance' || distanceToInstance(linking, part.entity, given) !== undefined);
  return isKept ? GENERIC : undefined;
}

function distanceToInstance(linking: Linking, wanted: Entity, given: Type): number | undefined {
  if (isFunction(given)) {
    const delegate = underlying(linking, { kind: 'instance', entity: wanted, args: [] });
    return delegate.kind === 'function' ? distanceOfDelegates(linking, delegate, given, distance) : undefined;
  }
  // What is outside has no types of the folder.
  if (given.kind !== 'instance') return given.kind === 'external' ? UNLIKELY : undefined;
  return stepsUp(linking, standFor(linking, given.entity), standFor(linking, wanted), standingBases);
}

function standingBases(linking: Linking, entity: Entity): readonly Entity[] {
  return basesOf(linking, entity).map((base) => standFor(linking, base));
}

function distanceToBuiltin(linking: Linking, wanted: Builtin, given: Type): number | undefined {
  if (isFunction(given)) return FUNCTIONS.has(wanted.name) ? 2 : undefined;
  if (given.kind === 'builtin') return holdUnrelated(linking, wanted, given) ? undefined : distanceOfBuiltins(wanted, given);
  if (given.kind !== 'instance') return UNSURE;
  for (const base of libraryBases(linking, given.entity)) {
    const away = distanceOfBuiltins(wanted, base);
    if (away !== undefined && away < UNSURE) return away + 1;
  }
  if (PLAIN.has(wanted.name)) return undefined;
  return hasForeignBase(linking, given.entity) === undefined || SEQUENCES.has(wanted.name) ? undefined : UNSURE;
}

/** A list of one class of the folder is none of another that is neither below nor above it. */
function holdUnrelated(linking: Linking, { name, args: [wanted] }: Builtin, given: Builtin): boolean {
  const [held] = given.args;
  if (wanted?.kind !== 'instance' || held?.kind !== 'instance') return false;
  if (name !== given.name && !(SEQUENCES.has(name) && SEQUENCES.has(given.name))) return false;
  return distanceToInstance(linking, wanted.entity, held) === undefined && distanceToInstance(linking, held.entity, wanted) === undefined;
}

const FUNCTIONS: ReadonlySet<string> = new Set(['Delegate', 'MulticastDelegate', 'Expression', 'ThreadStart', 'ParameterizedThreadStart']);
/** From the narrowest to the widest. */
export const NUMBERS = ['sbyte', 'byte', 'char', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'];
const PLAIN: ReadonlySet<string> = new Set([...NUMBERS, 'string', 'bool', 'void']);
function distanceOfBuiltins(wanted: Builtin, given: Builtin): number | undefined {
  const [to, from] = [wanted.name, given.name];
  if (to === 'Task' && to === from && wanted.args.length !== given.args.length) return wanted.args.length === 0 ? 1 : undefined;
  if (to === from && to !== 'Nullable') return holdsOther(wanted, given) ? undefined : distanceOfForms(wanted, given);
  if (to === 'Nullable' || from === 'Nullable') return distanceOfNullable(wanted, given);
  if (PLAIN.has(to)) return NUMBERS.includes(from) ? distanceOfNumbers(to, from) : undefined;
  if (PLAIN.has(from)) return distanceOfPlain(to, from);
  return distanceOfSequences(to, from);
}

/** An `IComparer` is no `IComparer<T>`, nor the other way round; only what can be gone through is so without its type, too. */
function distanceOfForms(wanted: Builtin, given: Builtin): number | undefined {
  if (!isInterface(wanted.name) || (wanted.args.length === 0) === (given.args.length === 0)) return 0;
  return wanted.name === 'IEnumerable' && wanted.args.length === 0 ? 1 : undefined;
}

/** Lists of numbers are none of texts, nor is a list of anything one of either. */
function holdsOther({ args: [wanted] }: Builtin, { args: [given] }: Builtin): boolean {
  if (wanted?.kind !== 'builtin' || !PLAIN.has(wanted.name)) return false;
  return given?.kind === 'parameter' || (given?.kind === 'builtin' && PLAIN.has(given.name) && given.name !== wanted.name);
}

/** A value fits where one may be missing, and not the other way round. */
function distanceOfNullable(wanted: Builtin, given: Builtin): number | undefined {
  if (wanted.name !== 'Nullable') return isInterface(wanted.name) ? UNSURE : undefined;
  const [inner] = wanted.args;
  const [own] = given.name === 'Nullable' ? given.args : [given];
  if (inner?.kind !== 'builtin' || own?.kind !== 'builtin') return UNSURE;
  const away = distanceOfBuiltins(inner, own);
  return away === undefined ? undefined : away + (given.name === 'Nullable' ? 0 : 1);
}

function distanceOfNumbers(to: string, from: string): number | undefined {
  const steps = NUMBERS.indexOf(to) - NUMBERS.indexOf(from);
  return NUMBERS.includes(to) && steps > 0 ? steps : undefined;
}

/** Interfaces that values of the language may have; text can be gone through as well. */
function distanceOfPlain(to: string, from: string): number | undefined {
  if (from === 'string' && (to === 'IEnumerable' || to === 'ReadOnlySpan')) return 3;
  return isInterface(to) && !SEQUENCES.has(to) && !MAPS.has(to) ? UNSURE : undefined;
}

function distanceOfSequences(to: string, from: string): number | undefined {
  if (MAPS.has(from)) return MAPS.has(to) ? 2 : COUNTED.has(to) ? 3 : undefined;
  if (SEQUENCES.has(from) && SEQUENCES.has(to)) return isInterface(to) ? 2 : undefined;
  if (SEQUENCES.has(from) || SEQUENCES.has(to) || MAPS.has(to)) return undefined;
  // What builds on something is often called after it: MemoryStream, XmlTextReader.
  return from.endsWith(to) ? LIKELY : UNSURE;
}

const COUNTED: ReadonlySet<string> = new Set(['IEnumerable', 'ICollection', 'IReadOnlyCollection']);

function isInterface(name: string): boolean {
  return /^I\p{Lu}/u.test(name);
}
