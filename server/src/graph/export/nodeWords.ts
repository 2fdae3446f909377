import type { GraphNode } from '../../../protocol/graph.ts';

/** `User.save`: the whole name, as people write it. */
export function wholeName({ what, container, name }: GraphNode): string {
  return what === 'symbol' && container !== '' ? `${container}.${name}` : name;
}

/** `src/user.ts:42`, or nothing. */
export function placeText({ place }: GraphNode): string {
  return place === undefined ? '' : `${place.path}:${place.startLine + 1}`;
}
