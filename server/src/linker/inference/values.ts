/** What values are: of symbols, of bindings, of expressions. All of it from declarations and initialisers; no flow of control is followed. */
import { type BindingFact, EXPRESSION_OPERATIONS, type ExpressionFact, type Index } from '../../facts/fileFacts.ts';
import { type BareName, impliedByName } from '../lookup/inheritedNames.ts';
import { boundUncalled, freeName, importMeanings } from '../lookup/meanings.ts';
import { type MemberUse, memberTypes } from '../lookup/memberTypes.ts';
import { declaredType } from '../lookup/typeNames.ts';
import type { FileView } from '../reading/fileView.ts';
import type { ChoosingCall } from '../rules/choosingCall.ts';
import type { Linking, LinkRules } from '../rules/linking.ts';
import {
  type Entity,
  joined,
  type Meaning,
  NOTHING,
  partsOf,
  type Rule,
  type Type,
  type Typed,
  UNKNOWN,
  unionOf,
  weaker,
} from '../types/types.ts';
import { assignedOver } from './assignedParameters.ts';
import { isExtension } from './bareExtensions.ts';
import { findBareMembers } from './bareMembers.ts';
import { mayBeCalled, takesInstead, takesNone } from './calledExtensions.ts';
import { asExtension, callType, newType } from './calls.ts';
import { givenParameter, placeOfParameter } from './contexts.ts';
import { isLeftToCalls, selfType, superType } from './receivers.ts';
import { resultOfCall } from './results.ts';
import { holdsValues, initializersOf, isDefinition, scopeAround, withOwnMembers } from './symbolValues.ts';
import { isTypeOutside } from './typesOutside.ts';

export function typeOfMeaning(linking: Linking, meaning: Meaning): Typed {
  switch (meaning.kind) {
    case 'symbol':
      return typeOfSymbol(linking, meaning.entity);
    case 'module':
      return { type: { kind: 'module', module: meaning.module }, rule: 'import' };
    case 'external':
      return { type: externalType(meaning.module, meaning.name), rule: 'import' };
    case 'value':
      return typeOfBinding(linking, meaning.view, meaning.binding);
  }
}

/** What no import brought is of the language itself, and its tables know it by name. */
function externalType(module: string, name: string): Type {
  return module === '' ? { kind: 'builtin', name, args: [] } : { kind: 'external', module, name };
}

export function typeOfMeanings(linking: Linking, meanings: readonly Meaning[], rule: Rule): Typed {
  const meant = linking.builtinRules().meant?.(meanings, 'read') ?? meanings;
  return joined(
    meant.map((meaning) => typeOfMeaning(linking, meaning)),
    rule,
  );
}

/** The value that the name of a symbol stands for. */
export function typeOfSymbol(linking: Linking, entity: Entity): Typed {
  return linking.symbols.get(entity.view, entity.symbol, NOTHING, () => symbolType(linking, entity));
}

function symbolType(linking: Linking, entity: Entity): Typed {
  const { view, symbol } = entity;
  linking.reader.noteOwner(view, symbol);
  const fact = view.symbol(symbol);
  const itself: Typed = { type: { kind: 'definition', entity }, rule: 'local' };
  switch (fact?.kind) {
    case undefined:
      return NOTHING;
    case 'accessor':
      return linking.rulesOf(view).freeNamesAreCalled === true ? itself : resultOfCall(linking, entity, undefined);
    case 'enum_member':
      if (linking.rulesOf(view).variantsAreMade === true && holdsValues(view, symbol)) return itself;
      return fact.container < 0
        ? NOTHING
        : { type: { kind: 'instance', entity: { view, symbol: fact.container }, args: [] }, rule: 'annotation' };
    case 'variable':
    case 'constant':
    case 'field':
      break;
    default:
      return itself;
  }
  if (fact.type !== '') {
    const declared = declaredType(linking, view, scopeAround(view, symbol), fact.type);
    if (declared.kind !== 'unknown')
      return { type: withOwnMembers(view, symbol, declared), rule: fact.kind === 'field' ? 'field' : 'annotation' };
  }
  // Some are bound by another name than they have.
  const binding = view.binding(view.bindingOf(symbol));
  if (binding?.scope === 0) linking.reader.note(view, binding.name);
  const given = initializersOf(view, symbol);
  const values = given.map((expression) => evaluate(linking, view, expression));
  const value = joined(values, fact.kind === 'field' ? 'field' : 'initializer');
  const isObject = given.some((expression) => view.expression(expression)?.operation === 'object');
  if (!isObject && value.type.kind !== 'unknown') return value;
  // What has members of its own is known by them.
  for (const _ of view.memberNames(symbol)) return itself;
  return value;
}

