/** Gathers keys until it has been quiet for a while, or at most for so long. */
import type { Disposable } from '../base/disposable.ts';
import type { Clock, RowKey } from './ports.ts';

export interface DebounceTimes {
  /** Milliseconds without a further change after which a batch is due. */
  readonly quietMs: number;
  /** Milliseconds from the first change after which it is due anyway. */
  readonly maxMs: number;
}

export interface Debounce extends Disposable {
  readonly size: number;
  add(keys: readonly RowKey[]): void;
  /** Hands over what has been gathered now. */
  flush(): void;
}

export function createDebounce(clock: Clock, times: DebounceTimes, onBatch: (keys: readonly RowKey[]) => void): Debounce {
  let keys = new Set<RowKey>();
  let firstAt = 0;
  let lastAt = 0;
  let timer: Disposable | undefined;

  function flush(): void {
    timer?.dispose();
    timer = undefined;
    if (keys.size === 0) return;
    const batch = [...keys];
    keys = new Set();
    onBatch(batch);
  }

  function dueAt(): number {
    return Math.min(lastAt + times.quietMs, firstAt + times.maxMs);
  }

  /** One timer for a burst: when it fires too early it is set again. */
  function wait(): void {
    timer ??= clock.after(Math.max(0, dueAt() - clock.monotonic()), () => {
      timer = undefined;
      if (clock.monotonic() >= dueAt()) flush();
      else wait();
    });
  }

  return {
    get size() {
      return keys.size;
    },
    add(more) {
      if (more.length === 0) return;
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
