/** Values that can be called: what they take and what they give. */
import { Modifier, type ParameterFact, ParameterFlag } from '../../facts/fileFacts.ts';
import { membersOfDefinition } from '../lookup/members.ts';
import { constraintOf, seenAs } from '../lookup/memberTypes.ts';
import { ownerOf } from '../lookup/owners.ts';
import { replaceSelf } from '../lookup/selfType.ts';
import { argumentsAs } from '../lookup/typeArguments.ts';
import { declaredType, substitute } from '../lookup/typeNames.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, joined, NOTHING, partsOf, sameEntity, type Type, type Typed, UNKNOWN, unionOf } from '../types/types.ts';
import { resultOfCall } from './results.ts';

/** The name under which the signature of a value that can be called is a member of its type. */
export const CALL_SIGNATURE = '()';

/** The name under which tables of the library have the function that may be given for a type: what `Comparator<T>` compares. */
export const LAMBDA = '=>';

/** What a function takes at a place. `receiver` is what it is a member of. */
export function parameterAt(linking: Linking, callee: Type, place: number, receiver: Type | undefined): Type {
  switch (callee.kind) {
    case 'function':
      return writtenParameter(linking, callee.parameters ?? [], place);
    case 'definition':
      return definedParameter(linking, callee.entity, place, receiver);
    case 'instance': {
      const [signature = functionalMember(linking, callee.entity)] = membersOfDefinition(linking, callee.entity, CALL_SIGNATURE);
      if (signature !== undefined) return definedParameter(linking, signature, place, callee);
      return parameterAt(linking, beneath(linking, callee), place, receiver);
    }
    case 'builtin': {
      const shape = linking.builtinRules().builtinMember(linking, callee, LAMBDA);
      return shape?.kind === 'function' ? writtenParameter(linking, shape.parameters ?? [], place) : UNKNOWN;
    }
    case 'parameter': {
      const constraint = constraintOf(linking, callee);
      return constraint.kind === 'parameter' ? UNKNOWN : parameterAt(linking, constraint, place, receiver);
    }
    case 'union':
      return unionOf(callee.of.map((each) => parameterAt(linking, each, place, receiver)));
    default:
      return UNKNOWN;
  }
}

/** The name of the type of a parameter that takes all further arguments, in a function's type; its argument is the list. */
export const REST = '...';

function writtenParameter(linking: Linking, parameters: readonly Type[], place: number): Type {
  const last = parameters.at(-1);
  if (place >= parameters.length - 1 && last?.kind === 'builtin' && last.name === REST)
    return linking.builtinRules().elementOf(linking, last.args[0] ?? UNKNOWN, '');
  return parameters[place] ?? UNKNOWN;
}

function definedParameter(linking: Linking, entity: Entity, place: number, receiver: Type | undefined): Type {
  const { view, symbol } = entity;
  const kind = view.symbol(symbol)?.kind;
  // A class that says behind its own name what it is made of has no other definition for that.
  if ((kind === 'class' || kind === 'struct') && view.parameters(symbol).length === 0) {
    const name = linking.rulesOf(view).constructorName?.(view.symbol(symbol)?.name ?? '') ?? 'constructor';
    const makers = membersOfDefinition(linking, entity, name).filter((maker) => maker.symbol !== symbol || maker.view.id !== view.id);
    return unionOf(makers.map((maker) => definedParameter(linking, maker, place, receiver)));
  }
  // An extension that is called as the static method that it is takes what it extends as well.
  const isUnbound = receiver?.kind === 'definition' && linking.rulesOf(view).extensionsAreStatic === true;
  const parameters = isUnbound ? view.parameters(symbol) : parametersOf(entity);
  const rules = linking.rulesOf(view);
  if (place < 0) return inReceiver(linking, rules.blockType?.(linking, entity) ?? UNKNOWN, entity, receiver);
  const last = parameters.at(-1);
  const rest = last !== undefined && (last.flags & ParameterFlag.rest) !== 0 && place >= parameters.length - 1;
  const fact = rest ? last : parameters[place];
  if (fact === undefined) return UNKNOWN;
  if (fact.type === '') return inReceiver(linking, rules.parameterType?.(linking, entity, fact.name) ?? UNKNOWN, entity, receiver);
  const type = declaredType(linking, view, view.scopeOf(symbol), fact.type);
  const isList = rest && rules.furtherArguments !== 'element';
  return inReceiver(linking, isList ? rules.elementOf(linking, type, '') : type, entity, receiver);
}

