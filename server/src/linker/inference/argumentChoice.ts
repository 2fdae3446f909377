/** Which of several definitions of a name a call means by the types of its arguments, in languages where that decides. */
import { Modifier, type ParameterFact, ParameterFlag, type PartFact, ReferenceFlag, TYPE_ARGUMENTS } from '../../facts/fileFacts.ts';
import { countOfWrittenTypes } from '../lookup/typeArity.ts';
import { declaredType } from '../lookup/typeNames.ts';
import { type Choice, type ChoosingCall, standsIn } from '../rules/choosingCall.ts';
import type { Linking, LinkRules } from '../rules/linking.ts';
import { type Entity, type Rule, type Type, UNKNOWN, weaker } from '../types/types.ts';
import { inReceiver, parametersOf } from './functions.ts';

/** One of the definitions, the nearest first among equals; undefined when the language does not choose so, or none can be meant. */
export function chooseByArguments(linking: Linking, call: ChoosingCall, entities: readonly Entity[], rule: Rule): Choice | undefined {
  const rules = linking.rulesOf(call.view);
  if (!choosesByTypes(rules) || entities.length < 2 || call.argumentCount < 0 || (call.flags & ReferenceFlag.spread) !== 0)
    return undefined;
  if (rules.bestOverload !== undefined) {
    const best = rules.bestOverload(linking, call, entities);
    return best === undefined ? undefined : { chosen: [best.entity], rule: best.isSure ? rule : weaker(rule, 'overload') };
  }
  const given = argumentsOf(linking, call);
  const costs = withoutHidden(linking, entities).map((entity) => ({ entity, cost: costOfCall(linking, call, entity, given) }));
  const least = Math.min(...costs.map(({ cost }) => cost));
  if (least === Number.POSITIVE_INFINITY) return undefined;
  let best: Entity | undefined;
  let isTie = costs.some(({ cost }) => cost > least && cost < least + GUESSED);
  for (const { entity, cost } of costs) {
    if (cost > least) continue;
    const isImplemented = best !== undefined && implementsIt(best, entity);
    isTie ||= best !== undefined && !isImplemented;
    // One that calls itself with what is not known rather hands on to another.
    const isBetter = best === undefined || isImplemented || isMoreSpecific(linking, entity, best) || standsIn(call, best);
    if (isBetter) best = entity;
  }
  return best === undefined ? undefined : { chosen: [best], rule: isTie ? weaker(rule, 'overload') : rule };
}

/** A call of functions whose first argument stands in front of the dot. */
export function withFront(linking: Linking, call: ChoosingCall, entities: readonly Entity[], receiver: Type | undefined): ChoosingCall {
  const { takesFront } = linking.rulesOf(call.view);
  if (receiver === undefined || takesFront === undefined || call.argumentCount < 0) return call;
  return entities.every((entity) => takesFront(entity, receiver))
    ? { ...call, argumentCount: call.argumentCount + 1, front: receiver }
    : call;
}

/** Whether a call can mean a definition, as far as it is known what it is given. */
export function mayMean(linking: Linking, call: ChoosingCall, entity: Entity): boolean {
  return costOfCall(linking, call, entity, argumentsOf(linking, call)) < Number.POSITIVE_INFINITY;
}

/** Whether definitions of one name are chosen by the types of arguments. */
export function choosesByTypes({ distance, bestOverload }: LinkRules): boolean {
  return distance !== undefined || bestOverload !== undefined;
}

/** Whether what a call is given decides what it means: types, or how many and what they are called. */
export function choosesByArguments(rules: LinkRules): boolean {
  return choosesByTypes(rules) || rules.fits !== undefined;
}

/** The same of one call: without arguments the types in brackets may decide. */
export function choosesByGiven(rules: LinkRules, argumentCount: number): boolean {
  return choosesByArguments(rules) && (argumentCount > 0 || (argumentCount === 0 && rules.typesComeFromArguments === true));
}

function costOfCall(linking: Linking, call: ChoosingCall, entity: Entity, given: Given): number {
  return (takesTypes(linking, call, entity) ? costOf(linking, call, entity, given) : undefined) ?? Number.POSITIVE_INFINITY;
}

/** Type arguments are given only to what has parameters for them; without them what it takes may have to say what they are. */
function takesTypes(linking: Linking, { view: from, parts }: ChoosingCall, { view, symbol }: Entity): boolean {
  const kind = view.symbol(symbol)?.kind;
  if (kind !== 'method' && kind !== 'function') return true;
  const own = view.typeParameters(symbol);
  const areFound = linking.rulesOf(view).typesComeFromArguments === true;
  const written = countOfWrittenTypes(from, parts);
  if (written > 0) return areFound ? own.length === written : own.length > 0;
  if (!areFound) return true;
  return own.every(({ name }) => view.parameters(symbol).some(({ type }) => new RegExp(`\\b${name}\\b`).test(type)));
}

