import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../server/src/base/failure.ts';
import { DEFAULT_RETRY, retryDelay } from '../../server/src/engine/retry.ts';

const failure = (kind: FailureKind, code = 'x') => ({ kind, code, message: '' });
const delays = (random: number, attempts = 12) =>
  Array.from({ length: attempts - 1 }, (_, index) =>
    retryDelay({ ...DEFAULT_RETRY, attempts }, failure('transient'), index + 1, () => random),
  );

describe('retryDelay', () => {
  it('doubles from a tenth of a second up to ten seconds', () => {
    expect(delays(0.5)).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000, 10_000]);
  });

  it('varies by a quarter, and never beyond the cap', () => {
    expect(delays(0)).toEqual([75, 150, 300, 600, 1200, 2400, 4800, 9600, 10_000, 10_000, 10_000]);
    expect(delays(1)).toEqual([125, 250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000, 10_000]);
  });

  it('ends after the last attempt', () => {
    const delayAfter = (attempt: number) => retryDelay(DEFAULT_RETRY, failure('transient'), attempt, () => 0.5);
    expect([delayAfter(4), delayAfter(5), delayAfter(6)]).toEqual([800, undefined, undefined]);
  });

  it('repeats only what may pass', () => {
    const kinds: readonly FailureKind[] = ['user', 'config', 'io', 'transient', 'timeout', 'cancelled', 'corrupt', 'internal'];
    expect(kinds.filter((kind) => retryDelay(DEFAULT_RETRY, failure(kind), 1, () => 0.5) !== undefined)).toEqual(['transient']);
  });

  it('lets a denial win', () => {
    const policy = { ...DEFAULT_RETRY, deny: ['worker.poison'] };
    expect(retryDelay(policy, failure('transient', 'worker.poison'), 1, () => 0.5)).toBeUndefined();
  });
});