/** What is known of a type parameter of the function that is called, as seen from what that is called on: `F: Fn(T)` with the T of its class. */
export function promised(linking: Linking, type: Type, callee: Entity | undefined, receiver: Type | undefined): Type {
  if (type.kind !== 'parameter' || callee === undefined || !sameEntity(type.owner, callee)) return type;
  const constraint = constraintOf(linking, type);
  return constraint.kind === 'unknown' ? type : inReceiver(linking, constraint, callee, receiver);
}

/** Parameters that take arguments. */
export function parametersOf({ view, symbol }: Entity): readonly ParameterFact[] {
  return view.parameters(symbol).filter(({ flags }) => (flags & ParameterFlag.receiver) === 0);
}

/** Type parameters of the class that a member belongs to become the receiver's arguments. */
export function inReceiver(linking: Linking, type: Type, member: Entity, receiver: Type | undefined): Type {
  const owner = ownerOf(linking, member);
  if (owner === undefined || receiver === undefined) return type;
  let found = type;
  for (const part of seenAs(linking, receiver))
    if (part.kind === 'instance') found = substitute(found, owner, argumentsAs(linking, part, owner));
  return replaceSelf(
    found,
    partsOf(receiver).filter(({ kind }) => kind === 'instance'),
  );
}

/** What calling a value gives, before the arguments are looked at. */
export function resultOfValue(linking: Linking, callee: Type, receiver: Type | undefined): Typed {
  switch (callee.kind) {
    case 'definition':
      return resultOfCall(linking, callee.entity, receiver);
    case 'function':
      return { type: callee.result, rule: 'return' };
    case 'closure':
      return resultOfClosure(linking, callee);
    case 'instance': {
      const name = linking.rulesOf(callee.entity.view).callMember ?? CALL_SIGNATURE;
      const [signature = functionalMember(linking, callee.entity)] = membersOfDefinition(linking, callee.entity, name);
      return signature === undefined
        ? resultOfValue(linking, beneath(linking, callee), receiver)
        : resultOfCall(linking, signature, callee);
    }
    case 'external':
      return { type: { kind: 'external', module: callee.module, name: '' }, rule: 'return' };
    case 'builtin': {
      const shape = linking.builtinRules().builtinMember(linking, callee, LAMBDA);
      if (shape?.kind === 'function') return { type: shape.result, rule: 'return' };
      return { type: linking.builtinRules().builtinMember(linking, callee, CALL_SIGNATURE) ?? UNKNOWN, rule: 'return' };
    }
    case 'union':
      return joined(
        callee.of.map((each) => resultOfValue(linking, each, receiver)),
        'return',
      );
    default:
      return NOTHING;
  }
}

/** What something gives that is passed, or that a type speaks of; a class gives what `new` makes of it. */
export function resultOfFunction(linking: Linking, callee: Type): Type {
  if (callee.kind === 'definition' && callee.entity.view.symbol(callee.entity.symbol)?.kind === 'class')
    return { kind: 'instance', entity: callee.entity, args: [] };
  return resultOfValue(linking, callee, undefined).type;
}

function functionalMember(linking: Linking, entity: Entity): Entity | undefined {
  return linking.rulesOf(entity.view).functionalMember?.(linking, entity);
}

/** What a type of a name of its own is made of, if that can be called. */
function beneath(linking: Linking, type: Type & { readonly kind: 'instance' }): Type {
  const found = linking.rulesOf(type.entity.view).underlying?.(linking, type) ?? UNKNOWN;
  return found.kind === 'function' ? found : UNKNOWN;
}

function resultOfClosure(linking: Linking, { view, scope }: Type & { readonly kind: 'closure' }): Typed {
  return joined(
    view.returnsOf(scope).map((expression) => linking.ask.evaluate(linking, view, expression)),
    'inferredReturn',
  );
}

/** Whether calling it gives something to wait for. */
export function isAsync({ view, symbol }: Entity): boolean {
  return ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.async) !== 0;
}

export function isGenerator({ view, symbol }: Entity): boolean {
  return ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.generator) !== 0;
}
