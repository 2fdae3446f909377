import type { Linking } from '../rules/linking.ts';
import { type Entity, sameEntity } from '../types/types.ts';
import { basesOf } from './members.ts';

/**
 * A definition and all it builds on in the order of C3 (https://www.python.org/download/releases/2.3/mro/): each before what it builds on,
 * bases of one definition in the order given, those outside left out. Definitions that contradict each other come in the order they are named.
 */
export function c3Order(linking: Linking, entity: Entity): readonly Entity[] {
  return linking.orders.get(entity.view, entity.symbol, [], () => {
    const bases = basesOf(linking, entity);
    const orders = bases.map((base) => c3Order(linking, base));
    return [entity, ...(bases.length <= 1 ? (orders[0] ?? []) : merged([...orders, bases]))];
  });
}

/** Takes the first head that is in no tail, over and over. */
function merged(orders: readonly (readonly Entity[])[]): readonly Entity[] {
  const order: Entity[] = [];
  let rest = orders.filter((each) => each.length > 0);
  while (rest.length > 0) {
    const heads = rest.flatMap((each) => each.slice(0, 1));
    const next = heads.find((head) => !rest.some((each) => each.slice(1).some((later) => sameEntity(later, head)))) ?? heads[0];
    if (next === undefined) break;
    order.push(next);
    rest = rest.map((each) => each.filter((entity) => !sameEntity(entity, next))).filter((each) => each.length > 0);
  }
  return order;
}
