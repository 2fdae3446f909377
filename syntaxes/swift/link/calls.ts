/** What calls mean: initialisers, labels of arguments, cases of enumerations. */
import { MOST_ARGUMENTS, type ParameterFact, ParameterFlag, TYPE_ARGUMENTS } from '../../../server/src/facts/fileFacts.ts';
import { parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { ownerClass } from '../../../server/src/linker/lookup/owners.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { ChoosingCall } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, sameEntity, type Type, type Typed, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { extendedTypes, isExtensionOf } from './extensions.ts';

/** An initialiser gives its type, whatever extension it is written in. */
export function callResult(linking: Linking, callee: Entity): Type | undefined {
  if (callee.view.symbol(callee.symbol)?.kind !== 'constructor') return undefined;
  const owner = ownerClass(callee);
  if (owner === undefined) return undefined;
  const [type = owner] = isExtensionOf(owner.view, owner.symbol) ? extendedTypes(linking, owner) : [owner];
  return { kind: 'instance', entity: type, args: [] };
}

/** The initialisers that a call of a type chooses from, or of the type that an alias stands for. Without any it has those that the language makes. */
export function constructorsOf(linking: Linking, entity: Entity): readonly Entity[] {
  const fact = entity.view.symbol(entity.symbol);
  if (fact?.kind === 'type' && fact.type !== '') {
    const aliased = declaredType(linking, entity.view, entity.view.scopeOf(entity.symbol), fact.type);
    return aliased.kind === 'instance' && !sameEntity(aliased.entity, entity) ? constructorsOf(linking, aliased.entity) : [];
  }
  return membersOfDefinition(linking, entity, 'init').filter(({ view, symbol }) => view.symbol(symbol)?.kind === 'constructor');
}

/** `.init(a: 1)`: the initialiser that the language makes is the type. */
export function impliedBy(entity: Entity, name: string): Entity | undefined {
  const { view, symbol } = entity;
  if (name !== 'init' || isExtensionOf(view, symbol)) return undefined;
  const kind = view.symbol(symbol)?.kind;
  // What a class builds on may give it others.
  const isMade = kind === 'struct' || kind === 'enum' || (kind === 'class' && view.heritage(symbol).length === 0);
  return isMade ? entity : undefined;
}

/** `.b(1)` makes a value of the enumeration; what is put in groups is in lists. */
export function libraryCall(linking: Linking, view: FileView, callee: number, called: Type): Typed | undefined {
  if (called.kind === 'builtin' && called.name === 'Dictionary') return grouped(linking, view, callee);
  if (called.kind !== 'instance') return undefined;
  const kind = called.entity.view.symbol(called.entity.symbol)?.kind;
  return kind === 'enum' ? { type: called, rule: 'constructor' } : undefined;
}

/** `Dictionary(grouping: a, by: { })`. */
function grouped(linking: Linking, view: FileView, callee: number): Typed | undefined {
  const given = view.parts(callee).find(({ name }) => name === 'grouping');
  if (given === undefined) return undefined;
  const { type } = linking.ask.evaluate(linking, view, given.expression);
  return {
    type: builtin('Dictionary', UNKNOWN, builtin('Array', linking.ask.derivedType(linking, type, 'element', ''))),
    rule: 'constructor',
  };
}

/** The label of a parameter: the first of its two names; '' where there is none. */
function labelOf({ name }: ParameterFact): string {
  const [first = ''] = name.split(/\s+/);
  return first === '_' ? '' : first;
}

/** Whether a call has the labels of a definition, in their order; those with defaults may be left out, closures at the end have none. */
export function fits(linking: Linking, entity: Entity, { view, argumentCount, parts }: ChoosingCall): boolean {
  const kind = entity.view.symbol(entity.symbol)?.kind;
  // What a closure is bound to takes no labels.
  if (kind === 'function' && (entity.view.binding(entity.view.bindingOf(entity.symbol))?.initializer ?? -1) >= 0) return true;
  // A property is called only where nothing else has the name.
  if (argumentCount >= 0 && (kind === 'field' || kind === 'accessor' || kind === 'variable')) return false;
  if (argumentCount < 0 || (kind !== 'method' && kind !== 'function' && kind !== 'constructor' && kind !== 'enum_member')) return true;
  const parameters = parametersOf(entity);
  const labels = new Map(parts.filter(({ name }) => name !== TYPE_ARGUMENTS).map(({ place, name }) => [place, name]));
  let at = 0;
  for (let place = 0; place < argumentCount; place++) {
    const label = labels.get(place) ?? '';
    // What is not noted of a long call counts as fitting.
    if (place >= MOST_ARGUMENTS) return true;
    const parameter = parameters[at];
    const before = parameters[at - 1];
    if (
      label === '' &&
      before !== undefined &&
      (before.flags & ParameterFlag.rest) !== 0 &&
      (parameter === undefined || labelOf(parameter) !== '')
    )
      continue;
    const mayTrail = label === '' && isClosure(view, parts, place);
    const found = nextFor(parameters, at, label, (each) => mayTrail && takesFunction(linking, entity, each));
    if (found < 0) return false;
    at = found + 1;
  }
  return parameters.slice(at).every(isOptional);
}

/** A closure behind the call has no label. */
function isClosure(view: FileView, parts: ChoosingCall['parts'], place: number): boolean {
  const part = parts.find((each) => each.place === place && each.name !== TYPE_ARGUMENTS);
  return part !== undefined && view.expression(part.expression)?.operation === 'function';
}

/** Whether it takes one by its type, or by what that is another name for. */
function takesFunction(linking: Linking, { view, symbol }: Entity, { type }: ParameterFact): boolean {
  return type.includes('->') || declaredType(linking, view, view.scopeOf(symbol), type).kind === 'function';
}

/** The place of the next parameter that takes an argument of this label. */
function nextFor(
  parameters: readonly ParameterFact[],
  from: number,
  label: string,
  takesUnlabelled: (parameter: ParameterFact) => boolean,
): number {
  for (let at = from; at < parameters.length; at++) {
    const parameter = parameters[at] as ParameterFact;
    if (labelOf(parameter) === label) return at;
    if (takesUnlabelled(parameter)) return at;
    if (!isOptional(parameter)) return -1;
  }
  return -1;
}

function isOptional({ default: value, flags, type }: ParameterFact): boolean {
  return value !== '' || (flags & (ParameterFlag.rest | ParameterFlag.optional)) !== 0 || type.includes('...');
}

/** The place of the parameter that an argument is for. */
export function placeOf(entity: Entity, label: string, place: number): number {
  const parameters = parametersOf(entity);
  if (label === '') {
    const own = parameters[place];
    if (own !== undefined && labelOf(own) === '') return place;
    // A closure behind the call.
    const last = parameters.findLastIndex(({ type }) => type.includes('->'));
    return last >= 0 && place >= last - parameters.filter(isOptional).length ? last : place;
  }
  const found = parameters.findIndex((each) => labelOf(each) === label);
  return found < 0 ? place : found;
}
