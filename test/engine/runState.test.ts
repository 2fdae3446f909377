import { afterEach, describe, expect, it } from 'vitest';
import { setInvariantReporter } from '../../server/src/base/assert.ts';
import { RUN_STATES } from '../../server/src/engine/events.ts';
import { isFinal, isLegalTransition, transition } from '../../server/src/engine/runState.ts';

afterEach(() => {
  setInvariantReporter(undefined);
});

describe('the states of a run', () => {
  it('lead where they may', () => {
    const ways = RUN_STATES.map((from) => `${from} -> ${RUN_STATES.filter((to) => isLegalTransition(from, to)).join(', ')}`);
    expect(ways).toEqual([
      'pending -> running, cancelled',
      'running -> paused, completed, failed, cancelled',
      'paused -> running, failed, cancelled',
      'completed -> ',
      'failed -> ',
      'cancelled -> ',
    ]);
    expect(RUN_STATES.filter(isFinal)).toEqual(['completed', 'failed', 'cancelled']);
  });

  it('throw in tests when they are led astray, and stay as they are in production', () => {
    expect(() => transition('completed', 'running')).toThrow('a completed run cannot become running');
    const reports: string[] = [];
    setInvariantReporter((message) => reports.push(message));
    expect(transition('completed', 'running')).toBe('completed');
    expect(reports).toEqual(['a completed run cannot become running']);
  });
});
