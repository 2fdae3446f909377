/** Calls operations for rows: with memo, time limit, abort, and a count of what is under way per operation. */

import type { CallOperation } from './evaluate.ts';
import type { RunReason } from './events.ts';
import type { Memo } from './memo.ts';
import type { Clock } from './ports.ts';
import { withinTime } from './timeout.ts';
import type { RunMode } from './version.ts';

export interface Operations {
  /** What `evaluate` needs to call operations on behalf of a row. */
  callerFor(row: RowCalls): CallOperation;
  /** Calls under way by operation name; zero for all when nothing runs. */
  inFlight(): Readonly<Record<string, number>>;
}

/** The row on whose behalf operations are called. */
export interface RowCalls {
  readonly mode: RunMode;
  readonly why: RunReason;
  readonly previewed: Set<string>;
  onRan(operation: string, memo: 'hit' | 'miss' | 'none'): void;
  onWarning(message: string): void;
}

export function createOperations({ memo, clock }: { readonly memo: Memo; readonly clock: Clock }): Operations {
  const counts = new Map<string, number>();
  const change = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  return {
    inFlight: () => Object.fromEntries(counts),
    callerFor: (row) => (step, inputs, context) => {
      const { operation } = step;
      const compute = () => {
        change(operation.name, 1);
        return finallyDo(
          () => run(),
          () => change(operation.name, -1),
        );
      };
      const run = () => {
        const { timeoutMs } = operation;
        if (timeoutMs === undefined) return operation.evaluate(inputs, context);
        const onHalf = () => row.onWarning(`${operation.name} has taken ${timeoutMs / 2} ms, half of its limit`);
        const limit = { clock, milliseconds: timeoutMs, subject: operation.name, signal: context.signal, onHalf };
        return withinTime(limit, async (signal) => operation.evaluate(inputs, { ...context, signal }));
      };
      if (operation.memo === undefined) {
        row.onRan(operation.name, 'none');
        return compute();
      }
      const answer = memo.call({ step, inputs, context, ...row }, compute);
      row.onRan(operation.name, answer.memo);
      return answer.result;
    },
  };
}

/** Runs `cleanUp` when `work` is over, whether it is over at once or later. */
function finallyDo(work: () => unknown, cleanUp: () => void): unknown {
  let isLater = false;
  try {
    const result = work();
    if (!(result instanceof Promise)) return result;
    isLater = true;
    return result.finally(cleanUp);
  } finally {
    if (!isLater) cleanUp();
  }
}
