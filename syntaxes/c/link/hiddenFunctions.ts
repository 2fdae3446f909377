import { ReferenceFlag } from '../../../server/src/facts/fileFacts.ts';
import { ofArity } from '../../../server/src/linker/inference/overloads.ts';
import type { Reference } from '../../../server/src/linker/rules/reference.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { STANDARD } from './standardNames.ts';

/**
 * Nothing where a call has the name of a function of the library, and the methods of that name take other numbers of arguments: a macro
 * says `::read` in `RETRY(read(file, data, size))`, or the code would not compile.
 */
export function withoutHiding(entities: readonly Entity[], { name, role, receiver, argumentCount, flags }: Reference): readonly Entity[] {
  const isPlain = role === 'call' && receiver < 0 && argumentCount >= 0 && (flags & ReferenceFlag.spread) === 0;
  if (!isPlain || !STANDARD.has(name) || !entities.every(({ view, symbol }) => view.symbol(symbol)?.kind === 'method')) return entities;
  return ofArity(entities, argumentCount).length > 0 ? entities : [];
}
