/** Methods that differ only in what they may be called on: `T* f()` and `const T* f() const`. */
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { type Entity, partsOf, type Type } from '../../../server/src/linker/types.ts';

/** Of methods that differ in nothing else those that fit what they are called on: only what is constant needs one that promises it. */
export function byConstancy(entities: readonly Entity[], receiver: Type | undefined): readonly Entity[] {
  if (entities.length <= 1 || entities.some(({ view, symbol }) => view.symbol(symbol)?.kind !== 'method')) return entities;
  const wanted = receiver !== undefined && partsOf(receiver).some(isConstantType);
  return entities.filter((each) => isConstant(each) === wanted || !entities.some((other) => other !== each && isTwin(each, other)));
}

function isTwin(one: Entity, other: Entity): boolean {
  const left = one.view.parameters(one.symbol);
  const right = other.view.parameters(other.symbol);
  return (
    isConstant(one) !== isConstant(other) && left.length === right.length && left.every(({ type }, place) => type === right[place]?.type)
  );
}

function isConstantType(type: Type): boolean {
  const last = type.kind === 'instance' ? type.args.at(-1) : undefined;
  return last?.kind === 'builtin' && last.name === 'const';
}

export function isConstant({ view, symbol }: Entity): boolean {
  return ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.readonly) !== 0;
}
