/** Methods that differ only in what they may be called on: `T* f()` and `const T* f() const`. */
import { type Index, Modifier } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type Entity, partsOf, type Type } from '../../../server/src/linker/types/types.ts';
import { isConstant as isConstantType } from './qualifiers.ts';

/** Of methods that differ in nothing else those that fit what they are called on: only what is constant needs one that promises it. */
export function byConstancy(entities: readonly Entity[], wanted: boolean): readonly Entity[] {
  if (entities.length <= 1 || entities.some(({ view, symbol }) => view.symbol(symbol)?.kind !== 'method')) return entities;
  return entities.filter((each) => isConstant(each) === wanted || !entities.some((other) => other !== each && isTwin(each, other)));
}

/** Whether what something is called on cannot be changed. */
export function isFixed(receiver: Type | undefined): boolean {
  return receiver !== undefined && partsOf(receiver).some(isConstantType);
}

/** Whether `this` is constant in a scope: in a method that says so, and in lambdas there. */
export function isConstantAround(view: FileView, scope: Index): boolean {
  for (let at = scope; at >= 0; at = view.scope(at)?.parent ?? -1) {
    const fact = view.scope(at);
    if (fact?.kind === 'class') return false;
    const symbol = fact?.kind === 'function' ? fact.symbol : -1;
    if (symbol >= 0 && view.symbol(symbol)?.kind === 'method') return isConstant({ view, symbol });
  }
  return false;
}

function isTwin(one: Entity, other: Entity): boolean {
  const left = one.view.parameters(one.symbol);
  const right = other.view.parameters(other.symbol);
  return (
    isConstant(one) !== isConstant(other) && left.length === right.length && left.every(({ type }, place) => type === right[place]?.type)
  );
}

export function isConstant({ view, symbol }: Entity): boolean {
  return ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.readonly) !== 0;
}
