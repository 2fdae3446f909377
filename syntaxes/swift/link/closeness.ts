/** How well a call's arguments fit the types of what may be called, where labels leave several. */

import { TYPE_ARGUMENTS } from '../../../server/src/facts/fileFacts.ts';
import { parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { ChoosingCall } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Entity, Type } from '../../../server/src/linker/types/types.ts';
import { EXPECTED } from '../expected.ts';
import { placeOf } from './calls.ts';

/** One for each argument that is of the very type, less one for each that cannot be. */
export function closeness(linking: Linking, entity: Entity, { view, parts }: ChoosingCall): number {
  const parameters = parametersOf(entity);
  let sum = 0;
  for (const { name, place, expression } of parts) {
    const parameter = name === TYPE_ARGUMENTS ? undefined : parameters[placeOf(entity, name, place)];
    if (parameter === undefined) continue;
    const wanted = declaredType(linking, entity.view, entity.view.scopeOf(entity.symbol), parameter.type);
    const implicit = implicitName(view, expression);
    sum +=
      implicit === undefined
        ? fitOf(linking, wanted, linking.ask.evaluate(linking, view, expression).type)
        : offers(linking, wanted, implicit);
  }
  return sum;
}

/** `.red`: the member that is asked of whatever type is expected. */
function implicitName(view: ChoosingCall['view'], expression: number): string | undefined {
  let at = expression;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const fact = view.expression(at);
    if (fact === undefined || fact.operand < 0) return undefined;
    const below = view.expression(fact.operand);
    if (below?.operation === 'literal' && below.name === EXPECTED) return fact.operation === 'member' ? fact.name : undefined;
    at = fact.operand;
  }
  return undefined;
}

const DEEPEST = 12;

function offers(linking: Linking, wanted: Type, name: string): number {
  if (wanted.kind === 'instance') return linking.ask.membersOfDefinition(linking, wanted.entity, name).length > 0 ? 1 : -1;
  return wanted.kind === 'function' ? -1 : 0;
}

function fitOf(linking: Linking, wanted: Type, given: Type): number {
  const isFunction = given.kind === 'function' || given.kind === 'closure';
  if (wanted.kind === 'function') return functionFit(isFunction, given);
  if (isFunction) return wanted.kind === 'instance' || wanted.kind === 'builtin' ? -1 : 0;
  if (wanted.kind === 'builtin' && given.kind === 'builtin') return wanted.name === given.name ? 1 : -1;
  if (wanted.kind === 'external' && given.kind === 'external') return wanted.name === given.name && given.name !== '' ? 1 : 0;
  if (wanted.kind !== 'instance') return 0;
  if (given.kind === 'instance') return classFit(linking, wanted.entity, given.entity);
  return given.kind === 'external' && given.name !== '' ? -1 : 0;
}

function functionFit(isFunction: boolean, given: Type): number {
  if (isFunction) return 1;
  return given.kind === 'unknown' ? 0 : -1;
}

/** More for the very class than for one that it builds on. */
function classFit(linking: Linking, wanted: Entity, given: Entity): number {
  const steps = stepsUp(linking, given, wanted);
  return steps === undefined ? -1 : steps === 0 ? 2 : 1;
}
