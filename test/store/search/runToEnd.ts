import type { Stepwise } from '../../../server/src/store/search/segment.ts';

/** Does stepwise work without pauses. */
export function runToEnd<Result>(work: Stepwise<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
