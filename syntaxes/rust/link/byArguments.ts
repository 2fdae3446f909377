/** Several implementations of one trait with different arguments, `From<A>` and `From<B>`: a call means the one that takes what it gives. */
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { parameterAt } from '../../../server/src/linker/inference/functions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { callOf } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Reference } from '../../../server/src/linker/rules/reference.ts';
import { type Entity, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { blockAround, isOfOwnTrait } from './implementations.ts';

/** Where nothing tells which, a trait from outside is all that is known: then it is none of them. */
export function byArguments(linking: Linking, from: FileView, entities: readonly Entity[], use: Reference): readonly Entity[] {
  if (use.role !== 'call' || !areOfSeveralBlocks(entities)) return entities;
  const fitting: Entity[] = [];
  const sure: Entity[] = [];
  for (const entity of entities) {
    const answers = callOf(from, use).parts.map(({ name, place, expression }): Fit => {
      if (name !== '') return 'unknown';
      const wanted = parameterAt(linking, { kind: 'definition', entity }, place, undefined);
      return fitOf(linking.ask.evaluate(linking, from, expression).type, wanted);
    });
    if (answers.includes('no')) continue;
    fitting.push(entity);
    if (answers.includes('yes')) sure.push(entity);
  }
  if (sure.length === 1) return sure;
  const isOurs = fitting.some(({ view, symbol }) => isOfOwnTrait(linking, view, blockAround(view, symbol)));
  return isOurs ? fitting : [];
}

function areOfSeveralBlocks(entities: readonly Entity[]): boolean {
  const blocks = new Set(entities.map(({ view, symbol }) => `${view.id} ${blockAround(view, symbol)}`));
  return blocks.size > 1 && entities.every(({ view, symbol }) => ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.override) !== 0);
}

type Fit = 'yes' | 'no' | 'unknown';

function fitOf(given: Type, wanted: Type): Fit {
  if (given.kind === 'instance' && wanted.kind === 'instance') return sameEntity(given.entity, wanted.entity) ? 'yes' : 'no';
  if (given.kind === 'builtin' && wanted.kind === 'builtin') return fitOfBuiltins(given.name, wanted.name);
  const isKnown = (type: Type): boolean => type.kind === 'instance' || type.kind === 'builtin';
  return isKnown(given) && isKnown(wanted) ? 'no' : 'unknown';
}

/** Lists become slices by themselves, and numbers as written are of any size. */
function fitOfBuiltins(given: string, wanted: string): Fit {
  if (given === wanted) return 'yes';
  return given === 'integer' || given === 'self' || wanted === 'self' || (LISTS.has(given) && LISTS.has(wanted)) ? 'unknown' : 'no';
}

const LISTS: ReadonlySet<string> = new Set(['Vec', 'slice', 'Iterator', 'IntoIterator', 'Collected', 'range']);
