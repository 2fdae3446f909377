import { constants, setPriority } from 'node:os';

/**
 * Lowers the priority of this thread, so that whoever waits for an answer comes first. On Linux only: there a priority is a thread's own;
 * elsewhere it would be that of the whole process, and nothing happens.
 */
export function lowerPriorityOfThread(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    process.stderr.write(`The indexer runs at normal priority: ${String(error)}\n`);
  }
}
