import { type Disposable, toDisposable } from '../../base/disposable.ts';
import type { Clock } from '../../engine/ports.ts';

/** Collects what comes in a burst and hands it over once it is quiet, or when the burst goes on for too long. */
export interface EventBatch<T> extends Disposable {
  push(...items: readonly T[]): void;
  /** Resolves when all that was pushed so far has been handed over, or never will be. */
  delivered(): Promise<void>;
}

export interface BatchOptions<T> {
  readonly clock: Pick<Clock, 'after' | 'monotonic'>;
  /** Milliseconds without a new item after which the burst is over. */
  readonly quiet: number;
  /** Milliseconds after the first item at which the batch is handed over in any case. */
  readonly longest: number;
  readonly deliver: (items: readonly T[]) => void;
}

export function createEventBatch<T>({ clock, quiet, longest, deliver }: BatchOptions<T>): EventBatch<T> {
  let items: T[] = [];
  let startedAt = 0;
  let lastAt = 0;
  let timer: Disposable | undefined;
  let waiting: (() => void)[] = [];

  const settle = (): void => {
    const settled = waiting;
    waiting = [];
    for (const resolve of settled) resolve();
  };

  const wait = (milliseconds: number): void => {
    timer = clock.after(milliseconds, () => {
      const now = clock.monotonic();
      const due = Math.min(lastAt + quiet, startedAt + longest);
      // One timer per burst instead of one per item: it looks again when there was a later item.
      if (now < due) return wait(due - now);
      timer = undefined;
      const batch = items;
      items = [];
      deliver(batch);
      settle();
    });
  };

  const end = toDisposable(() => {
    timer?.dispose();
    items = [];
    settle();
  });
  let ended = false;
  return {
    push(...more) {
      if (ended) return;
      lastAt = clock.monotonic();
      if (items.length === 0) startedAt = lastAt;
      items.push(...more);
      if (!timer) wait(quiet);
    },
    delivered: () => (items.length === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    dispose() {
      ended = true;
      end.dispose();
    },
  };
}
