import { toDisposable } from '../base/disposable.ts';
import type { Clock } from '../engine/ports.ts';

/** The machine's clock. Its timers keep the process alive: a run may be waiting for nothing else. Whoever set them ends them. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(milliseconds, callback) {
    // A timer takes a millisecond at least: too long for merely letting others run.
    if (milliseconds <= 0) {
      const turn = setImmediate(callback);
      return toDisposable(() => clearImmediate(turn));
    }
    const timer = setTimeout(callback, milliseconds);
    return toDisposable(() => clearTimeout(timer));
  },
};