/** The argument at a place, looked at when it is needed. */
type Given = (place: number, name: string) => Type;

function argumentsOf(linking: Linking, call: ChoosingCall): Given {
  const { front } = call;
  const written = argumentsWritten(linking, call);
  return front === undefined ? written : (place, name) => (place === 0 ? front : written(place - 1, name));
}

function argumentsWritten(linking: Linking, { view, parts }: ChoosingCall): Given {
  const known = new Map<PartFact, Type>();
  return (place, name) => {
    const part = parts.find((each) => (each.name === '' ? each.place === place : name !== '' && each.name === name));
    if (part === undefined) return UNKNOWN;
    let type = known.get(part);
    if (type === undefined) {
      const fact = view.expression(part.expression);
      const isNothing = fact?.operation === 'literal' && NOTHING.has(fact.name);
      type = isNothing ? NULL : linking.ask.evaluate(linking, view, part.expression).type;
      known.set(part, type);
    }
    return type;
  };
}

/** Literals that stand for no value, and the type by which `distance` is asked for them. */
const NOTHING: ReadonlySet<string> = new Set(['null', 'nil', 'nullptr']);
const NULL: Type = { kind: 'builtin', name: 'null', args: [] };

/** How far the arguments are from the parameters; undefined when the definition cannot be called so. */
function costOf(linking: Linking, call: ChoosingCall, entity: Entity, given: Given): number | undefined {
  const parameters = call.isUnbound === true ? entity.view.parameters(entity.symbol) : parametersOf(entity);
  const rest = parameters.findIndex(({ flags }) => (flags & ParameterFlag.rest) !== 0);
  const needed = parameters.filter((each) => each.default === '' && (each.flags & (ParameterFlag.optional | ParameterFlag.rest)) === 0);
  const { argumentCount: count } = call;
  if (count < needed.length || (rest < 0 && count > parameters.length)) return undefined;
  if (rest < 0 && call.parts.some((part) => isForNone(part, parameters))) return undefined;
  const fixed =
    count <= parameters.length ? costOfPlaces(linking, entity, { parameters, count, given, on: call.on, isSpread: false }) : undefined;
  if (rest < 0)
    return fixed === undefined
      ? undefined
      : fixed + (parameters.length - count) * (linking.rulesOf(entity.view).defaultsAreFree === true ? 0 : DEFAULTED);
  // A list in the place of the rest, if the language lets it stand there.
  if (fixed !== undefined && count === parameters.length) {
    const type = given(count - 1, '');
    if (type.kind !== 'unknown') return fixed;
  }
  const spread = costOfPlaces(linking, entity, { parameters, count, given, on: call.on, isSpread: true });
  return spread === undefined ? undefined : spread + FURTHER;
}

/** Whether an argument has a name that no parameter has. */
function isForNone({ name }: PartFact, parameters: readonly ParameterFact[]): boolean {
  return name !== '' && name !== TYPE_ARGUMENTS && parameters.every((parameter) => parameter.name !== name);
}

/** Costs are added up; these are more than types ever make. */
const DEFAULTED = 1_000;
const FURTHER = 10_000;
/** What differs by less differs by guesses alone. */
const GUESSED = 1;
/** An argument or parameter of which nothing is known fits anywhere, but worse than one that is known to. */
const UNSURE = 40;

interface Places {
  readonly parameters: readonly ParameterFact[];
  readonly count: number;
  readonly given: Given;
  readonly on: Type | undefined;
  /** Whether the last parameter takes all further arguments one by one. */
  readonly isSpread: boolean;
}

function costOfPlaces(linking: Linking, entity: Entity, { parameters, count, given, on, isSpread }: Places): number | undefined {
  const { view, symbol } = entity;
  const rules = linking.rulesOf(view);
  let sum = 0;
  for (let place = 0; place < count; place++) {
    const parameter = parameters[Math.min(place, parameters.length - 1)];
    if (parameter === undefined) return undefined;
    const written = inReceiver(linking, declaredType(linking, view, view.scopeOf(symbol), parameter.type), entity, on);
    const isRest = (parameter.flags & ParameterFlag.rest) !== 0;
    const wanted = isRest ? typeOfRest(linking, rules, { written, flags: parameter.flags, isSpread }) : written;
    const cost = costOfPlace(linking, rules.distance, wanted, given(place, parameter.name));
    if (cost === undefined) return undefined;
    sum += cost;
  }
  return sum;
}

