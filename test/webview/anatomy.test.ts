import { expect, test } from 'vitest';
import {
  innermost as innermostHere,
  nodeAnatomy,
  nodeBadges,
  shortened as shortenedHere,
  textWidth as widthHere,
} from '../../client/webview/graph/model/nodeAnatomy.ts';
import type { GraphNode } from '../../server/protocol/graph.ts';
import { innermost, nodeSize, shortened, shownBadges, textWidth } from '../../server/src/graph/layout/measure.ts';
import { node, smallGraph } from '../graph/sampleGraphs.ts';

const metrics = { charWidth: 7.53, lineHeight: 17 };
const nodes: readonly GraphNode[] = [
  ...smallGraph().nodes,
  node('x'),
  node('a name that is far too long to be drawn as it is', { container: 'and.a.container.that.is.even.longer.than.the.name' }),
  node('everything', {
    container: 'C',
    marks: ['focus', 'test', 'external', 'recursive', 'stale', 'unused', 'deprecated', 'cycle', 'changed', 'affected'],
    count: 120,
    hidden: { in: 12, out: 345 },
    isLeast: true,
  }),
  node('名前を変える', { container: '構造' }),
];

test.each(nodes.map((each) => [each.name, each] as const))('what is drawn of %s fits the box that the layout has measured', (_, each) => {
  const box = nodeSize(each, metrics);
  const { icon, name, container, badges } = nodeAnatomy(each, box, metrics);
  const ends = [name, ...(container === undefined ? [] : [container])].map(
    ({ text, x }, line) => x + widthHere(text, metrics) * (line === 0 ? 1 : 0.85),
  );
  const rightBadges = badges.filter(({ side }) => side === 'right').map(({ box: { x } }) => x);
  const room = Math.min(box.width - 8, ...rightBadges.map((x) => x - 6));
  expect(Math.max(...ends)).toBeLessThanOrEqual(room + 0.001);
  expect(icon.x + 16).toBeLessThanOrEqual(name.x);
  for (const { box: badge } of badges) {
    expect(badge.x).toBeGreaterThanOrEqual(8 - 0.001);
    expect(badge.x + badge.width).toBeLessThanOrEqual(box.width - 8 + 0.001);
  }
});

test('layout and drawing have the same badges, the same shortening and the same widths', () => {
  expect(nodes.map(nodeBadges)).toEqual(nodes.map(shownBadges));
  const names = nodes.map(({ name }) => name);
  expect(names.map((name) => shortenedHere(name, 28))).toEqual(names.map((name) => shortened(name, 28)));
  const containers = nodes.map(({ container }) => container);
  expect(containers.map((name) => innermostHere(name, 28))).toEqual(containers.map((name) => innermost(name, 28)));
  expect(names.map((name) => widthHere(name, metrics))).toEqual(names.map((name) => textWidth(name, metrics)));
  expect(shortenedHere('handleIncomingRequestFromQueue', 28)).toBe('handleIncoming…uestFromQueue');
});
