import type { Entity } from './types.ts';

/** The definition that a member belongs to. */
export function ownerClass({ view, symbol }: Entity): Entity | undefined {
  const container = view.symbol(symbol)?.container ?? -1;
  return container < 0 ? undefined : { view, symbol: container };
}
