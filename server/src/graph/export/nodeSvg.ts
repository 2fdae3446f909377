/** One node: icon, name, container and badges in a box. */
import type { Box, GraphNode } from '../../../protocol/graph.ts';
import { type Badge, badgeWidth, NODE, SMALL, shownBadges, shownContainer, shownName, textWidth } from '../layout/measure.ts';
import { iconOf } from './icons.ts';
import { type Pen, rect, round } from './pen.ts';

export function nodeSvg(node: GraphNode, box: Box | undefined, pen: Pen): string {
  if (box === undefined) return '';
  const { lineHeight } = pen.metrics;
  const badges = shownBadges(node);
  const left = badges.filter(({ side }) => side === 'left');
  const right = badges.filter(({ side }) => side === 'right');
  const middle = box.y + box.height / 2;
  let x = box.x + NODE.paddingX;
  const parts = [bodySvg(node, box)];
  for (const badge of left) {
    parts.push(badgeSvg(badge, x, middle, pen));
    x += badgeWidth(badge.text, pen.metrics) + NODE.badgeGap;
  }
  const firstBase = box.y + NODE.paddingY + lineHeight * 0.74;
  parts.push(iconSvg(node, x, box.y + NODE.paddingY + lineHeight / 2 - NODE.icon / 2, pen));
  x += NODE.icon + NODE.iconGap;
  const isDim = node.marks.includes('external') || node.what === 'fold';
  parts.push(
    pen.text(shownName(node), {
      x,
      y: firstBase,
      color: isDim ? '#57606a' : '#1f2328',
      isBold: node.marks.includes('focus'),
      isStruck: node.marks.includes('deprecated'),
    }),
    pen.text(shownContainer(node), { x, y: firstBase + lineHeight * (0.15 + SMALL * 0.85), color: '#6e7781', isSmall: true }),
  );
  // Badges of the right side stand at the right end: what is hidden there is where its edges would begin.
  let end = box.x + box.width - NODE.paddingX;
  for (const badge of [...right].reverse()) {
    end -= badgeWidth(badge.text, pen.metrics);
    parts.push(badgeSvg(badge, end, middle, pen));
    end -= NODE.badgeGap;
  }
  return parts.join('');
}

/** Outlines by mark, the first that applies. Patterns and widths differ as well as colours. */
const OUTLINES: readonly [mark: GraphNode['marks'][number], outline: string][] = [
  ['focus', 'fill="#ddf4ff" stroke="#0969da" stroke-width="2"'],
  ['cycle', 'fill="#ffebe9" stroke="#cf222e" stroke-width="1.5"'],
  ['changed', 'fill="#fff8c5" stroke="#9a6700" stroke-width="2"'],
  ['affected', 'fill="#ffffff" stroke="#9a6700" stroke-width="1.2"'],
  ['unused', 'fill="#ffffff" stroke="#cf222e" stroke-dasharray="2 2"'],
  ['stale', 'fill="#ffffff" stroke="#8c959f" stroke-dasharray="6 3"'],
  ['test', 'fill="#f6f8fa" stroke="#8c959f" stroke-dasharray="4 3"'],
  ['external', 'fill="#f6f8fa" stroke="#d0d7de"'],
];

function bodySvg({ marks, what }: GraphNode, box: Box): string {
  const outline = OUTLINES.find(([mark]) => marks.includes(mark))?.[1] ?? 'fill="#ffffff" stroke="#8c959f"';
  // A fold stands for several: one box peeps out behind another.
  const behind = what === 'fold' ? `${rect({ ...box, x: box.x + 3, y: box.y + 3 }, 6)} fill="#ffffff" stroke="#d0d7de"/>` : '';
  return `${behind}${rect(box, 6)} ${outline}/>`;
}

function iconSvg(node: GraphNode, x: number, y: number, pen: Pen): string {
  const icon = iconOf(node);
  if ('path' in icon)
    return `<path transform="translate(${round(x)} ${round(y)})" d="${icon.path}" fill="none" stroke="${icon.color}" stroke-width="1.2" stroke-linejoin="round"/>`;
  const square = `${rect({ x, y, width: NODE.icon, height: NODE.icon }, 4)} fill="${icon.color}" fill-opacity="0.14"/>`;
  return square + pen.text(icon.letter, { x: x + NODE.icon / 2, y: y + NODE.icon * 0.74, color: icon.color, isBold: true, isMiddle: true });
}

function badgeSvg({ kind, text }: Badge, x: number, middle: number, pen: Pen): string {
  const width = textWidth(text, pen.metrics) * SMALL + 2 * NODE.badgePadding;
  const height = pen.metrics.lineHeight * SMALL;
  const colors = kind === 'hidden' ? { fill: '#eaeef2', ink: '#0969da' } : { fill: '#eaeef2', ink: '#57606a' };
  const pill = `${rect({ x, y: middle - height / 2, width, height }, round(height / 2))} fill="${colors.fill}"/>`;
  return pill + pen.text(text, { x: x + NODE.badgePadding, y: middle + height * 0.3, color: colors.ink, isSmall: true });
}
