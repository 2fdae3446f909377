import { describe, expect, it } from 'vitest';
import { innermost, nodeSize, shortened, shownBadges, textWidth } from '../../../server/src/graph/layout/measure.ts';
import { node } from '../sampleGraphs.ts';

const metrics = { charWidth: 10, lineHeight: 20 };

describe('a name', () => {
  it('loses its middle when it is longer than 28 characters', () => {
    expect(shortened('handleIncomingRequestsOfUsers', 28)).toBe('handleIncoming…questsOfUsers');
    expect([...shortened('x'.repeat(29), 28)]).toHaveLength(28);
    expect(shortened('x'.repeat(28), 28)).toBe('x'.repeat(28));
  });

  it('is cut between characters, not within them', () => {
    expect(shortened('😀'.repeat(30), 28)).toBe(`${'😀'.repeat(14)}…${'😀'.repeat(13)}`);
  });

  it('is wider in scripts whose characters are', () => {
    expect([textWidth('save', metrics), textWidth('保存', metrics), textWidth('😀', metrics)]).toEqual([40, 40, 20]);
  });
});

describe('a container', () => {
  it('loses what is outermost when it is longer than 28 characters', () => {
    expect(innermost('Shop.Server.Implementations.Orders.OrderQueue', 28)).toBe('…Orders.OrderQueue');
    expect(innermost('Shop.Orders.OrderQueue', 28)).toBe('Shop.Orders.OrderQueue');
    expect(innermost('x'.repeat(29), 28)).toBe(`…${'x'.repeat(27)}`);
  });
});

describe('a node', () => {
  it('is as wide as icon, name and badges, and one line high', () => {
    // 8 + 16 + 6 + 4 letters + 8
    expect(nodeSize(node('save'), metrics)).toEqual({ width: 78, height: 32 });
    // + 6 + (4 + 2 letters of 8.5 + 4)
    expect(nodeSize(node('save', { count: 3 }), metrics)).toEqual({ width: 109, height: 32 });
  });

  it('has a second line for its container, and never less room than a hand needs', () => {
    expect(nodeSize(node('save', { container: 'UserRepository' }), metrics)).toEqual({ width: 157, height: 49 });
    expect(nodeSize(node('a'), metrics).width).toBe(64);
  });

  it('shows what is hidden on both sides, and the marks that have words', () => {
    const full = node('save', {
      hidden: { in: 12, out: 3 },
      marks: ['focus', 'test', 'recursive', 'deprecated'],
      count: 2,
    });
    expect(shownBadges(full).map(({ side, text }) => `${side} ${text}`)).toEqual([
      'left +12',
      'right test',
      'right ↻',
      'right ×2',
      'right +3',
    ]);
  });

  it('says that there may be more than could be counted', () => {
    const hub = node('save', { hidden: { in: 250, out: 0 }, isLeast: true });
    expect(shownBadges(hub).map(({ text }) => text)).toEqual(['+250…']);
  });
});
