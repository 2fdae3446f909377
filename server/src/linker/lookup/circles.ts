/** Names that files pass on to each other, as imports of everything do, may lead back to where they are asked for. */
import { oncePer } from '../../base/oncePer.ts';
import type { Linking } from '../rules/linking.ts';
import type { Meaning } from '../types/types.ts';

/** What is found by a question of a pack, in words of its own; nothing where the way to the answer comes back to the same question. */
export function onceOnTheWay(linking: Linking, question: string, find: () => readonly Meaning[]): readonly Meaning[] {
  const asked = underWay(linking);
  if (asked.has(question)) return [];
  asked.add(question);
  try {
    return find();
  } finally {
    asked.delete(question);
  }
}

const underWay = oncePer((_linking: Linking) => new Set<string>());
