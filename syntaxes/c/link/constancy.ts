/** Methods that differ only in what they may be called on: `T* f()` and `const T* f() const`. */
import { type Entity, partsOf, type Type } from '../../../server/src/linker/types.ts';
import { sameParameters } from './definitions.ts';

/** Of one method the other that takes the same, if it fits what it is called on better: only what is constant needs one that promises it. */
export function byConstancy(entities: readonly Entity[], receiver: Type | undefined): readonly Entity[] {
  const [only] = entities;
  if (only === undefined || entities.length > 1 || only.view.symbol(only.symbol)?.kind !== 'method') return entities;
  const wanted = receiver !== undefined && partsOf(receiver).some(isConstantType);
  if (isConstant(only) === wanted) return entities;
  const other = only.view
    .overloads(only.symbol)
    .map((symbol): Entity => ({ view: only.view, symbol }))
    .find((each) => each.symbol !== only.symbol && isConstant(each) === wanted && sameParameters(only, each));
  return other === undefined ? entities : [other];
}

function isConstantType(type: Type): boolean {
  const last = type.kind === 'instance' ? type.args.at(-1) : undefined;
  return last?.kind === 'builtin' && last.name === 'const';
}

/** As its signature says behind the parameters. */
function isConstant({ view, symbol }: Entity): boolean {
  return /\)[^()]*\bconst\b[^()]*$/.test((view.symbol(symbol)?.signature ?? '').replace(/\s:\s.*$/, ''));
}
