/**
 * How large nodes, titles and labels are drawn. Whoever draws (SVG here, the panel in a browser) fits this anatomy, in CSS pixels:
 *
 *     | 8 | +12 | icon 16 | 6 | name            | test | ×3 | ↻ | +4 | 8 |
 *                             | container (small)
 *
 * Badges are small text in a pill with 4 on each side, and 6 away from their neighbours. `+12` on the left are callers or importers that
 * are not shown, on the right callees or imports. Vertically: 6, the line of the name, the line of the container if there is one, 6.
 */
import type { GraphEdge, GraphGroup, GraphMark, GraphNode, TextMetrics } from '../../../protocol/graph.ts';

export const NODE = { paddingX: 8, paddingY: 6, icon: 16, iconGap: 6, badgeGap: 6, badgePadding: 4, minWidth: 64 } as const;
/** Container lines, badges, labels and titles are this much smaller than names. */
export const SMALL = 0.85;
const MAX_NAME = 28;
const MAX_LABEL = 40;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function nodeSize(node: GraphNode, metrics: TextMetrics): Size {
  const name = textWidth(shownName(node), metrics);
  const container = textWidth(shownContainer(node), metrics) * SMALL;
  const badges = shownBadges(node).reduce((sum, { text }) => sum + NODE.badgeGap + badgeWidth(text, metrics), 0);
  const lines = node.container === '' ? 1 : 1 + SMALL;
  const width = 2 * NODE.paddingX + NODE.icon + NODE.iconGap + Math.max(name, container) + badges;
  return { width: Math.ceil(Math.max(NODE.minWidth, width)), height: Math.ceil(2 * NODE.paddingY + lines * metrics.lineHeight) };
}

/** The strip above a group's nodes that names it. */
export function titleSize(group: GraphGroup, metrics: TextMetrics): Size {
  return {
    width: Math.ceil(2 * NODE.paddingX + textWidth(shownTitle(group), metrics) * SMALL),
    height: Math.ceil(metrics.lineHeight * SMALL) + 4,
  };
}

export function labelSize(edge: GraphEdge, metrics: TextMetrics): Size {
  const text = shownLabel(edge);
  if (text === '') return { width: 0, height: 0 };
  return { width: Math.ceil(textWidth(text, metrics) * SMALL) + 6, height: Math.ceil(metrics.lineHeight * SMALL) };
}

export function badgeWidth(text: string, metrics: TextMetrics): number {
  return textWidth(text, metrics) * SMALL + 2 * NODE.badgePadding;
}

export interface Badge {
  readonly side: 'left' | 'right';
  readonly kind: 'hidden' | 'count' | GraphMark;
  readonly text: string;
}

/** From left to right as they stand in the node. */
export function shownBadges({ marks, count, hidden, what, isLeast }: GraphNode): readonly Badge[] {
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

/** Other marks are shown by colour and outline, and said in words elsewhere. */
const MARK_TEXT: Readonly<Partial<Record<GraphMark, string>>> = {
  test: 'test',
  external: 'ext',
  recursive: '↻',
  stale: 'syntax',
  unused: 'unused',
};

export function shownName({ name }: GraphNode): string {
  return shortened(name, MAX_NAME);
}

export function shownContainer({ container }: GraphNode): string {
  return innermost(container, MAX_NAME);
}

export function shownTitle({ name }: GraphGroup): string {
  return shortened(name, MAX_NAME);
}

export function shownLabel({ label }: GraphEdge): string {
  return shortened(label, MAX_LABEL);
}

/** Leaves out the middle of what is longer than `limit` characters. */
export function shortened(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const tail = Math.floor((limit - 1) / 2);
  return `${characters.slice(0, limit - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
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
  for (const character of text) cells += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return cells * charWidth;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    code >= 0x20000
  );
}
