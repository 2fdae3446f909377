import type { Linking } from '../rules/linking.ts';
import { type Entity, sameEntity } from '../types/types.ts';
import { basesOf } from './members.ts';

/** How many steps a definition is below another, by the shortest way; undefined when it does not build on it. */
export function stepsUp(
  linking: Linking,
  from: Entity,
  to: Entity,
  bases: (linking: Linking, entity: Entity) => readonly Entity[] = basesOf,
): number | undefined {
  const seen: Entity[] = [];
  let level: readonly Entity[] = [from];
  for (let steps = 0; level.length > 0 && steps < MOST_STEPS; steps++) {
    if (level.some((each) => sameEntity(each, to))) return steps;
    const next = level.filter((each) => !seen.some((before) => sameEntity(before, each)));
    seen.push(...next);
    level = next.flatMap((each) => bases(linking, each));
  }
  return undefined;
}

const MOST_STEPS = 16;
