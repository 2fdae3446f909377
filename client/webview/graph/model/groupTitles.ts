import type { TextMetrics } from '../../../../server/protocol/graph.ts';
import { SMALL, shortened, textWidth } from './nodeAnatomy.ts';
import type { SceneGroup } from './scene.ts';

export const TITLE = { chevron: 12, padding: 6 } as const;
/** A name cut to fewer letters says nothing. */
const FEWEST = 14;
const MOST = 60;

export interface GroupTitle {
  readonly item: SceneGroup;
  readonly text: string;
  /** In pixels of the window, however far away the graph is. */
  readonly width: number;
  readonly height: number;
}

/**
 * The titles that are drawn. Near, each group has its own; from far away they keep the size at which they are read, and of those that would
 * lie upon each other the larger group's is drawn.
 * @param far 1, or the zoom for which titles are made.
 */
export function groupTitles(groups: readonly SceneGroup[], far: number, metrics: TextMetrics): readonly GroupTitle[] {
  const height = metrics.lineHeight * SMALL + 4;
  const titles = groups.map((item) => {
    const room = Math.floor((item.box.width * far - 2 * TITLE.padding - TITLE.chevron) / (metrics.charWidth * SMALL));
    const text = shortened(item.group.name, Math.min(MOST, Math.max(FEWEST, room)));
    return { item, text, width: TITLE.chevron + 2 * TITLE.padding + textWidth(text, metrics) * SMALL, height };
  });
  return far < 1 ? withoutOverlaps(titles, far) : titles;
}

function withoutOverlaps(titles: readonly GroupTitle[], far: number): readonly GroupTitle[] {
  const drawn: GroupTitle[] = [];
  for (const title of titles) if (!drawn.some((other) => overlap(title, other, far))) drawn.push(title);
  return drawn;
}

function overlap(one: GroupTitle, other: GroupTitle, far: number): boolean {
  const [a, b] = [one.item.box, other.item.box];
  const meet = (from: number, length: number, otherFrom: number, otherLength: number): boolean =>
    from * far < otherFrom * far + otherLength && otherFrom * far < from * far + length;
  return meet(a.x, one.width, b.x, other.width) && meet(a.y, one.height, b.y, other.height);
}
