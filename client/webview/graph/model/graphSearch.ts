import type { Scene } from './scene.ts';
import { inReadingOrder } from './walk.ts';

/** Keys of the nodes whose name, container or path contains the text, in reading order. */
export function searchScene(scene: Scene, text: string): readonly string[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return inReadingOrder(scene.nodes)
    .filter(({ node }) => [node.name, node.container, node.place?.path ?? ''].some((part) => part.toLowerCase().includes(wanted)))
    .map(({ key }) => key);
}

/** The hit after or before the current one, round and round. */
export function nextHit(hits: readonly string[], current: string | undefined, by: 1 | -1): string | undefined {
  const at = current === undefined ? -1 : hits.indexOf(current);
  if (at === -1) return by === 1 ? hits[0] : hits.at(-1);
  return hits[(at + by + hits.length) % hits.length];
}
