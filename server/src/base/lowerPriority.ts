import { constants, setPriority } from 'node:os';

/**
 * So that whoever waits for an answer comes first. Of a process, before it starts threads: they inherit it. Of a thread, on Linux: there a
 * priority is a thread's own; elsewhere it would be that of the whole process, and nothing happens.
 */
export function lowerPriority(of: 'process' | 'thread'): void {
  if (of === 'thread' && process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    process.stderr.write(`Running at normal priority: ${String(error)}\n`);
  }
}
