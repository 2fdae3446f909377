/**
 * What stands where inside a node, in CSS pixels from its upper left corner. The layout in the server measures by the same anatomy
 * (server/src/graph/layout/measure.ts; a test holds the two together):
 *
 *     | 8 | +12 | icon 16 | 6 | name            | test | ×3 | ↻ | +4 | 8 |
 *                             | container (small)
 */
import type { Box, GraphMark, GraphNode, TextMetrics } from '../../../../server/protocol/graph.ts';

const NODE = { paddingX: 8, paddingY: 6, icon: 16, iconGap: 6, badgeGap: 6, badgePadding: 4 } as const;
/** Container lines, badges, labels and titles are this much smaller than names. */
export const SMALL = 0.85;
const MAX_NAME = 28;
const MAX_LABEL = 40;

export interface NodeAnatomy {
  readonly icon: { readonly x: number; readonly y: number };
  /** `y` is the middle of the line. */
  readonly name: Line;
  readonly container?: Line;
  readonly badges: readonly PlacedBadge[];
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface Badge {
  readonly side: 'left' | 'right';
  readonly kind: 'hidden' | 'count' | GraphMark;
  readonly text: string;
}

export interface PlacedBadge extends Badge {
  readonly box: Box;
}

export function nodeAnatomy(node: GraphNode, { width, height }: Pick<Box, 'width' | 'height'>, metrics: TextMetrics): NodeAnatomy {
  const badges = nodeBadges(node);
  const tall = Math.ceil(metrics.lineHeight * SMALL);
  const badgeY = (height - tall) / 2;
  const widthOf = ({ text }: Badge): number => textWidth(text, metrics) * SMALL + 2 * NODE.badgePadding;
  const place = (badge: Badge, x: number): PlacedBadge => ({ ...badge, box: { x, y: badgeY, width: widthOf(badge), height: tall } });

  let left = NODE.paddingX;
  const placed: PlacedBadge[] = [];
  for (const badge of badges.filter(({ side }) => side === 'left')) {
    placed.push(place(badge, left));
    left += widthOf(badge) + NODE.badgeGap;
  }
  let right = width - NODE.paddingX;
  for (const badge of badges.filter(({ side }) => side === 'right').reverse()) {
    right -= widthOf(badge);
    placed.push(place(badge, right));
    right -= NODE.badgeGap;
  }
  const x = left + NODE.icon + NODE.iconGap;
  const container = innermost(node.container, MAX_NAME);
  const nameY = container === '' ? height / 2 : NODE.paddingY + metrics.lineHeight / 2;
  return {
    icon: { x: left, y: nameY - NODE.icon / 2 },
    name: { text: shortened(node.name, MAX_NAME), x, y: nameY },
    ...(container === '' ? {} : { container: { text: container, x, y: NODE.paddingY + metrics.lineHeight * (1 + SMALL / 2) } }),
    badges: placed,
  };
}

/** From left to right as they stand in the node. */
export function nodeBadges({ marks, count, hidden, what, isLeast }: GraphNode): readonly Badge[] {
  const badges: Badge[] = [];
  // There may be more than could be counted.
  const more = isLeast === true ? '…' : '';
  if (hidden.in > 0) badges.push({ side: 'left', kind: 'hidden', text: `+${hidden.in}${more}` });
  for (const mark of marks) {
    const text = MARK_TEXT[mark];
    if (text !== undefined) badges.push({ side: 'right', kind: mark, text });
  }
  if (count > 1 && what === 'symbol') badges.push({ side: 'right', kind: 'count', text: `×${count}` });
  if (hidden.out > 0) badges.push({ side: 'right', kind: 'hidden', text: `+${hidden.out}${more}` });
  return badges;
}

/** Signs rather than texts: their width is part of the layout. Other marks are shown by outline and said in words. */
const MARK_TEXT: Readonly<Partial<Record<GraphMark, string>>> = {
  test: 'test',
  external: 'ext',
  recursive: '↻',
  stale: 'syntax',
  unused: 'unused',
};

export function shownLabel(label: string): string {
  return shortened(label, MAX_LABEL);
}

/** Leaves out the middle of what is longer than `limit` characters. */
export function shortened(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const tail = Math.floor((limit - 1) / 2);
  return `${characters.slice(0, limit - 1 - tail).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`;
}

/** Leaves out the beginning, if it can be at a dot, of what is longer than `limit` characters: the class says more than its namespace. */
export function innermost(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const tail = characters.slice(1 - limit).join('');
  return `…${tail.slice(tail.indexOf('.') + 1)}`;
}

/** Wide characters of East Asia and pictures take the room of two. */
export function textWidth(text: string, { charWidth }: TextMetrics): number {
  let cells = 0;
  for (const character of text) cells += WIDE.test(character) ? 2 : 1;
  return cells * charWidth;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{10ffff}]/u;
