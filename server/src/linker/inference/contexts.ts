/** What a place in the code expects: types that flow into functions and literals from where they are put. */
import { ASSIGNED, type Index, type PartFact } from '../../facts/fileFacts.ts';
import { VALUE_KINDS } from '../../facts/kindSets.ts';
import { membersOfDefinition } from '../lookup/members.ts';
import { memberTypes } from '../lookup/memberTypes.ts';
import { declaredType } from '../lookup/typeNames.ts';
import { type FileView, isTypeKind } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { NOTHING, type Type, type Typed, UNKNOWN, unionOf, weaker } from '../types/types.ts';
import { chooseByArguments } from './argumentChoice.ts';
import { argumentsFound, calledParts, placeIn, receiverOf } from './calls.ts';
import { CALL_SIGNATURE, isAsync, isGenerator, parameterAt, parametersOf, promised, resultOfValue } from './functions.ts';
import { withFound } from './inference.ts';
import { fittingOverloads } from './overloads.ts';
import { declaredFunction } from './results.ts';

/** The type that is expected of a function or literal where it stands. */
export function expectedType(linking: Linking, view: FileView, expression: Index): Typed {
  if (expression < 0 || linking.isExhausted()) return NOTHING;
  return linking.expected.get(view, expression, NOTHING, () => {
    const use = view.use(expression);
    switch (use?.kind) {
      case 'binding':
        return declaredOfBinding(linking, view, use.binding);
      case 'return':
        return expectedResult(linking, view, use.scope);
      case 'part':
        return expectedPart(linking, view, use.part);
      case undefined:
        return NOTHING;
    }
  });
}

function declaredOfBinding(linking: Linking, view: FileView, index: Index): Typed {
  const binding = view.binding(index);
  if (binding === undefined) return NOTHING;
  const written = binding.type === '' ? declaredOfField(view, binding.symbol) : binding.type;
  if (written === '') return NOTHING;
  return { type: declaredType(linking, view, binding.scope, written), rule: 'annotation' };
}

/** A function's type is what it returns; a field's or variable's is its own. */
function declaredOfField(view: FileView, symbol: Index): string {
  const fact = view.symbol(symbol);
  return fact !== undefined && VALUE_KINDS.has(fact.kind) ? fact.type : '';
}

/** What the function whose body a scope is should return. */
function expectedResult(linking: Linking, view: FileView, scope: Index): Typed {
  const symbol = view.scope(scope)?.symbol ?? -1;
  const entity = { view, symbol };
  const declared = view.symbol(symbol)?.type ?? '';
  if (declared !== '' && !isGenerator(entity)) {
    const type = declaredType(linking, view, view.scopeOf(symbol), declared);
    return { type: (isAsync(entity) ? linking.rulesOf(view).awaited?.(linking, type) : undefined) ?? type, rule: 'annotation' };
  }
  const { type, rule } = expectedType(linking, view, view.functionOf(scope));
  if (type.kind === 'unknown') return NOTHING;
  return { type: resultOfValue(linking, type, undefined).type, rule };
}

function expectedPart(linking: Linking, view: FileView, part: PartFact): Typed {
  if (part.name === ASSIGNED) return linking.ask.evaluate(linking, view, part.whole);
  const operation = view.expression(part.whole)?.operation;
  if (operation === 'object') return memberTypes(linking, expectedType(linking, view, part.whole), part.name);
  if (operation === 'array') {
    const { type, rule } = expectedType(linking, view, part.whole);
    return { type: linking.rulesOf(view).elementOf(linking, type, String(part.place)), rule };
  }
  return part.name === '' || linking.rulesOf(view).placeOf !== undefined ? expectedArgument(linking, view, part) : NOTHING;
}

/** Of several overloads the first that says anything. */
function expectedArgument(linking: Linking, view: FileView, { whole, place, name, expression }: PartFact): Typed {
  const called = linking.ask.evaluate(linking, view, whole);
  const receiver = receiverOf(linking, view, whole);
  for (const part of calledParts(linking, view, whole, { type: called.type, receiver })) {
    const makers = makersOf(linking, view, part, whole);
    const signatures = makers.length > 0 ? makers : signaturesOf(linking, part, view.argumentCount(whole));
    const wanted = signatures.map((signature): Type => {
      const on = signature === part ? receiver : part;
      const at = placeIn(linking, signature, name, place);
      const type = parameterAt(linking, signature, takesFunction(linking, view, { signature, place: at, on, given: expression }), on);
      const called = makers.length > 0 ? part : signature;
      const owner = called.kind === 'definition' ? called.entity : undefined;
      if (type.kind === 'unknown') return type;
      const found = argumentsFound(linking, view, { callee: whole, called: signature, owner, receiver: on, without: place });
      return withFound(linking, promised(linking, withFound(linking, type, owner, found), owner, on), owner, found);
    });
    const isKnown = wanted.every(({ kind }) => kind !== 'unknown');
    const type = isKnown ? unionOf(wanted) : UNKNOWN;
    if (type.kind !== 'unknown') return { type, rule: weaker(called.rule, 'argument') };
  }
  return NOTHING;
}

