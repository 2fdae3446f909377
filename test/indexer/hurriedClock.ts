import type { Clock } from '../../server/src/engine/ports.ts';
import { promptClock } from './promptClock.ts';

/** A clock for which every look at it takes so many milliseconds: what may write for a while writes few rows at a time. */
export function hurriedClock(millisecondsALook: number): Clock {
  const clock = promptClock();
  let hurry = 0;
  return {
    ...clock,
    monotonic: () => {
      hurry += millisecondsALook;
      return clock.monotonic() + hurry;
    },
  };
}
