/** Settles what commits left marked for derived stages, in bounded transactions, until nothing is left. */
import type { EngineLimits } from './limits.ts';
import type { DerivedStage } from './ports.ts';
import type { Transactor } from './transactor.ts';

export interface DeriveParts {
  readonly stages: readonly DerivedStage[];
  readonly limits: EngineLimits;
  readonly transactor: Transactor;
  /** Called at first and after each transaction with the number of marks left in all stages. */
  onProgress(pending: number): void;
}

/** Marks survive whatever ends this early; the next call goes on. Throws what the store throws, or `cancelled`. */
export async function derive(parts: DeriveParts, signal: AbortSignal): Promise<void> {
  const { stages, limits, transactor, onProgress } = parts;
  onProgress(pendingMarks(stages));
  for (const stage of stages) {
    while (stage.pending() > 0) {
      signal.throwIfAborted();
      const settled = await transactor.run(() => stage.drain(limits.marksPerTransaction), signal);
      onProgress(pendingMarks(stages));
      // A stage that cannot settle its marks must not keep the engine busy for ever.
      if (settled === 0) break;
      await transactor.breathe(signal);
    }
  }
}

function pendingMarks(stages: readonly DerivedStage[]): number {
  return stages.reduce((total, stage) => total + stage.pending(), 0);
}