/** The type of the list that takes the rest, or of one of its elements; which of them is written is a matter of the language. */
function typeOfRest(
  linking: Linking,
  rules: LinkRules,
  { written, flags, isSpread }: { readonly written: Type; readonly flags: number; readonly isSpread: boolean },
): Type {
  if (rules.furtherArguments === 'list') return isSpread ? rules.elementOf(linking, written, '') : written;
  return isSpread ? written : (rules.restParameter?.(written, flags) ?? written);
}

type Distance = (linking: Linking, wanted: Type, given: Type) => number | undefined;

function costOfPlace(linking: Linking, distance: Distance | undefined, wanted: Type, given: Type): number | undefined {
  if (wanted.kind === 'unknown' || distance === undefined) return UNSURE;
  if (given.kind === 'unknown') return wanted.kind === 'builtin' && ANYTHING.has(wanted.name) ? UNSURE - GUESSED / 16 : UNSURE;
  if (given.kind !== 'union') return distance(linking, wanted, given);
  const costs = given.of.map((each) => distance(linking, wanted, each)).filter((each) => each !== undefined);
  return costs.length === 0 ? undefined : Math.min(...costs);
}

/** Types that take whatever is given: what is not known fits these for certain. */
const ANYTHING: ReadonlySet<string> = new Set(['Object', 'object', 'Any']);

/** A method without a body is written again with one, in another part of the same class. */
function implementsIt(one: Entity, other: Entity): boolean {
  const isOpen = ({ view, symbol }: Entity): boolean => ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.signatureOnly) !== 0;
  return (
    isOpen(one) && !isOpen(other) && one.view.id !== other.view.id && one.view.symbolKey(one.symbol) === other.view.symbolKey(other.symbol)
  );
}

/** Whether whatever can be given to the one can be given to the other, and not the other way round. */
function isMoreSpecific(linking: Linking, one: Entity, other: Entity): boolean {
  return accepts(linking, other, one) && !accepts(linking, one, other);
}

function accepts(linking: Linking, wanted: Entity, given: Entity): boolean {
  const [own, theirs] = [typesTaken(linking, wanted), typesTaken(linking, given)];
  const { distance } = linking.rulesOf(wanted.view);
  return (
    own.length === theirs.length && own.every((type, place) => costOfPlace(linking, distance, type, theirs[place] ?? UNKNOWN) !== undefined)
  );
}

/** Of an extension what it extends is the first; what takes the rest takes a list. */
function typesTaken(linking: Linking, { view, symbol }: Entity): readonly Type[] {
  return view.parameters(symbol).map(({ type, flags }) => {
    const written = declaredType(linking, view, view.scopeOf(symbol), type);
    const isRest = (flags & ParameterFlag.rest) !== 0;
    return isRest ? typeOfRest(linking, linking.rulesOf(view), { written, flags, isSpread: false }) : written;
  });
}

/** A method of a class hides those above it that take the same. Nearer ones come first. */
function withoutHidden(linking: Linking, entities: readonly Entity[]): readonly Entity[] {
  const [first] = entities;
  // Whatever a class has itself it hides nothing of it: most calls are of one class, which may have thousands of a name.
  if (first === undefined || entities.every((each) => isOfOneClass(first, each))) return entities;
  return entities.filter((each, place) => !entities.slice(0, place).some((before) => overrides(linking, before, each)));
}

function isOfOneClass(one: Entity, other: Entity): boolean {
  return one.view.id === other.view.id && one.view.symbol(one.symbol)?.container === other.view.symbol(other.symbol)?.container;
}

function overrides(linking: Linking, one: Entity, other: Entity): boolean {
  if (isOfOneClass(one, other) || implementsIt(one, other) || !accepts(linking, one, other) || !accepts(linking, other, one)) return false;
  const theirs = typesTaken(linking, other);
  return typesTaken(linking, one).every((type, place) => mayBeSame(type, theirs[place] ?? UNKNOWN));
}

/**
 * Of types outside it is not known what may be given for what; then their names tell. The type parameter of a class above may be what a
 * class says instead, but not the other way round.
 */
function mayBeSame(one: Type, other: Type): boolean {
  if (one.kind === 'parameter' && other.kind !== 'parameter' && other.kind !== 'unknown') return false;
  const kinds = new Set([one.kind, other.kind]);
  if (kinds.has('unknown') || kinds.has('parameter') || !kinds.has('external')) return true;
  return one.kind === 'external' && other.kind === 'external' && one.name === other.name;
}
