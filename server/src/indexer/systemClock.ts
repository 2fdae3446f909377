import { toDisposable } from '../base/disposable.ts';
import type { Clock } from '../engine/ports.ts';

/** The machine's clock. Timers never keep the process alive by themselves. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return toDisposable(() => clearTimeout(timer));
  },
};
