/** Classes of PHP: the order in which members are looked for. */
import type { Linking } from '../../../server/src/linker/linking.ts';
import { classesNamed } from '../../../server/src/linker/members.ts';
import { type Entity, sameEntity } from '../../../server/src/linker/types.ts';

/** The class itself, its traits, what it extends, what it implements (https://www.php.net/manual/en/language.oop5.traits.php). */
export function linearize(linking: Linking, entity: Entity): readonly Entity[] {
  return linking.orders.get(entity.view, entity.symbol, [entity], () => {
    const order: Entity[] = [entity];
    for (const relation of ['mixesIn', 'extends', 'implements'])
      for (const fact of entity.view.heritage(entity.symbol))
        if (fact.relation === relation)
          for (const base of classesNamed(linking, entity, fact))
            for (const each of linearize(linking, base)) if (!order.some((known) => sameEntity(known, each))) order.push(each);
    return order;
  });
}
