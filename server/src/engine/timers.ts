/** Timers that end together and are forgotten when they have fired. */
import type { Disposable } from '../base/disposable.ts';
import type { Clock } from './ports.ts';

export interface Timers extends Disposable {
  after(milliseconds: number, work: () => void): void;
}

export function createTimers(clock: Clock): Timers {
  const running = new Set<Disposable>();
  return {
    after(milliseconds, work) {
      const timer = clock.after(milliseconds, () => {
        running.delete(timer);
        work();
      });
      running.add(timer);
    },
    dispose() {
      for (const timer of running) timer.dispose();
      running.clear();
    },
  };
}
