import { lowerPriorityOfThread } from '../syntax/pool/lowerPriority.ts';

/** The calling thread is the indexer's and nothing else. */
export function lowerIndexerPriority(): void {
  lowerPriorityOfThread('The indexer');
}
