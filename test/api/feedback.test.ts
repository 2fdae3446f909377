import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../server/src/api/graph/components.ts';
import { feedbackArrows, type WeightedArrow } from '../../server/src/api/graph/feedback.ts';
import { randomRuns } from '../randomRuns.ts';

describe('arrows to cut', () => {
  it('are the lightest that leave no circle', () => {
    // Two circles share the heavy arrow a>b: the two light ones are cheaper than it.
    expect(cuts('a>b 5, b>c 1, c>a 9, b>d 1, d>a 9')).toBe('b>c, b>d');
    expect(cuts('a>b 2, b>c 4, c>a 9, b>d 4, d>a 9')).toBe('a>b');
    expect(cuts('a>b 1, b>c 1, a>c 1')).toBe('');
    expect(cuts('a>a 1, a>b 1')).toBe('a>a');
  });

  it('of equal weight are those against the order of the nodes', () => {
    expect(cuts('a>b 1, b>c 1, c>a 1')).toBe('c>a');
    expect(cuts('b>a 1, a>b 1')).toBe('b>a');
  });

  it('weigh as little as any that could be found, in small graphs', () => {
    fc.assert(
      fc.property(graphOf(5), (arrows) => {
        const best = Math.min(...permutations([0, 1, 2, 3, 4]).map((order) => weightAgainst(order, arrows)));
        expect(total(feedbackArrows(5, arrows))).toBe(best);
      }),
      randomRuns('FUZZ', 100),
    );
  });

  it('leave no circle in large graphs, and are never more than half of it all', () => {
    fc.assert(
      fc.property(graphOf(30), (arrows) => {
        const feedback = feedbackArrows(30, arrows);
        const left = new Map<number, number[]>();
        for (const { from, to } of arrows.filter((arrow) => !feedback.includes(arrow))) left.set(from, [...(left.get(from) ?? []), to]);
        expect(components(left)).toEqual([]);
        expect(total(feedback)).toBeLessThanOrEqual(total(arrows) / 2);
      }),
      randomRuns('FUZZ', 100),
    );
  });

  it('are found in a ring of many, where only the lightest is one', () => {
    const ring = Array.from({ length: 500 }, (_, from) => ({ from, to: (from + 1) % 500, weight: from === 321 ? 1 : 2 }));
    expect(feedbackArrows(500, ring)).toEqual([{ from: 321, to: 322, weight: 1 }]);
  });
});

/** From `a>b 5, …`, nodes numbered as the alphabet has them. */
function cuts(text: string): string {
  const arrows = text.split(', ').map((each) => {
    const [from = '', to = '', weight] = each.split(/[> ]/);
    return { from: from.charCodeAt(0) - 97, to: to.charCodeAt(0) - 97, weight: Number(weight) };
  });
  const letter = (node: number) => String.fromCharCode(97 + node);
  return feedbackArrows(4, arrows)
    .map(({ from, to }) => `${letter(from)}>${letter(to)}`)
    .join(', ');
}

function graphOf(nodes: number) {
  const node = fc.nat(nodes - 1);
  const arrow = fc.record({ from: node, to: node, weight: fc.integer({ min: 1, max: 5 }) }).filter(({ from, to }) => from !== to);
  return fc.uniqueArray(arrow, { maxLength: nodes * 4, selector: ({ from, to }) => from * nodes + to });
}

function total(arrows: readonly WeightedArrow[]): number {
  return arrows.reduce((sum, { weight }) => sum + weight, 0);
}

function weightAgainst(order: readonly number[], arrows: readonly WeightedArrow[]): number {
  return total(arrows.filter(({ from, to }) => order.indexOf(from) > order.indexOf(to)));
}

function permutations(items: readonly number[]): number[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((each) => each !== item)).map((rest) => [item, ...rest]));
}
