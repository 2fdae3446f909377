/** Latencies beside what a busy machine adds to them: the time in which a thread could have run and had no core to run on. */
import { readFileSync } from 'node:fs';

/** Milliseconds. */
export interface Passed {
  readonly wall: number;
  /** Without those in which the main thread of the process, or of this one, waited for a core. */
  readonly own: number;
  /** In which the main thread of the process ran, to some four milliseconds. */
  readonly busy: number;
}

/** Starts a watch on a process; call what it returns for the time gone by since. */
export function startWatch(pid: number): () => Passed {
  const started = performance.now();
  const [there, here] = [threadTimes(pid), threadTimes(process.pid)];
  return () => {
    const wall = performance.now() - started;
    const [thereNow, hereNow] = [threadTimes(pid), threadTimes(process.pid)];
    const own = Math.max(0, wall - (thereNow.waiting - there.waiting) - (hereNow.waiting - here.waiting));
    return { wall, own, busy: Math.min(own, thereNow.running - there.running) };
  };
}

/** Milliseconds that the main thread of a process has run and has waited for a core so far. Where the kernel does not tell, it ran always. */
function threadTimes(pid: number): { readonly running: number; readonly waiting: number } {
  try {
    const [running, waiting] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
    return { running: Number(running) / 1e6, waiting: Number(waiting) / 1e6 };
  } catch {
    return { running: performance.now(), waiting: 0 };
  }
}