/** The value in a binding. Bindings of a file's own scope must have been asked for by name. */
export function typeOfBinding(linking: Linking, view: FileView, index: Index): Typed {
  return linking.bindings.get(view, index, NOTHING, () => {
    const binding = view.binding(index);
    return binding === undefined ? NOTHING : bindingType(linking, view, binding, index);
  });
}

function bindingType(linking: Linking, view: FileView, binding: BindingFact, index: Index): Typed {
  if (binding.import >= 0) return typeOfMeanings(linking, importMeanings(linking, view, binding.import), 'import');
  // A later value of a variable that is a symbol too, such as one that a test narrows.
  const isOwn = binding.symbol < 0 || view.bindingOf(binding.symbol) !== index;
  if (binding.type !== '' && !isDefinition(view, binding.symbol)) {
    const declared = declaredType(linking, view, binding.scope, binding.type);
    const isOpen = binding.kind === 'receiver' && isLeftToCalls(linking, view, declared);
    if (declared.kind !== 'unknown' && !isOpen) return { type: restOf(linking, view, binding, declared), rule: 'annotation' };
  }
  // What a test is told to find out is not known: then the variable is what it was.
  const [first = index] = binding.type === '' ? [] : view.named(binding.scope, binding.name);
  // A method and a field may share a name.
  const isSame = first !== index && view.binding(first)?.symbol === binding.symbol;
  if (isSame && binding.initializer < 0) return typeOfBinding(linking, view, first);
  if (binding.symbol >= 0 && !(isOwn && binding.initializer >= 0)) return typeOfSymbol(linking, { view, symbol: binding.symbol });
  if (binding.kind === 'typeParameter') return typeParameter(view, binding);
  if (binding.kind === 'receiver') return selfType(linking, view, binding.scope);
  if (binding.kind === 'parameter') return parameterType(linking, view, binding, index);
  return assignedOver(linking, view, binding, initialType(linking, view, binding));
}

/** What is called on a type parameter is what its bounds promise: `T.Make()`. */
function typeParameter(view: FileView, { name, scope }: BindingFact): Typed {
  const symbol = view.scope(scope)?.symbol ?? -1;
  return symbol < 0 ? NOTHING : { type: { kind: 'parameter', owner: { view, symbol }, name }, rule: 'annotation' };
}

/** What a parameter holds that is declared with the type of each of the arguments it takes. */
function restOf(linking: Linking, view: FileView, { kind, name, scope }: BindingFact, type: Type): Type {
  const rest = kind === 'parameter' ? linking.rulesOf(view).restParameter : undefined;
  if (rest === undefined) return type;
  const fact = view.parameters(view.scope(scope)?.symbol ?? -1).find((each) => each.name === name);
  return fact === undefined ? type : rest(type, fact.flags);
}

function initialType(linking: Linking, view: FileView, { initializer }: BindingFact): Typed {
  if (initializer < 0) return NOTHING;
  const { type, rule } = evaluate(linking, view, initializer);
  return { type, rule: weaker(rule, 'initializer') };
}

/** What a parameter holds of which no type is declared: what its function is given, or the default. */
function parameterType(linking: Linking, view: FileView, binding: BindingFact, index: Index): Typed {
  const initial = initialType(linking, view, binding);
  if (initial.type.kind !== 'unknown') return initial;
  const owner = view.scope(binding.scope)?.symbol ?? -1;
  const inferred = owner < 0 ? undefined : linking.rulesOf(view).inferParameter?.(linking, { view, symbol: owner }, binding.name);
  if (inferred !== undefined && inferred.type.kind !== 'unknown') return inferred;
  return binding.initializer < 0 ? givenParameter(linking, view, binding.scope, placeOfParameter(view, index)) : NOTHING;
}

/** The value of an expression of a file. */
export function evaluate(linking: Linking, view: FileView, index: Index): Typed {
  if (index < 0 || linking.depth > DEEPEST || linking.isExhausted()) return NOTHING;
  linking.depth++;
  try {
    const bound = boundName(linking, view, index);
    return bound >= 0 ? typeOfBoundName(linking, view, bound) : evaluateOnce(linking, view, index);
  } finally {
    linking.depth--;
  }
}

function evaluateOnce(linking: Linking, view: FileView, index: Index): Typed {
  return linking.expressions.get(view, index, NOTHING, () => {
    const expression = view.expression(index);
    return expression === undefined ? NOTHING : evaluateFresh(linking, view, expression, index);
  });
}

/**
 * The binding that an expression is which is nothing but a name, where nothing else can be meant; else -1. Most expressions are such
 * names: what a binding holds is remembered, so that each of them need not be.
 */
function boundName(linking: Linking, view: FileView, index: Index): Index {
  const { operation, binding } = view.facts.columns('expressions');
  if (operation[index] !== NAME || linking.rulesOf(view).bareMembers !== undefined) return -1;
  return binding[index] as Index;
}

