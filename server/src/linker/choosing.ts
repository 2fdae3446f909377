/**
 * Which of the definitions of a name a use means. A call chooses by the names of its arguments where those are part of what is called
 * (labelChoice.ts), else by their types where the language says how far these are apart (argumentChoice.ts), and where neither decides by
 * their number (overloads.ts). What a call gives is found in the same order (calls.ts).
 */
import { Modifier, ReferenceFlag } from '../facts/fileFacts.ts';
import { chooseByArguments, choosesByTypes, mayMean, withFront } from './inference/argumentChoice.ts';
import { fittingLabels } from './inference/labelChoice.ts';
import { chooseOverload, isOnePlace, ofArity, overloadsBeside, takingCount } from './inference/overloads.ts';
import { evaluate } from './inference/values.ts';
import { hasForeignBase } from './lookup/members.ts';
import { ownerClass } from './lookup/owners.ts';
import type { FileView } from './reading/fileView.ts';
import { type Choice, callOf } from './rules/choosingCall.ts';
import type { Linking } from './rules/linking.ts';
import { isUse, type Reference } from './rules/reference.ts';
import { type Entity, isCalledAs, isMethod, isTypeDefinition, partsOf, type Rule, type Type } from './types/types.ts';

/** Which of the definitions of a name a reference means; undefined when it is none of them. */
export function choose(
  linking: Linking,
  view: FileView,
  reference: Reference,
  { entities, rule, receiver }: Choosable,
): Choice | undefined {
  const { definitions, definitionsOfChosen, callsWhatRuns, arityIsName } = linking.rulesOf(view);
  const named = definitions?.(linking, view, entities, receiver, reference) ?? entities;
  const runs = callsWhatRuns === true;
  const open = runs ? lastFirst(withBodies(named)) : withConstructors(linking, view, reference, named);
  if (open.length === 0 || isFromOutside(linking, view, reference, open)) return undefined;
  // One that has the number of arguments in its name is no overload of what stands beside it.
  const isOne = (runs || arityIsName === true) && open.length === 1;
  const choice = isOne
    ? { chosen: open, rule }
    : (chooseReplaced(linking, view, reference, { entities: open, rule, receiver }) ??
      chooseByTypes(linking, view, reference, { entities: open, rule, receiver }) ??
      chooseOverload(reference, open, rule));
  if (choice.chosen.length === 0) return undefined;
  return definitionsOfChosen === undefined ? choice : { ...choice, chosen: definitionsOfChosen(linking, view, choice.chosen) };
}

/** Whether a class has another of the name from outside, which a call means that none of its own takes. */
function isFromOutside(linking: Linking, view: FileView, reference: Reference, open: readonly Entity[]): boolean {
  const { role, name, argumentCount } = reference;
  if (role !== 'call' || open.some((entity) => linking.rulesOf(entity.view).overloadsAreInherited !== true || !isMethod(entity)))
    return false;
  if (argumentCount < 0 || ofArity(open, argumentCount).some((each) => fitsByTypes(linking, view, reference, each))) return false;
  return open.some((entity) => {
    const owner = ownerClass(entity);
    if (owner === undefined) return false;
    const { impliedMember } = linking.rulesOf(owner.view);
    return hasForeignBase(linking, owner) !== undefined || impliedMember?.(linking, owner, name) !== undefined;
  });
}

/** Whether nothing that a call is given tells that it means something else. */
function fitsByTypes(linking: Linking, view: FileView, reference: Reference, entity: Entity): boolean {
  return linking.rulesOf(view).distanceKnowsAll !== true || mayMean(linking, callOf(view, reference), entity);
}

interface Choosable {
  readonly entities: readonly Entity[];
  readonly rule: Rule;
  readonly receiver: Type | undefined;
}

/** Overloads without a body are for types alone. */
function withBodies(entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const bodies = entities.filter(({ view, symbol }) => ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.signatureOnly) === 0);
  return bodies.length > 0 ? bodies : entities;
}

/** Functions that replace each other: the last one counts, before those that others stand in for. */
function lastFirst(entities: readonly Entity[]): readonly Entity[] {
  const isReplaced = entities.length > 1 && isOnePlace(entities) && entities.every((each) => REPLACED.has(kindOf(each)));
  return isReplaced ? entities.toReversed() : entities;
}

const REPLACED: ReadonlySet<string> = new Set(['function', 'method', 'constructor']);

function kindOf({ view, symbol }: Entity): string {
  return view.symbol(symbol)?.kind ?? '';
}

