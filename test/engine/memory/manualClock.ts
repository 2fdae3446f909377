/** Time that moves only when a test says so; callbacks run in order of their due time, and whatever they start is let finish. */
import { type Disposable, toDisposable } from '../../../server/src/base/disposable.ts';
import type { Clock } from '../../../server/src/engine/ports.ts';

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

export class ManualClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(start = 1_000_000) {
    this.#now = start;
  }

  /** Timers that have not fired; a disposed engine leaves none. */
  get waiting(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  /** Without a delay it is a turn for others, which needs no time to pass. */
  after(milliseconds: number, callback: () => void): Disposable {
    if (milliseconds <= 0) {
      const turn = setImmediate(callback);
      return toDisposable(() => clearImmediate(turn));
    }
    const timer: Timer = { due: this.#now + milliseconds, callback };
    this.#timers.add(timer);
    return toDisposable(() => this.#timers.delete(timer));
  }

  /** Moves on, firing what falls due on the way. */
  async advance(milliseconds: number): Promise<void> {
    await settle();
    const end = this.#now + milliseconds;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.due);
      this.#timers.delete(next);
      next.callback();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  #next(end: number): Timer | undefined {
    return [...this.#timers].filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
  }
}

/** Lets everything that needs no time happen: microtasks, also those started by microtasks. */
export async function settle(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
}