const NAME = EXPRESSION_OPERATIONS.indexOf('name');

function typeOfBoundName(linking: Linking, view: FileView, index: Index): Typed {
  const binding = view.binding(index);
  if (binding?.scope === 0) linking.reader.note(view, binding.name);
  return typeOfBinding(linking, view, index);
}

const DEEPEST = 60;

function evaluateFresh(linking: Linking, view: FileView, expression: ExpressionFact, index: Index): Typed {
  const { operation, operand, name, start } = expression;
  const rules = linking.rulesOf(view);
  switch (operation) {
    case 'name':
      return typeOfName(linking, view, expression, index);
    case 'self':
      return selfType(linking, view, view.scopeAt(start));
    case 'super':
      return superType(linking, view, view.scopeAt(start));
    case 'member':
      return memberOfValue(linking, view, evaluate(linking, view, operand), {
        name,
        use: useOf(rules, view, index),
        index,
        operand,
        scope: view.scopeAt(start),
      });
    case 'call': {
      const loaded = isCalledByName(view, operand) ? view.importAt(start) : -1;
      return loaded < 0 ? callType(linking, view, operand) : typeOfMeanings(linking, importMeanings(linking, view, loaded), 'import');
    }
    case 'new':
      return newType(linking, view, operand);
    case 'index': {
      const { type, rule } = evaluate(linking, view, operand);
      return { type: rules.elementOf(linking, type, name), rule: weaker(rule, 'element') };
    }
    case 'await': {
      const { type, rule } = evaluate(linking, view, operand);
      return { type: rules.awaited?.(linking, type) ?? type, rule };
    }
    case 'cast':
      return { type: declaredType(linking, view, view.scopeAt(start), name), rule: 'annotation' };
    case 'literal':
      return { type: rules.literalOf?.(linking, view, index) ?? rules.literal(name), rule: 'local' };
    case 'array':
      return { type: rules.literalOf?.(linking, view, index) ?? arrayType(linking, view, index, name), rule: 'local' };
    case 'object': {
      const type = rules.literal(name === '' ? operation : name);
      return { type: type.kind === 'unknown' ? { kind: 'object', view, expression: index } : type, rule: 'local' };
    }
    case 'function':
      return functionType(view, index);
    case 'parameter':
      return givenParameter(linking, view, view.scopeAt(start), Number(name));
    default:
      return NOTHING;
  }
}

/** `f(x)`, where `f(x)(y)` and `f(x).m(y)` begin at the same place. */
function isCalledByName(view: FileView, called: Index): boolean {
  const operation = view.expression(called)?.operation;
  return operation !== 'call' && operation !== 'member' && operation !== 'index';
}

function useOf({ methodsAreApart }: LinkRules, view: FileView, index: Index): MemberUse | undefined {
  return methodsAreApart !== true ? undefined : view.argumentCount(index) >= 0 ? 'called' : 'read';
}

interface AskedMember {
  readonly name: string;
  readonly use: MemberUse | undefined;
  /** The expression that it is, and what stands in front of the dot. */
  readonly index: Index;
  readonly operand: Index;
  readonly scope: Index;
}

function memberOfValue(linking: Linking, view: FileView, receiver: Typed, { name, use, index, operand, scope }: AskedMember): Typed {
  const found = memberTypes(linking, receiver, name, use);
  const { extensionMembers } = linking.rulesOf(view);
  if (extensionMembers === undefined) return found;
  const isKnown = found.type.kind !== 'unknown' && found.type.kind !== 'external';
  const used: ChoosingCall = { view, scope, argumentCount: view.argumentCount(index), flags: 0, parts: view.parts(index) };
  const isOwn = isKnown && mayBeCalled(linking, found.type, used);
  const isOfNone = isOwn && takesNone(linking, used, definitionsOf(found.type));
  if ((isOwn && !isOfNone) || isTypeOutside(linking, view, operand)) return found;
  const added = partsOf(receiver.type).flatMap((part) =>
    extensionMembers(linking, view, part, name, used).flatMap((meaning) => {
      if (isOfNone && !takesInstead(linking, used, meaning)) return [];
      const typed = typeOfMeaning(linking, meaning);
      if (meaning.kind !== 'symbol') return typed;
      const { entity } = meaning;
      if (isNamed(entity, name) || isExtension(entity)) return asExtension(linking, entity, part, typed);
      return isMethodMeant(meaning) ? resultOfCall(linking, entity, part) : asAccessor(typed, used.argumentCount);
    }),
  );
  return added.length === 0 ? found : joined(added, receiver.rule);
}

function definitionsOf(type: Type): readonly Entity[] {
  return partsOf(type).flatMap((part) => (part.kind === 'definition' ? [part.entity] : []));
}

