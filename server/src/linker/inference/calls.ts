/** What calls give, with the type parameters of the callee found from type arguments and arguments. */
import { type Index, ParameterFlag, TYPE_ARGUMENTS } from '../../facts/fileFacts.ts';
import { typeMeaningsOf } from '../lookup/meanings.ts';
import { ownerOf } from '../lookup/owners.ts';
import { ofWrittenTypes } from '../lookup/typeArity.ts';
import { declaredType, replaceParameters } from '../lookup/typeNames.ts';
import { type FileView, isTypeKind } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, joined, partsOf, RULES, sameEntity, type Type, type Typed, UNKNOWN, unionOf, weaker } from '../types/types.ts';
import { chooseByArguments, withFront } from './argumentChoice.ts';
import { asSeenIn } from './asSeenIn.ts';
import { parameterAt, resultOfValue } from './functions.ts';
import { type Found, infer, mentions, placeholder, placeholdersOf, withFound } from './inference.ts';
import { fittingLabels } from './labelChoice.ts';
import { fittingOverloads, overloadsBeside, withSiblings } from './overloads.ts';

/** What calling an expression gives. */
export function callType(linking: Linking, view: FileView, callee: Index): Typed {
  const receiver = receiverOf(linking, view, callee);
  const called = linking.ask.evaluate(linking, view, callee);
  const results = calledParts(linking, view, callee, { type: called.type, receiver }).map((part): Typed => {
    const known = linking.rulesOf(view).libraryCall?.(linking, view, callee, part);
    if (known !== undefined) return known;
    if (isConstruction(linking, part)) return { type: instanceMade(linking, view, callee, part), rule: 'constructor' };
    const { type, rule } = resultOfValue(linking, part, receiver);
    const owner = part.kind === 'definition' ? part.entity : undefined;
    if (!mentions(type, owner)) return ofClass(linking, view, { callee, part, receiver }, { type, rule });
    const found = argumentsFound(linking, view, { callee, called: part, owner, receiver, without: -1 });
    return { type: leftOpen(withFound(linking, type, owner, found), owner), rule: weaker(rule, 'return') };
  });
  // What a library gives may be known where its function is not.
  return joined(results, called.type.kind === 'unknown' ? RULES[0] : called.rule);
}

/** `f(1)` that gives a function: what the types of `f` are that nothing has said yet is found when that is called. */
function leftOpen(type: Type, owner: Entity | undefined): Type {
  if (type.kind !== 'function' || owner === undefined) return type;
  const isFree = (name: string): boolean =>
    owner.view.typeParameters(owner.symbol).some((each) => each.name === name && each.constraint === '');
  return replaceParameters(type, (each) => (sameEntity(each.owner, owner) && isFree(each.name) ? placeholder(each.name) : undefined));
}

interface CalledPart {
  readonly callee: Index;
  readonly part: Type;
  readonly receiver: Type | undefined;
}

/** `Stack::new(x)`: type parameters of the class that a function without a receiver gives, found from what it is given. */
function ofClass(linking: Linking, view: FileView, { callee, part, receiver }: CalledPart, { type, rule }: Typed): Typed {
  const owner = part.kind === 'definition' && receiver?.kind === 'definition' ? ownerOf(linking, part.entity) : undefined;
  if (owner === undefined || !mentions(type, owner)) return { type, rule };
  const found = argumentsFound(linking, view, { callee, called: part, owner, receiver: undefined, without: -1 });
  return { type: withFound(linking, type, owner, found), rule: weaker(rule, 'return') };
}

/** Whether calling it makes one of it. */
function isConstruction(linking: Linking, part: Type): boolean {
  if (part.kind !== 'definition') return false;
  const { view, symbol } = part.entity;
  const kind = view.symbol(symbol)?.kind;
  return isTypeKind(kind) && kind !== 'type' && (linking.rulesOf(view).callsConstruct ?? linking.builtinRules().callsConstruct) === true;
}

