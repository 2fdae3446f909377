/** Lets whoever types or waits for an answer come first. */
import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** Linux gives every thread a priority of its own, elsewhere it is that of the process. */
const perThread = process.platform === 'linux';

/** Threads that start later inherit it; those in which V8 compiles and collects are there before any line of ours. */
export function lowerPriorityOfProcess(who: string): void {
  lower(who, perThread ? () => readdirSync('/proc/self/task').map(Number) : () => [process.pid]);
}

/** Where it would be that of the whole process, nothing happens. */
export function lowerPriorityOfThread(who: string): void {
  if (perThread) lower(who, () => [CALLING_THREAD]);
}

/** What the system takes 0 for. */
const CALLING_THREAD = 0;

function lower(who: string, ids: () => readonly number[]): void {
  try {
    for (const id of ids()) setPriority(id, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    process.stderr.write(`${who} runs at normal priority: ${String(error)}\n`);
  }
}
