/** Classes of Python: the order in which members are looked for. */
import type { Linking } from '../../../server/src/linker/linking.ts';
import { basesOf } from '../../../server/src/linker/members.ts';
import { type Entity, sameEntity } from '../../../server/src/linker/types.ts';

/** The class and all it builds on, in method resolution order (https://docs.python.org/3/howto/mro.html). Without its bases outside. */
export function linearize(linking: Linking, entity: Entity): readonly Entity[] {
  return linking.orders.get(entity.view, entity.symbol, [], () => {
    const bases = basesOf(linking, entity);
    if (bases.length === 0) return [entity];
    const orders = bases.map((base) => linearize(linking, base));
    return [entity, ...(bases.length === 1 ? (orders[0] ?? []) : merged([...orders, bases]))];
  });
}

/** Takes the first head that is in no tail, over and over; classes that contradict each other come in the order they are named. */
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
