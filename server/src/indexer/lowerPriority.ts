import { lowerPriority } from '../syntax/pool/lowerPriority.ts';

/** On Linux only: there a priority is a thread's own; elsewhere it would be that of the whole process, and nothing happens. */
export function lowerPriorityOfThread(): void {
  if (process.platform === 'linux') lowerPriority('The indexer');
}
