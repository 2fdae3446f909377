/** How long a process takes to answer something that costs nothing: as long as whatever keeps its main thread busy. */
import { fork } from 'node:child_process';
import { join } from 'node:path';

const EVERY_MS = 5;

export interface Pinging {
  /** Ends it; resolves with the latencies in milliseconds when every question was answered. */
  stop(): Promise<readonly number[]>;
}

/** Asks every few milliseconds, whether answered or not. */
export function startPinging(ask: () => Promise<unknown>): Pinging {
  const latencies: number[] = [];
  const under = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const asked = performance.now();
    const answered = ask().then(() => {
      latencies.push(performance.now() - asked);
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

/** The same questions to a process that is never busy: what the machine, Node's channel and this process add to each latency. */
export function startIdlePinging(): Pinging {
  const child = fork(join(import.meta.dirname, 'echo.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const waiting: (() => void)[] = [];
  child.on('message', () => waiting.shift()?.());
  const pinging = startPinging(
    () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        child.send('');
      }),
  );
  return {
    async stop() {
      const latencies = await pinging.stop();
      child.kill();
      // The first question waited for the process to start.
      return latencies.slice(START_PINGS);
    },
  };
}

/** Half a second. */
const START_PINGS = 100;
