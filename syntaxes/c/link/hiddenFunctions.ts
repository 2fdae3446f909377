import { ReferenceFlag } from '../../../server/src/facts/fileFacts.ts';
import { ofArity } from '../../../server/src/linker/inference/overloads.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type ChoosingCall, callOf } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Reference } from '../../../server/src/linker/rules/reference.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { STANDARD } from './standardNames.ts';

/**
 * Nothing where a call has the name of a function of the library and cannot mean what is found: methods of that name that take other numbers
 * of arguments, as in `RETRY(read(file, data, size))`, whose macro says `::read`, or the code would not compile; or the function around, of
 * which the call would never end.
 */
export function withoutHiding(from: FileView, entities: readonly Entity[], use: Reference): readonly Entity[] {
  const { name, role, receiver, argumentCount, flags } = use;
  const isPlain = role === 'call' && receiver < 0 && argumentCount >= 0 && (flags & ReferenceFlag.spread) === 0;
  if (!isPlain || !STANDARD.has(name)) return entities;
  if (handsOn(callOf(from, use), name)) return [];
  if (!entities.every(({ view, symbol }) => view.symbol(symbol)?.kind === 'method')) return entities;
  return ofArity(entities, argumentCount).length > 0 ? entities : [];
}

/** Whether a call in a function of its own name gives all that the function was given as it was. */
function handsOn({ view, scope, argumentCount, parts }: ChoosingCall, name: string): boolean {
  const around = view.scope(view.innermost('function', scope))?.symbol ?? -1;
  if (view.symbol(around)?.name !== name) return false;
  const taken = view.parameters(around);
  const given = parts.filter((part) => part.name === '');
  if (argumentCount === 0 || taken.length !== argumentCount || given.length !== argumentCount) return false;
  return given.every(({ place, expression }) => {
    const value = view.expression(expression);
    return value?.operation === 'name' && value.name === taken[place]?.name;
  });
}
