/** Calls that types say nothing of, answered by what flows into them. */
import { NAMELESS } from '../facts/fileFacts.ts';
import { CALL_ROLES } from '../facts/kindSets.ts';
import { callersIn } from './flow/findCallers.ts';
import { Flow } from './flow/flow.ts';
import { distinct, targetOf } from './judging.ts';
import type { FileView } from './reading/fileView.ts';
import type { Linking } from './rules/linking.ts';
import type { Reference } from './rules/reference.ts';
import type { ReferenceLink } from './stored/fileLinks.ts';
import { type Entity, isMethod, type Type } from './types/types.ts';

/** What is found instead of `link`; undefined when nothing is. */
export function flowLink(linking: Linking, view: FileView, reference: Reference, link: ReferenceLink): ReferenceLink | undefined {
  if (!CALL_ROLES.has(reference.role)) return undefined;
  const entities = distinct(calledBy(linking, view, reference).filter(canRun));
  if (entities.length === 0) return undefined;
  const targets = entities.map(targetOf);
  // Each of a few is what some call runs; many are a guess.
  return entities.length <= MOST_TARGETS
    ? { ...link, tier: 'probable', rule: 'flow', targets, candidates: [], detail: '' }
    : { ...link, tier: 'ambiguous', rule: 'flow', targets: [], candidates: targets, detail: '' };
}

const MOST_TARGETS = 4;

function calledBy(linking: Linking, view: FileView, { name, receiver, binding, start }: Reference): readonly Entity[] {
  const flow = new Flow(linking, view, () => callersIn(linking, view));
  if (receiver >= 0 && name !== NAMELESS) return flow.calledAsMember({ whole: receiver, name, at: start }).flatMap(definitionsIn);
  const values = receiver >= 0 ? flow.values(receiver, undefined) : binding >= 0 ? flow.valuesOfBinding(binding, start) : [];
  return values.flatMap(definitionsIn);
}

function definitionsIn(type: Type): readonly Entity[] {
  return type.kind === 'definition' ? [type.entity] : [];
}

/** Whether calling it runs something. */
function canRun(entity: Entity): boolean {
  return isMethod(entity) || entity.view.symbol(entity.symbol)?.kind === 'class';
}