/** The things that may be called: of functions with several signatures those that take as many arguments. */
export function calledParts(
  linking: Linking,
  view: FileView,
  callee: Index,
  { type, receiver }: { readonly type: Type; readonly receiver: Type | undefined },
): readonly Type[] {
  const { libraryFunction } = linking.rulesOf(view);
  const parts = partsOf(type).flatMap((part) => partsOf(libraryFunction?.(linking, part) ?? part));
  const entities = parts.flatMap((part) => (part.kind === 'definition' ? [part.entity] : []));
  const { fittingReceiver, fits } = linking.rulesOf(view);
  const meant = entities.length > 1 ? (fittingReceiver?.(entities, receiver) ?? entities) : entities;
  const all = entities.length === 1 ? overloadsBeside(linking, withSiblings(entities)) : meant;
  const isLabelled = fits !== undefined && entities.length === parts.length;
  if (entities.length < parts.length) return takingAsMany(parts, view.argumentCount(callee));
  if (all.length <= 1 && !isLabelled) return all.length === 1 ? all.map((entity) => ({ kind: 'definition', entity })) : parts;
  const scope = view.scopeAt(view.expression(callee)?.start ?? 0);
  const call = { view, scope, argumentCount: view.argumentCount(callee), flags: 0, parts: view.parts(callee) };
  const labelled = fittingLabels(linking, call, all);
  if (isLabelled) return fittingOverloads(labelled, call.argumentCount).map((entity) => ({ kind: 'definition', entity }));
  const front = view.expression(callee)?.operation === 'member' ? receiver : undefined;
  const choice = chooseByArguments(linking, withFront(linking, { ...call, on: front }, all, front), all, 'return');
  if (choice !== undefined) return choice.chosen.map((entity) => ({ kind: 'definition', entity }));
  return fittingOverloads(all, view.argumentCount(callee)).map((entity) => ({ kind: 'definition', entity }));
}

/** Of functions that types describe those that take as many arguments; all where none does. */
function takingAsMany(parts: readonly Type[], count: number): readonly Type[] {
  if (parts.length < 2 || count < 0) return parts;
  const fitting = parts.filter((part) => part.kind !== 'function' || part.parameters === undefined || part.parameters.length === count);
  return fitting.length > 0 ? fitting : parts;
}

/** What the member that is called is a member of. */
export function receiverOf(linking: Linking, view: FileView, callee: Index): Type | undefined {
  const expression = view.expression(callee);
  if (expression?.operation === 'name' && linking.rulesOf(view).bareMembers !== undefined)
    return classAround(linking, view, expression.start);
  if (expression?.operation !== 'member') return undefined;
  const on = view.expression(expression.operand);
  // What is defined above is called on what is here.
  const self = on?.operation === 'super' ? linking.ask.selfType(linking, view, view.scopeAt(on.start)).type : UNKNOWN;
  return self.kind === 'unknown' ? linking.ask.evaluate(linking, view, expression.operand).type : self;
}

/** A member that is called by its bare name is one of the class around. */
function classAround(linking: Linking, view: FileView, start: number): Type | undefined {
  const scope = view.scopeAt(start);
  const symbol = view.classAround(scope);
  return symbol < 0 ? undefined : asSeenIn(linking, view, scope, { kind: 'instance', entity: { view, symbol }, args: [] });
}

export interface Call {
  /** The expression of what is called. */
  readonly callee: Index;
  /** One of the things that it is. */
  readonly called: Type;
  /** Whose type parameters are looked for: the function, or the class that is made. */
  readonly owner: Entity | undefined;
  readonly receiver: Type | undefined;
  /** The place of an argument that is left out, or -1: functions are, whose parameters wait for the answer. */
  readonly without: number;
}

/** Type parameters by name, as a call says them. */
export function argumentsFound(linking: Linking, view: FileView, { callee, called, owner, receiver, without }: Call): Found {
  const found: Found = new Map();
  if (owner !== undefined && receiver !== undefined) inferFromReceiver(linking, owner, receiver, found);
  for (const { name, place, expression } of view.parts(callee)) {
    if (name === TYPE_ARGUMENTS) writtenArguments(linking, view, { called, owner, expression, found });
    const { placeOf } = linking.rulesOf(view);
    if ((name !== '' && placeOf === undefined) || name === TYPE_ARGUMENTS || place === without) continue;
    const at = placeOf === undefined ? place : placeIn(linking, called, name, place);
    const isFunction = view.expression(expression)?.operation === 'function';
    if (isFunction && without >= 0) continue;
    for (const [offset, actual] of argumentTypes(linking, view, expression).entries()) {
      const wanted = parameterAt(linking, called, at + offset, receiver);
      if (mentions(wanted, owner)) infer({ linking, owner, found }, wanted, actual());
    }
  }
  return found;
}

/** The value of an extension that is read like a field: what its receiver says of its types put in. */
export function asExtension(linking: Linking, owner: Entity, receiver: Type, { type, rule }: Typed): Typed {
  if (!mentions(type, owner)) return { type, rule };
  const found: Found = new Map();
  inferFromReceiver(linking, owner, receiver, found);
  return { type: withFound(linking, type, owner, found), rule };
}

/** An extension says by the type of its receiver what it is called on: `static T First<T>(this IEnumerable<T> items)`. */
function inferFromReceiver(linking: Linking, owner: Entity, receiver: Type, found: Found): void {
  const pattern = receiverPattern(linking, owner);
  if (pattern !== undefined) infer({ linking, owner, found }, pattern, receiver);
}

