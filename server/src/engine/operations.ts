/** Calls operations for rows: with memo, time limit, abort, and a count of what is under way per operation. */
import type { RunOperation, TransformStep } from './evaluate.ts';
import type { RunReason } from './events.ts';
import type { Memo } from './memo.ts';
import type { OperationContext } from './operation.ts';
import type { Clock } from './ports.ts';
import { withinTime } from './timeout.ts';
import type { RunMode } from './version.ts';

export interface Operations {
  /** What `evaluate` needs to call operations on behalf of a row. */
  runnerFor(row: RowEvaluation): RunOperation;
  /** Calls under way by operation name; zero for all when nothing runs. */
  inFlight(): Readonly<Record<string, number>>;
}

/** The row on whose behalf operations are called. */
export interface RowEvaluation {
  readonly mode: RunMode;
  readonly why: RunReason;
  readonly previewed: Set<string>;
  onRan(operation: string, memo: 'hit' | 'miss' | 'none'): void;
  onWarning(message: string): void;
}

export function createOperations({ memo, clock }: { readonly memo: Memo; readonly clock: Clock }): Operations {
  const names = new Set<string>();
  const underWay = new Set<UnderWay>();

  function evaluate({ operation }: TransformStep, inputs: readonly unknown[], context: OperationContext, row: RowEvaluation): unknown {
    const { name, timeoutMs } = operation;
    if (timeoutMs === undefined) return operation.evaluate(inputs, context);
    const onHalf = () => row.onWarning(`${name} has taken ${timeoutMs / 2} ms, half of its limit`);
    const limit = { clock, milliseconds: timeoutMs, subject: name, signal: context.signal, onHalf };
    return withinTime(limit, async (signal) => operation.evaluate(inputs, { ...context, signal }));
  }

  return {
    inFlight() {
      // Whoever does not listen to its signal may go on for nobody.
      const wanted = [...underWay].filter(({ signal }) => !signal.aborted);
      return Object.fromEntries([...names].map((name) => [name, wanted.filter((one) => one.name === name).length]));
    },
    runnerFor: (row) => (step, inputs, context) => {
      const { name } = step.operation;
      const compute = () => {
        const own: UnderWay = { name, signal: context.signal };
        names.add(name);
        underWay.add(own);
        return finallyDo(
          () => evaluate(step, inputs, context, row),
          () => underWay.delete(own),
        );
      };
      if (step.operation.memo === undefined) {
        row.onRan(name, 'none');
        return compute();
      }
      const answer = memo.recallOr({ step, inputs, context, ...row }, compute);
      row.onRan(name, answer.memo);
      return answer.result;
    },
  };
}

interface UnderWay {
  readonly name: string;
  readonly signal: AbortSignal;
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
