import type { RunCounters } from '../engine/events.ts';
import { createTally } from '../engine/tally.ts';

/** The counters of a run that was stored, perhaps by a version that had others: what it did not count is 0. */
export function storedCounters(stored: Readonly<Record<string, number>>): RunCounters {
  const counters = createTally();
  for (const name of Object.keys(counters) as (keyof RunCounters)[]) counters[name] = stored[name] ?? 0;
  return counters;
}
