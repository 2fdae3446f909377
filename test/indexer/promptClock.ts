import { toDisposable } from '../../server/src/base/disposable.ts';
import type { Clock } from '../../server/src/engine/ports.ts';

const HOUR = 3_600_000;
/** Longer waits (retries of what failed as a whole, the hourly rescan) never end: nothing that a test asks for may depend on them. */
const LONGEST = 2_500;

/**
 * A clock for which short waits are over as soon as everything else has had its turn, in the order in which they fall due. Its day lies
 * an hour ahead, so that no time stamp of a real file is too recent to be trusted.
 */
export function promptClock(): Clock {
  const waiting = new Set<{ readonly due: number; readonly callback: () => void }>();
  let elapsed = 0;
  const fireNext = (): void => {
    const [next] = [...waiting].sort((left, right) => left.due - right.due);
    if (next === undefined) return;
    waiting.delete(next);
    elapsed = Math.max(elapsed, next.due);
    next.callback();
  };
  return {
    now: () => Date.now() + HOUR,
    monotonic: () => elapsed,
    after(milliseconds, callback) {
      if (milliseconds > LONGEST) return toDisposable(() => undefined);
      const timer = { due: elapsed + Math.max(0, milliseconds), callback };
      waiting.add(timer);
      // One turn for each timer, whichever it is that is due then.
      setImmediate(fireNext);
      return toDisposable(() => waiting.delete(timer));
    },
  };
}
