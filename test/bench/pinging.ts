/** How long a process takes to answer something that costs nothing: as long as whatever keeps its main thread busy. */
import { type Passed, startWatch } from './coreWait.ts';

const EVERY_MS = 5;

export interface Pinging {
  /** Ends it; resolves with the latencies when every question was answered. */
  stop(): Promise<readonly Passed[]>;
}

/** Asks every few milliseconds, whether answered or not. */
export function startPinging(pid: number, ask: () => Promise<unknown>): Pinging {
  const latencies: Passed[] = [];
  const under = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const passed = startWatch(pid);
    const answered = ask().then(() => {
      latencies.push(passed());
      under.delete(answered);
    });
    under.add(answered);
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(under);
      return latencies;
    },
  };
}