/** What an extension with types to be found is called on, as it says itself or as what it is written in does. */
function receiverPattern(linking: Linking, { view, symbol }: Entity): Type | undefined {
  const fact = view.parameters(symbol).find(({ flags }) => (flags & ParameterFlag.receiver) !== 0);
  if (fact === undefined) return undefined;
  if (fact.type === '') return linking.rulesOf(view).extendedType?.(linking, { view, symbol });
  const mayBeOpen = view.typeParameters(symbol).length > 0 || linking.rulesOf(view).isTypeVariable !== undefined;
  return mayBeOpen ? declaredType(linking, view, view.scopeOf(symbol), fact.type) : undefined;
}

/** The place among the parameters of what is called that an argument is for. */
export function placeIn(linking: Linking, called: Type, name: string, place: number): number {
  if (called.kind !== 'definition') return place;
  const { view, symbol } = called.entity;
  const { placeOf, constructorsOf } = linking.rulesOf(view);
  const isClass = isTypeKind(view.symbol(symbol)?.kind);
  const [entity] = isClass ? (constructorsOf?.(linking, called.entity) ?? []) : [called.entity];
  return placeOf === undefined || entity === undefined ? place : placeOf(entity, name, place);
}

/** An argument is one value, or all results of a call. They are looked at when they are needed. */
function argumentTypes(linking: Linking, view: FileView, expression: Index): readonly (() => Type)[] {
  const type = (): Type => linking.ask.evaluate(linking, view, expression).type;
  if (linking.rulesOf(view).passesResultsOn !== true) return [type];
  const known = type();
  return known.kind === 'builtin' && known.name === 'tuple' ? known.args.map((each) => () => each) : [() => known];
}

interface Written {
  readonly called: Type;
  readonly owner: Entity | undefined;
  readonly expression: Index;
  readonly found: Found;
}

function writtenArguments(linking: Linking, view: FileView, { called, owner, expression, found }: Written): void {
  const types = typeArgumentsAt(linking, view, expression);
  const names = owner === undefined ? placeholdersOf(called) : owner.view.typeParameters(owner.symbol).map(({ name }) => name);
  // Those of the library's functions that the receiver says are left out: the others are the last.
  const from = owner === undefined ? Math.max(0, types.length - names.length) : 0;
  for (const [place, name] of names.entries()) {
    const type = types[from + place];
    if (type !== undefined && type.kind !== 'unknown') found.set(name, type);
  }
}

/** The types that a cast to a list of them holds, which stands for those in brackets. */
export function typeArgumentsAt(linking: Linking, view: FileView, expression: Index): readonly Type[] {
  const fact = view.expression(expression);
  if (fact === undefined) return [];
  const list = declaredType(linking, view, view.scopeAt(fact.start), `[${fact.name}]`);
  return list.kind === 'builtin' ? list.args : [];
}

/** What `new` gives of an expression. */
export function newType(linking: Linking, view: FileView, callee: Index): Typed {
  const { type, rule } = namedWithTypes(linking, view, callee) ?? linking.ask.evaluate(linking, view, callee);
  const made = partsOf(type).map((part) => instanceMade(linking, view, callee, part));
  return { type: unionOf(made), rule: weaker(rule, 'constructor') };
}

/** What is made by a bare name, in languages where types of one name differ by how many types they take. */
function namedWithTypes(linking: Linking, view: FileView, callee: Index): Typed | undefined {
  const fact = view.expression(callee);
  if (linking.rulesOf(view).arityTellsTypes !== true || fact?.operation !== 'name') return undefined;
  const scope = view.scopeAt(fact.start);
  const named = { name: fact.name, scope, parts: view.parts(callee) };
  const meanings = ofWrittenTypes(linking, view, typeMeaningsOf(linking, view, scope, fact.name), named);
  return joined(
    meanings.map((meaning) => linking.ask.typeOfMeaning(linking, meaning)),
    'package',
  );
}

function instanceMade(linking: Linking, view: FileView, callee: Index, made: Type): Type {
  switch (made.kind) {
    case 'definition': {
      const owner = made.entity;
      const names = owner.view.typeParameters(owner.symbol);
      if (names.length === 0) return { kind: 'instance', entity: owner, args: [] };
      const found = argumentsFound(linking, view, { callee, called: made, owner, receiver: undefined, without: -1 });
      return { kind: 'instance', entity: owner, args: found.size === 0 ? [] : names.map(({ name }) => found.get(name) ?? UNKNOWN) };
    }
    case 'builtin': {
      const types = view.parts(callee).find(({ name }) => name === TYPE_ARGUMENTS);
      return types === undefined ? made : { ...made, args: typeArgumentsAt(linking, view, types.expression) };
    }
    case 'external':
      return linking.rulesOf(view).libraryType?.(made.module, made.name, []) ?? made;
    case 'function':
      return made.result;
    default:
      return UNKNOWN;
  }
}
