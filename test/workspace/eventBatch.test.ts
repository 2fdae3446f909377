import { expect, it } from 'vitest';
import { createEventBatch } from '../../server/src/workspace/watch/eventBatch.ts';
import { ManualClock } from '../engine/memory/manualClock.ts';

function batch() {
  const clock = new ManualClock();
  const batches: (readonly number[])[] = [];
  return { clock, batches, events: createEventBatch<number>({ clock, quiet: 10, longest: 40, deliver: (items) => batches.push(items) }) };
}

it('hands over once it is quiet', async () => {
  const { clock, batches, events } = batch();
  events.push(1);
  await clock.advance(9);
  events.push(2, 3);
  await clock.advance(9);
  expect(batches).toEqual([]);
  await clock.advance(1);
  expect(batches).toEqual([[1, 2, 3]]);
  events.push(4);
  await clock.advance(10);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

it('hands over at the latest after a while, and starts anew', async () => {
  const { clock, batches, events } = batch();
  for (let at = 0; at < 100; at += 5) {
    events.push(at);
    await clock.advance(5);
  }
  await clock.advance(50);
  expect(batches.map((items) => items.length)).toEqual([8, 8, 4]);
  expect(batches.flat().length).toBe(20);
});

it('hands over nothing after its end and leaves no timer', async () => {
  const { clock, batches, events } = batch();
  events.push(1);
  events.dispose();
  events.push(2);
  await clock.advance(100);
  expect([batches, clock.waiting]).toEqual([[], 0]);
});