/** Making an instance of a class runs one of its constructors, where the language can tell which. */
function withConstructors(linking: Linking, from: FileView, reference: Reference, entities: readonly Entity[]): readonly Entity[] {
  if (reference.role !== 'new' && reference.role !== 'call') return entities;
  return entities.flatMap((entity) => {
    const { constructorsOf, fits, impliedBy } = linking.rulesOf(entity.view);
    if (constructorsOf === undefined || impliedBy?.(entity, reference.name) !== undefined || !isTypeDefinition(entity)) return [entity];
    const all = constructorsOf(linking, entity);
    // Where none has the labels of the call or takes as much, it means one that the language makes.
    const makers =
      fits === undefined ? takingAsMany(linking, reference, all) : all.filter((maker) => fits(linking, maker, callOf(from, reference)));
    return makers.length > 0 ? makers : [entity];
  });
}

/** Constructors that take as much as a call gives. One that says nothing of what it takes may take what its type says. */
function takingAsMany(linking: Linking, { argumentCount, flags }: Reference, makers: readonly Entity[]): readonly Entity[] {
  const isOpen = argumentCount < 0 || (flags & ReferenceFlag.spread) !== 0;
  // Where types decide they do so wherever constructors are written.
  const isByTypes = makers.some(({ view }) => choosesByTypes(linking.rulesOf(view)));
  const fitting = isOpen ? makers : isByTypes ? takingCount(makers, argumentCount) : ofArity(makers, argumentCount);
  return fitting.length > 0 || makers.some(({ view, symbol }) => view.parameters(symbol).length === 0) ? makers : [];
}

/** Of methods that replace each other all that the call may run. One that is written out takes the place of a reader made by a word. */
function chooseReplaced(
  linking: Linking,
  view: FileView,
  { argumentCount, flags }: Reference,
  { entities, rule }: Choosable,
): Choice | undefined {
  if (linking.rulesOf(view).definitionsReplace !== true || entities.length < 2 || !isOnePlace(entities)) return undefined;
  const written = entities.filter((each) => REPLACED.has(kindOf(each)));
  const fitting = argumentCount < 0 || (flags & ReferenceFlag.spread) !== 0 ? written : takingCount(written, argumentCount);
  const chosen = [fitting, written].find((each) => each.length > 0);
  return chosen === undefined ? undefined : { chosen, rule };
}

/** By what the call is given, in languages where that decides. */
function chooseByTypes(
  linking: Linking,
  view: FileView,
  reference: Reference,
  { entities, rule, receiver }: Choosable,
): Choice | undefined {
  const rules = linking.rulesOf(view);
  const { methodsAreApart, fits } = rules;
  if (fits !== undefined) return chooseByLabels(linking, view, reference, entities, rule);
  const all = reference.role === 'call' ? overloadsBeside(linking, entities) : entities;
  if (!choosesByTypes(rules) || all.length <= 1) return undefined;
  const wanted = methodsAreApart === true ? all.filter((each) => isCalledAs(each, reference.name) === isUse(reference)) : all;
  if (wanted.length === 1) return { chosen: wanted, rule };
  const call = withFront(linking, callOf(view, reference), wanted, receiver);
  return chooseByArguments(linking, { ...call, on: receiver, isUnbound: isUnbound(linking, view, reference) }, wanted, rule);
}

/** Whether an extension is called as the static method that it is: without what it extends in front. */
function isUnbound(linking: Linking, view: FileView, { receiver }: Reference): boolean {
  if (linking.rulesOf(view).extensionsAreStatic !== true) return false;
  return receiver < 0 || partsOf(evaluate(linking, view, receiver).type).every(({ kind }) => kind === 'definition');
}

/** By the names of its arguments and what is given for them; where several are left, nobody knows which. */
function chooseByLabels(
  linking: Linking,
  view: FileView,
  reference: Reference,
  entities: readonly Entity[],
  rule: Rule,
): Choice | undefined {
  if (reference.argumentCount < 0) return undefined;
  const found = fittingLabels(linking, callOf(view, reference), entities);
  return { chosen: found.length > 0 ? found : madeByLanguage(linking, reference, entities), rule };
}

/** Where no constructor that is written fits, the language may make one, which is told as its type. */
function madeByLanguage(linking: Linking, { name }: Reference, [first]: readonly Entity[]): readonly Entity[] {
  if (first === undefined || kindOf(first) !== 'constructor') return [];
  const { callResult, impliedBy } = linking.rulesOf(first.view);
  const made = callResult?.(linking, first);
  const type = made?.kind === 'instance' ? impliedBy?.(made.entity, name) : undefined;
  return type === undefined ? [] : [type];
}
