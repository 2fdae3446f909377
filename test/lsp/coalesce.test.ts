import { expect, test } from 'vitest';
import { coalesce } from '../../server/src/lsp/feeds/coalesce.ts';
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

test('an early change waits for the next one that is not, an interval at most, and is never sooner than an interval after the last', () => {
  const clock = new FakeClock();
  const sent: number[] = [];
  const coalesced = coalesce({ intervalMs: 100, schedule: clock.schedule, send: () => void sent.push(clock.now()) });
  coalesced.touchEarly();
  clock.advance(40);
  coalesced.touchEarly();
  coalesced.touch();
  expect(sent).toEqual([40]);
  clock.advance(50);
  coalesced.touchEarly();
  clock.advance(50);
  expect(sent).toEqual([40, 140]);
  clock.advance(160);
  coalesced.touchEarly();
  clock.advance(100);
  expect(sent).toEqual([40, 140, 400]);
});
