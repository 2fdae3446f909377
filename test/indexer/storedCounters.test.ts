import { expect, it } from 'vitest';
import { createTally } from '../../server/src/engine/tally.ts';
import { storedCounters } from '../../server/src/indexer/storedCounters.ts';

it('counters of a stored run are those of today, whatever an older version counted', () => {
  expect(storedCounters({ added: 3, bytes: 9, juggled: 5 })).toEqual({ ...createTally(), added: 3, bytes: 9 });
});
