import { expect, test } from 'vitest';
import { readDotAnswer } from '../../../server/src/graph/layout/dotAnswer.ts';

test('the middles of boxes are told in pixels, to a hundredth', () => {
  const answer = 'base referer\nrect t146_0 400,400 24600,2400\nrect n0 366299,183200 376599,186200\n';
  expect([...readDotAnswer(answer)]).toEqual([
    ['t146_0', [125, 14]],
    ['n0', [expect.closeTo(3714.49), 1847]],
  ]);
});

test('what tells of no box says nothing', () => {
  expect(readDotAnswer('').size).toBe(0);
  expect(readDotAnswer('rect n0 1,2\ndefault n1\n').size).toBe(0);
});
