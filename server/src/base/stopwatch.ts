/** Adds up where time goes, phase by phase, cheaply enough for production. */

/** Milliseconds on a monotonic clock; injected so that tests are deterministic. */
export type Now = () => number;

export interface Stopwatch {
  /** Runs `work` and adds its duration to `phase`. */
  measure<T>(phase: string, work: () => T): T;
  /** Adds a duration measured elsewhere, for example in a worker. Milliseconds. */
  add(phase: string, milliseconds: number): void;
  /** Milliseconds by phase since the start or the last reset, in order of first use. */
  read(): Readonly<Record<string, number>>;
  reset(): void;
}

export function createStopwatch(now: Now): Stopwatch {
  const totals = new Map<string, number>();
  const add = (phase: string, milliseconds: number) => void totals.set(phase, (totals.get(phase) ?? 0) + milliseconds);
  return {
    measure(phase, work) {
      const started = now();
      try {
        return work();
      } finally {
        add(phase, now() - started);
      }
    },
    add,
    read: () => Object.fromEntries(totals),
    reset: () => totals.clear(),
  };
}
