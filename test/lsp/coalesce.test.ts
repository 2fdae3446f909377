import { expect, test } from 'vitest';
import { coalesce } from '../../server/src/lsp/coalesce.ts';
import { FakeClock } from './fakeClock.ts';

test('the first change goes out at once, those of an interval together at its end', () => {
  const clock = new FakeClock();
  const sent: number[] = [];
  const coalesced = coalesce({ intervalMs: 100, schedule: clock.schedule, send: () => void sent.push(clock.now()) });
  coalesced.touch();
  clock.advance(10);
  coalesced.touch();
  coalesced.touch();
  clock.advance(500);
  coalesced.touch();
  expect(sent).toEqual([0, 100, 510]);
  coalesced.touch();
  coalesced.dispose();
  clock.advance(500);
  coalesced.touch();
  expect(sent).toEqual([0, 100, 510]);
});