function isNamed({ view, symbol }: Entity, name: string): boolean {
  return view.symbol(symbol)?.name === name;
}

/** Under another name a property is what gives it: Java's `a.getSize()` of Kotlin's `size`. */
function asAccessor({ type, rule }: Typed, argumentCount: number): Typed {
  return argumentCount < 0 ? { type, rule } : { type: { kind: 'function', result: type }, rule };
}

/** A list with what its first elements are. */
function arrayType(linking: Linking, view: FileView, index: Index, kind: string): Type {
  const type = linking.rulesOf(view).literal(kind === '' ? 'array' : kind);
  const parts = view.parts(index);
  if (type.kind !== 'builtin' || type.args.length > 0 || parts.length === 0) return type;
  return { ...type, args: [unionOf(parts.map((part) => evaluate(linking, view, part.expression).type))] };
}

function functionType(view: FileView, index: Index): Typed {
  const scope = view.closureAt(index);
  const symbol = view.scope(scope)?.symbol ?? -1;
  const type: Type =
    scope < 0 ? UNKNOWN : symbol >= 0 ? { kind: 'definition', entity: { view, symbol } } : { kind: 'closure', view, scope };
  return { type, rule: 'local' };
}

function typeOfName(linking: Linking, view: FileView, { binding, name, start }: ExpressionFact, index: Index): Typed {
  const member =
    linking.rulesOf(view).bareMembers === undefined ? undefined : typeOfBareMember(linking, view, { binding, name, start }, index);
  if (member !== undefined) return member;
  const bound = view.argumentCount(index) < 0 ? boundUncalled(linking, view, binding) : binding;
  return bound < 0 ? typeOfFreeName(linking, view, { name, start, index }) : typeOfBoundName(linking, view, bound);
}

/** Of a name that is known without a receiver as a member of a class around. */
function typeOfBareMember(
  linking: Linking,
  view: FileView,
  { binding, name, start }: Pick<ExpressionFact, 'binding' | 'name' | 'start'>,
  index: Index,
): Typed | undefined {
  const call = { argumentCount: view.argumentCount(index), parts: view.parts(index) };
  const bare: BareName = { view, name, scope: view.scopeAt(start), binding, isCalled: call.argumentCount >= 0, call };
  const members = findBareMembers(linking, bare);
  if (members !== undefined) return typeInClass(linking, bare, members.meanings, members.rule === 'self' ? 'self' : 'inherited');
  const implied = bare.isCalled || /^\p{Ll}/u.test(name) ? impliedByName(linking, bare) : undefined;
  return implied === undefined || (implied.kind === 'function' && !bare.isCalled) ? undefined : { type: implied, rule: 'inherited' };
}

/** An inherited member with the type arguments that the class around gives its base. */
function typeInClass(linking: Linking, { view, name, scope }: BareName, members: readonly Meaning[], rule: Rule): Typed {
  const symbol = view.classAround(scope);
  const around: Type = { kind: 'instance', entity: { view, symbol }, args: [] };
  const isOwn = symbol >= 0 && linking.ask.membersOfDefinition(linking, around.entity, name).length > 0;
  const found = isOwn ? memberTypes(linking, { type: around, rule }, name) : NOTHING;
  return found.type.kind === 'unknown' ? typeOfMeanings(linking, members, rule) : found;
}

interface FreeName {
  readonly name: string;
  readonly start: number;
  readonly index: Index;
}

function isMethodMeant(meaning: Meaning): boolean {
  const kind = meaning.kind === 'symbol' ? meaning.entity.view.symbol(meaning.entity.symbol)?.kind : undefined;
  return kind === 'method' || kind === 'function' || kind === 'accessor' || kind === 'constructor';
}

function typeOfFreeName(linking: Linking, view: FileView, { name, start, index }: FreeName): Typed {
  const rules = linking.rulesOf(view);
  const scope = rules.freeNamesByNamespace === true ? view.scopeAt(start) : 0;
  const isCalled = rules.methodsAreApart === true && view.argumentCount(index) >= 0;
  const called = isCalled ? (rules.freeCall?.(linking, view, name, scope) ?? []) : [];
  const meanings = called.length > 0 ? called : freeName(linking, view, name, scope);
  if (rules.freeNamesAreCalled === true && view.argumentCount(index) < 0 && meanings.some(isMethodMeant)) {
    const self = selfType(linking, view, scope).type;
    const results = meanings.map((meaning) =>
      meaning.kind === 'symbol' ? resultOfCall(linking, meaning.entity, self.kind === 'unknown' ? undefined : self) : NOTHING,
    );
    return joined(results, 'self');
  }
  const isOutside = meanings.every(({ kind }) => kind === 'external');
  return typeOfMeanings(linking, meanings, isOutside ? 'package' : (rules.freeNameRule?.(view, meanings) ?? 'package'));
}
