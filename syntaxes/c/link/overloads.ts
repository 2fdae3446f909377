/** Which of several functions of a name a call means (https://en.cppreference.com/w/cpp/language/overload_resolution). */
import { groupBy } from '../../../server/src/base/grouping.ts';
import { oncePerKey } from '../../../server/src/base/oncePer.ts';
import { type ParameterFact, ParameterFlag, TYPE_ARGUMENTS, type TypeParameterFact } from '../../../server/src/facts/fileFacts.ts';
import { mentions } from '../../../server/src/linker/inference/inference.ts';
import { ownerOf } from '../../../server/src/linker/lookup/owners.ts';
import { declaredType, replaceParameters } from '../../../server/src/linker/lookup/typeNames.ts';
import { type ChoosingCall, standsIn } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerEntity } from '../../../server/src/linker/rules/oncePerRun.ts';
import { builtin, type Entity, sameEntity, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { costOf } from './conversions.ts';
import { CONSTRAINED, COST, type Given } from './costs.ts';
import { closed, isOpen } from './innerTypes.ts';
import { macroValue } from './libraryCalls.ts';
import { characterOf, isCharacter, isConstant, pointersOf } from './qualifiers.ts';
import { areSame } from './sameTypes.ts';
import { isTemporary } from './temporaries.ts';
import { isMacro } from './world.ts';

export interface BestOverload {
  readonly entity: Entity;
  /** Whether it is better than all others, and not merely not worse. */
  readonly isSure: boolean;
}

/** A function with what each argument costs. */
interface Candidate {
  readonly entity: Entity;
  readonly costs: readonly number[];
}

/** Undefined where none takes so many arguments. */
export function bestOverload(linking: Linking, call: ChoosingCall, entities: readonly Entity[]): BestOverload | undefined {
  const given = givenTo(linking, call);
  const all = entities.flatMap((entity): readonly Candidate[] => {
    const costs = takesTypes(linking, call, entity) ? costsOf(linking, call, entity, given) : undefined;
    return costs === undefined ? [] : [{ entity, costs }];
  });
  const possible = all.filter(({ costs }) => costs.every((cost) => cost < COST.unlikely));
  const open = possible.length > 0 ? possible : all;
  const best = leastCostly(open);
  const [first, ...others] = best.length > 0 ? best : open;
  if (first === undefined) return undefined;
  const isKnown = possible.length > 0 && !(possible.length > 1 && first.costs.includes(COST.unsure));
  if (others.length === 0) return { entity: first.entity, isSure: isKnown };
  return amongEqual(linking, call, [first, ...others], isKnown);
}

/** Those that none is better than. Many cost the same, so that costs are held against each other and not functions. */
function leastCostly(candidates: readonly Candidate[]): readonly Candidate[] {
  const byCosts = groupBy(candidates, ({ costs }) => costs.join(' '));
  const kinds = [...byCosts.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  const best = new Set(kinds.filter((one) => !kinds.some((other) => isBetter(other, one))).map(({ costs }) => costs.join(' ')));
  return candidates.filter(({ costs }) => best.has(costs.join(' ')));
}

/** No argument costs more, and one costs less. */
function isBetter(one: Candidate, other: Candidate): boolean {
  const differences = one.costs.map((cost, place) => cost - (other.costs[place] ?? 0));
  return differences.every((each) => each < COST.bound) && differences.some((each) => each <= -COST.bound);
}

/** Templates after what is none, and the more special before others. */
function amongEqual(linking: Linking, call: ChoosingCall, equal: readonly Candidate[], isKnown: boolean): BestOverload {
  const generality = equal.map(({ entity }) => ({ entity, isAround: standsIn(call, entity), ...generalityOf(linking, call, entity) }));
  const least = Math.min(...generality.map(({ sum }) => sum));
  const special = generality.filter(({ sum }) => sum === least);
  // One that calls itself with what is not known rather hands on to another.
  const chosen = special.find((each) => !each.isAround) ?? special[0];
  const entity = chosen?.entity ?? (equal[0] as Candidate).entity;
  return { entity, isSure: isKnown && special.length === 1 };
}

/** How much a function leaves open in what it takes: 0 for what is no template. */
function generalityOf(linking: Linking, { argumentCount }: ChoosingCall, entity: Entity): { readonly sum: number } {
  const { view, symbol } = entity;
  if (ownTypeParameters(linking, entity).length === 0) return { sum: 0 };
  let sum = 1;
  for (const { type, flags } of view.parameters(symbol).slice(0, argumentCount)) {
    const taken = declaredType(linking, view, view.scopeOf(symbol), type);
    const isOpen = taken.kind === 'parameter';
    sum += ((flags & ParameterFlag.rest) !== 0 ? 4 : 0) + (isOpen ? (type.includes('*') ? 2 : 3) : mentions(taken, entity) ? 1 : 0);
  }
  return { sum };
}

/** A method that is defined outside of its class repeats the parameters of the class's template. */
const ownTypeParameters = oncePerEntity((linking, entity): readonly TypeParameterFact[] => {
  const { view, symbol } = entity;
  const all = view.typeParameters(symbol);
  const fact = view.symbol(symbol);
  if (all.length === 0 || fact === undefined || fact.kind === 'function') return all;
  const around = view.symbol(fact.container);
  if (around !== undefined && fact.start >= around.start && fact.start <= around.end) return all;
  const owner = ownerOf(linking, entity);
  return owner === undefined || owner.view.typeParameters(owner.symbol).length > 0 ? [] : all;
});

/** Type arguments are given only to templates; without them what a template takes has to say what they are. */
function takesTypes(linking: Linking, { parts }: ChoosingCall, entity: Entity): boolean {
  const { view, symbol } = entity;
  if (view.symbol(symbol)?.kind === 'constructor') return true;
  // A template of its own, or a method of one.
  if (parts.some(({ name }) => name === TYPE_ARGUMENTS)) return view.typeParameters(symbol).length > 0;
  return saysItsTypes(linking, entity);
}

/** Whether what a function takes says what its type parameters are. */
const saysItsTypes = oncePerEntity((linking, entity) => {
  const { view, symbol } = entity;
  const taken = view.parameters(symbol);
  const sizes = Array.from((view.symbol(symbol)?.signature ?? '').matchAll(SIZE), ([, name]) => name);
  return ownTypeParameters(linking, entity).every(
    ({ name, default: value }) =>
      value !== '' || sizes.includes(name) || taken.some(({ type }) => new RegExp(`\\b${name}\\b(?!\\s*::)`).test(type)),
  );
});

/** How many elements an array has is no part of its type as it is kept. */
const SIZE = /\[\s*(\w+)\s*\]/g;

function costsOf(
  linking: Linking,
  { argumentCount: count }: ChoosingCall,
  entity: Entity,
  given: (place: number) => Given,
): number[] | undefined {
  const { view, symbol } = entity;
  const parameters = view.parameters(symbol);
  const last = parameters.at(-1);
  const isOpen = last !== undefined && isFurther(last);
  const needed = parameters.filter((each) => (each.flags & (ParameterFlag.optional | ParameterFlag.rest)) === 0 && each.default === '');
  if (count < needed.length || (!isOpen && count > parameters.length)) return undefined;
  const found = new Map<string, Type>();
  return Array.from({ length: count }, (_, place) => {
    const parameter = parameters[Math.min(place, parameters.length - 1)];
    return parameter === undefined ? COST.impossible : costOfArgument(linking, { entity, parameter, found }, given(place));
  });
}

interface Place {
  readonly entity: Entity;
  readonly parameter: ParameterFact;
  /** What earlier arguments say of type parameters. */
  readonly found: Map<string, Type>;
}

function costOfArgument(linking: Linking, { entity, parameter, found }: Place, value: Given): number {
  const { view, symbol } = entity;
  if (parameter.type === '' && isFurther(parameter)) return COST.ellipsis;
  const type = withFound(linking, declaredType(linking, view, view.scopeOf(symbol), parameter.type), entity, found);
  const cost = costOf(linking, { type, text: parameter.type, owner: entity, mayMake: true }, value);
  if (type.kind !== 'parameter' || !sameEntity(type.owner, entity)) return cost;
  // One type parameter cannot be two types.
  const isDivided = !isFurther(parameter) && !areSame(found.get(type.name) ?? value.type, value.type);
  found.set(type.name, value.type);
  const signature = view.symbol(symbol)?.signature ?? '';
  const isConstrained = CONSTRAINED.test(signature);
  if (isConstrained && !isConstAsAsked(signature, type.name, value.type)) return COST.impossible;
  return isDivided ? COST.impossible : isConstrained ? Math.max(cost, COST.constrained) : cost;
}

/** `enable_if_t<std::is_const<T>::value>`, `enable_if_t<!std::is_const<T>::value>`: a text in quotes cannot be changed. */
function isConstAsAsked(signature: string, parameter: string, given: Type): boolean {
  const [, not] = new RegExp(`(!?)\\s{0,9}(?:std::)?is_const(?:_v)?\\s{0,9}<\\s{0,9}${parameter}\\s{0,9}>`).exec(signature) ?? [];
  if (not === undefined || given.kind === 'unknown') return true;
  const isFixed = isConstant(given) && (pointersOf(given) === 0 || (given.kind === 'builtin' && isCharacter(characterOf(given.name))));
  return isFixed === (not === '');
}

/** `typename T::B`, where an earlier argument says what `T` is. */
function withFound(linking: Linking, type: Type, entity: Entity, found: ReadonlyMap<string, Type>): Type {
  if (!isOpen(type) || found.size === 0) return type;
  return closed(
    linking,
    replaceParameters(type, (each) => (sameEntity(each.owner, entity) ? found.get(each.name) : undefined)),
  );
}

function isFurther({ flags }: ParameterFact): boolean {
  return (flags & ParameterFlag.rest) !== 0;
}

/** Arguments, looked at when they are needed. */
function givenTo(linking: Linking, { view, parts }: ChoosingCall): (place: number) => Given {
  return oncePerKey((place: number) => {
    const part = parts.find((each) => each.name === '' && each.place === place);
    return part === undefined ? NOTHING : argumentValue(linking, view, part.expression);
  });
}

const NOTHING: Given = { type: UNKNOWN, isTemporary: undefined };

function argumentValue(linking: Linking, view: ChoosingCall['view'], expression: number): Given {
  const fact = view.expression(expression);
  if (fact === undefined) return NOTHING;
  if (fact.operation === 'literal' && fact.name === 'null') return { type: builtin('null'), isTemporary: true };
  const { type: value } = linking.ask.evaluate(linking, view, expression);
  const type = isOnlyName(fact, value)
    ? valueOfLibrary(fact.name)
    : value.kind === 'definition' && isMacro(value.entity)
      ? macroValue(value.entity)
      : value;
  return { type, isTemporary: isTemporary(linking, view, fact) };
}

/** A name from outside stands for something of which nothing is known. */
function isOnlyName({ operation, name }: { readonly operation: string; readonly name: string }, type: Type): boolean {
  if ((operation !== 'name' && operation !== 'member') || type.kind !== 'builtin' || type.args.length > 0) return false;
  return type.name === name || type.name.endsWith(`.${name}`);
}

function valueOfLibrary(name: string): Type {
  if (/^std(?:in|out|err)$/.test(name)) return builtin('FILE', builtin('*'));
  const [, wide = '', direction] = /^(w)?c(out|err|log|in)$/.exec(name) ?? [];
  return direction === undefined ? UNKNOWN : builtin(`std.${wide}${direction === 'in' ? 'i' : 'o'}stream`);
}
