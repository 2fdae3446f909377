import { constants, setPriority } from 'node:os';

/** Lets whoever types or waits for an answer come first. On Linux it is this thread's priority and of what it starts, elsewhere the process's. */
export function lowerPriority(who: string): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    process.stderr.write(`${who} runs at normal priority: ${String(error)}\n`);
  }
}
