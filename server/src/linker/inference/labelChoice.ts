/** Which of several definitions of a name a call means by the names of its arguments, in languages where those are part of what is called. */
import { Modifier } from '../../facts/fileFacts.ts';
import type { ChoosingCall } from '../rules/choosingCall.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, isMethod } from '../types/types.ts';
import { parametersOf } from './functions.ts';
import { functionsBeside } from './overloads.ts';

/**
 * Those of several definitions that have the labels of a call, or hold what may be called; none where it means something else. A requirement
 * and what implements it for all are one to the caller: the requirement is what it names.
 */
export function fittingLabels(linking: Linking, call: ChoosingCall, entities: readonly Entity[]): readonly Entity[] {
  const { fits } = linking.rulesOf(call.view);
  if (fits === undefined) return entities;
  const all = entities.length === 1 ? functionsBeside(entities) : entities;
  const fitting = all.filter((entity) => fits(linking, entity, call));
  if (fitting.length === 0) return entities.filter((entity) => !hasLabels(entity));
  if (fitting.length === 1) return fitting;
  const { closeness } = linking.rulesOf(call.view);
  const closest = closeness === undefined ? fitting : bestBy(fitting, (entity) => closeness(linking, entity, call));
  // The fewer parameters are left out, the better.
  const found = call.argumentCount < 0 ? closest : bestBy(closest, (entity) => -parametersOf(entity).length);
  const required = found.filter(({ view, symbol }) => ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.signatureOnly) !== 0);
  return required.length > 0 ? required : found;
}

/** What holds a function has none of its own. */
function hasLabels(entity: Entity): boolean {
  return isMethod(entity) || entity.view.symbol(entity.symbol)?.kind === 'enum_member';
}

function bestBy(entities: readonly Entity[], worth: (entity: Entity) => number): readonly Entity[] {
  const worths = entities.map(worth);
  const most = Math.max(...worths);
  return entities.filter((_, place) => worths[place] === most);
}