/** The constructor of a class that a call means by what it gives, or those that may take it. */
function makersOf(linking: Linking, view: FileView, called: Type, callee: Index): readonly Type[] {
  if (called.kind !== 'definition') return [];
  const { entity } = called;
  const { constructorsOf } = linking.rulesOf(entity.view);
  if (constructorsOf === undefined || !isTypeKind(entity.view.symbol(entity.symbol)?.kind)) return [];
  const makers = constructorsOf(linking, entity);
  const count = view.argumentCount(callee);
  const scope = view.scopeAt(view.expression(callee)?.start ?? 0);
  const call = { view, scope, argumentCount: count, flags: 0, parts: view.parts(callee) };
  const meant = chooseByArguments(linking, call, makers, 'return')?.chosen ?? fittingOverloads(makers, count);
  return meant.map((maker) => ({ kind: 'definition', entity: maker }));
}

interface GivenPlace {
  readonly signature: Type;
  readonly place: number;
  readonly on: Type | undefined;
  /** The argument. */
  readonly given: Index;
}

/** The place that an argument is for: a function that nothing takes at its own is the last one where it may stand behind the call. */
function takesFunction(linking: Linking, view: FileView, { signature, place, on, given }: GivenPlace): number {
  if (signature.kind !== 'definition' || linking.rulesOf(view).lambdasComeLast !== true) return place;
  if (view.expression(given)?.operation !== 'function') return place;
  const last = parametersOf(signature.entity).length - 1;
  if (place >= last || takesAnyFunction(linking, parameterAt(linking, signature, place, on))) return place;
  return takesAnyFunction(linking, parameterAt(linking, signature, last, on)) ? last : place;
}

/** Whether a function may be given for it: for an interface that is none, it may not. */
function takesAnyFunction(linking: Linking, type: Type): boolean {
  if (type.kind !== 'instance') return type.kind === 'function' || type.kind === 'parameter';
  return linking.rulesOf(type.entity.view).functionalMember?.(linking, type.entity) !== undefined;
}

/** What can be called itself, or the call signatures of its type that take as many arguments, where there are several. */
function signaturesOf(linking: Linking, called: Type, count: number): readonly Type[] {
  // A variable is called as its declared type says, whatever the function in it does.
  const declared = called.kind === 'definition' ? declaredFunction(linking, called.entity) : UNKNOWN;
  if (declared.kind === 'function' || declared.kind === 'instance') return signaturesOf(linking, declared, count);
  const signatures = called.kind === 'instance' ? membersOfDefinition(linking, called.entity, CALL_SIGNATURE) : [];
  if (signatures.length < 2) return [called];
  return fittingOverloads(signatures, count).map((entity) => ({ kind: 'definition', entity }));
}

/** What the function whose body a scope is gets at a place among its parameters. */
export function givenParameter(linking: Linking, view: FileView, scope: Index, place: number): Typed {
  const entity = { view, symbol: view.scope(scope)?.symbol ?? -1 };
  const own = entity.symbol < 0 ? undefined : parametersOf(entity)[place];
  if (own !== undefined && own.type !== '') return { type: declaredType(linking, view, scope, own.type), rule: 'annotation' };
  const { type, rule } = expectedType(linking, view, view.functionOf(scope));
  if (type.kind === 'unknown') return NOTHING;
  // A function of several parameters in the place of one that takes a tuple takes it apart: Swift, Scala.
  const pair = [...view.parameterBindings(scope)].length > 1 ? parameterAt(linking, type, 0, undefined) : UNKNOWN;
  if (pair.kind === 'builtin' && type.kind === 'function' && type.parameters?.length === 1) {
    const rules = linking.rulesOf(view);
    if (rules.isTakenApart?.(pair) === true) return NOTHING;
    if (pair.name === 'tuple') return { type: rules.elementOf(linking, pair, String(place)), rule };
  }
  const isApart = pair.kind === 'record' && pair.members.has('0');
  return { type: isApart ? (pair.members.get(String(place)) ?? UNKNOWN) : parameterAt(linking, type, place, undefined), rule };
}

/** The place of a parameter among those of its function, by its binding; -1 when that cannot be told. */
export function placeOfParameter(view: FileView, index: Index): number {
  const wanted = view.binding(index);
  if (wanted === undefined) return -1;
  let place = -1;
  let before = -1;
  for (const at of view.parameterBindings(wanted.scope)) {
    const root = rootOf(view, view.binding(at)?.initializer ?? -1);
    // Names of one parameter that is taken apart.
    if (root < 0 || root !== before) place++;
    before = root;
    if (at === index) return place;
  }
  return -1;
}

/** The expression that several names of one pattern go back to, or -1. */
function rootOf(view: FileView, expression: Index): Index {
  let at = expression;
  for (let fact = view.expression(at); fact !== undefined && fact.operand >= 0; fact = view.expression(at)) at = fact.operand;
  const operation = view.expression(at)?.operation;
  return operation === 'parameter' || operation === 'cast' ? at : -1;
}
