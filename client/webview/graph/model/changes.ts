import type { Scene, SceneNode } from './scene.ts';

/** What a fresh answer to the same question adds to the picture, and what it takes away. */
export interface SceneChanges {
  readonly added: ReadonlySet<string>;
  /** As they lay before, so that they can fade where they were. */
  readonly removed: readonly SceneNode[];
}

export const noChanges: SceneChanges = { added: new Set(), removed: [] };

export function changesBetween(before: Scene, after: Scene): SceneChanges {
  const old = new Set(before.nodes.map(({ key }) => key));
  const fresh = new Set(after.nodes.map(({ key }) => key));
  return {
    added: new Set([...fresh].filter((key) => !old.has(key))),
    removed: before.nodes.filter(({ key }) => !fresh.has(key)),
  };
}
