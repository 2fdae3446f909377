/** Calls that types say nothing of, answered by what flows into them. */
import { NAMELESS } from '../facts/fileFacts.ts';
import { functionKey } from '../facts/functionKey.ts';
import { CALL_ROLES } from '../facts/kindSets.ts';
import { callersIn } from './flow/findCallers.ts';
import { Flow } from './flow/flow.ts';
import { chooseOverload, isOnePlace } from './inference/overloads.ts';
import { targetOf } from './judging.ts';
import type { FileView } from './reading/fileView.ts';
import type { Linking } from './rules/linking.ts';
import type { Reference } from './rules/reference.ts';
import type { LinkTarget, ReferenceLink } from './stored/fileLinks.ts';
import { addType, type Entity, isMethod, type Type } from './types/types.ts';

/** What is found instead of `link`; undefined when nothing is. */
export function flowLink(linking: Linking, view: FileView, reference: Reference, link: ReferenceLink): ReferenceLink | undefined {
  if (!CALL_ROLES.has(reference.role)) return undefined;
  const functions: Type[] = [];
  for (const type of calledBy(linking, view, reference)) addType(functions, type);
  const targets = ofOverloads(reference, functions).flatMap((type) => targetsAmong(view, type));
  if (targets.length === 0) return undefined;
  if (isCalledWhereWritten(view, reference)) return { ...link, tier: 'exact', rule: 'local', targets, candidates: [], detail: '' };
  // A variable is what its own name leads to; what it holds without a name of its own comes after it.
  if (link.targets.length > 0 && functions.every(({ kind }) => kind === 'closure')) return { ...link, candidates: targets };
  // Each of a few is what some call runs; many are a guess.
  return targets.length <= MOST_TARGETS
    ? { ...link, tier: 'probable', rule: 'flow', targets, candidates: [], detail: '' }
    : { ...link, tier: 'ambiguous', rule: 'flow', targets: [], candidates: targets, detail: '' };
}

const MOST_TARGETS = 4;

/** Of the overloads of one function the one that takes as many arguments. */
function ofOverloads(reference: Reference, functions: readonly Type[]): readonly Type[] {
  const entities = functions.flatMap((type) => (type.kind === 'definition' ? [type.entity] : []));
  const names = new Set(entities.map(({ view, symbol }) => view.symbol(symbol)?.name));
  if (entities.length === 0 || entities.length < functions.length || names.size > 1 || !isOnePlace(entities)) return functions;
  return chooseOverload(reference, entities, 'flow').chosen.map((entity) => ({ kind: 'definition', entity }));
}

/** `(() => {})()`. */
function isCalledWhereWritten(view: FileView, { receiver, name }: Reference): boolean {
  return name === NAMELESS && view.expression(receiver)?.operation === 'function';
}

function calledBy(linking: Linking, view: FileView, { name, receiver, binding, start }: Reference): readonly Type[] {
  const flow = new Flow(linking, view, () => callersIn(linking, view));
  if (receiver >= 0 && name !== NAMELESS) return flow.calledAsMember({ whole: receiver, name, at: start });
  return receiver >= 0 ? flow.values(receiver, undefined) : binding >= 0 ? flow.valuesOfBinding(binding, start) : [];
}

/** What calling it runs. A function without a name is known in its own file alone. */
function targetsAmong(view: FileView, type: Type): readonly LinkTarget[] {
  if (type.kind === 'closure') return type.view.id === view.id ? [{ file: view.id, key: functionKey(type.scope) }] : [];
  return type.kind === 'definition' && canRun(type.entity) ? [targetOf(type.entity)] : [];
}

function canRun(entity: Entity): boolean {
  return isMethod(entity) || entity.view.symbol(entity.symbol)?.kind === 'class';
}
