import { type Disposable, toDisposable } from '../../server/src/base/disposable.ts';

/** Time that passes when a test says so. */
export class FakeClock {
  #now = 0;
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly schedule = (callback: () => void, milliseconds: number): Disposable => {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.push(timer);
    return toDisposable(() => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    });
  };

  /** Timers that are due run in the order of their times, also those that come up on the way. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#nextUntil(end); next !== undefined; next = this.#nextUntil(end)) {
      const due = next;
      this.#now = due.at;
      this.#timers = this.#timers.filter((other) => other !== due);
      due.callback();
    }
    this.#now = end;
  }

  #nextUntil(end: number): { readonly at: number; readonly callback: () => void } | undefined {
    return this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
