/** Gathers keys until it has been quiet for a while, or at most for so long. Keys that are due soon take those that wait along. */
import type { Disposable } from '../base/disposable.ts';
import type { Clock, RowKey } from './ports.ts';

export interface DebounceTimes {
  /** Milliseconds without a further change after which a batch is due. */
  readonly quietMs: number;
  /** Milliseconds from the first change after which it is due anyway. */
  readonly maxMs: number;
}

/** What one message of a burst follows the other in: a source that has waited itself still tells of many keys one by one. Milliseconds. */
const SOON_MS = 5;

export interface Debounce extends Disposable {
  readonly size: number;
  add(keys: readonly RowKey[], due?: 'soon'): void;
  /** Hands over what has been gathered now. */
  flush(): void;
}

export function createDebounce(clock: Clock, times: DebounceTimes, onBatch: (keys: readonly RowKey[]) => void): Debounce {
  let keys = new Set<RowKey>();
  let firstAt = 0;
  let lastAt = 0;
  let quietMs = times.quietMs;
  let timer: Disposable | undefined;

  function flush(): void {
    timer?.dispose();
    timer = undefined;
    if (keys.size === 0) return;
    const batch = [...keys];
    keys = new Set();
    quietMs = times.quietMs;
    onBatch(batch);
  }

  function dueAt(): number {
    return Math.min(lastAt + quietMs, firstAt + times.maxMs);
  }

  /** One timer for a burst: when it fires too early it is set again. */
  function wait(): void {
    timer ??= clock.after(Math.max(0, dueAt() - clock.monotonic()), () => {
      timer = undefined;
      if (clock.monotonic() >= dueAt()) flush();
      else wait();
    });
  }

  /** A timer for later would fire too late. */
  function hurry(): void {
    timer?.dispose();
    timer = undefined;
    quietMs = Math.min(quietMs, SOON_MS);
  }

  return {
    get size() {
      return keys.size;
    },
    add(more, due) {
      if (more.length === 0) return;
      if (due === 'soon') hurry();
      lastAt = clock.monotonic();
      if (keys.size === 0) firstAt = lastAt;
      for (const key of more) keys.add(key);
      wait();
    },
    flush,
    dispose() {
      timer?.dispose();
      timer = undefined;
      keys = new Set();
    },
  };
}
