/** Runs transactions, again after a pause while the store is busy, and gives other work on the thread a turn in between. */
import { isRetryable, toFailure } from '../base/failure.ts';
import type { EngineLimits } from './limits.ts';
import type { Clock, EmbeddedStore, Random } from './ports.ts';
import { retryDelay } from './retry.ts';
import { pause } from './timeout.ts';

export interface Transactor {
  /** Throws what `work` or the store throws when it is not worth another attempt, or `cancelled`. `work` may run several times. */
  run<T>(work: () => T, signal: AbortSignal): Promise<T>;
  /** Waits for a turn of other work if this thread was kept busy for long. Never rejects. */
  breathe(signal: AbortSignal): Promise<void> | undefined;
}

export interface TransactorParts {
  readonly store: EmbeddedStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: EngineLimits;
}

export function createTransactor({ store, clock, random, limits }: TransactorParts): Transactor {
  let lastBreath = clock.monotonic();
  return {
    async run(work, signal) {
      for (let attempt = 1; ; attempt++) {
        try {
          return store.transaction(work);
        } catch (thrown) {
          const failure = toFailure(thrown, { code: 'store.failed' });
          const delay = isRetryable(failure) ? retryDelay(limits.retry, failure, attempt, random) : undefined;
          if (delay === undefined) throw thrown;
          await pause(clock, delay, signal);
        }
      }
    },
    breathe(signal) {
      if (clock.monotonic() - lastBreath < limits.breathMs) return undefined;
      const breathed = () => {
        lastBreath = clock.monotonic();
      };
      return pause(clock, 0, signal).then(breathed, breathed);
    },
  };
}
